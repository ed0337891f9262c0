import { b, h2, image, link, p, quote, table, ul } from '../blocks.ts'
import type { DemoArticle } from '../types.ts'

export const tinTucSuKien: readonly DemoArticle[] = [
  {
    key: 'khai-mac-hoi-nghi-14',
    title: 'Sáng 23/11, khai mạc Hội nghị Tỉnh ủy lần thứ mười bốn',
    summary:
      'Hội nghị làm việc hai ngày, dành trọn buổi chiều đầu tiên thảo luận kế hoạch tái thiết sau lũ; phần chất vấn của đại biểu được tường thuật trên cổng thông tin điện tử.',
    sectionSlug: 'tin-tuc-su-kien',
    tagSlugs: ['tham-muu'],
    eventKeys: ['hoi-nghi-14'],
    author: 'Thu Hà',
    unit: 'Phòng Tổng hợp',
    source: null,
    publishedAt: '2026-11-22T19:30:00+07:00',
    coverKey: 'hoi-truong',
    views: 1688,
    lang: 'vi',
    body: [
      p(
        'Hội nghị Ban Chấp hành Đảng bộ tỉnh Sông Ngân lần thứ mười bốn sẽ khai mạc lúc 7 giờ 30 ngày 23/11/2026 tại hội trường lớn của Tỉnh ủy, phường Ngân Thành. Đây là hội nghị thường kỳ cuối năm, xem xét kết quả năm 2026 và quyết định nhiệm vụ năm 2027.',
      ),
      h2('Chương trình hai ngày'),
      table(
        ['Thời gian', 'Nội dung'],
        ['Sáng 23/11', 'Khai mạc; báo cáo kinh tế – xã hội, xây dựng Đảng năm 2026'],
        ['Chiều 23/11', 'Thảo luận kế hoạch khắc phục và tái thiết sau lũ tháng Mười'],
        ['Sáng 24/11', 'Sơ kết bộ máy cấp xã; chương trình chuyển đổi số 2027–2030'],
        ['Chiều 24/11', 'Chất vấn; thông qua nghị quyết; bế mạc'],
      ),
      p(
        'Điểm mới của lần này là phiên chất vấn trong nội bộ cấp ủy được tóm lược và đăng công khai, trừ các nội dung thuộc phạm vi bí mật nhà nước. Đại biểu gửi câu hỏi trước qua hệ thống không giấy tờ; đến chiều 22/11, Văn phòng đã nhận 34 câu hỏi, quá nửa liên quan đến nhà ở và sinh kế sau lũ.',
      ),
      p(
        'Hội nghị không dùng phông bạt mới, không đặt hoa bục, tài liệu giấy chỉ in cho đại biểu cao tuổi có yêu cầu. Kinh phí tiết kiệm được chuyển vào quỹ khắc phục thiên tai của tỉnh.',
      ),
      p(
        'Sau hội nghị, kết luận và nghị quyết sẽ được phổ biến đến các đảng bộ trực thuộc, hoàn thành trước ngày 30/11. Bạn đọc theo dõi toàn bộ tin, bài tại sự kiện “Hội nghị Tỉnh ủy lần thứ mười bốn” trên trang chủ.',
      ),
    ],
  },
  {
    key: 'cau-ben-da-thong-xe',
    title: 'Cầu Bến Đá thông xe kỹ thuật, rút ngắn 14 km đường về các xã vùng cao',
    summary:
      'Sau ba mươi hai tháng thi công, cây cầu năm nhịp vòm qua sông Ngân đón những chuyến xe đầu tiên; bảy xã vùng cao từ nay có đường thẳng về trung tâm tỉnh.',
    sectionSlug: 'tin-tuc-su-kien',
    tagSlugs: ['giao-thong'],
    eventKeys: [],
    author: 'Bá Tùng',
    unit: 'Phòng Tổng hợp',
    source: {
      name: 'Ban Quản lý dự án giao thông tỉnh',
      url: 'https://giaothong.songngan.example/cau-ben-da',
    },
    publishedAt: '2026-11-21T10:45:00+07:00',
    coverKey: 'cau-ben-da',
    views: 3870,
    lang: 'vi',
    body: [
      p(
        'Chín giờ sáng 21/11, đoàn xe gồm sáu xe tải chở vật tư và hai xe khách cỡ nhỏ lăn bánh qua cầu Bến Đá trong tiếng reo của người dân hai bờ. Cây cầu dài 486 mét, rộng 12 mét, năm nhịp vòm bê tông, nối phường Bến Đá với đường tỉnh 517 lên bảy xã vùng cao.',
      ),
      p(
        'Trước đây, xe từ Mường Vân, Suối Lim về trung tâm phải vòng qua ngầm Đá Dựng, mùa nước lớn có khi chờ cả ngày. Nay quãng đường ngắn hơn 14 km, thời gian đi lại giảm khoảng 25 phút.',
      ),
      image(
        'deo-gio-lua',
        'Đường đèo uốn lượn giữa đồi thông',
        'Đường tỉnh 517 qua đèo Gió Lùa, nối tiếp cầu Bến Đá.',
      ),
      h2('Ba mươi hai tháng và một mùa lũ'),
      p(
        'Khởi công tháng 3/2024 với tổng mức đầu tư 412 tỷ đồng, công trình từng phải dừng mười chín ngày trong đợt lũ tháng Mười vừa qua. Mực nước khi đó cao hơn báo động 3 là 0,62 mét, cách đáy dầm hơn bốn mét. Kết quả quan trắc sau lũ cho thấy trụ và mố không dịch chuyển.',
      ),
      quote(
        'Đợt lũ là bài kiểm tra không ai muốn, nhưng cây cầu đã qua được.',
        'Ông Đoàn Hữu Tiệp, Chỉ huy trưởng công trường',
      ),
      p(
        'Trong giai đoạn thông xe kỹ thuật, cầu cho phép ',
        b('xe dưới 16 chỗ và xe tải dưới 10 tấn'),
        ' lưu thông từ 5 giờ đến 21 giờ. Các hạng mục còn lại gồm chiếu sáng, sơn kẻ đường và cây xanh hai đầu cầu sẽ hoàn thành trước lễ khánh thành ngày 20/12/2026.',
      ),
      p(
        'Sở Xây dựng đang điều chỉnh hai tuyến xe buýt đi qua cầu, giá vé không đổi. Lịch chạy thử đăng tại ',
        link('trang thông tin giao thông của tỉnh', 'https://giaothong.songngan.example/xe-buyt'),
        '.',
      ),
    ],
  },
  {
    key: 'nuoc-rut-truong-mo-cua',
    title: 'Nước rút đến đâu, trường mở cửa đến đó',
    summary:
      'Một tuần sau đỉnh lũ, 21 trong số 26 trường học bị ngập đã đón học sinh trở lại; năm điểm trường còn lại học nhờ nhà văn hóa và trường bạn.',
    sectionSlug: 'tin-tuc-su-kien',
    tagSlugs: ['giao-duc', 'phong-chong-thien-tai'],
    eventKeys: ['lu-thang-muoi'],
    author: 'Lan Chi',
    unit: 'Phòng Tổng hợp',
    source: null,
    publishedAt: '2026-10-17T13:25:00+07:00',
    coverKey: 'truong-hoc',
    views: 2951,
    lang: 'vi',
    body: [
      p(
        'Sáng 17/10, tiếng trống Trường Trung học cơ sở Đồng Sậy vang lên sau bảy ngày im lặng. Vạch nước trên tường lớp học còn ngang bậu cửa sổ, bàn ghế được kê lên phơi ngoài sân, nhưng 412 học sinh đã có chỗ ngồi.',
      ),
      p(
        'Đợt lũ từ ngày 8 đến 11/10 làm 26 trường học ở 11 xã, phường bị ngập, có nơi sâu hai mét. Nhờ chuyển đồ dùng lên tầng hai từ chiều 8/10, thiệt hại về thiết bị giảm đáng kể so với trận lũ năm 2020.',
      ),
      h2('Dọn theo thứ tự'),
      ul(
        'Phòng vệ sinh và nguồn nước được khử khuẩn trước tiên.',
        'Lớp một và lớp cuối cấp được ưu tiên phòng khô.',
        'Hệ thống điện phải có biên bản kiểm tra mới được đóng lại.',
        'Sách giáo khoa ướt được thay bằng bộ dùng chung của thư viện.',
      ),
      p(
        'Lực lượng dọn dẹp có hơn một nghìn hai trăm bộ đội, dân quân, đoàn viên và phụ huynh. Thầy giáo Bế Quang Tuyên, hiệu trưởng, cho biết riêng việc xúc bùn ở sân trường đã mất hai ngày rưỡi; phần còn lại là lau từng chiếc bàn.',
      ),
      p(
        'Năm điểm trường chưa thể mở cửa gồm hai điểm ở thôn Bãi Sậy và ba điểm mầm non ven sông. Học sinh học nhờ nhà văn hóa và trường bạn, có xe đưa đón. Sở Giáo dục và Đào tạo cam kết không để em nào nghỉ học quá mười ngày.',
      ),
      p(
        'Chương trình học được bù vào các chiều thứ Năm cho đến hết tháng 11, không bù vào chủ nhật. Kỳ kiểm tra giữa học kỳ lùi hai tuần ở các trường vùng ngập.',
      ),
    ],
  },
  {
    key: 'phien-cho-sach-ben-song',
    title: 'Phiên chợ sách bên sông Ngân: mỗi cuốn cũ đổi một cây giống',
    summary:
      'Ngày hội đọc sách năm 2024 thu nhận 6.300 cuốn sách cũ, lập mười hai tủ sách cho các bản vùng cao và trao lại người góp sách từng ấy cây giống bản địa.',
    sectionSlug: 'tin-tuc-su-kien',
    tagSlugs: ['van-hoa', 'giao-duc'],
    eventKeys: [],
    author: 'Lan Chi',
    unit: 'Phòng Tổng hợp',
    source: null,
    publishedAt: '2024-04-21T16:00:00+07:00',
    coverKey: 'pho-dem',
    views: 1130,
    lang: 'vi',
    body: [
      p(
        'Hai ngày cuối tuần 20 và 21/4/2024, phố ven sông ở thành phố Ngân Thành chỉ dành cho người đi bộ và sách. Hơn bốn mươi quầy của thư viện, trường học, nhà sách và câu lạc bộ đọc xếp thành một dãy dài từ bến thuyền đến chân cầu cũ.',
      ),
      p(
        'Quầy đông nhất là nơi đổi sách. Cứ một cuốn cũ còn đọc được, người mang đến nhận một cây giống: lát hoa, trám đen hoặc giổi ăn hạt. Đến chiều chủ nhật, ban tổ chức nhận 6.300 cuốn, vượt gấp đôi dự kiến; vườn ươm phải chở thêm hai chuyến cây.',
      ),
      h2('Tủ sách theo gùi'),
      p(
        'Sách được phân loại ngay tại chỗ bởi các cô thủ thư và học sinh tình nguyện. Mười hai tủ sách, mỗi tủ chừng bốn trăm cuốn, đóng trong thùng gỗ vừa một gùi, sẽ được đưa lên các bản trong tháng 5. Bản nào nhận sách cử một người giữ chìa khóa và một cuốn sổ mượn.',
      ),
      p(
        'Em Lò Thị Xuân, học sinh lớp 8, đọc liền ba cuốn truyện trong một buổi sáng ở góc đọc dưới gốc đa. Em nói thích nhất là được ngồi bệt, “ở thư viện trường phải ngồi ngay ngắn”.',
      ),
      p(
        'Ban tổ chức cho biết ngày hội năm sau sẽ mở thêm quầy sách nói cho người khiếm thị và phiên kể chuyện bằng tiếng Thái, tiếng Mường. Mọi gia đình có thể góp sách quanh năm tại Thư viện tỉnh.',
      ),
    ],
  },
  {
    key: 'khai-truong-cong-thong-tin',
    title: 'Cổng thông tin điện tử của Văn phòng Tỉnh ủy chính thức hoạt động',
    summary:
      'Từ ngày 2/9/2016, người dân có thể đọc tin, tra cứu văn bản và xem lịch công tác tuần của lãnh đạo tỉnh tại một địa chỉ duy nhất trên mạng.',
    sectionSlug: 'tin-tuc-su-kien',
    tagSlugs: ['cai-cach-hanh-chinh', 'tuyen-truyen'],
    eventKeys: [],
    author: 'HY',
    unit: 'VPTU',
    source: null,
    publishedAt: '2016-09-02T08:00:00+07:00',
    coverKey: 'tru-so',
    views: 5214,
    lang: 'vi',
    body: [
      p(
        'Đúng 8 giờ sáng 2/9/2016, Cổng thông tin điện tử Văn phòng Tỉnh ủy Sông Ngân chính thức hoạt động sau bốn tháng chạy thử. Đây là kênh thông tin chính thức về hoạt động của Tỉnh ủy và các cơ quan tham mưu, giúp việc.',
      ),
      p(
        'Trước đó, tin tức của Văn phòng chỉ có trong tập san in mỗi quý bảy trăm bản. Muốn tìm một hướng dẫn, cán bộ xã thường phải gọi điện lên tỉnh rồi chờ gửi bản chụp qua bưu điện.',
      ),
      h2('Có gì trên cổng thông tin'),
      ul(
        'Tin hoạt động hằng ngày và bài viết theo chuyên mục.',
        'Văn bản không mật của Tỉnh ủy, kèm bản tải về.',
        'Lịch công tác tuần, cập nhật trước 16 giờ chủ nhật.',
        'Mục thăm dò ý kiến, mỗi quý ít nhất một câu hỏi.',
      ),
      p(
        'Ban biên tập gồm chín người, phần lớn kiêm nhiệm, cùng mạng lưới ba mươi mốt cộng tác viên ở các huyện, thị xã. Nguyên tắc đặt ra ngay từ đầu: tin phải đúng, gọn, có nguồn; sai thì đính chính ở chính vị trí đã đăng.',
      ),
      p(
        'Trong tháng đầu, cổng thông tin đặt mục tiêu một nghìn lượt truy cập mỗi ngày. Mọi góp ý xin gửi về hộp thư bandoc@songngan.example hoặc gọi điện cho Phòng Tổng hợp trong giờ hành chính.',
      ),
    ],
  },
]
