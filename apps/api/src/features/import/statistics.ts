import { foldVietnamese } from '@bantin/vietnamese'
import { parseCount, phrases, undouble } from './labels.ts'

type Counter = 'guests' | 'members' | 'online' | 'total' | 'period'

const names: Record<Counter, string[]> = {
  guests: phrases('khach, khach online, khach truy cap, khach vieng tham, khach truc tuyen'),
  members: phrases('thanh vien, thanh vien online, thanh vien truc tuyen'),
  online: phrases(
    'tong, tong so, tong cong, dang truc tuyen, nguoi truc tuyen, so nguoi truc tuyen, truc tuyen',
    'online, dang online, dang truy cap, so nguoi online, so nguoi dang truy cap',
  ),
  total: phrases(
    'tong luot truy cap, tong so luot truy cap, tong truy cap, tong so truy cap, so luot truy cap',
    'luot truy cap, tong luot, tong cong luot truy cap, tat ca, da truy cap, tong so luot',
  ),
  period: phrases(
    'hom nay, hom qua, tuan nay, tuan truoc, thang nay, thang truoc, nam nay, trong ngay',
    'trong tuan, trong thang, truy cap hom nay, luot truy cap hom nay, so luot truy cap hom nay',
  ),
}
const counters = new Map<string, Counter>(
  // The keys of the record are the counters.
  Object.entries(names).flatMap(([counter, labels]) =>
    labels.map((label): [string, Counter] => [label, counter as Counter]),
  ),
)

/** What a line of the visit counter says: `Khách Khách 155`, `Tổng lượt truy cập: 5.120.831`. */
export interface CounterLine {
  counter: Counter
  /** Null when the number stands on the next line. */
  value: number | null
}

/** Reads a line of the visit counter, its label once or twice; null for any other line. */
export function readCounter(line: string): CounterLine | null {
  const match = /^([a-z]+(?: [a-z]+)*)(?: (\d+(?: \d{3})*))?$/.exec(foldVietnamese(line))
  const counter = counters.get(undouble(match?.[1] ?? ''))
  if (counter === undefined) return null
  if (match?.[2] === undefined) return { counter, value: null }
  const value = parseCount(match[2])
  return value === null ? null : { counter, value }
}

export interface Statistics {
  /** Who was there when the page was saved. */
  guests: number | null
  members: number | null
  online: number | null
  /** Visits since the portal was opened. */
  total: number | null
}

/** Puts the counters of a page together. */
export function sumUp(read: readonly { counter: Counter; value: number }[]): Statistics | null {
  const first = (counter: Counter) => read.find((line) => line.counter === counter)?.value ?? null
  const statistics = {
    guests: first('guests'),
    members: first('members'),
    online: first('online'),
    total: first('total'),
  }
  return Object.values(statistics).some((value) => value !== null) ? statistics : null
}
