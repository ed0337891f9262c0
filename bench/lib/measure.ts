import { load, type Started } from './processes.ts'

export interface Target {
  server: Started
  path: string
  headers: Record<string, string>
  revalidates?: boolean
}

export interface Row {
  name: string
  /** What it is held against. */
  floorName: string
  /** Requests a second, one for each repeat. */
  measured: number[]
  floor: number[]
  /** measured / floor, repeat by repeat: both ran within seconds of each other. */
  ratios: number[]
  target: number
  bodyBytes: number
}

const connections = 32

/** Loads a target and its floor in turn, `repeats` times. Fails on an answer of another status than `status`. */
export async function measure(given: {
  name: string
  floorName: string
  target: Target
  floor: Target
  status: '200' | '304'
  goal: number
  repeats: number
  seconds: number
}): Promise<Row> {
  const row: Row = {
    name: given.name,
    floorName: given.floorName,
    measured: [],
    floor: [],
    ratios: [],
    target: given.goal,
    bodyBytes: 0,
  }
  for (let repeat = -1; repeat < given.repeats; repeat += 1) {
    // The first round warms both up and is not counted.
    const seconds = repeat < 0 ? given.seconds / 2 : given.seconds
    const floor = await ask(given.floor, '200', seconds)
    const measured = await ask(given.target, given.status, seconds)
    row.bodyBytes = measured.bodyBytes
    if (repeat < 0) continue
    row.floor.push(floor.perSecond)
    row.measured.push(measured.perSecond)
    row.ratios.push(measured.perSecond / floor.perSecond)
  }
  return row
}

async function ask({ server, path, headers, revalidates = false }: Target, status: string, seconds: number) {
  const result = await load({ port: server.port, paths: [path], headers, revalidates, connections, seconds })
  // Who revalidates gets the whole answer once for each new one.
  const others = Object.keys(result.statuses).filter(
    (found) => found !== status && !(revalidates && found === '200'),
  )
  if (others.length > 0) throw new Error(`${path} answered ${others.join(', ')} where ${status} was meant`)
  return result
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
