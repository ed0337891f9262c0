import { ink } from './palette.ts'
import { ellipse, fmt, path, place, polygon, rect, repeat, stroke, strokePath } from './shapes.ts'

/** A roof with lifted eaves over a span centred on (x, y), where y is the eaves' line. */
export function tiledRoof(
  x: number,
  y: number,
  span: number,
  rise: number,
  fill: string,
  rib: string,
): string {
  const half = span / 2
  const top = half * 0.62
  const roof = path(
    `M${x - half - 18} ${y}Q${x - half * 0.86} ${y - rise * 0.35} ${x - top} ${y - rise}L${x + top} ${y - rise}Q${x + half * 0.86} ${y - rise * 0.35} ${x + half + 18} ${y}Z`,
    fill,
  )
  const count = Math.max(4, Math.round(span / 34))
  const ribs = repeat(count - 1, (index) => {
    const along = ((index + 1) / count) * 2 - 1
    return strokePath(
      `M${(x + along * top).toFixed(1)} ${y - rise + 3}Q${(x + along * half * 0.84).toFixed(1)} ${(y - rise * 0.4).toFixed(1)} ${(x + along * (half + 10)).toFixed(1)} ${y - 4}`,
      rib,
      2,
    )
  })
  return (
    roof +
    ribs +
    rect(x - top - 6, y - rise - 8, top * 2 + 12, 10, rib, 4) +
    rect(x - half - 20, y - 4, span + 40, 9, rib, 4)
  )
}

/** A row of equal windows or doors. */
export function openings(
  x: number,
  y: number,
  count: number,
  each: { w: number; h: number; gap: number },
  fill: string,
  frame: string,
): string {
  return repeat(count, (index) => {
    const left = x + index * (each.w + each.gap)
    return (
      rect(left - 5, y - 5, each.w + 10, each.h + 10, frame) +
      rect(left, y, each.w, each.h, fill) +
      rect(left + each.w / 2 - 2, y, 4, each.h, frame) +
      rect(left, y + each.h * 0.36, each.w, 4, frame)
    )
  })
}

/** The colours of highland houses. */
export const hut = { roof: ink.bark, edge: ink.soil, wall: ink.clay, post: ink.soil, light: ink.straw }

/** A house on posts with a deep thatched roof, standing on (x, y); `size` is its height. */
export function stiltHouse(
  x: number,
  y: number,
  size: number,
  colours: { roof: string; edge: string; wall: string; post: string; light: string },
): string {
  return place(
    x,
    y,
    [-52, -26, 0, 26, 52].map((post) => rect(post - 2, -34, 4, 34, colours.post)).join('') +
      rect(-62, -40, 124, 7, colours.post) +
      rect(-56, -62, 112, 23, colours.wall) +
      [-42, -14, 22].map((left) => rect(left, -57, 14, 14, colours.light)).join('') +
      stroke('62,-36 84,0', colours.post, 4) +
      stroke('54,-36 76,0', colours.post, 3) +
      path('M-78 -56Q-52 -70 -34 -100L34 -100Q52 -70 78 -56Z', colours.roof) +
      path('M-78 -56Q-66 -62 -58 -68L58 -68Q66 -62 78 -56Z', colours.edge),
    size / 100,
  )
}

/** A small house of the plain: wall, door, tiled roof. */
export function cottage(
  x: number,
  y: number,
  size: number,
  wall: string,
  roof: string,
  door: string,
): string {
  return place(
    x,
    y,
    rect(-46, -48, 92, 48, wall) +
      polygon('-58,-46 -36,-88 36,-88 58,-46', roof) +
      rect(-10, -34, 20, 34, door) +
      rect(-36, -34, 16, 16, door) +
      rect(20, -34, 16, 16, door),
    size / 100,
  )
}

/** Round arches on piers from `left` to `right`; the deck's top is at `deck`, the piers' feet at `foot`. */
export function archBridge(
  left: number,
  right: number,
  deck: number,
  foot: number,
  count: number,
  colours: { stone: string; shade: string; deck: string },
): string {
  const span = (right - left) / count
  const pier = span * 0.16
  const rx = (span - pier) / 2
  const ry = Math.min(rx, foot - deck - 92)
  const spring = deck + 46 + ry
  const edges = (index: number): [number, number] => [
    left + index * span + pier / 2,
    left + (index + 1) * span - pier / 2,
  ]
  const holes = repeat(count, (index) => {
    const [from, to] = edges(index)
    return `M${fmt(from)} ${foot}V${fmt(spring)}A${fmt(rx)} ${fmt(ry)} 0 0 1 ${fmt(to)} ${fmt(spring)}V${foot}Z`
  })
  const body = `<path fill-rule="evenodd" d="M${left} ${deck}H${right}V${foot}H${left}Z${holes}" fill="${colours.stone}"/>`
  const thick = span * 0.06
  const shadows = repeat(count, (index) => {
    const [from, to] = edges(index)
    return path(
      `M${fmt(from)} ${foot}V${fmt(spring)}A${fmt(rx)} ${fmt(ry)} 0 0 1 ${fmt(to)} ${fmt(spring)}A${fmt(rx - thick / 2)} ${fmt(ry - thick * 0.7)} 0 0 0 ${fmt(from + thick)} ${fmt(spring)}V${foot}Z`,
      colours.shade,
    )
  })
  const rails = repeat(Math.round((right - left) / 26), (index) =>
    rect(left + index * 26, deck - 28, 5, 24, colours.deck),
  )
  return (
    body +
    shadows +
    rails +
    rect(left, deck - 34, right - left, 8, colours.deck) +
    rect(left, deck - 8, right - left, 18, colours.deck)
  )
}

/** A river boat with a woven roof, floating on (x, y). */
export function sampan(x: number, y: number, size: number, hull: string, roof: string, flip = 1): string {
  return place(
    x,
    y,
    path('M-38 -17Q-34 -40 -4 -40Q26 -40 30 -17Z', roof) +
      strokePath('M-22 -18Q-20 -36 -10 -39M14 -18Q14 -34 4 -39', hull, 1.6) +
      path('M-96 -24Q-60 -14 0 -13Q60 -14 98 -26Q72 6 34 8L-34 8Q-72 6 -96 -24Z', hull) +
      strokePath('M62 -18L104 14', hull, 3),
    (size / 100) * flip,
    size / 100,
  )
}

/** A fishing boat with a wheelhouse and masts, floating on (x, y). */
export function trawler(
  x: number,
  y: number,
  size: number,
  colours: { hull: string; stripe: string; cabin: string; glass: string; mast: string },
  flip = 1,
): string {
  return place(
    x,
    y,
    strokePath(
      'M-14 -40V-128M54 -30V-92M-14 -124L54 -90M-14 -124L-84 -34M-14 -96L40 -62M54 -90L94 -36',
      colours.mast,
      2,
    ) +
      rect(-62, -72, 54, 44, colours.cabin) +
      rect(-68, -78, 66, 8, colours.mast) +
      rect(-55, -63, 12, 14, colours.glass) +
      rect(-37, -63, 12, 14, colours.glass) +
      path('M-96 -34L104 -44Q88 -4 66 8L-72 8Q-92 -6 -96 -34Z', colours.hull) +
      path('M-96 -34L104 -44L100 -34L-95 -24Z', colours.stripe),
    (size / 100) * flip,
    size / 100,
  )
}

/** A lighthouse on (x, y). */
export function lighthouse(
  x: number,
  y: number,
  size: number,
  body: string,
  band: string,
  lamp: string,
): string {
  return place(
    x,
    y,
    polygon('-13,0 -8,-74 8,-74 13,0', body) +
      polygon('-11.4,-24 -10.2,-42 10.2,-42 11.4,-24', band) +
      polygon('-9.2,-57 -8,-74 8,-74 9.2,-57', band) +
      rect(-12, -79, 24, 5, band) +
      rect(-7, -92, 14, 13, lamp) +
      path('M-10 -92Q0 -106 10 -92Z', band) +
      ellipse(0, 0, 18, 3, band),
    size / 100,
  )
}

/** A tiny figure in a conical hat, bent to work when `isBent`. */
export function fieldWorker(
  x: number,
  y: number,
  size: number,
  cloth: string,
  hat: string,
  isBent = false,
): string {
  const body = isBent
    ? path('M-8 0L-6 -44Q2 -64 34 -52L40 -40Q14 -42 8 0Z', cloth) + polygon('22,-46 46,-72 60,-38', hat)
    : path('M-12 0L-9 -62Q0 -74 9 -62L12 0Z', cloth) + polygon('-26,-68 0,-96 26,-68', hat)
  return place(x, y, body, size / 100)
}
