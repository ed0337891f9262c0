import type { ArticleState } from '@bantin/contract'
import { wordCount } from '@bantin/document'
import { formatDateTime, formatNumber } from '@bantin/vietnamese'
import { isNothingToDo, type ImportPlan, type PublicationDate } from '../features/import/plan.ts'

export interface Report {
  file: string
  plan: ImportPlan
  slug: string
  isDryRun: boolean
  publicUrl: string
  timeZone: string
}

const encodingNames = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1258': 'windows-1258',
  tcvn3: 'TCVN3',
  vni: 'VNI',
}

const stateNames: Record<ArticleState, string> = {
  draft: 'bản nháp',
  in_review: 'chờ duyệt',
  approved: 'đã duyệt',
  published: 'đã xuất bản',
  withdrawn: 'đã gỡ',
  trashed: 'trong thùng rác',
}

const elementNames: Record<string, string> = {
  'img[src]': 'hình ảnh không có địa chỉ dùng được',
  'a[href]': 'liên kết không có địa chỉ dùng được (chữ vẫn giữ)',
  hidden: 'phần bị ẩn',
  iframe: 'khung nhúng',
  select: 'danh sách chọn',
  object: 'đối tượng nhúng',
  embed: 'đối tượng nhúng',
  applet: 'đối tượng nhúng',
  video: 'video',
  audio: 'âm thanh',
  markup: 'định dạng của trang (quá rối, chỉ giữ chữ)',
}

/** What an import did, or would do, for a person of the office. */
export function printReport(report: Report): string {
  const { plan, file } = report
  const { reading } = plan
  const form = reading.format === 'html' ? 'HTML' : 'văn bản'
  const rows: [string, string][] = [
    ['Tiêu đề', reading.title],
    ['Đường dẫn', `${report.publicUrl}/bai-viet/${report.slug}`],
    ['Trạng thái', describeState(report)],
    ['Nội dung', `${reading.body.content.length} đoạn, ${formatNumber(wordCount(reading.body))} chữ`],
    ['Tóm tắt', reading.summary],
    ['Chuyên mục', describeSection(plan)],
    ['Tác giả', reading.signature?.author ?? '(không thấy)'],
    ['Đơn vị', describeUnit(plan)],
    ['Ngày đăng', describeDate(report)],
    ['Lượt xem', reading.views === null ? '(không thấy)' : formatNumber(reading.views)],
    ['Thăm dò', describePoll(report)],
    ['Tổng lượt truy cập', describeVisits(report)],
    ...describePresence(plan),
  ]
  const width = Math.max(...rows.map(([label]) => label.length)) + 2
  return [
    headline(report),
    '',
    `  ${'Tệp'.padEnd(width)}${file} (${form}, ${encodingNames[reading.encoding]})`,
    ...rows.map(([label, text]) => `  ${label.padEnd(width)}${text}`),
    '',
    ...listWarnings(plan).map((warning) => `  Lưu ý: ${warning}`),
    ...describeUnplaced(plan),
  ].join('\n')
}

/** The same for programs. */
export function printJson(report: Report): string {
  const { plan, slug, isDryRun } = report
  const { reading } = plan
  return JSON.stringify(
    {
      file: report.file,
      format: reading.format,
      encoding: reading.encoding,
      isDryRun,
      changesNothing: isNothingToDo(plan),
      article: {
        action: plan.article.action,
        slug,
        url: `${report.publicUrl}/bai-viet/${slug}`,
        title: reading.title,
        summary: reading.summary,
        paragraphs: reading.body.content.length,
        words: wordCount(reading.body),
        section: plan.section?.slug ?? null,
        author: reading.signature?.author ?? null,
        unit: reading.signature?.unit ?? null,
        state: plan.article.state,
        publishedAt: plan.article.publishedAt?.toISOString() ?? null,
        views: reading.views,
      },
      date: describeDateForPrograms(plan.publication),
      poll: reading.poll && plan.poll && { ...plan.poll, ...reading.poll },
      visits: plan.visits,
      online: reading.statistics && {
        guests: reading.statistics.guests,
        members: reading.statistics.members,
        total: reading.statistics.online,
        isStored: false,
      },
      warnings: listWarnings(plan),
      unplaced: listUnplaced(plan),
    },
    null,
    2,
  )
}

function headline({ plan, isDryRun }: Report): string {
  if (isNothingToDo(plan)) return 'Trang này đã có: không thay đổi gì.'
  if (isDryRun) return 'Chạy thử: những gì dưới đây sẽ được nhập, chưa ghi gì.'
  return plan.article.action === 'keep' ? 'Bài viết đã có; đã bổ sung phần còn thiếu.' : 'Đã nhập trang cũ.'
}

function describeState({ plan, isDryRun }: Report): string {
  const { action, state } = plan.article
  const name = stateNames[state]
  if (action === 'keep') return `đã có (${name}), giữ nguyên`
  if (action === 'publish')
    return isDryRun ? 'đã có bản nháp, sẽ xuất bản' : 'đã có bản nháp, nay đã xuất bản'
  if (!isDryRun) return `bài mới, ${name}`
  return state === 'published' ? 'bài mới, sẽ được xuất bản' : 'bài mới, sẽ để bản nháp'
}

function describeSection({ article, section }: ImportPlan): string {
  if (article.action !== 'create') return '(của bài đã có, giữ nguyên)'
  return section ? section.name : '(chưa đặt)'
}

function describeUnit({ reading }: ImportPlan): string {
  const { signature } = reading
  if (!signature) return '(không thấy)'
  return `${signature.unit ?? '(không thấy)'}   (từ “${signature.text}” cuối bài; đã bỏ khỏi nội dung)`
}

function describeDate({ plan, timeZone }: Report): string {
  const { article, publication } = plan
  if (article.action === 'keep') {
    const stored = article.publishedAt
    return stored ? `${formatDateTime(stored, { timeZone })} (đã có, giữ nguyên)` : '(chưa có, giữ nguyên)'
  }
  if (publication.at === null) return `(không rõ) ${explainGap(publication.from)}`
  const day = formatDateTime(publication.at, { timeZone })
  if (publication.from === 'option') return `${day} (theo --published-at)`
  const { date } = publication
  switch (date.from) {
    case 'meta':
      return `${day} (theo thẻ ngày của trang: “${date.text}”)`
    case 'field':
      return `${day} (theo dòng “${date.text}”)`
    case 'inferred':
      return `${day} (suy ra từ ${describeInference(date)})`
    default:
      return date satisfies never
  }
}

function describeInference(date: {
  dayText: string
  yearText: string | null
  yearPlace: 'title' | 'lead' | 'text' | null
}): string {
  const places = { title: 'tiêu đề', lead: 'đoạn đầu', text: 'nội dung' }
  const day = `“${date.dayText}” ở đoạn đầu`
  return date.yearPlace === null ? day : `${day} và “${date.yearText}” ở ${places[date.yearPlace]}`
}

function explainGap(gap: 'no-day' | 'no-year' | 'future'): string {
  const remedy = 'bài để bản nháp; nhập lại với --published-at để xuất bản'
  switch (gap) {
    case 'no-day':
      return `trang không nêu ngày: ${remedy}`
    case 'no-year':
      return `trang nêu ngày mà không nêu năm: ${remedy}`
    case 'future':
      return `ngày đọc được nằm ở tương lai: ${remedy}`
    default:
      return gap satisfies never
  }
}

function describePoll({ plan, isDryRun }: Report): string {
  const { poll } = plan.reading
  if (!poll || !plan.poll) return '(không thấy)'
  const question = `“${poll.question}”`
  if (plan.poll.action === 'keep') return `${question}: đã có, giữ nguyên`
  const made = isDryRun ? 'sẽ tạo bản nháp' : 'đã tạo bản nháp'
  return poll.options.length === 0
    ? `${question}: ${made}; trang không có phương án trả lời`
    : `${question}: ${made} với ${poll.options.length} phương án (${poll.options.join('; ')})`
}

function describeVisits({ plan, isDryRun }: Report): string {
  const { visits } = plan
  if (!visits) return '(không thấy)'
  const total = formatNumber(visits.total)
  switch (visits.reason) {
    case 'smaller':
      return `${total}; ${isDryRun ? 'sẽ đặt' : 'đã đặt'} làm số ban đầu (trước là ${formatNumber(visits.baseline)})`
    case 'enough':
      return `${total}; số ban đầu đã là ${formatNumber(visits.baseline)}, giữ nguyên`
    case 'imported':
      return `${total}; đã nhập trước đây và được sửa thành ${formatNumber(visits.baseline)}, giữ nguyên`
    default:
      return visits.reason satisfies never
  }
}

/** Who was online is a number of its moment: the portal counts its own. */
function describePresence({ reading }: ImportPlan): [string, string][] {
  const { statistics } = reading
  if (!statistics) return []
  const parts = [
    ['khách', statistics.guests],
    ['thành viên', statistics.members],
    ['tổng', statistics.online],
  ].flatMap(([label, count]) => (typeof count === 'number' ? `${label} ${formatNumber(count)}` : []))
  return parts.length === 0
    ? []
    : [['Đang trực tuyến', `${parts.join(', ')} (số lúc lưu trang, không ghi lại: cổng tự đếm)`]]
}

function listWarnings({ reading }: ImportPlan): string[] {
  const { replaced, isDoubtful } = reading
  if (replaced > 0) return [`${formatNumber(replaced)} ký tự của tệp không đọc được, hiện là “\uFFFD”.`]
  return isDoubtful ? ['Không chắc bảng mã của tệp; hãy xem lại chữ có đúng dấu không.'] : []
}

function describeUnplaced(plan: ImportPlan): string[] {
  const unplaced = listUnplaced(plan)
  if (unplaced.length === 0) return ['  Không đặt được: không có dòng nào.']
  return [`  Không đặt được (${unplaced.length}):`, ...unplaced.map((line) => `    · ${line}`)]
}

function listUnplaced({ reading }: ImportPlan): string[] {
  return [
    ...reading.lines
      .filter(({ place }) => place === null)
      .map(({ text, isEmptyHeading }) => (isEmptyHeading ? `${text} (mục trống)` : text)),
    ...reading.pictures.map(({ src, alt }) => `[hình ảnh] ${src}${alt === '' ? '' : ` (${alt})`}`),
    ...reading.elements.map(({ name, count }) => `[${elementNames[name] ?? name}] × ${count}`),
  ]
}

function describeDateForPrograms(publication: PublicationDate) {
  if (publication.at === null) return { at: null, from: publication.from }
  const at = publication.at.toISOString()
  if (publication.from === 'option') return { at, from: publication.from }
  const { date } = publication
  return date.from === 'inferred'
    ? { at, from: date.from, dayText: date.dayText, yearText: date.yearText, yearPlace: date.yearPlace }
    : { at, from: date.from, text: date.text }
}
