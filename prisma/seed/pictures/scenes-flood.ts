import { cottage } from './buildings.ts'
import { cloud, hills, rain, sky, sun, water } from './landscape.ts'
import { ink } from './palette.ts'
import { areca, tree } from './plants.ts'
import { between, createRandom } from './prng.ts'
import {
  circle,
  document,
  path,
  place,
  type Point,
  polygon,
  rect,
  repeat,
  ribbon,
  sample,
  scatter,
  stroke,
  strokePath,
  under,
  veil,
} from './shapes.ts'

/** The dam at Khe Trúc with three gates open. */
export function reservoirDam(): string {
  const random = createRandom(913)
  return document(
    sky([ink.straw, 120], [ink.sand, 240], [ink.cream, 480]),
    sun(1240, 190, 82, ink.clay, ink.cream, '#e6d2ab'),
    hills(random, { base: 270, amplitude: 70, wavelength: 900 }, [ink.jade]),
    hills(random, { base: 330, amplitude: 36, wavelength: 640 }, [ink.teal, '#50806f']),
    polygon('180,372 1420,372 1270,760 330,760', ink.sand),
    repeat(9, (row) => rect(190 + row * 16, 410 + row * 38, 1220 - row * 32, 4, ink.straw)),
    polygon('180,372 300,372 430,760 330,760', ink.straw),
    polygon('1300,372 1420,372 1270,760 1170,760', '#cdb07a'),
    repeat(4, gate),
    repeat(
      5,
      (index) =>
        polygon(
          `${516 + index * 132},330 ${554 + index * 132},330 ${560 + index * 132},500 ${510 + index * 132},500`,
          ink.cream,
        ) + rect(512 + index * 132, 318, 46, 16, ink.bark),
    ),
    rect(140, 356, 1320, 20, ink.bark),
    repeat(48, (post) => rect(150 + post * 27.4, 336, 4, 22, ink.bark)),
    rect(150, 332, 1300, 5, ink.bark),
    cottage(1236, 356, 92, ink.paper, ink.red, ink.bark),
    water(random, 742, 1000, ink.slate, [ink.steel, ink.sky, ink.deep], 80),
    repeat(22, (index) =>
      circle(
        (index % 2 ? 734 : 998) + between(random, -84, 84),
        748 + between(random, -8, 8),
        between(random, 12, 30),
        ink.white,
      ),
    ),
    polygon('-10,330 210,360 420,790 560,1010 -10,1010', ink.pine),
    polygon('-10,450 140,520 310,820 380,1010 -10,1010', ink.forest),
    polygon('1610,310 1390,360 1190,790 1060,1010 1610,1010', ink.pine),
    polygon('1610,470 1450,540 1310,820 1240,1010 1610,1010', ink.forest),
    scatter('90 600 190, 210 790 170, 60 900 220, 1500 640 190, 1400 830 170, 1560 920 220', (x, y, size) =>
      tree(x, y, size, ink.night, '#0f2623', ink.soil),
    ),
  )
}

/** Boats carrying boxes over the flooded fields in the October rain. */
export function floodRelief(): string {
  const random = createRandom(1010)
  return document(
    sky([ink.slate, 150], ['#65838f', 260], [ink.steel, 430]),
    cloud(160, 130, 1.5, ink.deep),
    cloud(820, 90, 1.9, ink.deep),
    cloud(1310, 210, 1.1, '#45626f'),
    hills(random, { base: 372, amplitude: 50, wavelength: 820 }, ['#5f7f86']),
    hills(random, { base: 420, amplitude: 26, wavelength: 560 }, [ink.deep]),
    water(random, 430, 1000, '#b99f72', ['#c8b085', '#a98e60', ink.sand], 120),
    floodedRoof(250, 560, 120, ink.clay, '#96492f'),
    floodedRoof(1190, 530, 105, ink.bark, ink.soil),
    floodedRoof(1450, 640, 170, ink.clay, '#96492f'),
    floodedRoof(560, 500, 76, ink.bark, ink.soil),
    areca(400, 620, 330, ink.forest, ink.bark),
    areca(448, 634, 260, ink.pine, ink.bark),
    areca(1330, 600, 300, ink.forest, ink.bark),
    tree(90, 640, 240, ink.pine, ink.forest, ink.soil),
    supplyBoat(780, 610, 100, ink.deep, ink.gold),
    supplyBoat(1060, 770, 160, ink.abyss, ink.red),
    supplyBoat(440, 880, 200, ink.abyss, ink.gold),
    repeat(14, (index) =>
      rect(between(random, 120, 1300), 690 + index * 22, between(random, 90, 240), 6, '#d6c198', 3),
    ),
    veil(0.4, rain(random, 170, ink.haze)),
  )
}

/** Rebuilding a washed-out bank with rows of stone cages after the flood. */
export function riverbankRepair(): string {
  const random = createRandom(1031)
  const bank = sample(bankLevel)
  const cages = repeat(4, (row) =>
    repeat(15 - row, (index) => {
      const [x, y] = [640 + row * 34 + index * 70, 800 - row * 50 - index * 3]
      return (
        rect(x, y, 66, 46, row % 2 ? ink.steel : ink.slate, 5) +
        repeat(5, () =>
          circle(
            x + between(random, 12, 54),
            y + between(random, 11, 35),
            between(random, 7, 11),
            random() < 0.5 ? ink.haze : ink.sky,
          ),
        ) +
        `<rect x="${x}" y="${y}" width="66" height="46" rx="5" fill="none" stroke="${ink.abyss}" stroke-width="3"/>`
      )
    }),
  )
  return document(
    sky(['#b6c7cb', 180], ['#cfd9d6', 330], [ink.paper, 560]),
    cloud(200, 160, 1.3, ink.white),
    cloud(1080, 210, 1.6, ink.white),
    cloud(760, 110, 0.8, ink.white),
    hills(random, { base: 400, amplitude: 60, wavelength: 760 }, [ink.sage]),
    hills(random, { base: 470, amplitude: 30, wavelength: 640 }, [ink.jade, ink.teal]),
    under(bank, ink.leaf),
    ribbon(
      bank,
      bank.map(([x, y]): Point => [x, y + 24]),
      ink.moss,
    ),
    under(
      bank.map(([x, y]): Point => [x, y + 120]),
      ink.clay,
    ),
    under(
      bank.map(([x, y]): Point => [x, y + 190]),
      '#9c5338',
    ),
    repeat(16, (index) =>
      polygon(
        `${-20 + index * 40},${700 + (index % 3) * 12} ${0 + index * 40},${700 + (index % 3) * 12} ${-6 + index * 40},${760 + (index % 4) * 10}`,
        '#8c4a32',
      ),
    ),
    cages,
    water(random, 846, 1000, ink.slate, [ink.steel, ink.deep, ink.sky], 70),
    place(360, 618, digger(), 1.5),
    repeat(6, (index) =>
      tree(
        1010 + index * 104,
        bankLevel(1010 + index * 104) + 6,
        96 + (index % 3) * 22,
        ink.pine,
        ink.forest,
        ink.bark,
      ),
    ),
  )
}

function gate(index: number): string {
  const x = 552 + index * 132
  const isOpen = index !== 0 && index !== 2
  return (
    rect(x, 384, 100, 78, isOpen ? ink.abyss : ink.lacquer) +
    (isOpen
      ? polygon(`${x + 4},430 ${x + 96},430 ${x + 112},742 ${x - 12},742`, ink.white) +
        repeat(5, (streak) => stroke(`${x + 14 + streak * 18},440 ${x + 4 + streak * 24},736`, ink.haze, 4))
      : repeat(3, (bar) => rect(x, 398 + bar * 20, 100, 4, ink.wine)))
  )
}

function floodedRoof(x: number, y: number, size: number, fill: string, side: string): string {
  return place(
    x,
    y,
    polygon('-100,0 -62,-62 70,-62 104,0', fill) +
      polygon('-100,0 -62,-62 -28,0', side) +
      repeat(6, (row) => stroke(`${-34 + row * 23},-60 ${-16 + row * 22},-2`, side, 2)),
    size / 100,
  )
}

function supplyBoat(x: number, y: number, size: number, hull: string, stripe: string): string {
  return place(
    x,
    y,
    rect(-30, -46, 30, 26, ink.straw) +
      rect(3, -46, 28, 26, ink.sand) +
      rect(-14, -70, 30, 25, ink.gold) +
      rect(-30, -35, 30, 4, ink.ochre) +
      rect(3, -35, 28, 4, ink.ochre) +
      rower(-56, -18) +
      rower(58, -20) +
      path('M-104 -30Q0 -10 108 -32Q88 6 62 10L-60 10Q-88 4 -104 -30Z', hull) +
      path('M-104 -30Q0 -10 108 -32L102 -20Q0 2 -97 -18Z', stripe),
    size / 100,
  )
}

function rower(x: number, y: number): string {
  return place(
    x,
    y,
    path('M-13 0L-9 -40Q0 -50 10 -40L14 0Z', ink.red) +
      polygon('-22,-44 0,-66 22,-44', ink.straw) +
      strokePath('M6 -30L34 26', ink.soil, 3),
  )
}

function bankLevel(x: number): number {
  return 560 + 60 * Math.sin((x + 200) / 520)
}

function digger(): string {
  return (
    strokePath('M30 -92L120 -170L196 -96L206 -30', ink.gold, 20) +
    polygon('186,-34 236,-40 226,6 190,4', ink.soil) +
    path('M-70 -120H6L34 -60V-34H-70Z', ink.gold) +
    polygon('-36,-112 0,-112 22,-66 -36,-66', ink.deep) +
    rect(-96, -74, 50, 40, ink.ochre, 4) +
    rect(-96, -36, 150, 36, ink.soil, 18) +
    repeat(5, (index) => circle(-76 + index * 27, -18, 9, ink.straw))
  )
}
