import { cottage, fieldWorker, hut, stiltHouse } from './buildings.ts'
import { cloud, hills, karst, sky, sun, terraces } from './landscape.ts'
import { ink } from './palette.ts'
import { areca, bamboo, tree } from './plants.ts'
import { between, createRandom, pick } from './prng.ts'
import { document, path, place, polygon, rect, repeat, strokePath, width } from './shapes.ts'

/** The delta in early growth: plots running to limestone hills, a canal down the middle. */
export function paddyPlain(): string {
  const random = createRandom(26)
  const horizon = 470
  const vanish = 820
  const edges = Array.from({ length: 61 }, (_, index) => (index - 30) * 520 + vanish)
  const greens = [ink.leaf, ink.moss, '#a6b674', '#7e9a58', '#b9c284', ink.jade] as const
  const rows = [horizon, 486, 508, 540, 588, 660, 770, 1010]
  const at = (bottomX: number, y: number) =>
    vanish + ((bottomX - vanish) * (y - horizon + 6)) / (1000 - horizon)
  const plots = rows.slice(0, -1).flatMap((top, row) =>
    edges.slice(0, -1).map((left, column) => {
      const [bottom, right] = [rows[row + 1] ?? 1010, edges[column + 1] ?? left]
      return polygon(
        `${at(left, top)},${top} ${at(right, top)},${top} ${at(right, bottom)},${bottom} ${at(left, bottom)},${bottom}`,
        pick(random, greens),
      )
    }),
  )
  const dikes = edges.map((edge) =>
    polygon(
      `${at(edge, horizon) - 0.5},${horizon} ${at(edge, horizon) + 0.5},${horizon} ${edge + 9},1000 ${edge - 9},1000`,
      ink.olive,
    ),
  )
  const banks = rows.slice(1, -1).map((y) => rect(0, y, width, 2 + (y - horizon) * 0.022, ink.olive))
  return document(
    sky([ink.sand, 130], [ink.cream, 300], [ink.paper, 480]),
    sun(1180, 260, 88, ink.red, ink.paper, '#f1e2c6'),
    cloud(240, 170, 1.2, ink.white),
    karst(random, 474, 250, ink.sage, 250),
    karst(random, 474, 160, ink.jade, 190),
    rect(0, 452, width, 22, ink.pine),
    repeat(26, () =>
      tree(between(random, 0, width), 472, between(random, 26, 60), ink.pine, ink.forest, ink.forest),
    ),
    cottage(300, 474, 50, ink.paper, ink.clay, ink.bark),
    cottage(372, 474, 42, ink.paper, ink.lacquer, ink.bark),
    rect(0, 470, width, 540, ink.moss),
    plots.join(''),
    banks.join(''),
    dikes.join(''),
    polygon(
      `${vanish - 5},${horizon} ${vanish + 5},${horizon} ${vanish + 190},1000 ${vanish - 190},1000`,
      ink.cream,
    ),
    polygon(
      `${vanish - 3},${horizon} ${vanish + 3},${horizon} ${vanish + 150},1000 ${vanish - 150},1000`,
      ink.sky,
    ),
    repeat(22, (index) =>
      rect(
        vanish - (12 + index * 6) * between(random, 0.1, 1),
        510 + index * 22,
        8 + index * 5,
        2 + index * 0.3,
        index % 3 ? ink.haze : ink.white,
        3,
      ),
    ),
    fieldWorker(500, 720, 90, ink.deep, ink.cream, true),
    fieldWorker(600, 742, 94, ink.lacquer, ink.cream, true),
    fieldWorker(1200, 690, 84, ink.deep, ink.cream, true),
    egret(1010, 620, 1),
    egret(1070, 640, 1.2),
    egret(360, 640, 1),
    areca(1460, 1010, 560, ink.forest, ink.bark),
    areca(1540, 1020, 430, ink.pine, ink.bark),
  )
}

/** Ripe terraces stepping down a mountainside. */
export function riceTerraces(): string {
  const random = createRandom(4021)
  return document(
    sky([ink.haze, 160], ['#dbe3dd', 280], [ink.cream, 460]),
    sun(330, 210, 70, ink.gold, ink.cream, '#e6e4d6'),
    hills(random, { base: 300, amplitude: 80, wavelength: 900 }, [ink.sky]),
    cloud(860, 300, 1.4, ink.white),
    hills(random, { base: 372, amplitude: 60, wavelength: 720 }, [ink.jade, '#789c86']),
    cloud(120, 396, 1.2, ink.paper),
    terraces(
      random,
      {
        top: 440,
        count: 15,
        firstGap: 19,
        growth: 1.095,
        wave: { base: 0, amplitude: 62, wavelength: 1250 },
        drift: 34,
      },
      [ink.straw, ink.gold, '#cfa94f', ink.leaf, '#d9c07c'],
      ink.olive,
    ),
    stiltHouse(1130, 560, 120, hut),
    stiltHouse(1290, 590, 96, hut),
    tree(1220, 566, 110, ink.pine, ink.forest, ink.soil),
    tree(1370, 590, 90, ink.pine, ink.forest, ink.soil),
    stiltHouse(360, 640, 150, hut),
    tree(486, 650, 130, ink.pine, ink.forest, ink.soil),
    fieldWorker(760, 770, 62, ink.deep, ink.cream, true),
    fieldWorker(850, 782, 66, ink.lacquer, ink.cream, true),
    fieldWorker(690, 796, 66, ink.deep, ink.cream),
    bamboo(random, 1530, 1040, 560, ink.night, ink.forest),
  )
}

/** Seedlings in long rows under a pale sky, storks passing. */
export function seedlingRows(): string {
  const random = createRandom(303)
  const rows = Array.from({ length: 15 }, (_, index) => index - 7)
  const sprouts = Array.from({ length: 11 }, (_, depth) => {
    const y = 520 + depth ** 1.75 * 8.6
    const spread = (y - 440) * 0.46
    return rows
      .map((row) => sprout(800 + row * spread, y, (y - 440) / 420, depth % 2 ? ink.leaf : ink.moss))
      .join('')
  })
  return document(
    sky(['#cfdcd4', 160], ['#e2e8da', 320], [ink.paper, 470]),
    sun(420, 250, 92, ink.gold, ink.paper, '#ecebdc'),
    hills(random, { base: 380, amplitude: 44, wavelength: 820 }, [ink.jade]),
    hills(random, { base: 426, amplitude: 22, wavelength: 600 }, [ink.pine]),
    rect(0, 452, width, 560, ink.clay),
    rows
      .flatMap((row) => [
        polygon(
          `${800 + row * 4},452 ${800 + row * 4 + 2},452 ${800 + row * 258 + 96},1010 ${800 + row * 258 - 96},1010`,
          ink.bark,
        ),
      ])
      .join(''),
    sprouts.join(''),
    bird(900, 170, 1.3),
    bird(1080, 230, 1),
    bird(1210, 150, 0.8),
    bird(1330, 250, 0.7),
    cottage(1330, 462, 96, ink.cream, ink.lacquer, ink.soil),
    tree(1430, 464, 110, ink.forest, ink.night, ink.soil),
  )
}

function egret(x: number, y: number, size: number): string {
  return place(
    x,
    y,
    path(
      'M-16 -26Q-4 -38 8 -30Q10 -46 4 -50Q2 -56 10 -56L20 -52L11 -50Q18 -40 12 -26Q4 -14 -16 -26Z',
      ink.white,
    ) + strokePath('M-2 -20V2M4 -20V2', ink.ochre, 1.8),
    size,
  )
}

function bird(x: number, y: number, size: number): string {
  return place(
    x,
    y,
    path('M-60 -10Q-30 -34 0 -4Q30 -34 62 -14Q30 -22 4 8L22 20L-6 10Q-28 -20 -60 -10Z', ink.white),
    size,
  )
}

function sprout(x: number, y: number, size: number, fill: string): string {
  return place(
    x,
    y,
    path('M-2 0Q-3 -30 -30 -46Q-34 -20 -2 -10Q-1 -44 16 -70Q28 -36 3 -12Q20 -32 36 -30Q30 -8 2 0Z', fill),
    size,
  )
}
