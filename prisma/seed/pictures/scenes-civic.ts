import { openings, tiledRoof } from './buildings.ts'
import { cloud, hills, karst, sky, sun, water } from './landscape.ts'
import { ink } from './palette.ts'
import { bamboo, conifer, flameTree, lotus, lotusPad, reeds, tree } from './plants.ts'
import { between, createRandom, pick } from './prng.ts'
import {
  document,
  ellipse,
  path,
  place,
  polygon,
  rect,
  repeat,
  scatter,
  stroke,
  strokePath,
  width,
} from './shapes.ts'

/** The office of the province committee, seen across its courtyard. */
export function officeFront(): string {
  const random = createRandom(1)
  const wall = ink.cream
  return document(
    sky([ink.haze, 200], ['#d9e2de', 400], [ink.paper, 640]),
    cloud(220, 190, 1.2, ink.white),
    cloud(1190, 130, 1, ink.white),
    hills(random, { base: 500, amplitude: 50, wavelength: 800 }, [ink.sage]),
    conifer(150, 720, 320, ink.pine),
    conifer(250, 716, 260, ink.forest),
    conifer(1350, 716, 260, ink.forest),
    conifer(1450, 720, 330, ink.pine),
    rect(280, 450, 1040, 280, ink.sand),
    tiledRoof(490, 450, 430, 84, ink.lacquer, ink.wine),
    tiledRoof(1110, 450, 430, 84, ink.lacquer, ink.wine),
    openings(322, 490, 4, { w: 42, h: 74, gap: 28 }, ink.deep, ink.cream),
    openings(1026, 490, 4, { w: 42, h: 74, gap: 28 }, ink.deep, ink.cream),
    openings(322, 614, 4, { w: 42, h: 86, gap: 28 }, ink.deep, ink.cream),
    openings(1026, 614, 4, { w: 42, h: 86, gap: 28 }, ink.deep, ink.cream),
    rect(280, 578, 1040, 10, ink.straw),
    rect(620, 380, 360, 350, wall),
    tiledRoof(800, 380, 400, 110, ink.red, ink.lacquer),
    openings(668, 412, 4, { w: 42, h: 66, gap: 32 }, ink.deep, ink.sand),
    rect(600, 520, 400, 20, ink.straw),
    rect(604, 506, 392, 16, ink.bark),
    rect(690, 560, 220, 170, ink.soil),
    rect(704, 574, 94, 156, ink.clay),
    rect(802, 574, 94, 156, ink.clay),
    repeat(
      4,
      (index) =>
        rect(628 + index * 106, 540, 26, 190, ink.white) +
        rect(622 + index * 106, 536, 38, 10, ink.straw) +
        rect(622 + index * 106, 720, 38, 10, ink.straw),
    ),
    rect(240, 728, 1120, 16, ink.straw),
    polygon('600,730 1000,730 1060,782 540,782', ink.sand),
    repeat(4, (step) => rect(592 - step * 15, 736 + step * 12, 416 + step * 30, 5, ink.straw)),
    rect(0, 744, width, 260, ink.moss),
    polygon('540,782 1060,782 1420,1010 180,1010', ink.cream),
    polygon('600,730 1000,730 1060,782 540,782', ink.sand),
    repeat(4, (step) => rect(592 - step * 15, 738 + step * 12, 416 + step * 30, 5, ink.straw)),
    ellipse(800, 900, 240, 50, ink.straw),
    ellipse(800, 894, 226, 45, ink.steel),
    ellipse(800, 898, 214, 40, ink.slate),
    scatter('720 898 44, 860 910 52, 800 886 36, 930 892 34', (x, y, s) =>
      lotusPad(x, y, s, ink.jade, ink.pine, x),
    ),
    lotus(786, 902, 34, ink.blush, ink.coral, ink.clay, ink.gold),
    lotus(884, 900, 26, ink.blush, ink.coral, ink.clay, ink.gold),
    repeat(9, (index) =>
      ellipse(60 + index * 46, 800 + index * 1, 40, 26, index % 2 ? ink.pine : ink.forest),
    ),
    repeat(9, (index) =>
      ellipse(1540 - index * 46, 800 + index * 1, 40, 26, index % 2 ? ink.pine : ink.forest),
    ),
    tree(90, 900, 400, ink.forest, ink.night, ink.soil),
    tree(1520, 900, 420, ink.forest, ink.night, ink.soil),
  )
}

/** A village school under a flame tree in bloom. */
export function villageSchool(): string {
  const random = createRandom(59)
  return document(
    sky([ink.sky, 150], ['#bfd0d3', 300], ['#dbe3da', 520]),
    cloud(300, 140, 1.1, ink.white),
    cloud(1080, 110, 1.3, ink.white),
    karst(random, 520, 190, ink.sage, 260),
    hills(random, { base: 470, amplitude: 22, wavelength: 700 }, [ink.jade]),
    bamboo(random, 1480, 640, 360, ink.olive, ink.moss),
    rect(520, 420, 960, 236, ink.straw),
    rect(520, 596, 960, 60, ink.gold),
    tiledRoof(1000, 420, 980, 120, ink.clay, '#974a31'),
    openings(560, 466, 3, { w: 74, h: 84, gap: 34 }, ink.deep, ink.pine),
    openings(1150, 466, 3, { w: 74, h: 84, gap: 34 }, ink.deep, ink.pine),
    rect(906, 454, 88, 202, ink.pine),
    rect(912, 460, 36, 196, ink.teal),
    rect(952, 460, 36, 196, ink.teal),
    rect(1040, 500, 66, 54, ink.forest),
    rect(1046, 506, 54, 42, ink.teal),
    repeat(9, (index) => rect(508 + index * 121, 428, 14, 228, ink.white)),
    rect(490, 650, 1030, 22, ink.cream),
    rect(0, 668, width, 340, ink.sand),
    polygon('0,668 1600,668 1600,690 0,706', '#d4bd91'),
    polygon('880,672 1020,672 1260,1010 640,1010', ink.cream),
    repeat(
      5,
      (index) =>
        rect(1180 + index * 74, 690, 60, 8, ink.bark) +
        rect(1186 + index * 74, 696, 6, 30, ink.soil) +
        rect(1228 + index * 74, 696, 6, 30, ink.soil),
    ),
    ellipse(330, 866, 420, 44, '#cdb586'),
    flameTree(random, 330, 880, 700, {
      leaf: ink.moss,
      shade: ink.olive,
      bloom: ink.red,
      glow: ink.coral,
      trunk: ink.bark,
    }),
    repeat(34, () =>
      ellipse(
        between(random, 60, 700),
        between(random, 850, 900),
        between(random, 4, 8),
        3,
        pick(random, [ink.red, ink.coral]),
      ),
    ),
    place(1230, 870, schoolBag(ink.red)),
    place(1316, 880, schoolBag(ink.deep)),
    place(1400, 866, schoolBag(ink.gold)),
    reeds(random, 1300, 1620, 1010, 110, [ink.olive, ink.moss]),
  )
}

/** A lotus pond at the height of the season. */
export function lotusPond(): string {
  const random = createRandom(15)
  return document(
    sky([ink.cream, 140], [ink.sand, 300]),
    sun(330, 250, 92, ink.red, ink.cream, '#e9d3b2'),
    hills(random, { base: 262, amplitude: 30, wavelength: 800 }, [ink.jade]),
    rect(0, 292, width, 20, ink.pine),
    repeat(22, () =>
      tree(between(random, 600, width), 300, between(random, 40, 110), ink.pine, ink.forest, ink.forest),
    ),
    water(random, 306, 1000, ink.teal, [ink.jade, '#4d7c6e', ink.pine], 110),
    repeat(34, (index) => {
      const depth = index / 34
      return lotusPad(
        between(random, -40, width + 40),
        340 + depth * 250,
        40 + depth * 90,
        pick(random, [ink.jade, ink.pine, '#6e9a86']),
        index % 2 ? ink.forest : '#4d7c6e',
        random() * 360,
      )
    }),
    tallLotus(1180, 470, 110, 640),
    lotusBud(1040, 520, 680),
    repeat(16, (index) =>
      lotusPad(
        60 + (index % 8) * 215 + between(random, -50, 50),
        660 + Math.floor(index / 8) * 110,
        between(random, 150, 200),
        pick(random, [ink.pine, '#44776a', ink.forest]),
        ink.jade,
        random() * 360,
      ),
    ),
    lotusBud(300, 560, 800),
    tallLotus(560, 560, 200, 860),
    tallLotus(1390, 640, 170, 880),
    repeat(8, (index) =>
      lotusPad(
        index * 235 - 20,
        950 + between(random, -30, 30),
        between(random, 210, 260),
        pick(random, [ink.forest, ink.night]),
        ink.pine,
        random() * 360,
      ),
    ),
    tallLotus(940, 760, 240, 1010),
  )
}

function schoolBag(fill: string): string {
  return (
    strokePath('M-14 -62q14 -20 28 0', ink.soil, 6) +
    rect(-34, -62, 68, 64, fill, 14) +
    rect(-24, -34, 48, 28, ink.cream, 6) +
    rect(-24, -34, 48, 8, ink.soil, 3)
  )
}

function stem(x: number, top: number, foot: number): string {
  return stroke(`${x + 8},${foot} ${x - 4},${(top + foot) / 2} ${x},${top}`, ink.olive, 7)
}

function tallLotus(x: number, y: number, size: number, foot: number): string {
  return stem(x, y, foot) + lotus(x, y, size, ink.blush, '#dd9a7e', ink.coral, ink.gold)
}

function lotusBud(x: number, y: number, foot: number): string {
  return (
    stem(x, y, foot) +
    path(
      `M${x} ${y + 6}C${x - 44} ${y - 30} ${x - 24} ${y - 84} ${x} ${y - 112}C${x + 24} ${y - 84} ${x + 44} ${y - 30} ${x} ${y + 6}Z`,
      ink.coral,
    ) +
    path(
      `M${x} ${y + 6}C${x - 40} ${y - 30} ${x - 22} ${y - 80} ${x} ${y - 112}C${x - 4} ${y - 70} ${x - 10} ${y - 20} ${x} ${y + 6}Z`,
      '#dd9a7e',
    )
  )
}
