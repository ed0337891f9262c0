import { between, pick, type Random } from './prng.ts'
import {
  circle,
  height,
  type Point,
  rect,
  repeat,
  ribbon,
  sample,
  through,
  under,
  path,
  width,
} from './shapes.ts'

export interface Wave {
  base: number
  amplitude: number
  wavelength: number
}

/** A gentle ridge line: three sines with phases of their own. */
export function ridge(random: Random, { base, amplitude, wavelength }: Wave): (x: number) => number {
  const [first, second, third] = [random() * 6.28, random() * 6.28, random() * 6.28]
  const turns = (2 * Math.PI) / wavelength
  return (x) =>
    base +
    amplitude *
      (0.6 * Math.sin(x * turns + first) +
        0.28 * Math.sin(x * turns * 2.1 + second) +
        0.12 * Math.sin(x * turns * 4.3 + third))
}

/** One silhouette of hills, with darker bands that follow it further down the slope. */
export function hills(random: Random, wave: Wave, fills: readonly [string, ...string[]], drop = 46): string {
  const line = ridge(random, wave)
  return fills
    .map((fill, band) => {
      const [shift, sway, phase] = [band * drop, band * drop * 0.3, random() * 6]
      return under(
        sample((x) => line(x) + shift + sway * Math.sin(x / 130 + phase)),
        fill,
      )
    })
    .join('')
}

/** Steep limestone towers in a row, as on the coast's plains. */
export function karst(random: Random, base: number, tallest: number, fill: string, spacing = 210): string {
  let d = ''
  for (let x = -spacing; x < width + spacing; x += spacing * between(random, 0.55, 1.1)) {
    const [half, tall] = [spacing * between(random, 0.45, 0.85), tallest * between(random, 0.45, 1)]
    const lean = between(random, -0.2, 0.2) * half
    const outline: Point[] = [
      [x - half * 1.15, base],
      [x - half * 0.82, base - tall * 0.34],
      [x - half * 0.6 + lean, base - tall * 0.78],
      [x - half * 0.16 + lean, base - tall],
      [x + half * 0.3 + lean, base - tall * 0.92],
      [x + half * 0.66, base - tall * 0.5],
      [x + half * 0.95, base - tall * 0.16],
      [x + half * 1.2, base],
    ]
    d += `${through(outline)}Z`
  }
  return path(d, fill)
}

/** Flat bands of sky from top to bottom; each entry is a colour and the y where it ends. */
export function sky(...bands: readonly (readonly [fill: string, until: number])[]): string {
  let top = 0
  return bands
    .map(([fill, until]) => {
      const band = rect(0, top, width, until - top + 1, fill)
      top = until
      return band
    })
    .join('')
}

/** A disc with rings of paler light around it, the widest first. */
export function sun(cx: number, cy: number, r: number, fill: string, ...rings: readonly string[]): string {
  const halo = rings
    .map((ring, index) => circle(cx, cy, r * (1 + 0.42 * (rings.length - index)), ring))
    .join('')
  return halo + circle(cx, cy, r, fill)
}

/** A cloud of flat capsules, resting on `y`. */
export function cloud(x: number, y: number, size: number, fill: string): string {
  const bar = (dx: number, dy: number, w: number, h: number) =>
    rect(x + dx * size, y + dy * size, w * size, h * size, fill, (h * size) / 2)
  return bar(0, -20, 220, 20) + bar(40, -38, 150, 22) + bar(-70, -4, 200, 16) + bar(90, 6, 190, 13)
}

/** A sheet of water with horizontal glints, finer and closer near the horizon. */
export function water(
  random: Random,
  top: number,
  bottom: number,
  fill: string,
  glints: readonly [string, ...string[]],
  count = 60,
): string {
  const streaks = repeat(count, () => {
    const depth = random() ** 1.4
    const y = top + 8 + depth * (bottom - top - 16)
    const length = between(random, 40, 160) * (0.35 + depth * 1.5)
    const thickness = 2.5 + depth * 7
    return rect(between(random, -80, width), y, length, thickness, pick(random, glints), thickness / 2)
  })
  return rect(0, top, width, bottom - top, fill) + streaks
}

/** The path of light on water below a sun: broken bars that widen towards the viewer. */
export function glitter(random: Random, cx: number, top: number, bottom: number, fill: string): string {
  const rows = Math.round((bottom - top) / 22)
  return repeat(rows, (row) => {
    const depth = row / rows
    const half = between(random, 30, 70) * (0.5 + depth * 1.6)
    const thickness = 4 + depth * 6
    return rect(
      cx - half + between(random, -30, 30),
      top + row * 22 + 8,
      half * 2,
      thickness,
      fill,
      thickness / 2,
    )
  })
}

/** A winding river seen from above a valley: narrow and pale far off, broad at the viewer's feet. */
export function river(
  course: readonly (readonly [centre: number, y: number, halfWidth: number])[],
  fill: string,
  shrink = 1,
): string {
  const left = course.map(([x, y, half]): Point => [x - half * shrink, y])
  const right = course.map(([x, y, half]): Point => [x + half * shrink, y])
  return ribbon(left, right, fill)
}

/** Stepped fields that follow the slope: each step is a strip of crop over a darker bank. */
export function terraces(
  random: Random,
  steps: { top: number; count: number; firstGap: number; growth: number; wave: Wave; drift: number },
  crops: readonly [string, ...string[]],
  bank: string,
): string {
  const line = ridge(random, { ...steps.wave, base: 0 })
  let [y, gap] = [steps.top, steps.firstGap]
  let drawn = ''
  for (let step = 0; step < steps.count; step += 1) {
    const [at, sway, shift] = [y, 1 + step * 0.05, step * steps.drift]
    const curve = (x: number) => at + line(x + shift) * sway
    drawn += under(sample(curve), pick(random, crops), height + 200)
    const thickness = gap * 0.24
    drawn += ribbon(
      sample((x) => curve(x) + gap * 0.78),
      sample((x) => curve(x) + gap * 0.78 + thickness * (1.15 + 0.5 * Math.sin(x / 170 + step))),
      bank,
    )
    y += gap
    gap *= steps.growth
  }
  return drawn
}

/** Slanting rain. */
export function rain(random: Random, count: number, colour: string): string {
  let d = ''
  for (let drop = 0; drop < count; drop += 1) {
    const [x, y, length] = [
      between(random, -100, width + 100),
      between(random, -40, height),
      between(random, 28, 70),
    ]
    d += `M${x.toFixed(0)} ${y.toFixed(0)}l${(-length * 0.28).toFixed(1)} ${length.toFixed(1)}`
  }
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="2.5" stroke-linecap="round"/>`
}
