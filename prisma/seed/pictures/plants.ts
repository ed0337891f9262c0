import { ink } from './palette.ts'
import { between, pick, type Random } from './prng.ts'
import {
  blob,
  circle,
  ellipse,
  path,
  place,
  type Point,
  polygon,
  rect,
  repeat,
  stroke,
  strokePath,
  turn,
} from './shapes.ts'

/** A broad-leaved tree standing on (x, y); `size` is its height in pixels. */
export function tree(
  x: number,
  y: number,
  size: number,
  crown: string,
  shade: string,
  trunk: string,
): string {
  return place(
    x,
    y,
    polygon('-4,0 -2.5,-46 2.5,-46 4,0', trunk) +
      strokePath('M0 -34L-13 -52M0 -28L12 -48', trunk, 3) +
      blob(
        [
          [-38, -52],
          [-30, -78],
          [-8, -98],
          [18, -96],
          [36, -74],
          [38, -52],
          [16, -40],
          [-16, -42],
        ],
        crown,
      ) +
      blob(
        [
          [-34, -52],
          [-12, -58],
          [10, -52],
          [34, -62],
          [37, -50],
          [16, -40],
          [-16, -42],
        ],
        shade,
      ),
    size / 100,
  )
}

/** A slim conifer. */
export function conifer(x: number, y: number, size: number, fill: string): string {
  return place(
    x,
    y,
    rect(-2, -16, 4, 17, fill) +
      polygon('0,-100 12,-62 7,-62 18,-36 11,-36 23,-10 -23,-10 -11,-36 -18,-36 -7,-62 -12,-62', fill),
    size / 100,
  )
}

/** An areca palm: a thin ringed stem and a fountain of fronds. */
export function areca(x: number, y: number, size: number, frond: string, stem: string): string {
  const leaf = (degrees: number, long: number, side: number) =>
    place(
      0,
      -85,
      turn(degrees, 0, 0, path(`M0 0Q${long * 0.45} -16 ${long} 5Q${long * 0.5} -4 0 3Z`, frond)),
      side,
      1,
    )
  const fan = [-62, -34, -6, 24].flatMap((degrees, index) => [
    leaf(degrees, 27 + (index % 2) * 5, 1),
    leaf(degrees - 7, 25 + (index % 3) * 4, -1),
  ])
  return place(x, y, polygon('-1.7,0 -1.1,-86 1.1,-86 1.7,0', stem) + fan.join(''), size / 100)
}

/** A clump of bamboo bending to both sides. */
export function bamboo(
  random: Random,
  x: number,
  y: number,
  size: number,
  fill: string,
  leafFill: string,
): string {
  return repeat(9, (index) => {
    const lean = (index - 4) * 0.11 + between(random, -0.05, 0.05)
    const tall = size * between(random, 0.72, 1)
    const tip: Point = [x + lean * tall * 1.25, y - tall]
    const middle: Point = [x + lean * tall * 0.35, y - tall * 0.58]
    const leaves = repeat(12, (leaf) => {
      const along = 0.36 + leaf * 0.055
      const [lx, ly] = [x + lean * tall * 1.25 * along ** 1.7, y - tall * along]
      const long = size * between(random, 0.05, 0.1)
      return turn(
        between(random, -35, 35) + (leaf % 2 ? 170 : 10),
        lx,
        ly,
        path(
          `M${lx.toFixed(1)} ${ly.toFixed(1)}q${(long * 0.5).toFixed(1)} ${(-long * 0.18).toFixed(1)} ${long.toFixed(1)} 0q${(-long * 0.5).toFixed(1)} ${(long * 0.14).toFixed(1)} ${(-long).toFixed(1)} 0z`,
          leafFill,
        ),
      )
    })
    return stroke([[x + (index - 4) * size * 0.012, y], middle, tip], fill, size * 0.009) + leaves
  })
}

/** Reeds and grass along the foot of a picture. */
export function reeds(
  random: Random,
  from: number,
  to: number,
  y: number,
  tallest: number,
  fills: readonly [string, ...string[]],
): string {
  return repeat(Math.round((to - from) / 15), () => {
    const [x, tall, lean] = [
      between(random, from, to),
      tallest * between(random, 0.35, 1),
      between(random, -0.35, 0.35),
    ]
    const [tipX, tipY] = [x + lean * tall, y - tall]
    return path(
      `M${(x - 5).toFixed(1)} ${y}Q${(x + lean * tall * 0.2).toFixed(1)} ${(y - tall * 0.6).toFixed(1)} ${tipX.toFixed(1)} ${tipY.toFixed(1)}Q${(x + 8 + lean * tall * 0.2).toFixed(1)} ${(y - tall * 0.5).toFixed(1)} ${(x + 6).toFixed(1)} ${y}Z`,
      pick(random, fills),
    )
  })
}

/** A lotus leaf seen from the side of a pond, with its veins and notch. */
export function lotusPad(
  x: number,
  y: number,
  size: number,
  fill: string,
  vein: string,
  degrees = 0,
): string {
  const veins = [15, 52, 88, 128, 165, 200, 238, 275, 312, 345].map((angle) => {
    const radians = ((angle + degrees) * Math.PI) / 180
    return `M0 0L${(Math.cos(radians) * 86).toFixed(1)} ${(Math.sin(radians) * 34).toFixed(1)}`
  })
  return place(
    x,
    y,
    ellipse(0, 0, 100, 42, fill) + strokePath(veins.join(''), vein, 2.2) + ellipse(0, 0, 9, 4.5, vein),
    size / 100,
  )
}

/** An open lotus flower resting on (x, y). */
export function lotus(
  x: number,
  y: number,
  size: number,
  light: string,
  middle: string,
  dark: string,
  heart: string,
): string {
  return place(
    x,
    y,
    [-74, 74].map((angle) => petal(angle, 86, 24, dark)).join('') +
      [-50, 50].map((angle) => petal(angle, 98, 28, middle)).join('') +
      [-26, 26].map((angle) => petal(angle, 104, 28, light)).join('') +
      ellipse(0, -34, 20, 12, heart) +
      [-38, 38].map((angle) => petal(angle, 78, 25, middle)).join('') +
      petal(0, 82, 27, light) +
      [-16, 16].map((angle) => petal(angle * 1.1, 60, 20, dark)).join(''),
    size / 100,
  )
}

function petal(degrees: number, long: number, wide: number, fill: string): string {
  return turn(
    degrees,
    0,
    0,
    path(
      `M0 0C${-wide} ${-long * 0.35} ${-wide * 0.8} ${-long * 0.8} 0 ${-long}C${wide * 0.8} ${-long * 0.8} ${wide} ${-long * 0.35} 0 0Z`,
      fill,
    ),
  )
}

/** A flame tree's wide crown with clusters of red. */
export function flameTree(
  random: Random,
  x: number,
  y: number,
  size: number,
  colours: { leaf: string; shade: string; bloom: string; glow: string; trunk: string },
): string {
  const branch = strokePath(
    'M0 0C2 -22 -4 -30 -4 -44M-4 -30C-20 -44 -34 -48 -50 -58M-4 -38C10 -52 26 -54 46 -60M-4 -44C-6 -56 -2 -62 4 -74',
    colours.trunk,
    5,
  )
  const crown = blob(
    [
      [-84, -54],
      [-66, -76],
      [-34, -88],
      [0, -97],
      [36, -88],
      [68, -77],
      [86, -54],
      [52, -52],
      [22, -60],
      [-20, -56],
      [-52, -50],
    ],
    colours.leaf,
  )
  const under = blob(
    [
      [-80, -54],
      [-44, -64],
      [-6, -66],
      [40, -66],
      [82, -55],
      [52, -51],
      [22, -58],
      [-20, -55],
      [-52, -49],
    ],
    colours.shade,
  )
  const blooms = repeat(230, () => {
    const along = between(random, -0.95, 0.95)
    const lift = -60 - (1 - along * along) * between(random, 4, 33)
    return circle(
      along * 80,
      lift,
      between(random, 0.7, 2.3),
      pick(random, [colours.bloom, colours.bloom, colours.glow]),
    )
  })
  return place(x, y, branch + crown + under + blooms, size / 100)
}

/** A potted plant whose foot is 44 below (0, 0). */
export function pottedPlant(): string {
  return (
    polygon('-26,0 -20,44 20,44 26,0', ink.cream) +
    repeat(7, (index) =>
      turn((index - 3) * 22, 0, 0, path('M0 0Q-14 -46 0 -92Q14 -46 0 0Z', index % 2 ? ink.pine : ink.forest)),
    )
  )
}
