import { ink } from './palette.ts'
import { lotus, pottedPlant } from './plants.ts'
import { between, createRandom, pick } from './prng.ts'
import { circle, document, ellipse, path, place, polygon, rect, repeat, strokePath, width } from './shapes.ts'

/** The meeting hall from its last rows, the stage under a gilded lotus. */
export function meetingHall(): string {
  const seats = repeat(5, (row) => {
    const [y, size, gap] = [596 + row * row * 17 + row * 16, 52 + row * 21, 70 + row * 27]
    const count = Math.ceil(width / gap) + 1
    return repeat(count, (index) => {
      const x = 800 + (index - count / 2) * gap + (row % 2) * gap * 0.5
      if (row < 4 && Math.abs(x + size / 2 - 800) < 46 + row * 18) return ''
      return (
        rect(x, y, size, size * 1.6, row % 2 ? ink.lacquer : ink.red, size * 0.26) +
        rect(x + size * 0.1, y + size * 0.12, size * 0.8, size * 0.1, ink.coral, 3)
      )
    })
  })
  const wing = repeat(4, (index) => {
    const [left, tall] = [26 + index * 62, 380 - index * 44]
    return (
      polygon(
        `${left},${420 - tall * 0.72} ${left + 42},${438 - tall * 0.66} ${left + 42},${560 + (3 - index) * 12} ${left},${580 + (3 - index) * 22}`,
        ink.haze,
      ) +
      polygon(
        `${left},${420 - tall * 0.2} ${left + 42},${432 - tall * 0.18} ${left + 42},${438 - tall * 0.18} ${left},${427 - tall * 0.2}`,
        ink.bark,
      )
    )
  })
  return document(
    rect(0, 0, width, 1000, ink.sand),
    polygon('0,0 1600,0 1300,150 300,150', ink.bark),
    repeat(6, (index) =>
      polygon(
        `${index * 320 - 4},0 ${index * 320 + 10},0 ${302 + index * 200 + 4},150 ${302 + index * 200 - 4},150`,
        ink.soil,
      ),
    ),
    repeat(
      3,
      (row) =>
        ellipse(560 + row * 240, 84, 70, 15, ink.straw) + ellipse(560 + row * 240, 81, 56, 10, ink.white),
    ),
    polygon('0,0 300,150 300,600 0,800', ink.straw),
    polygon('1600,0 1300,150 1300,600 1600,800', ink.straw),
    wing,
    place(1600, 0, wing, -1, 1),
    rect(300, 150, 1000, 450, ink.cream),
    rect(470, 150, 660, 400, ink.lacquer),
    repeat(12, (index) => rect(476 + index * 55, 150, 24, 400, '#8c151b')),
    polygon('430,150 560,150 500,420 470,560 430,560', ink.wine),
    polygon('1170,150 1040,150 1100,420 1130,560 1170,560', ink.wine),
    circle(800, 330, 104, ink.gold),
    circle(800, 330, 94, ink.lacquer),
    lotus(800, 374, 92, ink.straw, ink.gold, ink.ochre, ink.lacquer),
    strokePath('M726 384Q800 410 874 384M748 402Q800 420 852 402', ink.gold, 5),
    polygon('380,548 1220,548 1290,610 310,610', ink.bark),
    rect(310, 608, 980, 30, ink.soil),
    rect(520, 504, 330, 50, ink.ochre),
    rect(508, 496, 354, 12, ink.bark),
    repeat(4, (index) => rect(544 + index * 80, 470, 40, 28, ink.soil, 8)),
    rect(566, 484, 24, 14, ink.white),
    rect(646, 484, 24, 14, ink.white),
    rect(726, 484, 24, 14, ink.white),
    polygon('960,470 1050,470 1036,570 974,570', ink.ochre),
    polygon('948,462 1062,462 1056,476 954,476', ink.bark),
    strokePath('M1004 462q2 -26 18 -30', ink.soil, 4),
    place(384, 556, pottedPlant()),
    place(1216, 556, pottedPlant()),
    polygon('0,800 300,600 1300,600 1600,800 1600,1010 0,1010', ink.ochre),
    polygon('310,606 1290,606 1290,640 310,640', ink.soil),
    polygon('760,640 840,640 960,1010 640,1010', ink.straw),
    seats,
  )
}

/** An aisle of the archive between shelves of boxes. */
export function archiveAisle(): string {
  const random = createRandom(1962)
  const spines = [
    ink.lacquer,
    ink.red,
    ink.straw,
    ink.cream,
    ink.pine,
    ink.slate,
    ink.ochre,
    ink.sand,
    ink.clay,
  ] as const
  const vanish = { x: 800, y: 470 }
  const project = (depth: number, side: number, level: number): [number, number] => {
    const scale = 1 / depth
    return [vanish.x + side * 800 * scale, vanish.y + level * 500 * scale]
  }
  const wall = (side: number) => {
    const shelves: string[] = []
    const levels = [-1.5, -1.02, -0.54, -0.06, 0.42, 0.9]
    for (let bay = 0; bay < 34; bay += 1) {
      const [near, far] = [0.72 * 1.075 ** (33 - bay), 0.72 * 1.075 ** (32 - bay)]
      for (const [shelf, level] of levels.entries()) {
        const next = levels[shelf + 1]
        if (next === undefined) break
        const lift = (next - level) * between(random, 0.12, 0.26)
        shelves.push(
          polygon(
            [
              project(near, side, level + lift),
              project(far, side, level + lift),
              project(far, side, next - 0.05),
              project(near, side, next - 0.05),
            ],
            pick(random, spines),
          ),
        )
        shelves.push(
          polygon(
            [
              project(near, side, level + lift + 0.13),
              project(far, side, level + lift + 0.13),
              project(far, side, level + lift + 0.18),
              project(near, side, level + lift + 0.18),
            ],
            ink.paper,
          ),
        )
      }
    }
    const boards = levels.map((level) =>
      polygon(
        [
          project(8.5, side, level - 0.05),
          project(0.62, side, level - 0.05),
          project(0.62, side, level),
          project(8.5, side, level),
        ],
        ink.bark,
      ),
    )
    const posts = [0.82, 1.16, 1.66, 2.36, 3.36, 4.8].map((depth) =>
      polygon(
        [
          project(depth, side, -1.6),
          project(depth * 1.03, side, -1.6),
          project(depth * 1.03, side, 1),
          project(depth, side, 1),
        ],
        ink.soil,
      ),
    )
    return (
      polygon(
        [
          project(8.5, side, -1.6),
          project(0.6, side, -1.6),
          project(0.6, side, 0.96),
          project(8.5, side, 0.96),
        ],
        '#2d1b16',
      ) +
      shelves.join('') +
      boards.join('') +
      posts.join('')
    )
  }
  return document(
    rect(0, 0, width, 1000, ink.soil),
    polygon(
      [project(8.5, -1, 0.9), project(8.5, 1, 0.9), project(0.5, 1, 1.02), project(0.5, -1, 1.02)],
      ink.ochre,
    ),
    polygon('770,520 830,520 1120,1010 480,1010', ink.gold),
    polygon('782,520 818,520 960,1010 640,1010', ink.straw),
    wall(-1),
    wall(1),
    rect(704, 340, 192, 192, ink.cream),
    path('M730 524V424A70 70 0 0 1 870 424V524Z', ink.paper),
    path('M730 524V480Q770 450 800 470Q840 492 870 460V524Z', ink.sage),
    circle(826, 414, 18, ink.coral),
    rect(797, 356, 6, 168, ink.bark),
    rect(730, 440, 140, 5, ink.bark),
    repeat(4, (index) => {
      const [x, y] = project([5.4, 3.2, 1.95, 1.2][index] ?? 1, 0, -0.86)
      const size = [9, 16, 27, 44][index] ?? 10
      return (
        rect(x - 1, 0, 2, y, ink.night) +
        polygon(
          `${x - size},${y} ${x - size * 0.4},${y - size * 0.7} ${x + size * 0.4},${y - size * 0.7} ${x + size},${y}`,
          ink.pine,
        ) +
        ellipse(x, y + 1, size * 0.8, size * 0.16, ink.paper)
      )
    }),
    place(
      1020,
      960,
      polygon('-120,0 -112,-150 -98,-150 -96,-12 86,-12 92,-150 106,-150 112,0', ink.night) +
        rect(-118, -92, 236, 12, ink.night) +
        [-84, -48, -14, 22, 58]
          .map((x, index) =>
            rect(x, -150 - (index % 2) * 10, 32, 58 + (index % 2) * 10, pick(random, spines)),
          )
          .join('') +
        circle(-96, 6, 14, ink.night) +
        circle(96, 6, 14, ink.night),
      1.1,
    ),
  )
}
