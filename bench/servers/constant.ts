import fastify from 'fastify'

/** The floor of a kept answer: a bare Fastify route that returns a constant buffer. `/<n>` answers n bytes. */
const app = fastify()
const bodies = new Map<string, Buffer>()

app.get<{ Params: { bytes: string } }>('/:bytes', (request, reply) => {
  const { bytes } = request.params
  let body = bodies.get(bytes)
  if (!body) {
    body = Buffer.alloc(Number(bytes), 'x')
    bodies.set(bytes, body)
  }
  return reply.type('application/json; charset=utf-8').send(body)
})

process.once('SIGTERM', () => void app.close())
process.stdout.write(`${await app.listen({ host: '127.0.0.1', port: 0 })}\n`)
