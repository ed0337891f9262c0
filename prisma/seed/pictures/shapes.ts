export const width = 1600
export const height = 1000

export type Point = readonly [x: number, y: number]

/** A whole SVG document with the canvas's size, clipped to it. */
export function document(...parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${parts.join('')}</svg>`
}

export function rect(x: number, y: number, w: number, h: number, fill: string, radius = 0): string {
  const rounded = radius > 0 ? ` rx="${fmt(radius)}"` : ''
  return `<rect x="${fmt(x)}" y="${fmt(y)}" width="${fmt(w)}" height="${fmt(h)}"${rounded} fill="${fill}"/>`
}

export function circle(cx: number, cy: number, r: number, fill: string): string {
  return `<circle cx="${fmt(cx)}" cy="${fmt(cy)}" r="${fmt(r)}" fill="${fill}"/>`
}

export function ellipse(cx: number, cy: number, rx: number, ry: number, fill: string): string {
  return `<ellipse cx="${fmt(cx)}" cy="${fmt(cy)}" rx="${fmt(rx)}" ry="${fmt(ry)}" fill="${fill}"/>`
}

/** Straight edges between points; a string holds them as SVG writes them, `x,y x,y …`. */
export function polygon(points: string | readonly Point[], fill: string): string {
  const list = typeof points === 'string' ? points : points.map(([x, y]) => `${fmt(x)},${fmt(y)}`).join(' ')
  return `<polygon points="${list}" fill="${fill}"/>`
}

/** A path given in SVG's own path language, where straight and curved edges mix. */
export function path(d: string, fill: string): string {
  return `<path d="${d}" fill="${fill}"/>`
}

/** A smooth line through points; a string holds them as `x,y x,y …`. */
export function stroke(points: string | readonly Point[], colour: string, thickness: number): string {
  const stops = typeof points === 'string' ? points.split(' ').map(parsePoint) : points
  return strokePath(through(stops), colour, thickness)
}

export function strokePath(d: string, colour: string, thickness: number): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${fmt(thickness)}" stroke-linecap="round" stroke-linejoin="round"/>`
}

/** Parts moved and scaled about the origin; a negative `sx` mirrors them. */
export function place(x: number, y: number, parts: string, sx = 1, sy = sx): string {
  return `<g transform="translate(${fmt(x)} ${fmt(y)}) scale(${fmt(sx)} ${fmt(sy)})">${parts}</g>`
}

export function turn(degrees: number, cx: number, cy: number, parts: string): string {
  return `<g transform="rotate(${fmt(degrees)} ${fmt(cx)} ${fmt(cy)})">${parts}</g>`
}

export function veil(opacity: number, parts: string): string {
  return `<g opacity="${fmt(opacity)}">${parts}</g>`
}

/** A closed smooth shape through the points. */
export function blob(points: readonly Point[], fill: string): string {
  return path(`${through(points, true)}Z`, fill)
}

/** The area under a curve, from its first to its last point, down to `bottom`. */
export function under(points: readonly Point[], fill: string, bottom = height): string {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return ''
  return path(`${through(points)}L${fmt(last[0])} ${fmt(bottom)}L${fmt(first[0])} ${fmt(bottom)}Z`, fill)
}

/** The band between two curves that run the same way. */
export function ribbon(upper: readonly Point[], lower: readonly Point[], fill: string): string {
  const back = through(lower.toReversed()).replace('M', 'L')
  return path(`${through(upper)}${back}Z`, fill)
}

/** Points of `y = curve(x)` from left to right; `step` is the distance between samples in pixels. */
export function sample(curve: (x: number) => number, from = -40, to = width + 40, step = 40): Point[] {
  const points: Point[] = []
  for (let x = from; x <= to; x += step) points.push([x, curve(x)])
  return points
}

/** Draws once for each spot of a list such as `'120 340 80, 200 350 64'` (x, y, size). */
export function scatter(spots: string, draw: (x: number, y: number, size: number) => string): string {
  return spots
    .split(', ')
    .map((spot) => {
      const [x = 0, y = 0, size = 0] = spot.split(' ').map(Number)
      return draw(x, y, size)
    })
    .join('')
}

/** Repeats a drawing `count` times and joins the parts. */
export function repeat(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join('')
}

// Catmull-Rom through every point, as cubic Béziers: few samples, no visible corners.
export function through(points: readonly Point[], isClosed = false): string {
  const at = (index: number): Point => {
    const wrapped = isClosed
      ? (index + points.length) % points.length
      : Math.min(Math.max(index, 0), points.length - 1)
    return points[wrapped] ?? [0, 0]
  }
  const start = at(0)
  let d = `M${fmt(start[0])} ${fmt(start[1])}`
  const segments = isClosed ? points.length : points.length - 1
  for (let index = 0; index < segments; index += 1) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)]
    const c1: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6]
    const c2: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6]
    d += `C${fmt(c1[0])} ${fmt(c1[1])} ${fmt(c2[0])} ${fmt(c2[1])} ${fmt(to[0])} ${fmt(to[1])}`
  }
  return d
}

export function fmt(value: number): string {
  return String(Math.round(value * 100) / 100)
}

function parsePoint(point: string): Point {
  const [x = 0, y = 0] = point.split(',').map(Number)
  return [x, y]
}
