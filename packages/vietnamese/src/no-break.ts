import { findDocumentNumbers } from './document-number.ts'

const noBreakSpace = '\u00A0'
const wordJoiner = '\u2060'

const leadingWords =
  'ngày mùng tháng năm quý thứ kỳ khóa khoá số điều khoản điểm chương mục phần trang tổ lớp đợt'.split(' ')
const units = [
  '% ‰ °C km² km2 km m² m2 m³ m3 cm mm m ha kg g tấn tạ lít kWh MWh kW MW',
  'nghìn ngàn vạn triệu tỷ tỉ đồng VND VNĐ USD giờ phút giây ngày tuần tháng quý năm người lần',
].flatMap((line) => line.split(' '))
const leadingWord = leadingWords
  .flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()])
  .join('|')
const number = '\\d+(?:[.,/-]\\u2060?\\d+)*'
const date = /(?<![\p{L}\p{N}/-])\d{1,2}[/-]\u2060?\d{1,2}(?:[/-]\u2060?\d{4})?(?![\p{L}\p{N}/-])/gu
/*
 * One pass with two branches, so that a number joins only one neighbour: `ngày 18 tháng 6 năm 2018` becomes three short
 * pieces, not one that no narrow column can hold.
 */
const pair = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${leadingWord})[ \\u00A0](?:${number}|[IVXLC]+(?![\\p{L}\\p{N}]))` +
    `|(?<![\\p{L}\\p{N}.,/\\u2060-])${number}[ \\u00A0](?:${units.join('|')})(?![\\p{L}\\p{M}\\p{N}])`,
  'gu',
)

/**
 * The text with no-break spaces and word joiners, so that document numbers, dates, and numbers with their unit or name
 * (`14 km`, `ngày 18/6`) stay on one line. For display alone: never store or index it.
 */
export function keepTogether(text: string): string {
  return joinDocumentNumbers(text).replace(date, joinParts).replace(pair, joinWords)
}

function joinDocumentNumbers(text: string): string {
  let joined = ''
  let end = 0
  for (const found of findDocumentNumbers(text)) {
    joined += text.slice(end, found.start) + joinParts(joinWords(text.slice(found.start, found.end)))
    end = found.end
  }
  return joined + text.slice(end)
}

function joinParts(text: string): string {
  return text.replace(/([-/\u2010\u2013])\u2060?/g, `$1${wordJoiner}`)
}

function joinWords(text: string): string {
  return text.replaceAll(' ', noBreakSpace)
}
