import type { DemoPoll } from './types.ts'

export const polls: readonly DemoPoll[] = [
  {
    key: 'day-tin-hoc',
    question: 'Theo bạn, tin học nên được dạy chuyên sâu từ cấp học nào?',
    description:
      'Ý kiến của bạn đọc được tổng hợp gửi Sở Giáo dục và Đào tạo khi xây dựng kế hoạch năm học 2027–2028.',
    options: [
      { label: 'Tiểu học', votes: 486 },
      { label: 'Trung học cơ sở', votes: 1_027 },
      { label: 'Trung học phổ thông', votes: 651 },
      { label: 'Chưa cần thiết', votes: 154 },
    ],
    totalVoters: 2_318,
    maxChoices: 1,
    state: 'open',
    opensAt: '2026-11-02T08:00:00+07:00',
    closesAt: null,
    resultsVisibility: 'after_vote',
    audience: 'everyone',
  },
  {
    key: 'gio-mo-cua-mot-cua',
    question: 'Trung tâm phục vụ hành chính công xã, phường nên mở thêm vào lúc nào?',
    description:
      'Thăm dò phục vụ việc bố trí ca làm việc tại 38 trung tâm phục vụ hành chính công trong toàn tỉnh.',
    options: [
      { label: 'Sáng thứ Bảy', votes: 1_742 },
      { label: 'Buổi trưa các ngày trong tuần', votes: 866 },
      { label: 'Buổi tối thứ Năm', votes: 613 },
      { label: 'Ngày chợ phiên', votes: 398 },
      { label: 'Giữ như hiện nay', votes: 287 },
    ],
    totalVoters: 3_906,
    maxChoices: 1,
    state: 'closed',
    opensAt: '2026-08-03T08:00:00+07:00',
    closesAt: '2026-09-30T17:00:00+07:00',
    resultsVisibility: 'always',
    audience: 'everyone',
  },
]
