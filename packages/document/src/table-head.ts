import type { Table, TableRow } from './nodes.ts'

/**
 * How many rows form the head of a table: those the first row reaches when all of it is headers, else none. A head that
 * would cut a cell in two (a span is clamped to its row group in HTML) or hold a plain cell is no head.
 */
export function countHeaderRows(table: Table): number {
  const [first] = table.content
  if (first === undefined || !isHeaderRow(first)) return 0
  const reach = rowReach(first)
  const head = table.content.slice(0, reach)
  const isWhole = head.every((row, index) => isHeaderRow(row) && index + rowReach(row) <= reach)
  return isWhole ? head.length : 0
}

function isHeaderRow(row: TableRow): boolean {
  return row.content !== undefined && row.content.every((cell) => cell.type === 'tableHeader')
}

function rowReach(row: TableRow): number {
  return Math.max(1, ...(row.content ?? []).map((cell) => cell.attrs?.rowspan ?? 1))
}
