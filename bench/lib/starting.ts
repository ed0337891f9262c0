import { startProduct } from './processes.ts'

/** Seconds from the start of `pnpm start` to the first 200, on an existing database that another process keeps running. */
export async function timeStart(env: Record<string, string>, repeats: number): Promise<number[]> {
  const times: number[] = []
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const startedAt = performance.now()
    const server = await startProduct(env)
    const response = await fetch(`http://127.0.0.1:${server.port}/api/v1/articles`)
    await response.arrayBuffer()
    if (response.status !== 200) throw new Error(`The first answer was ${response.status}`)
    times.push((performance.now() - startedAt) / 1_000)
    await server.stop()
  }
  return times
}
