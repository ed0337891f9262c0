import { cottage, hut, stiltHouse, tiledRoof } from './buildings.ts'
import { cloud, hills, sky, sun } from './landscape.ts'
import { ink } from './palette.ts'
import { areca, bamboo, reeds, tree } from './plants.ts'
import { between, createRandom } from './prng.ts'
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
  ribbon,
  sample,
  scatter,
  stroke,
  strokePath,
  under,
  veil,
  width,
} from './shapes.ts'

/** A village gate beside a banyan, the road of brick leading in. */
export function villageGate(): string {
  const random = createRandom(72)
  return document(
    sky([ink.blush, 150], ['#efd7bd', 320], [ink.cream, 640]),
    sun(1230, 300, 92, ink.paper, '#f3e2cb'),
    cloud(960, 170, 1.2, ink.paper),
    hills(random, { base: 500, amplitude: 44, wavelength: 800 }, [ink.sage]),
    hills(random, { base: 570, amplitude: 20, wavelength: 560 }, [ink.jade]),
    cottage(1290, 690, 150, ink.cream, ink.clay, ink.bark),
    cottage(1450, 700, 190, ink.sand, ink.lacquer, ink.bark),
    areca(1380, 690, 330, ink.pine, ink.bark),
    areca(1190, 690, 300, ink.forest, ink.bark),
    areca(1560, 700, 380, ink.pine, ink.bark),
    rect(0, 686, width, 320, ink.leaf),
    repeat(7, (row) => rect(0, 712 + row * row * 6, width, 6 + row, ink.moss)),
    polygon('830,680 970,680 1240,1010 560,1010', ink.clay),
    repeat(9, (row) =>
      rect(834 - row * row * 3.9, 690 + row * row * 4.6, 136 + row * row * 7.6, 3 + row * 0.8, '#9c4f34'),
    ),
    rect(640, 350, 120, 350, ink.straw),
    rect(1040, 350, 120, 350, ink.straw),
    rect(760, 330, 280, 96, ink.straw),
    path('M760 426A140 130 0 0 1 1040 426V424H1060V330H740V424H760Z', ink.straw),
    `<path fill-rule="evenodd" d="M720 300H1080V700H720ZM782 700V520A118 118 0 0 1 1018 520V700Z" fill="${ink.cream}"/>`,
    path('M782 700V520A118 118 0 0 1 1018 520A106 110 0 0 0 800 520V700Z', ink.straw),
    rect(786, 336, 228, 44, ink.lacquer),
    rect(794, 344, 212, 28, ink.red),
    tiledRoof(900, 300, 400, 74, ink.lacquer, ink.wine),
    rect(800, 196, 200, 34, ink.cream),
    tiledRoof(900, 198, 230, 60, ink.red, ink.lacquer),
    tiledRoof(690, 352, 110, 42, ink.lacquer, ink.wine),
    tiledRoof(1110, 352, 110, 42, ink.lacquer, ink.wine),
    rect(660, 420, 40, 120, ink.sand),
    rect(1100, 420, 40, 120, ink.sand),
    rect(700, 690, 400, 14, ink.ochre),
    banyan(330, 900),
    reeds(random, 1200, 1630, 1012, 120, [ink.olive, ink.pine]),
  )
}

/** A loudspeaker mast on the dike, fields on both sides. */
export function villageLoudspeaker(): string {
  const random = createRandom(1955)
  const dikeTop = sample((x) => 760 + ((x - 800) / 800) ** 2 * 60)
  return document(
    sky([ink.gold, 120], ['#d8b067', 240], [ink.straw, 380], [ink.sand, 600]),
    sun(800, 520, 150, ink.red, ink.sand, '#dcc28b'),
    hills(random, { base: 520, amplitude: 26, wavelength: 900 }, [ink.coral]),
    rect(0, 560, width, 450, ink.clay),
    repeat(8, (row) =>
      ribbon(
        sample(() => 572 + row * row * 3.4),
        sample((x) => 577 + row * row * 3.6 + 3 * Math.sin(x / 90 + row)),
        ink.straw,
      ),
    ),
    repeat(20, () =>
      tree(between(random, 0, width), 566, between(random, 30, 58), ink.bark, ink.soil, ink.soil),
    ),
    ribbon(
      dikeTop,
      dikeTop.map(([x, y]): Point => [x, y + 16]),
      ink.sand,
    ),
    under(
      dikeTop.map(([x, y]): Point => [x, y + 14]),
      ink.bark,
    ),
    under(
      dikeTop.map(([x, y]): Point => [x, y + 110 + 20 * Math.sin(x / 200)]),
      ink.soil,
    ),
    rect(792, 176, 16, 600, ink.soil),
    horn(812, 250, 1),
    horn(788, 250, -1),
    horn(812, 384, 1),
    horn(788, 384, -1),
    rect(774, 540, 52, 74, ink.abyss, 4),
    bicycle(1110, 776),
    repeat(7, (index) =>
      place(
        300 + index * 62 + between(random, -10, 10),
        260 + Math.abs(index - 3) * 24,
        path('M-22 0Q-10 -12 0 0Q10 -12 22 0Q10 -6 0 5Q-10 -6 -22 0Z', ink.soil),
      ),
    ),
    bamboo(random, 1500, 900, 640, ink.soil, ink.bark),
    reeds(random, -20, 420, 1010, 160, [ink.soil, '#2d1c17']),
  )
}

/** A village of stilt houses between two banks of mist. */
export function stiltVillage(): string {
  const random = createRandom(88)
  return document(
    sky(['#c3d2cb', 170], [ink.mist, 340], ['#e7eae0', 560]),
    circle(1120, 230, 78, ink.paper),
    hills(random, { base: 300, amplitude: 90, wavelength: 820 }, ['#a9bfb4']),
    veil(0.85, cloud(300, 380, 2.4, '#e7eae0')),
    hills(random, { base: 420, amplitude: 60, wavelength: 660 }, [ink.jade, '#7b9f8b']),
    veil(0.9, cloud(900, 490, 2.6, ink.mist) + cloud(-120, 520, 2.2, ink.mist)),
    hills(random, { base: 540, amplitude: 34, wavelength: 900 }, [ink.teal, ink.pine, '#2f5d52'], 90),
    areca(240, 650, 250, ink.forest, ink.bark),
    areca(290, 660, 210, ink.pine, ink.bark),
    areca(1010, 640, 240, ink.forest, ink.bark),
    areca(1440, 690, 300, ink.forest, ink.bark),
    stiltHouse(640, 620, 120, hut),
    stiltHouse(880, 640, 110, hut),
    stiltHouse(1180, 680, 170, hut),
    stiltHouse(400, 720, 200, hut),
    stiltHouse(800, 790, 230, hut),
    smoke(430, 520),
    smoke(1200, 510),
    repeat(8, (index) =>
      stroke(`${940 + index * 62},${850 + index * 7} ${940 + index * 62},${800 + index * 7}`, ink.soil, 6),
    ),
    stroke('930,816 1160,836 1390,868', ink.soil, 5),
    stroke('930,834 1160,854 1390,886', ink.soil, 5),
    hills(random, { base: 900, amplitude: 30, wavelength: 1100 }, [ink.forest, ink.night], 60),
    bamboo(random, 90, 1030, 620, '#10302b', ink.forest),
    tree(1500, 960, 330, ink.night, '#10302b', ink.soil),
  )
}

function banyan(x: number, y: number): string {
  const random = createRandom(5)
  const roots = repeat(7, (index) =>
    stroke(
      `${x - 150 + index * 48},${y - 350 - (index % 3) * 24} ${x - 150 + index * 48 + between(random, -10, 10)},${y - 170} ${x - 156 + index * 50},${y - 10 + (index % 2) * 18}`,
      ink.bark,
      8 + (index % 3) * 5,
    ),
  )
  return (
    path(
      `M${x - 130} ${y + 20}Q${x - 60} ${y - 80} ${x - 66} ${y - 300}L${x + 70} ${y - 320}Q${x + 56} ${y - 90} ${x + 140} ${y + 22}Q${x + 30} ${y - 10} ${x} ${y + 14}Q${x - 40} ${y - 12} ${x - 130} ${y + 20}Z`,
      ink.soil,
    ) +
    strokePath(
      `M${x - 30} ${y - 260}Q${x - 120} ${y - 360} ${x - 220} ${y - 400}M${x + 30} ${y - 270}Q${x + 110} ${y - 380} ${x + 210} ${y - 410}`,
      ink.soil,
      26,
    ) +
    roots +
    scatter('-240 -430 170, -100 -520 200, 80 -530 200, 230 -440 170, 0 -420 180', (dx, dy, r) =>
      circle(x + dx, y + dy, r, ink.pine),
    ) +
    scatter('-250 -390 130, -110 -440 150, 90 -440 160, 240 -400 130', (dx, dy, r) =>
      circle(x + dx, y + dy, r, ink.forest),
    ) +
    scatter('-170 -540 74, 30 -600 84, 190 -520 62, -310 -460 52', (dx, dy, r) =>
      ellipse(x + dx, y + dy, r, r * 0.62, '#447769'),
    )
  )
}

function horn(x: number, y: number, flip: number): string {
  return place(
    x,
    y,
    polygon('0,-12 34,-16 96,-52 96,52 34,16 0,12', ink.abyss) +
      ellipse(96, 0, 15, 52, ink.steel) +
      ellipse(97, 0, 9, 36, ink.deep) +
      rect(-14, -9, 18, 18, ink.bark, 3),
    flip,
    1,
  )
}

function bicycle(x: number, y: number): string {
  return place(
    x,
    y,
    bicycleWheel(0) +
      bicycleWheel(92) +
      strokePath('M0 -30L30 -74H78L46 -30H0M46 -30L28 -82M92 -30L74 -90L92 -96', ink.soil, 4) +
      rect(16, -88, 26, 6, ink.soil, 3),
  )
}

function bicycleWheel(at: number): string {
  return `<circle cx="${at}" cy="-30" r="29" fill="none" stroke="${ink.soil}" stroke-width="4"/>`
}

function smoke(x: number, y: number): string {
  return veil(0.8, strokePath(`M${x} ${y}q-24 -40 4 -76t-10 -84`, ink.white, 13))
}
