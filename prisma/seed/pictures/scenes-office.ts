import { ink } from './palette.ts'
import { pottedPlant } from './plants.ts'
import { between, createRandom, pick } from './prng.ts'
import {
  circle,
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
  turn,
  width,
} from './shapes.ts'

/** The public service counter: desks, screens and a waiting row. */
export function serviceCounter(): string {
  const random = createRandom(2030)
  const bars = repeat(6, (index) =>
    rect(
      18 + index * 27,
      104 - (30 + ((index * 37) % 60)),
      16,
      30 + ((index * 37) % 60),
      index === 3 ? ink.gold : ink.jade,
    ),
  )
  const lines = repeat(
    4,
    (index) =>
      circle(26, 24 + index * 26, 7, index === 1 ? ink.coral : ink.jade) +
      rect(44, 20 + index * 26, 90 + ((index * 41) % 50), 8, ink.sky, 4),
  )
  const route =
    strokePath('M20 96L66 58L112 72L166 24', ink.gold, 6) +
    scatter('20 96, 66 58, 112 72, 166 24', (x, y) => circle(x, y, 8, ink.cream))
  return document(
    rect(0, 0, width, 720, ink.mist),
    rect(0, 0, width, 84, ink.teal),
    repeat(
      8,
      (index) =>
        rect(100 + index * 200, 84, 3, 74, ink.forest) +
        path(
          `M${60 + index * 200} 190A42 42 0 0 1 ${143 + index * 200} 190Z`,
          index % 3 === 1 ? ink.red : ink.gold,
        ) +
        ellipse(101 + index * 200, 190, 34, 6, ink.paper),
    ),
    repeat(9, (index) => rect(index * 178, 230, 4, 480, ink.sage)),
    wallScreen(240, 262, 184, 118, bars),
    wallScreen(560, 262, 184, 118, lines),
    wallScreen(880, 262, 184, 118, route),
    wallScreen(1200, 262, 184, 118, lines),
    repeat(4, serviceDesk),
    rect(0, 706, width, 300, ink.sand),
    rect(0, 706, width, 14, ink.straw),
    repeat(11, (index) =>
      polygon(
        `${800 + (index - 5) * 190},720 ${800 + (index - 5) * 190 + 4},720 ${800 + (index - 5) * 330 + 8},1010 ${800 + (index - 5) * 330},1010`,
        ink.straw,
      ),
    ),
    rect(0, 800, width, 4, ink.straw),
    repeat(7, (index) => {
      const x = 300 + index * 150
      return (
        rect(x, 806, 120, 76, index % 3 === 1 ? ink.red : ink.deep, 16) +
        rect(x - 4, 876, 128, 22, index % 3 === 1 ? ink.lacquer : ink.abyss, 10) +
        rect(x + 16, 896, 8, 54, ink.night) +
        rect(x + 96, 896, 8, 54, ink.night)
      )
    }),
    rect(300, 906, 1020, 8, ink.night),
    place(130, 842, pottedPlant(), 2.2),
    place(1500, 842, pottedPlant(), 2.2),
    place(
      1440,
      720,
      rect(-34, -190, 68, 190, ink.abyss, 10) +
        rect(-26, -182, 52, 74, ink.sky, 4) +
        rect(-18, -170, 36, 8, ink.white, 3) +
        rect(-18, -154, 26, 8, ink.white, 3) +
        rect(-18, -96, 36, 6, ink.gold, 3) +
        polygon(`-12,-92 12,-92 12,${-70 + random() * 4} -12,-70`, ink.white),
    ),
  )
}

/** A desk from above: files, a pen, tea, the circle of a lamp. */
export function deskFromAbove(): string {
  return document(
    rect(0, 0, width, 1000, ink.bark),
    repeat(9, (index) => rect(0, index * 118, width, 3, ink.soil)),
    repeat(14, (index) =>
      rect((index * 397) % 1500, 30 + ((index * 241) % 940), 160 + ((index * 53) % 130), 3, '#54311f', 2),
    ),
    circle(820, 470, 520, '#6d4533'),
    circle(820, 470, 400, '#7b5040'),
    turn(
      -7,
      420,
      420,
      rect(170, 190, 420, 560, '#4a2c20', 8) +
        rect(156, 176, 420, 560, ink.lacquer, 8) +
        rect(156, 176, 46, 560, ink.wine, 8) +
        rect(260, 270, 240, 84, ink.cream, 3) +
        rect(284, 296, 190, 8, ink.gold, 4) +
        rect(284, 320, 130, 8, ink.straw, 4),
    ),
    sheet(640, 120, 470, 640, 3, ink.paper),
    sheet(700, 190, 470, 640, -4, ink.white),
    turn(
      -4,
      1000,
      740,
      circle(1030, 726, 58, 'none') +
        `<circle cx="1030" cy="716" r="52" fill="none" stroke="${ink.red}" stroke-width="6"/><circle cx="1030" cy="716" r="40" fill="none" stroke="${ink.red}" stroke-width="3"/>` +
        polygon(
          Array.from({ length: 10 }, (_, index): [number, number] => [
            1030 + Math.sin((index * Math.PI) / 5) * (index % 2 ? 11 : 26),
            716 - Math.cos((index * Math.PI) / 5) * (index % 2 ? 11 : 26),
          ]),
          ink.red,
        ),
    ),
    turn(
      28,
      1180,
      600,
      rect(1172, 360, 26, 300, '#4a2c20', 10) +
        rect(1162, 350, 26, 300, ink.night, 10) +
        rect(1162, 420, 26, 10, ink.gold) +
        polygon('1162,646 1188,646 1178,694 1172,694', ink.straw),
    ),
    circle(1356, 262, 138, '#4a2c20'),
    circle(1344, 250, 138, ink.white),
    circle(1344, 250, 118, ink.haze),
    circle(1344, 250, 84, ink.paper),
    circle(1344, 250, 70, ink.ochre),
    circle(1344, 250, 70, 'none'),
    path('M1284 232A64 64 0 0 1 1380 196A84 84 0 0 0 1284 232Z', ink.gold),
    strokePath('M1424 224q44 26 6 66', ink.white, 14),
    place(
      1330,
      690,
      rect(-70, -58, 160, 130, '#4a2c20', 14) +
        rect(-80, -70, 160, 130, ink.forest, 14) +
        circle(0, -5, 50, ink.red) +
        circle(0, -5, 34, ink.coral) +
        circle(0, -5, 16, ink.lacquer),
    ),
    turn(
      18,
      1420,
      880,
      rect(1180, 870, 380, 30, ink.gold, 3) +
        repeat(18, (index) => rect(1192 + index * 20, 870, 3, index % 5 ? 10 : 18, ink.bark)),
    ),
    turn(
      -24,
      240,
      870,
      `<circle cx="200" cy="880" r="66" fill="none" stroke="${ink.night}" stroke-width="10"/><circle cx="360" cy="880" r="66" fill="none" stroke="${ink.night}" stroke-width="10"/>` +
        strokePath('M264 868q16 -18 32 0M136 868L60 820M426 868L500 812', ink.night, 9),
    ),
    place(
      96,
      84,
      repeat(14, (index) =>
        turn(
          index * 25.7,
          0,
          0,
          path('M0 0Q-34 -110 0 -200Q34 -110 0 0Z', [ink.forest, ink.pine, ink.teal][index % 3] ?? ink.pine),
        ),
      ) + circle(0, 0, 20, ink.night),
    ),
  )
}

/** A week on the wall: seven columns of coloured blocks beside a window. */
export function weekOnTheWall(): string {
  const random = createRandom(48)
  const fills = [ink.lacquer, ink.red, ink.gold, ink.teal, ink.slate, ink.straw, ink.jade, ink.coral] as const
  const days = repeat(7, (day) => {
    const x = 560 + day * 130
    const isWeekend = day > 4
    let y = 300
    let blocks = rect(x, 232, 112, 44, isWeekend ? ink.sand : ink.deep, 4) + circle(x + 56, 254, 9, ink.paper)
    while (y < 690) {
      const tall = between(random, 46, 124)
      const end = Math.min(y + tall, 700)
      if (random() > (isWeekend ? 0.86 : 0.2) && end - y > 30)
        blocks += rect(x, y, 112, end - y, pick(random, fills), 4) + rect(x + 14, y + 14, 58, 6, ink.paper, 3)
      else blocks += rect(x, y, 112, end - y, ink.cream, 4)
      y = end + 12
    }
    return blocks
  })
  return document(
    rect(0, 0, width, 780, ink.sand),
    rect(0, 0, width, 60, ink.straw),
    rect(80, 150, 340, 470, ink.bark),
    rect(96, 166, 308, 438, ink.haze),
    circle(310, 270, 46, ink.red),
    path('M96 470Q190 390 260 440T404 420V604H96Z', ink.jade),
    path('M96 520Q200 470 290 510T404 490V604H96Z', ink.pine),
    rect(244, 166, 12, 438, ink.bark),
    rect(96, 376, 308, 12, ink.bark),
    rect(60, 616, 380, 22, ink.soil),
    polygon('470,780 900,780 640,150 440,150', '#e9dabc'),
    rect(536, 168, 970, 560, '#c7ae7e', 10),
    rect(524, 156, 970, 560, ink.white, 10),
    rect(524, 156, 970, 54, ink.red, 10),
    rect(524, 190, 970, 20, ink.red),
    repeat(12, (index) => rect(566 + index * 78, 140, 12, 44, ink.abyss, 6)),
    days,
    rect(0, 780, width, 230, ink.bark),
    rect(0, 780, width, 16, ink.ochre),
    place(250, 736, pottedPlant(), 1.3),
    repeat(
      6,
      (index) =>
        rect(
          640 + index * 44,
          640 + 30 + (index % 2) * 12,
          40,
          140 - 30 - (index % 2) * 12,
          pick(random, fills),
        ) + rect(648 + index * 44, 706, 24, 8, ink.paper),
    ),
    place(
      1180,
      780,
      rect(-110, -16, 220, 16, ink.slate, 3) +
        rect(-96, -32, 196, 16, ink.cream, 3) +
        rect(-104, -46, 190, 14, ink.lacquer, 3),
    ),
    place(
      1390,
      780,
      path('M-46 -70H46L36 0H-36Z', ink.paper) +
        strokePath('M46 -58q36 8 22 34q-10 14 -28 10', ink.paper, 9) +
        rect(-44, -58, 88, 8, ink.teal),
    ),
    stroke('0,850 1600,850', ink.soil, 3),
    stroke('0,930 1600,930', ink.soil, 3),
  )
}

function wallScreen(x: number, y: number, w: number, h: number, draw: string): string {
  return rect(x - 10, y - 10, w + 20, h + 20, ink.night, 8) + rect(x, y, w, h, ink.deep) + place(x, y, draw)
}

function serviceDesk(index: number): string {
  const x = 190 + index * 330
  return (
    rect(x, 560, 240, 150, ink.cream) +
    rect(x - 10, 548, 260, 16, ink.bark) +
    rect(x, 596, 240, 5, ink.straw) +
    circle(x + 120, 650, 34, index === 1 ? ink.red : ink.teal) +
    rect(x + 108, 642, 24, 16, ink.cream, 3) +
    rect(x + 40, 452, 120, 82, ink.abyss, 6) +
    rect(x + 48, 460, 104, 66, ink.steel) +
    rect(x + 92, 534, 16, 14, ink.abyss) +
    rect(x + 180, 522, 44, 26, ink.white) +
    rect(x + 186, 514, 44, 26, ink.sand)
  )
}

function sheet(x: number, y: number, w: number, h: number, angle: number, fill: string): string {
  return turn(
    angle,
    x + w / 2,
    y + h / 2,
    rect(x + 10, y + 12, w, h, '#4a2c20', 4) +
      rect(x, y, w, h, fill, 4) +
      repeat(Math.floor(h / 40) - 2, (row) =>
        rect(x + 40, y + 66 + row * 34, (w - 80) * (row % 4 === 3 ? 0.55 : 1), 6, ink.sand, 3),
      ) +
      rect(x + 40, y + 32, w * 0.4, 10, ink.steel, 4),
  )
}
