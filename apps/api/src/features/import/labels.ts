import { foldVietnamese } from '@bantin/vietnamese'

/*
 * Words that old portals put around an article. Compared without accents, case and signs; `•`, `:` and the like are gone.
 */
export type HeadingKind = 'featured' | 'related' | 'poll' | 'statistics' | 'other'

const headings: Record<HeadingKind, string[]> = {
  featured: phrases('su kien noi bat, cac su kien noi bat'),
  related: phrases(
    'tin lien quan, cac tin lien quan, bai lien quan, bai viet lien quan, cac bai lien quan',
    'tin khac, cac tin khac, bai viet khac, cac bai viet khac, cac bai khac, tin cung chuyen muc',
    'tin moi, tin moi hon, cac tin moi hon, tin cu hon, cac tin cu hon, tin da dua, cac tin da dua',
    'tin moi nhat, tin noi bat, tin doc nhieu, doc nhieu nhat, tin xem nhieu, xem nhieu nhat',
  ),
  poll: phrases(
    'tham do y kien, tham do, tham do du luan, trung cau y kien, lay y kien ban doc, y kien cua ban',
  ),
  statistics: phrases(
    'thong ke truy cap, thong ke luot truy cap, thong ke, luot truy cap, so luot truy cap, bo dem',
    'nguoi truc tuyen, dang truc tuyen, truc tuyen, so nguoi truc tuyen, online',
  ),
  other: phrases(
    'lien ket website, lien ket web, lien ket, website lien ket, quang cao, thu vien anh, y kien ban doc',
    'binh luan, van ban moi, van ban moi ban hanh',
  ),
}

const kinds = new Map<string, HeadingKind>(
  Object.entries(headings).flatMap(([kind, names]) =>
    // The keys of the record are the kinds.
    names.map((name): [string, HeadingKind] => [name, kind as HeadingKind]),
  ),
)

/** What stands under a line that is the heading of a box beside an article; null when it is none. */
export function headingKind(line: string): HeadingKind | null {
  return kinds.get(undouble(foldVietnamese(line))) ?? null
}

const controls = new Set(
  phrases(
    'go top, ve dau trang, len dau trang, dau trang, tro lai, quay lai, ve trang truoc, tro ve',
    'in, in trang, in trang nay, in bai viet, in bai, ban in, print, pdf, luu, luu bai viet',
    'gui email, gui mail, gui bai viet, gui cho ban be, gui tin, email, chia se, facebook, twitter',
    'google, zalo, zing me, thich, a a a, a a, a, co chu, doc bai viet, xem them, xem tiep',
    'trang chu, gioi thieu, tin tuc, tin tuc su kien, lien he, so do trang, so do site, sitemap',
    'dang nhap, dang ky, quen mat khau, tim kiem, hoi dap, gui binh luan, phan hoi, gop y',
    'binh chon, bieu quyet, bo phieu, gui, gui y kien, ket qua, xem ket qua, xem ket qua binh chon',
  ),
)

/** Whether a line is a button or a link of the portal itself. */
export function isControl(line: string): boolean {
  return controls.has(undouble(foldVietnamese(line)))
}

/** Menus and trails of breadcrumbs. */
export function isNavigation(line: string): boolean {
  return isControl(line) || / [|»›>] |[»›|]\s|::/.test(line) || headingKind(line) !== null
}

export function isImprint(line: string): boolean {
  return /^(?:©|\(c\)|copyright\b|bản quyền\b|thiết kế (?:bởi|và))/iu.test(line)
}

/** `Khách Khách` → `Khách`: a picture's text beside the label itself. Takes folded text. */
export function undouble(folded: string): string {
  const half = (folded.length - 1) / 2
  return Number.isInteger(half) && half > 0 && folded === `${folded.slice(0, half)} ${folded.slice(0, half)}`
    ? folded.slice(0, half)
    : folded
}

/** `5.120.831`, `5 120 831` and `005120831` as a number; null when it is none, or beyond all counting. */
export function parseCount(digits: string): number | null {
  const number = Number(digits.replace(/[\s.,]/gu, ''))
  return Number.isSafeInteger(number) && number <= 1_000_000_000_000 ? number : null
}

/** Names written one after another, apart by commas. */
export function phrases(...lines: string[]): string[] {
  return lines.flatMap((line) => line.split(', '))
}
