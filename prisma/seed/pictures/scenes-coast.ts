import { lighthouse, trawler } from './buildings.ts'
import { cloud, glitter, hills, sky, sun, water } from './landscape.ts'
import { ink } from './palette.ts'
import { conifer } from './plants.ts'
import { between, createRandom } from './prng.ts'
import { document, path, place, polygon, rect, repeat, sample, strokePath, under, width } from './shapes.ts'

/** Fishing boats at the quay of Cửa Nhàn at sunset. */
export function fishingHarbour(): string {
  const random = createRandom(808)
  return document(
    sky([ink.clay, 110], [ink.coral, 220], ['#dd9f76', 330], [ink.straw, 480]),
    sun(800, 380, 130, ink.paper, '#e5b88a', '#eacb9d'),
    cloud(180, 190, 1.3, '#dd9f76'),
    cloud(1200, 140, 1.1, '#c4705a'),
    hills(random, { base: 440, amplitude: 30, wavelength: 900 }, ['#a9685a']),
    water(random, 470, 1000, ink.slate, [ink.steel, ink.deep, '#678591'], 120),
    glitter(random, 800, 480, 760, ink.straw),
    polygon('1130,486 1610,470 1610,520 1120,500', ink.soil),
    lighthouse(1210, 490, 190, ink.paper, ink.red, ink.gold),
    trawler(300, 560, 100, boatColours(ink.deep)),
    trawler(560, 530, 70, boatColours(ink.lacquer), -1),
    trawler(1060, 560, 92, boatColours(ink.pine), -1),
    trawler(1330, 690, 170, boatColours(ink.lacquer), -1),
    trawler(330, 740, 200, boatColours(ink.pine)),
    trawler(840, 750, 150, boatColours(ink.deep)),
    polygon('-10,850 1610,850 1610,1010 -10,1010', ink.bark),
    rect(0, 842, width, 20, ink.sand),
    repeat(
      9,
      (index) =>
        rect(70 + index * 188, 862, 26, 90, ink.soil) +
        rect(62 + index * 188, 808, 30, 42, ink.soil, 6) +
        rect(58 + index * 188, 804, 38, 12, ink.ochre, 5),
    ),
    repeat(
      4,
      (index) =>
        rect(960 + index * 96, 906 - (index % 2) * 6, 84, 50, index % 2 ? ink.teal : ink.steel, 4) +
        rect(966 + index * 96, 920, 72, 5, ink.cream) +
        rect(966 + index * 96, 936, 72, 5, ink.cream),
    ),
    rect(1010, 858, 84, 46, ink.teal, 4),
    rect(1016, 872, 72, 5, ink.cream),
    place(
      420,
      944,
      `<circle r="52" fill="none" stroke="${ink.straw}" stroke-width="12"/><circle r="32" fill="none" stroke="${ink.ochre}" stroke-width="10"/><circle r="12" fill="none" stroke="${ink.straw}" stroke-width="8"/>`,
      1,
      0.5,
    ),
  )
}

/** The lighthouse on the headland and a patrol boat at sea. */
export function headlandLight(): string {
  const random = createRandom(2016)
  return document(
    sky(['#b8ccd2', 170], [ink.haze, 320], ['#e1e7e1', 470], [ink.cream, 560]),
    sun(470, 330, 96, ink.gold, '#e1e7e1', ink.cream),
    cloud(700, 170, 1.4, ink.white),
    cloud(120, 240, 0.9, ink.white),
    rect(0, 540, width, 470, ink.steel),
    swell(600, 12, '#6f8e9b', 0),
    swell(652, 16, ink.slate, 40),
    swell(716, 20, '#486774', 15),
    place(
      520,
      664,
      path('M-190 -42H210L176 26H-160Z', ink.paper) +
        path('M-180 -22H199L176 26H-160Z', ink.deep) +
        rect(-182, -30, 384, 8, ink.red) +
        rect(-90, -96, 170, 54, ink.paper) +
        rect(-76, -84, 22, 22, ink.deep) +
        rect(-40, -84, 22, 22, ink.deep) +
        rect(-4, -84, 22, 22, ink.deep) +
        rect(32, -84, 22, 22, ink.deep) +
        rect(-50, -134, 80, 40, ink.haze) +
        strokePath('M-10 -134V-216M-40 -190H20M-26 -206H6', ink.abyss, 5),
    ),
    swell(790, 24, ink.deep, 70),
    path('M1610 470Q1480 450 1370 500Q1270 540 1210 640Q1150 720 1040 760Q960 800 930 1010H1610Z', ink.bark),
    path('M1610 470Q1480 450 1370 500Q1300 532 1250 600Q1360 560 1450 590Q1540 620 1610 600Z', ink.moss),
    path('M1250 600Q1360 560 1450 590Q1540 620 1610 600V640Q1500 660 1430 630Q1340 600 1236 622Z', ink.olive),
    path(
      'M1130 712Q1240 700 1290 780Q1330 860 1610 820V1010H930Q960 800 1040 760Q1090 740 1130 712Z',
      ink.soil,
    ),
    lighthouse(1400, 520, 400, ink.white, ink.red, ink.gold),
    polygon('1478,530 1478,476 1518,446 1558,476 1558,530', ink.cream),
    polygon('1464,482 1518,438 1572,482', ink.lacquer),
    rect(1508, 492, 20, 38, ink.soil),
    conifer(1300, 576, 110, ink.forest),
    conifer(1262, 606, 90, ink.pine),
    conifer(1590, 560, 150, ink.forest),
    swell(884, 30, '#2c4653', 20),
    swell(960, 36, ink.abyss, 90),
    repeat(6, (index) =>
      place(
        760 + index * 70 + between(random, -20, 20),
        330 + ((index * 53) % 90),
        path('M-26 0Q-12 -14 0 0Q12 -14 26 0Q12 -7 0 6Q-12 -7 -26 0Z', ink.deep),
        1 - index * 0.08,
      ),
    ),
  )
}

function boatColours(fill: string) {
  return {
    hull: fill,
    stripe: ink.cream,
    cabin: ink.sand,
    glass: ink.deep,
    mast: ink.soil,
  }
}

function swell(y: number, tall: number, fill: string, shift: number): string {
  return under(
    sample((x) => y + tall * Math.abs(Math.sin((x + shift) / (tall * 4.2))) * -1, -40, width + 40, 16),
    fill,
  )
}
