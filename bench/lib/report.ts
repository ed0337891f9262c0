import { writeFile } from 'node:fs/promises'
import { median, type Row } from './measure.ts'
import type { Publishing } from './publishing.ts'
import type { Vitals } from './vitals.ts'

export interface Figures {
  articles: number
  repeats: number
  seconds: number
  cpu: string
  startSeconds: number[]
  rows: Row[]
  /** Article pages drawn a second with nothing kept. */
  drawnPagesPerSecond?: number[]
  publishing?: Publishing
  memoryMegabytes?: number | null
  vitals?: Vitals[]
}

/** Prints the tables, and writes them to results.md with the picture results.svg. */
export async function writeResults(figures: Figures): Promise<void> {
  const text = describe(figures)
  process.stdout.write(`\n${text}\n`)
  await writeFile(new URL('../results.md', import.meta.url), text)
  await writeFile(
    new URL('../results.svg', import.meta.url),
    draw(figures.rows.filter(({ target }) => target > 0)),
  )
}

function describe(figures: Figures): string {
  const { rows, publishing, vitals = [], drawnPagesPerSecond = [], memoryMegabytes } = figures
  const measuredRows = rows.map((row) =>
    cells(
      row.name,
      row.target === 0 ? '–' : `≥ ${row.target}`,
      `**${decimals(median(row.ratios))}** (${spread(row.ratios, decimals)})`,
      `${whole(median(row.measured))} (${spread(row.measured, whole)})`,
      `${whole(median(row.floor))} (${spread(row.floor, whole)}) ${row.floorName}`,
      whole(row.bodyBytes),
    ),
  )
  const others = [
    cells('article page drawn, nothing kept, a second', '≥ 150', withSpread(drawnPagesPerSecond, whole)),
    ...(publishing
      ? [
          cells(
            `reads with a publish a second / reads alone (${publishing.publishes} publishes)`,
            '≥ 0.6',
            withSpread(publishing.ratios, decimals),
          ),
        ]
      : []),
    cells(
      'memory of the API process after all this, MB',
      '≤ 220',
      memoryMegabytes ? whole(memoryMegabytes) : '–',
    ),
    cells('start to the first 200, existing database, s', '≤ 2', withSpread(figures.startSeconds, decimals)),
    ...vitals.flatMap(({ page, lcp, cls, inp, bytes }) => [
      cells(
        `${page}: LCP, s`,
        '≤ 1.2',
        withSpread(lcp, (value) => decimals(value / 1_000)),
      ),
      cells(
        `${page}: CLS`,
        '≤ 0.02',
        withSpread(cls, (value) => value.toFixed(3)),
      ),
      cells(`${page}: INP, ms`, '≤ 100', withSpread(inp, whole)),
      cells(
        `${page}: first visit, kB`,
        '–',
        withSpread(bytes, (value) => whole(value / 1_000)),
      ),
    ]),
  ]
  return `# Results

\`pnpm bench\` writes this page. ${whole(figures.articles)} articles; 32 keep-alive connections, one request at a time on each; the
server alone on one core, load and Postgres on another; ${figures.repeats} repeats of ${figures.seconds} s after a warm-up, a target and its floor
in turn. Median (least–most). Ratios are the claim: the figures belong to this machine (${figures.cpu}, Node ${process.versions.node}).

![Each route against its floor](results.svg)

| what | goal | of its floor | requests a second | floor, requests a second | bytes |
|---|---|---|---|---|---|
${measuredRows.join('\n')}

| what | goal | measured |
|---|---|---|
${others.join('\n')}

The constant is a bare Fastify route that returns a buffer of the same size; the bare pg select a bare Fastify route with one
prepared select by key through \`pg\`. Vitals: first visits in headless Chromium, 360 px wide, processor slowed 4 times,
1.6 Mbit/s, 150 ms.
`
}

function cells(...values: string[]): string {
  return `| ${values.join(' | ')} |`
}

function withSpread(values: readonly number[], show: (value: number) => string): string {
  return values.length === 0 ? '–' : `**${show(median(values))}** (${spread(values, show)})`
}

function spread(values: readonly number[], show: (value: number) => string): string {
  return `${show(Math.min(...values))}–${show(Math.max(...values))}`
}

function decimals(value: number): string {
  return value.toFixed(2)
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en-US')
}

const rowHeight = 30
const labelWidth = 230
const barWidth = 480
const ratioAtEnd = 1.6

/** Bars of the ratios with their least and most, and a mark at each goal. */
function draw(rows: readonly Row[]): string {
  const height = 60 + rows.length * rowHeight
  const x = (ratio: number) => labelWidth + (Math.min(ratio, ratioAtEnd) / ratioAtEnd) * barWidth
  const bars = rows.map((row, index) => {
    const y = 40 + index * rowHeight
    const ratio = median(row.ratios)
    return `<text x="${labelWidth - 10}" y="${y + 14}" text-anchor="end">${row.name}</text>
<rect x="${labelWidth}" y="${y}" width="${(x(ratio) - labelWidth).toFixed(1)}" height="18" fill="#9b2c20"/>
<line x1="${x(Math.min(...row.ratios)).toFixed(1)}" x2="${x(Math.max(...row.ratios)).toFixed(1)}" y1="${y + 9}" y2="${y + 9}" stroke="#1b1a18" stroke-width="2"/>
<line x1="${x(row.target).toFixed(1)}" x2="${x(row.target).toFixed(1)}" y1="${y - 3}" y2="${y + 21}" stroke="#1b1a18" stroke-dasharray="2 2"/>
<text x="${(x(Math.max(...row.ratios)) + 8).toFixed(1)}" y="${y + 14}">${decimals(ratio)}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${labelWidth + barWidth + 80} ${height}" font-family="system-ui, sans-serif" font-size="13" role="img" aria-label="Requests a second of each route as a part of its floor">
<rect width="100%" height="100%" fill="#fbf9f5"/>
<text x="${labelWidth}" y="22" font-weight="600">Requests a second as a part of the floor (1.0); dashes: goal; line: least to most</text>
<line x1="${x(1)}" x2="${x(1)}" y1="32" y2="${height - 12}" stroke="#6b665e"/>
${bars.join('\n')}
</svg>
`
}
