import type { DemoEvent } from './types.ts'

export const events: readonly DemoEvent[] = [
  {
    key: 'hoi-nghi-14',
    slug: 'hoi-nghi-tinh-uy-lan-thu-muoi-bon',
    name: 'Hội nghị Tỉnh ủy lần thứ mười bốn',
    summary:
      'Tin, bài về quá trình chuẩn bị, diễn biến và kết quả hội nghị thường kỳ cuối năm 2026 của Ban Chấp hành Đảng bộ tỉnh.',
    startsOn: '2026-11-10',
    endsOn: '2026-11-30',
    coverKey: 'hoi-truong',
  },
  {
    key: 'sap-xep-bo-may',
    slug: 'sap-xep-to-chuc-bo-may-tinh-gon',
    name: 'Sắp xếp tổ chức bộ máy tinh gọn',
    summary:
      'Từ văn phòng phục vụ chung năm 2018 đến chính quyền địa phương hai cấp: những bước sắp xếp, cách làm và điều rút ra.',
    startsOn: '2018-06-18',
    endsOn: null,
    coverKey: 'tru-so',
  },
  {
    key: 'lu-thang-muoi',
    slug: 'khac-phuc-hau-qua-lu-thang-muoi',
    name: 'Khắc phục hậu quả lũ tháng Mười',
    summary:
      'Ứng phó, cứu trợ, khôi phục sản xuất và kế hoạch tái thiết sau đợt lũ từ ngày 8 đến ngày 11/10/2026 trên sông Ngân.',
    startsOn: '2026-10-08',
    endsOn: null,
    coverKey: 'cuu-tro',
  },
  {
    key: 'chuyen-doi-so',
    slug: 'chuyen-doi-so-o-co-so',
    name: 'Chuyển đổi số ở cơ sở',
    summary:
      'Quầy số ở xã, hồ sơ điện tử trong cấp ủy, nhật ký điện tử trên tàu cá: công nghệ đến với từng thôn, bản như thế nào.',
    startsOn: '2020-06-22',
    endsOn: null,
    coverKey: 'quay-so',
  },
]
