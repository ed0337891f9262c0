import { archBridge, cottage, sampan } from './buildings.ts'
import { cloud, glitter, hills, karst, river, sky, sun, water } from './landscape.ts'
import { ink } from './palette.ts'
import { bamboo, reeds, tree } from './plants.ts'
import { between, createRandom } from './prng.ts'
import { circle, document, place, polygon, rect, repeat, scatter, strokePath, veil, width } from './shapes.ts'

/** The river Ngân winding out of the hills at sunrise. */
export function riverAtDawn(): string {
  const random = createRandom(1801)
  const course = [
    [1010, 470, 16],
    [930, 500, 26],
    [1060, 545, 46],
    [1130, 600, 70],
    [980, 670, 104],
    [720, 750, 160],
    [640, 850, 250],
    [760, 1040, 420],
  ] as const
  const glint = (y: number, share: number, fill: string) => {
    const [centre, half] = acrossRiver(course, y)
    const reach = half * share
    return rect(
      centre - reach + between(random, -0.9, 0.9) * (half - reach),
      y,
      reach * 2,
      3 + (y - 480) * 0.011,
      fill,
      3,
    )
  }
  return document(
    sky([ink.paper, 190], [ink.cream, 330], [ink.blush, 520]),
    sun(1010, 330, 104, ink.red, ink.cream, ink.blush),
    cloud(260, 210, 1.3, ink.white),
    cloud(1260, 150, 0.9, ink.white),
    hills(random, { base: 400, amplitude: 60, wavelength: 760 }, [ink.sage]),
    hills(random, { base: 452, amplitude: 46, wavelength: 620 }, [ink.jade, '#7a9e88']),
    hills(
      random,
      { base: 492, amplitude: 18, wavelength: 900 },
      [ink.teal, '#52806f', '#487565', ink.pine],
      70,
    ),
    river(course, ink.sand, 1.12),
    river(course, ink.haze),
    repeat(10, (row) => glint(495 + row * 13, 0.7, row % 2 ? ink.coral : ink.red)),
    repeat(34, (row) => glint(640 + row * 10.5, between(random, 0.12, 0.34), row % 3 ? ink.white : ink.sky)),
    scatter('205 640 150, 300 668 120, 1325 660 170, 1420 690 130, 1240 640 96', (x, y, size) =>
      tree(x, y, size, ink.forest, ink.night, ink.night),
    ),
    cottage(1480, 740, 74, ink.cream, ink.lacquer, ink.soil),
    cottage(96, 730, 84, ink.sand, ink.clay, ink.soil),
    sampan(690, 830, 86, ink.soil, ink.clay),
    reeds(random, -30, 330, 1010, 250, [ink.night, ink.forest]),
    reeds(random, 1330, 1640, 1010, 200, [ink.night, ink.forest]),
  )
}

/** The five arches of the Bến Đá bridge in the afternoon. */
export function stoneBridge(): string {
  const random = createRandom(2611)
  const colours = { stone: ink.cream, shade: ink.straw, deck: ink.red }
  return document(
    sky([ink.sky, 170], ['#b9ccd2', 330], [ink.haze, 640]),
    sun(340, 250, 76, ink.white, '#d6e1e2'),
    cloud(980, 150, 1.2, ink.paper),
    cloud(560, 250, 0.8, ink.paper),
    karst(random, 660, 340, '#93abb4', 260),
    rect(0, 476, width, 174, '#93abb4'),
    hills(random, { base: 566, amplitude: 34, wavelength: 700 }, [ink.slate, '#4b6875']),
    water(random, 640, 1000, ink.deep, [ink.slate, '#41606e', ink.steel], 90),
    veil(
      0.34,
      place(
        0,
        1318,
        archBridge(-60, 1660, 530, 660, 5, { stone: ink.haze, shade: ink.steel, deck: 'none' }),
        1,
        -1,
      ),
    ),
    archBridge(-60, 1660, 436, 668, 5, colours),
    repeat(6, (index) => rect(-60 + index * 344 - 40, 648, 80, 26, ink.straw, 6)),
    bus(610, 402),
    repeat(9, (index) => strokePath(`M${120 + index * 172} 406V318q0-16 26-16`, ink.abyss, 5)),
    sampan(1010, 812, 120, ink.abyss, ink.clay),
    sampan(420, 742, 70, ink.abyss, ink.gold, -1),
    hills(random, { base: 950, amplitude: 26, wavelength: 800 }, [ink.abyss, '#1a2d36']),
    reeds(random, -20, 420, 1010, 170, [ink.abyss, '#1a2d36']),
  )
}

/** A river town after nightfall, its windows doubled in the water. */
export function riverTownAtNight(): string {
  const random = createRandom(777)
  const houses: string[] = []
  for (let x = -40; x < width;) {
    const [w, tall] = [between(random, 84, 150), between(random, 110, 250)]
    const fill =
      [ink.wine, ink.lacquer, ink.soil, '#2b4650', ink.forest][Math.floor(random() * 5)] ?? ink.soil
    const top = 590 - tall
    const roof = polygon(
      `${x - 8},${top} ${x + w * 0.24},${top - 46} ${x + w * 0.76},${top - 46} ${x + w + 8},${top}`,
      '#2a1a18',
    )
    const windows = repeat(Math.floor(tall / 58), (row) =>
      repeat(Math.floor(w / 40), (column) =>
        random() < 0.74
          ? rect(x + 14 + column * 38, top + 18 + row * 54, 20, 28, random() < 0.3 ? ink.straw : ink.gold, 2)
          : rect(x + 14 + column * 38, top + 18 + row * 54, 20, 28, '#1a1515', 2),
      ),
    )
    houses.push(rect(x, top, w + 1, tall, fill) + roof + windows)
    x += w
  }
  const row = houses.join('')
  return document(
    sky(['#1b2f3a', 200], [ink.abyss, 330], ['#2b4653', 600]),
    circle(1230, 190, 66, ink.cream),
    circle(1256, 176, 60, '#1b2f3a'),
    repeat(46, () =>
      circle(between(random, 0, width), between(random, 20, 300), between(random, 1.4, 3), ink.sand),
    ),
    hills(random, { base: 400, amplitude: 60, wavelength: 800 }, ['#20383f']),
    row,
    rect(0, 588, width, 410, '#182a33'),
    veil(0.3, place(0, 1190, row, 1, -1)),
    repeat(90, () =>
      rect(
        between(random, -60, width),
        between(random, 620, 990),
        between(random, 40, 190),
        4,
        random() < 0.5 ? '#213944' : '#14242c',
        2,
      ),
    ),
    repeat(26, () =>
      rect(between(random, 0, width), between(random, 625, 900), between(random, 16, 60), 4, ink.ochre, 2),
    ),
    glitter(random, 1240, 650, 860, '#54676a'),
    rect(0, 574, width, 22, ink.sand),
    repeat(28, (post) => rect(20 + post * 58, 596, 8, 20, ink.bark)),
    repeat(
      11,
      (index) =>
        strokePath(`M${70 + index * 146} 574v-70`, ink.sand, 3) +
        rect(58 + index * 146, 506, 24, 32, ink.red, 10) +
        rect(64 + index * 146, 502, 12, 5, ink.gold) +
        rect(64 + index * 146, 537, 12, 5, ink.gold),
    ),
    sampan(620, 800, 150, '#0d181d', ink.bark),
    rect(640, 760, 16, 22, ink.gold, 6),
    sampan(1210, 700, 84, '#0d181d', ink.bark, -1),
    bamboo(random, 60, 1040, 460, '#0d181d', '#0f1f26'),
  )
}

// The river's centre and half width at a height, straight between the points of its course.
function acrossRiver(course: readonly (readonly [number, number, number])[], y: number): [number, number] {
  const next = course.findIndex(([, at]) => at >= y)
  const [from, to] = [course[next - 1], course[next]]
  if (!from || !to) return [0, 0]
  const part = (y - from[1]) / (to[1] - from[1])
  return [from[0] + (to[0] - from[0]) * part, (from[2] + (to[2] - from[2]) * part) * 0.9]
}

function bus(x: number, y: number): string {
  return (
    rect(x, y - 54, 150, 50, ink.white, 8) +
    rect(x, y - 26, 150, 10, ink.gold) +
    repeat(5, (index) => rect(x + 12 + index * 27, y - 46, 19, 16, ink.deep, 2)) +
    circle(x + 32, y - 2, 10, ink.abyss) +
    circle(x + 118, y - 2, 10, ink.abyss)
  )
}
