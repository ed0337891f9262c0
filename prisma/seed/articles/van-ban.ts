import { b, h2, i, link, ol, p, table, ul } from '../blocks.ts'
import type { DemoArticle } from '../types.ts'

export const vanBan: readonly DemoArticle[] = [
  {
    key: 'quyet-dinh-42-qd-vp',
    title: 'Quyết định 42-QĐ/VP ban hành Quy chế làm việc của Văn phòng Tỉnh ủy',
    summary:
      'Quy chế có hiệu lực từ ngày 1/12/2026, thay thế bản năm 2021; gồm sáu chương, hai mươi tám điều và bốn phụ lục biểu mẫu dùng thống nhất trong toàn cơ quan.',
    sectionSlug: 'van-ban',
    tagSlugs: ['sap-xep-bo-may', 'van-thu-luu-tru'],
    eventKeys: ['sap-xep-bo-may'],
    author: 'Phạm Thị Mây',
    unit: 'Phòng Hành chính – Lưu trữ',
    source: null,
    publishedAt: '2026-11-19T08:00:00+07:00',
    coverKey: null,
    views: 418,
    lang: 'vi',
    body: [
      p(
        'Ngày 18/11/2026, Chánh Văn phòng Tỉnh ủy ký Quyết định ',
        b('42-QĐ/VP'),
        ' ban hành Quy chế làm việc của Văn phòng Tỉnh ủy Sông Ngân. Quyết định có hiệu lực từ ngày 1/12/2026, thay thế Quyết định 17-QĐ/VP ngày 9/3/2021.',
      ),
      h2('Thông tin văn bản'),
      table(
        ['Mục', 'Nội dung'],
        ['Số, ký hiệu', '42-QĐ/VP'],
        ['Ngày ban hành', '18/11/2026'],
        ['Ngày có hiệu lực', '01/12/2026'],
        ['Người ký', 'Trần Hữu Khoát, Chánh Văn phòng'],
        ['Độ mật', 'Không'],
      ),
      h2('Bố cục'),
      ul(
        'Chương I: Quy định chung (điều 1–4).',
        'Chương II: Trách nhiệm, quyền hạn của lãnh đạo và các phòng (điều 5–12).',
        'Chương III: Quan hệ công tác (điều 13–17).',
        'Chương IV: Tiếp nhận, xử lý và trả lời hồ sơ (điều 18–22).',
        'Chương V: Hội họp, đi công tác, thông tin báo cáo (điều 23–26).',
        'Chương VI: Tổ chức thực hiện (điều 27–28).',
      ),
      p(
        'Bốn phụ lục gồm phiếu xử lý hồ sơ điện tử, mẫu phiếu trả hồ sơ, mẫu báo cáo tuần và bảng thời hạn giải quyết. Các biểu mẫu đã được cài sẵn trong hệ thống điều hành tác nghiệp, không phải nhập lại.',
      ),
      p(
        'Trưởng các phòng phổ biến quy chế đến từng cán bộ trước ngày 28/11. Việc đang giải quyết dở theo quy chế cũ được tiếp tục đến khi kết thúc, song phải chuyển sang phiếu xử lý mới kể từ ngày quy chế có hiệu lực.',
      ),
      p(
        'Bản điện tử có chữ ký số đăng tại ',
        link('kho văn bản của Văn phòng', 'https://vanban.songngan.example/42-qd-vp'),
        '.',
      ),
    ],
  },
  {
    key: 'du-thao-nghi-quyet-tai-thiet',
    title: 'Lấy ý kiến dự thảo Nghị quyết về tái thiết vùng lũ giai đoạn 2027–2029',
    summary:
      'Dự thảo trình Hội nghị Tỉnh ủy lần thứ mười bốn đề ra năm mục tiêu, sáu nhóm giải pháp; hạn góp ý bằng văn bản hoặc trực tuyến đến hết ngày 18/11/2026.',
    sectionSlug: 'van-ban',
    tagSlugs: ['phong-chong-thien-tai', 'tham-muu'],
    eventKeys: ['hoi-nghi-14', 'lu-thang-muoi'],
    author: 'Thu Hà',
    unit: 'Phòng Tổng hợp',
    source: null,
    publishedAt: '2026-11-13T10:00:00+07:00',
    coverKey: 'ke-song',
    views: 889,
    lang: 'vi',
    body: [
      p(
        'Văn phòng Tỉnh ủy đăng toàn văn dự thảo Nghị quyết về khắc phục hậu quả và tái thiết vùng bị ảnh hưởng bởi đợt lũ tháng 10/2026, giai đoạn 2027–2029, để lấy ý kiến các cấp ủy, cơ quan, đơn vị và nhân dân.',
      ),
      p('Dự thảo nêu năm mục tiêu đến hết năm 2029:'),
      ol(
        'Tất cả 286 hộ mất nhà được ở trong nhà kiên cố, sàn cao hơn đỉnh lũ 2026.',
        'Bố trí lại 412 hộ ở bãi sông, chân taluy nguy hiểm vào sáu điểm dân cư mới.',
        'Gia cố 9,4 km kè xung yếu, trong đó có đoạn 180 mét ở Đồng Sậy.',
        'Mỗi xã ngập có ít nhất hai nhà tránh lũ cộng đồng, kết hợp trường học hoặc nhà văn hóa.',
        'Thu nhập của các hộ vùng lũ trở lại mức năm 2025 trước khi kết thúc năm 2028.',
      ),
      h2('Nguồn lực'),
      p(
        'Tổng nhu cầu vốn ước 1.960 tỷ đồng, gồm ngân sách trung ương hỗ trợ 45%, ngân sách tỉnh 30%, phần còn lại từ xã hội hóa và lồng ghép các chương trình mục tiêu. Danh mục 34 dự án được xếp theo thứ tự ưu tiên, dự án nào đủ hồ sơ mới bố trí vốn.',
      ),
      p(
        'Ban soạn thảo đề nghị góp ý sâu vào ba vấn đề: mức hỗ trợ làm nhà có nên phân theo vùng; điểm dân cư mới đặt gần đất sản xuất hay gần trung tâm xã; ai quản lý nhà tránh lũ lúc bình thường.',
      ),
      p(
        'Ý kiến gửi về Phòng Tổng hợp, Văn phòng Tỉnh ủy, hộp thư ',
        i('gopy@songngan.example'),
        ', hoặc qua biểu mẫu trực tuyến trước 17 giờ ngày 18/11/2026. Bản tổng hợp tiếp thu, giải trình sẽ được đăng cùng tài liệu hội nghị.',
      ),
    ],
  },
  {
    key: 'cong-van-318-lu',
    title: 'Công văn 318-CV/VPTU về chế độ trực và báo cáo trong đợt lũ',
    summary:
      'Văn phòng Tỉnh ủy yêu cầu các đảng ủy xã, phường trực hai mươi bốn giờ, báo cáo nhanh ba lần mỗi ngày theo mẫu chung và không yêu cầu thôn lập báo cáo giấy.',
    sectionSlug: 'van-ban',
    tagSlugs: ['phong-chong-thien-tai'],
    eventKeys: ['lu-thang-muoi'],
    author: 'Phạm Thị Mây',
    unit: 'Phòng Hành chính – Lưu trữ',
    source: null,
    publishedAt: '2026-10-09T06:00:00+07:00',
    coverKey: null,
    views: 1320,
    lang: 'vi',
    body: [
      p(
        'Trước diễn biến mưa lớn và lũ trên sông Ngân, ngày 8/10/2026, Văn phòng Tỉnh ủy ban hành Công văn ',
        b('318-CV/VPTU'),
        ' gửi các đảng ủy xã, phường, đảng ủy trực thuộc về chế độ trực và thông tin báo cáo.',
      ),
      h2('Ba yêu cầu chính'),
      ol(
        'Bố trí lãnh đạo và cán bộ trực đủ hai mươi bốn giờ cho đến khi có thông báo kết thúc; số điện thoại trực niêm yết tại trụ sở.',
        'Báo cáo nhanh lúc 6 giờ, 14 giờ và 20 giờ hằng ngày qua hệ thống thông tin báo cáo; tình huống đột xuất gọi điện ngay.',
        'Chỉ báo số liệu đã kiểm tra; số chưa rõ ghi “đang xác minh”, không suy đoán.',
      ),
      p(
        'Để cơ sở tập trung ứng phó, công văn nêu rõ các thôn không phải lập báo cáo giấy. Cán bộ xã gọi điện hỏi tình hình rồi tự tổng hợp vào biểu mẫu gồm mười một dòng. Các sở, ngành cần số liệu thì lấy từ hệ thống chung, không yêu cầu xã báo cáo riêng.',
      ),
      p(
        'Trường hợp mất điện, mất sóng, xã cử người đến điểm thông tin dự phòng gần nhất. Danh sách mười bốn điểm có máy phát và bộ đàm được gửi kèm công văn.',
      ),
      p(
        'Văn phòng Tỉnh ủy phân công Phòng Tổng hợp trực đường dây nóng, theo dõi và nhắc những nơi báo cáo chậm quá ba mươi phút. Bản tổng hợp chung được trình Thường trực Tỉnh ủy trước 7 giờ, 15 giờ và 21 giờ mỗi ngày.',
      ),
      p(
        'Công văn có hiệu lực từ thời điểm ký đến khi Ban Chỉ huy phòng thủ dân sự tỉnh công bố kết thúc tình huống thiên tai.',
      ),
    ],
  },
  {
    key: 'huong-dan-07-the-thuc',
    title: 'Hướng dẫn 07-HD/VPTU về thể thức văn bản điện tử của cấp ủy cơ sở',
    summary:
      'Bản hướng dẫn năm 2020 thống nhất cách đặt số, phông chữ, vị trí chữ ký số và tên tệp, kèm mười hai mẫu dùng ngay cho đảng ủy xã và chi bộ trực thuộc.',
    sectionSlug: 'van-ban',
    tagSlugs: ['van-thu-luu-tru', 'chuyen-doi-so'],
    eventKeys: ['chuyen-doi-so'],
    author: 'Phạm Thị Mây',
    unit: 'Phòng Hành chính – Lưu trữ',
    source: null,
    publishedAt: '2020-06-24T09:10:00+07:00',
    coverKey: 'kho-luu-tru',
    views: 2087,
    lang: 'vi',
    body: [
      p(
        'Ngày 22/6/2020, Văn phòng Tỉnh ủy ban hành Hướng dẫn ',
        b('07-HD/VPTU'),
        ' về thể thức và kỹ thuật trình bày văn bản điện tử của cấp ủy cơ sở. Hướng dẫn cụ thể hóa quy định của Trung ương về thể thức văn bản của Đảng, phù hợp với điều kiện máy móc ở xã.',
      ),
      h2('Bốn điểm hay sai'),
      ul(
        'Ký hiệu viết liền không dấu cách, có gạch nối giữa số và tên loại, gạch chéo trước tên cơ quan.',
        'Tiêu đề bên phải của văn bản Đảng không ghi quốc hiệu.',
        'Chữ ký số đặt đúng vị trí chữ ký tay, hình con dấu trùm một phần ba về bên trái.',
        'Tên tệp không dấu, gồm năm, số và trích yếu rút gọn.',
      ),
      p('Ví dụ đặt tên tệp:'),
      table(
        ['Văn bản', 'Tên tệp'],
        ['Nghị quyết số 15-NQ/ĐU năm 2020', '2020-15-nq-du-san-xuat-vu-mua.pdf'],
        ['Báo cáo số 83-BC/ĐU năm 2020', '2020-83-bc-du-sau-thang.pdf'],
        ['Biên bản họp chi bộ tháng 6/2020', '2020-06-bien-ban-chi-bo.pdf'],
      ),
      p(
        'Mười hai mẫu văn bản kèm theo được soạn sẵn, mở bằng phần mềm văn phòng thông dụng, không cần cài thêm phông. Cấp ủy nào đang dùng bảng mã cũ thì chuyển sang Unicode dựng sẵn trước ngày 30/9/2020.',
      ),
      p(
        'Phòng Hành chính – Lưu trữ tổ chức tám buổi hướng dẫn trực tuyến, mỗi buổi bốn mươi lăm phút. Câu hỏi thường gặp được cập nhật hằng tuần; trường hợp chưa có trong hướng dẫn, đề nghị gọi điện trước khi ký ban hành.',
      ),
    ],
  },
  {
    key: 'thong-bao-55-nop-luu',
    title: 'Thông báo 55-TB/VPTU: hạn nộp lưu hồ sơ năm 2017',
    summary:
      'Các ban, cơ quan hoàn thành nộp lưu hồ sơ năm 2017 trước ngày 30/9/2018; hồ sơ của bộ phận văn phòng đã sáp nhập do Văn phòng Tỉnh ủy chủ trì kiểm kê.',
    sectionSlug: 'van-ban',
    tagSlugs: ['van-thu-luu-tru', 'sap-xep-bo-may'],
    eventKeys: ['sap-xep-bo-may'],
    author: 'HY',
    unit: 'VPTU',
    source: null,
    publishedAt: '2018-07-02T08:20:00+07:00',
    coverKey: null,
    views: 254,
    lang: 'vi',
    body: [
      p(
        'Văn phòng Tỉnh ủy vừa ra Thông báo ',
        b('55-TB/VPTU'),
        ' ngày 29/6/2018 về việc nộp lưu hồ sơ, tài liệu năm 2017 vào Kho lưu trữ Tỉnh ủy. Hạn cuối là ngày 30/9/2018, sớm hơn thường lệ một tháng do năm nay sắp xếp lại bộ phận văn phòng các ban.',
      ),
      h2('Hồ sơ phải bảo đảm'),
      ul(
        'Lập theo danh mục đã được phê duyệt đầu năm.',
        'Có tờ mục lục, đánh số tờ, ghi rõ thời hạn bảo quản.',
        'Tài liệu ảnh, ghi âm để trong bì riêng, ghi chú thích.',
        'Văn bản mật niêm phong theo quy định.',
      ),
      p(
        'Với năm cơ quan có bộ phận văn phòng chuyển về phục vụ chung, việc kiểm kê do Văn phòng Tỉnh ủy chủ trì. Tủ, giá và hồ sơ được lập biên bản ba bên trước khi chuyển; hồ sơ công việc chưa kết thúc vẫn để lại ban.',
      ),
      p(
        'Lịch nộp chia làm ba đợt: tháng 7 nhận hồ sơ của Ban Tổ chức và Ủy ban Kiểm tra, tháng 8 là Ban Tuyên giáo, Ban Dân vận, tháng 9 là Ban Nội chính cùng các đảng ủy trực thuộc. Mỗi đơn vị cử một đầu mối, báo trước ba ngày để kho bố trí người nhận.',
      ),
      p(
        'Hồ sơ không đạt yêu cầu được trả lại kèm phiếu nêu rõ lỗi. Cán bộ cần hướng dẫn cách lập mục lục có thể đến trực tiếp Kho lưu trữ vào các buổi sáng thứ Tư.',
      ),
    ],
  },
]
