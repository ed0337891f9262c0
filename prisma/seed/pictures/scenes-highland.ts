import { cloud, hills, ridge, river, sky, sun } from './landscape.ts'
import { ink } from './palette.ts'
import { conifer, reeds } from './plants.ts'
import { between, createRandom, pick } from './prng.ts'
import {
  circle,
  document,
  ellipse,
  path,
  place,
  type Point,
  polygon,
  rect,
  repeat,
  sample,
  scatter,
  stroke,
  strokePath,
  under,
  veil,
  width,
} from './shapes.ts'

/** The road over the Gió Lùa pass. */
export function mountainRoad(): string {
  const random = createRandom(515)
  const course = [
    [1040, 372, 5],
    [1180, 410, 8],
    [1270, 448, 11],
    [1120, 492, 16],
    [820, 530, 21],
    [560, 574, 28],
    [500, 622, 36],
    [690, 676, 48],
    [1000, 736, 62],
    [1130, 806, 84],
    [960, 890, 120],
    [640, 1030, 190],
  ] as const
  return document(
    sky([ink.coral, 110], ['#dba27f', 220], [ink.blush, 330], [ink.cream, 460]),
    sun(620, 270, 84, ink.paper, '#f0d9bd'),
    hills(random, { base: 310, amplitude: 74, wavelength: 700 }, ['#b9a99a']),
    hills(random, { base: 356, amplitude: 52, wavelength: 560 }, ['#8c9990', '#7d8d86']),
    cloud(180, 350, 1.5, ink.paper),
    cloud(1260, 330, 1.2, ink.paper),
    hills(
      random,
      { base: 408, amplitude: 30, wavelength: 1500 },
      [ink.teal, '#4c7b6d', ink.pine, '#305d53', ink.forest],
      104,
    ),
    river(course, ink.night, 1.22),
    river(course, ink.sand),
    river(course.slice(4), ink.cream, 0.06),
    repeat(34, () => {
      const y = between(random, 470, 700)
      const side = random() < 0.5 ? between(random, -20, 380 - (y - 470) * 0.4) : between(random, 1330, 1620)
      return conifer(side, y, 60 + (y - 470) * 0.36, random() < 0.5 ? ink.forest : '#2b564c')
    }),
    truck(742, 664, 0.82, ink.red),
    truck(1080, 452, 0.34, ink.gold),
    scatter('70 1010 330, 190 1030 270, 1390 1010 300, 1500 1030 380, 1590 1020 280', (x, y, size) =>
      conifer(x, y, size, ink.night),
    ),
  )
}

/** Tall trunks over a floor of medicinal plants. */
export function forestFloor(): string {
  const random = createRandom(64)
  return document(
    sky(['#dfe6cf', 300], [ink.mist, 560], [ink.sage, 1000]),
    repeat(9, (index) =>
      trunk(60 + index * 190 + between(random, -40, 40), between(random, 26, 44), '#a3bda8', ink.sage),
    ),
    veil(
      0.55,
      polygon('520,-10 760,-10 420,820 40,820', ink.paper) +
        polygon('960,-10 1080,-10 860,820 660,820', ink.paper),
    ),
    under(sample(ridge(random, { base: 700, amplitude: 18, wavelength: 700 })), ink.jade),
    repeat(6, (index) =>
      trunk(150 + index * 278 + between(random, -50, 50), between(random, 50, 70), ink.teal, '#6f9b8b'),
    ),
    under(sample(ridge(random, { base: 770, amplitude: 22, wavelength: 900 })), ink.pine),
    repeat(26, () =>
      fern(
        between(random, 0, width),
        between(random, 780, 850),
        between(random, 70, 120),
        pick(random, [ink.teal, ink.moss, '#497c6c']),
      ),
    ),
    trunk(330, 104, ink.forest, '#2d584f'),
    trunk(1290, 130, ink.forest, '#2d584f'),
    under(sample(ridge(random, { base: 880, amplitude: 20, wavelength: 800 })), ink.night),
    repeat(22, () =>
      fern(
        between(random, 0, width),
        between(random, 890, 1000),
        between(random, 110, 180),
        pick(random, [ink.forest, ink.olive, ink.pine]),
      ),
    ),
    repeat(30, () =>
      circle(between(random, 0, width), between(random, 800, 960), between(random, 5, 9), ink.red),
    ),
    repeat(
      3,
      (index) =>
        ellipse(640 + index * 84, 846 - index * 8, 44, 15, ink.straw) +
        ellipse(640 + index * 84, 840 - index * 8, 36, 11, ink.moss),
    ),
  )
}

/** Tents, trucks and a watchtower at first light: a drill in the valley. */
export function valleyDrill(): string {
  const random = createRandom(1122)
  return document(
    sky([ink.sky, 130], ['#c3cfc9', 260], ['#e0d9c0', 380], [ink.sand, 520]),
    sun(1180, 340, 90, ink.coral, '#e0d9c0', '#e6d3ae'),
    hills(random, { base: 350, amplitude: 80, wavelength: 760 }, [ink.steel]),
    hills(random, { base: 420, amplitude: 54, wavelength: 600 }, [ink.teal, '#4d7a6d']),
    hills(random, { base: 520, amplitude: 18, wavelength: 1100 }, [ink.moss, '#61803f', ink.olive], 120),
    repeat(18, () =>
      conifer(between(random, 0, 480), between(random, 520, 570), between(random, 60, 110), ink.forest),
    ),
    repeat(12, () =>
      conifer(between(random, 1240, 1600), between(random, 520, 560), between(random, 60, 100), ink.forest),
    ),
    place(
      1010,
      640,
      polygon('-60,0 -40,-250 -32,-250 -50,0', ink.bark) +
        polygon('60,0 40,-250 32,-250 50,0', ink.bark) +
        strokePath(
          'M-52 -60L46 -150M52 -60L-46 -150M-44 -160L40 -240M44 -160L-40 -240M-54 -60H54M-46 -154H46',
          ink.bark,
          4,
        ) +
        rect(-66, -262, 132, 14, ink.soil) +
        rect(-54, -320, 108, 60, ink.straw) +
        rect(-54, -306, 108, 24, ink.deep) +
        polygon('-78,-316 -40,-364 40,-364 78,-316', ink.lacquer),
    ),
    tent(300, 660, 130, ink.straw, ink.ochre),
    tent(520, 640, 100, ink.sand, ink.straw),
    tent(700, 690, 140, ink.straw, ink.ochre),
    tent(420, 800, 200, ink.sand, ink.straw),
    lorry(1240, 740, 150),
    lorry(1440, 680, 100),
    place(
      830,
      850,
      rect(-140, -18, 280, 18, ink.deep, 9) +
        path('M-140 -18Q-170 -50 -120 -56H120Q176 -50 150 -18Z', ink.red) +
        rect(-96, -50, 40, 14, ink.wine) +
        rect(-20, -50, 40, 14, ink.wine) +
        rect(56, -50, 40, 14, ink.wine),
      1.2,
    ),
    repeat(
      5,
      (index) =>
        rect(
          1080 + (index % 3) * 66,
          880 - Math.floor(index / 3) * 48,
          60,
          44,
          index % 2 ? ink.straw : ink.sand,
          3,
        ) + rect(1080 + (index % 3) * 66, 898 - Math.floor(index / 3) * 48, 60, 6, ink.ochre),
    ),
    hills(random, { base: 950, amplitude: 18, wavelength: 900 }, [ink.forest]),
    reeds(random, -10, 520, 1010, 120, [ink.night, ink.forest]),
    reeds(random, 1280, 1620, 1010, 150, [ink.night, ink.forest]),
  )
}

function truck(x: number, y: number, size: number, fill: string): string {
  return place(
    x,
    y,
    rect(-70, -64, 92, 52, fill, 4) +
      path('M24 -50H54L70 -30V-12H24Z', ink.paper) +
      polygon('32,-44 51,-44 61,-30 32,-30', ink.deep) +
      rect(-72, -14, 142, 7, ink.soil) +
      [-44, -2, 48]
        .map((wheel) => circle(wheel, -6, 11, ink.soil) + circle(wheel, -6, 4, ink.straw))
        .join(''),
    size,
  )
}

function trunk(x: number, wide: number, fill: string, lit: string): string {
  return (
    polygon(
      `${x - wide * 0.42},-10 ${x + wide * 0.42},-10 ${x + wide * 0.56},760 ${x + wide * 1.2},1010 ${x - wide * 1.2},1010 ${x - wide * 0.56},760`,
      fill,
    ) +
    polygon(
      `${x - wide * 0.42},-10 ${x - wide * 0.16},-10 ${x - wide * 0.26},780 ${x - wide * 0.7},1010 ${x - wide * 1.2},1010 ${x - wide * 0.56},760`,
      lit,
    )
  )
}

function fern(x: number, y: number, size: number, fill: string): string {
  return place(
    x,
    y,
    repeat(7, (index) => {
      const lean = (index - 3) * 0.34
      const tip: Point = [Math.sin(lean) * 92, -Math.cos(lean) * 84 + Math.abs(lean) * 22]
      return path(
        `M0 0Q${tip[0] * 0.2} ${tip[1] * 0.9} ${tip[0]} ${tip[1]}Q${tip[0] * 0.62} ${tip[1] * 0.5} 6 0Z`,
        fill,
      )
    }),
    size / 100,
  )
}

function tent(x: number, y: number, size: number, fill: string, shade: string): string {
  return place(
    x,
    y,
    polygon('-90,0 -46,-78 40,-78 84,0', fill) +
      polygon('-90,0 -46,-78 -8,0', shade) +
      polygon('-58,0 -46,-46 -34,0', ink.soil) +
      stroke('-46,-78 -108,4', ink.soil, 2) +
      stroke('40,-78 104,4', ink.soil, 2),
    size / 100,
  )
}

function lorry(x: number, y: number, size: number): string {
  return place(
    x,
    y,
    path('M-92 -78Q-40 -94 12 -78V-22H-92Z', ink.forest) +
      repeat(3, (rib) => stroke(`${-66 + rib * 28},-84 ${-66 + rib * 28},-24`, ink.night, 2.5)) +
      path('M18 -66H50L62 -40H88V-20H18Z', ink.pine) +
      polygon('26,-60 47,-60 55,-42 26,-42', ink.haze) +
      rect(-94, -24, 186, 8, ink.soil) +
      [-66, -30, 62]
        .map((wheel) => circle(wheel, -10, 15, ink.soil) + circle(wheel, -10, 6, ink.straw))
        .join(''),
    size / 100,
  )
}
