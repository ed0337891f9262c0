import type { DemoFeatured } from './types.ts'

/** The block "Sự kiện nổi bật", in the order shown. */
export const featured: readonly DemoFeatured[] = [
  { kind: 'event', eventKey: 'hoi-nghi-14' },
  { kind: 'event', eventKey: 'sap-xep-bo-may' },
  { kind: 'event', eventKey: 'lu-thang-muoi' },
  { kind: 'event', eventKey: 'chuyen-doi-so' },
  { kind: 'article', articleKey: 'cau-ben-da-thong-xe', title: 'Cầu Bến Đá thông xe kỹ thuật' },
  { kind: 'link', url: '/tham-do', title: 'Thăm dò: dạy tin học từ cấp học nào?' },
]
