import { h2, link, p, quote, table, ul } from '../blocks.ts'
import type { DemoArticle } from '../types.ts'

export const english: readonly DemoArticle[] = [
  {
    key: 'en-week-in-song-ngan',
    title: 'The week in Sông Ngân: a bridge, three reservoirs and a conference',
    summary:
      'Traffic is crossing the Bến Đá bridge, the reservoirs are full enough for the winter–spring rice crop, and the Provincial Party Committee opens its fourteenth meeting on 23 November.',
    sectionSlug: 'tin-tuc-su-kien',
    tagSlugs: ['tieng-anh', 'giao-thong', 'thuy-loi'],
    eventKeys: ['hoi-nghi-14'],
    author: 'English desk',
    unit: 'General Affairs Division',
    source: null,
    publishedAt: '2026-11-22T20:15:00+07:00',
    coverKey: 'song-ngan-binh-minh',
    views: 604,
    lang: 'en',
    body: [
      p(
        'This is a weekly summary of the Vietnamese edition, prepared by the Office of the Provincial Party Committee for readers abroad and for partners working in the province.',
      ),
      h2('Bến Đá bridge opens to light traffic'),
      p(
        'The first vehicles crossed the new five-arch bridge over the Ngân river on Saturday morning. The bridge is 486 metres long and cost 412 billion đồng. It shortens the road to seven upland communes by 14 kilometres and replaces a ford that was often closed in the rainy season. Vehicles of up to 16 seats and lorries under 10 tonnes may use it from 5 a.m. to 9 p.m. until the formal opening on 20 December.',
      ),
      h2('Enough water for 9,240 hectares of rice'),
      p(
        'The three main reservoirs hold 66.2 million cubic metres, 95 per cent of their capacity. The first release for the winter–spring crop begins on 10 December, and fields at the far end of the canals will be served first.',
      ),
      table(
        ['Reservoir', 'Capacity (million m³)', 'Stored on 20 November'],
        ['Khe Trúc', '48.0', '46.2'],
        ['Suối Lim', '12.5', '11.9'],
        ['Đá Dựng', '9.0', '8.1'],
      ),
      h2('Fourteenth meeting of the Provincial Party Committee'),
      p(
        'The meeting sits on 23 and 24 November. Its longest session is devoted to rebuilding after the October flood: 286 destroyed homes, 9.4 kilometres of weak embankment and six new settlements on higher ground. A summary of members’ questions and the answers given will be published.',
      ),
      p(
        'Readers may also take part in the current opinion poll, on the teaching of informatics at school, on the ',
        link('polls page', '/tham-do'),
        '.',
      ),
    ],
  },
  {
    key: 'en-after-the-flood',
    title: 'After the October flood: what has been done and what remains',
    summary:
      'Three weeks after the highest water since 2020, all but five schools have reopened and nine tenths of the relief goods have been handed out; rebuilding homes will take until 2029.',
    sectionSlug: 'tin-tuc-su-kien',
    tagSlugs: ['tieng-anh', 'phong-chong-thien-tai'],
    eventKeys: ['lu-thang-muoi'],
    author: 'English desk',
    unit: 'General Affairs Division',
    source: null,
    publishedAt: '2026-10-31T09:00:00+07:00',
    coverKey: 'cuu-tro',
    views: 1176,
    lang: 'en',
    body: [
      p(
        'Between 8 and 11 October 2026 the Ngân river rose 0.62 metres above the third and highest alarm level at Bến Đá. Eleven communes and wards were flooded, and 3,412 houses took in water. No lives were lost: 2,184 households had been moved to safety the day before the peak.',
      ),
      h2('Done so far'),
      ul(
        'Twenty-one of the 26 flooded schools reopened within a week; pupils of the others study in neighbouring schools.',
        'Ninety-six tonnes of rice and 7,250 relief parcels were delivered, with every list of recipients posted in the village.',
        'Forty-two tonnes of seed and tubers were given to 5,100 farming households.',
        'Power and clean water are back in all eleven communes and wards.',
      ),
      p(
        'Supervision teams followed the relief goods from the provincial store to the villages. They found 37 households listed twice and 12 left out, and had both kinds of error corrected on the same day.',
      ),
      quote(
        'The list hangs in the village hall and anyone can read it. If it is wrong, people say so at once.',
        'Phạm Văn Đệ, head of Bãi Sậy village',
      ),
      h2('Still to do'),
      p(
        'The embankment at Đồng Sậy, where 180 metres slid into the river, is being rebuilt with stone cages. Twenty-six hectares lie under more than half a metre of sand and will not be planted before the summer of 2027. A three-year plan for housing and resettlement is being drafted and will be opened to public comment in November.',
      ),
      p(
        'The drill of the provincial defence area, due in mid-November, will use the flood as its scenario, so that the next evacuation takes hours fewer than this one did.',
      ),
    ],
  },
]
