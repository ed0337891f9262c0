import fastify from 'fastify'
import pg from 'pg'

/**
 * The floor of an answer that is made: a bare Fastify route with one prepared select by key through bare `pg`, the row
 * sent as it comes. No checks, no presenter, no headers.
 */
const app = fastify()
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 })

app.get<{ Params: { slug: string } }>('/:slug', async (request) => {
  const { rows } = await pool.query({
    name: 'article-by-slug',
    text: 'SELECT * FROM delivery.articles WHERE slug = $1',
    values: [request.params.slug],
  })
  return rows[0] as unknown
})

process.once('SIGTERM', () => void app.close().then(() => pool.end()))
process.stdout.write(`${await app.listen({ host: '127.0.0.1', port: 0 })}\n`)
