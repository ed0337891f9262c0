import { b, h2, image, ol, p, quote, table, ul } from '../blocks.ts'
import type { DemoArticle } from '../types.ts'

export const toChucCanBo: readonly DemoArticle[] = [
  {
    key: 'can-bo-tre-ve-xa',
    title: 'Đưa 24 cán bộ trẻ về xã: lo chỗ ở, việc làm và người kèm cặp trước khi điều động',
    summary:
      'Đợt điều động thứ hai trong năm 2026 ưu tiên các xã vùng cao thiếu người làm công nghệ thông tin, địa chính; mỗi cán bộ được một người đi trước ở cơ sở hướng dẫn trong sáu tháng.',
    sectionSlug: 'to-chuc-can-bo',
    tagSlugs: ['can-bo', 'sap-xep-bo-may'],
    eventKeys: ['sap-xep-bo-may'],
    author: 'Bá Tùng',
    unit: 'Ban Tổ chức Tỉnh ủy',
    source: null,
    publishedAt: '2026-08-12T10:20:00+07:00',
    coverKey: 'deo-gio-lua',
    views: 1482,
    lang: 'vi',
    body: [
      p(
        'Ngày 12/8, Ban Tổ chức Tỉnh ủy trao quyết định điều động 24 cán bộ dưới 35 tuổi từ các sở, ngành về công tác tại 15 xã vùng cao và bãi ngang. Thời gian điều động ba năm, có đánh giá từng năm.',
      ),
      p(
        'Sau khi sắp xếp, khối lượng việc ở xã tăng nhanh trong khi nhiều vị trí chuyên môn còn thiếu. Khảo sát hồi tháng 5 cho thấy 11 xã chưa có cán bộ công nghệ thông tin được đào tạo đúng ngành, 9 xã chỉ có một người làm địa chính cho địa bàn trên một trăm cây số vuông.',
      ),
      h2('Chuẩn bị trước khi lên đường'),
      p('Rút kinh nghiệm đợt đầu, Ban Tổ chức yêu cầu nơi nhận hoàn tất bốn việc trước ngày cán bộ có mặt:'),
      ul(
        'Bố trí chỗ ở công vụ hoặc hỗ trợ thuê nhà, có nước sạch và đường truyền.',
        'Mô tả công việc bằng văn bản, không giao việc chung chung.',
        'Cử một cán bộ lâu năm kèm cặp trong sáu tháng đầu.',
        'Giữ nguyên quyền lợi, nâng lương và quy hoạch ở cơ quan cũ.',
      ),
      p(
        'Anh Đặng Quốc Bính, 31 tuổi, chuyên viên Sở Khoa học và Công nghệ, nhận nhiệm vụ ở xã Mường Vân, cách nhà 126 km. Việc đầu tiên của anh là đưa sổ theo dõi đất rừng của 640 hộ từ giấy sang bản đồ số. “Tôi không nghĩ mình đi luân chuyển. Tôi đi làm một việc cụ thể, có ngày bắt đầu và ngày phải xong”, anh chia sẻ.',
      ),
      quote(
        'Người về xã phải có việc để làm, có người để hỏi và có đường để trưởng thành.',
        'Ý kiến tại lễ trao quyết định',
      ),
      p(
        'Kết quả đợt một là căn cứ để Ban Tổ chức tin vào cách làm này: 19 trong số 20 cán bộ được cơ sở đánh giá hoàn thành tốt, ba người đã được bổ nhiệm phó phòng tại xã. Một trường hợp xin về sớm vì lý do gia đình được giải quyết trong mười ngày.',
      ),
    ],
  },
  {
    key: 'tuan-dau-chinh-quyen-hai-cap',
    title: 'Tuần đầu ở Thượng Ngân',
    summary:
      'Bảy ngày sau khi mô hình chính quyền địa phương hai cấp vận hành, trụ sở xã Thượng Ngân tiếp 318 lượt người dân; việc khó nhất lại là những chuyện nhỏ như biển chỉ dẫn, con dấu.',
    sectionSlug: 'to-chuc-can-bo',
    tagSlugs: ['sap-xep-bo-may', 'cai-cach-hanh-chinh'],
    eventKeys: ['sap-xep-bo-may'],
    author: 'Lan Chi',
    unit: 'Phòng Tổng hợp',
    source: null,
    publishedAt: '2025-07-08T07:45:00+07:00',
    coverKey: 'song-ngan-binh-minh',
    views: 2264,
    lang: 'vi',
    body: [
      p(
        'Sáu giờ bốn mươi sáng thứ Ba, cổng trụ sở xã Thượng Ngân đã mở. Xã mới hợp thành từ ba xã cũ, dân số hơn 19.000 người, nơi xa trung tâm nhất cách 27 km đường núi. Bà con đi sớm để kịp về trước nắng.',
      ),
      p(
        'Trong bảy ngày đầu tháng 7/2025, bộ phận một cửa tiếp 318 lượt người, giải quyết xong 271 hồ sơ. Phần lớn là chứng thực, khai sinh, xác nhận tình trạng nhà đất; mười một hồ sơ phải hẹn lại vì dữ liệu cấp huyện cũ chưa chuyển về kịp.',
      ),
      h2('Chuyện nhỏ mà không nhỏ'),
      p(
        'Đồng chí Lò Văn Sẹng, Bí thư Đảng ủy xã, kể rằng vướng nhất tuần đầu là biển chỉ dẫn. Ba trụ sở cũ đều được sử dụng, mỗi nơi một nhóm việc; người dân đi nhầm phải vòng lại cả chục cây số. Sang ngày thứ ba, xã cho dán sơ đồ ở các nhà văn hóa thôn, in thêm số điện thoại trực.',
      ),
      p('Ba việc được chấn chỉnh ngay trong tuần:'),
      ol(
        'Tiếp nhận hồ sơ ở cả ba điểm, chuyển nội bộ qua mạng thay cho bắt dân đi lại.',
        'Cử tổ lưu động mang máy ký số vào năm thôn xa mỗi thứ Năm.',
        'Công khai tên, số điện thoại của lãnh đạo trực trong ngày.',
      ),
      p(
        'Ở phía cán bộ, 63 người từ ba xã và huyện cũ về chung một nhà. Phòng họp được chia bằng tủ hồ sơ, máy in phải dùng luân phiên. Nhưng cuộc giao ban chiều nào cũng có chung một câu hỏi: hôm nay còn ai phải quay lại lần thứ hai?',
      ),
      p(
        'Đoàn công tác của Văn phòng Tỉnh ủy ghi nhận mười bốn kiến nghị từ Thượng Ngân, trong đó ',
        b('chín kiến nghị thuộc thẩm quyền của tỉnh'),
        ' và sẽ có văn bản trả lời trước ngày 20/7.',
      ),
    ],
  },
  {
    key: 'van-phong-phuc-vu-chung',
    title: 'Văn phòng phục vụ chung qua hai tháng vận hành',
    summary:
      'Từ tháng 7/2018, kế toán, lái xe và văn thư của năm cơ quan tham mưu đã về một đầu mối; chi phí xe công giảm, nhưng quy trình văn thư còn phải điều chỉnh.',
    sectionSlug: 'to-chuc-can-bo',
    tagSlugs: ['sap-xep-bo-may', 'tham-muu'],
    eventKeys: ['sap-xep-bo-may'],
    author: 'HY',
    unit: 'VPTU',
    source: null,
    publishedAt: '2018-09-05T15:10:00+07:00',
    coverKey: 'ban-lam-viec',
    views: 396,
    lang: 'vi',
    body: [
      p(
        'Hai tháng sau ngày văn phòng chung của Tỉnh ủy và các ban tham mưu đi vào hoạt động, bộ máy mới đã tạm ổn định. Ba mươi bảy cán bộ, nhân viên được tiếp nhận, chín người ở lại ban làm chuyên môn; không ai phải nghỉ việc ngoài nguyện vọng.',
      ),
      p(
        'Trước khi gộp, năm cơ quan có năm bộ phận kế toán, mười bốn xe và năm cách đánh số công văn. Nay chỉ còn một bộ phận kế toán bảy người, mười một xe điều theo lịch chung và một sổ đăng ký thống nhất.',
      ),
      table(
        ['Nội dung', 'Trước sắp xếp', 'Sau hai tháng'],
        ['Đầu mối kế toán', '5', '1'],
        ['Xe phục vụ công tác', '14', '11'],
        ['Cán bộ, nhân viên hành chính', '46', '37'],
        ['Chi phí xăng dầu bình quân tháng', '118 triệu đồng', '91 triệu đồng'],
      ),
      p(
        'Chỗ chưa thuận nằm ở khâu văn thư. Có ngày cao điểm, bộ phận chung nhận trên hai trăm văn bản đến; việc phân phối về từng ban chậm nửa buổi so với trước. Văn phòng đã bố trí thêm một ca trực buổi trưa và thử nghiệm chuyển văn bản qua mạng nội bộ cho những loại không mật.',
      ),
      p(
        'Với lái xe, lịch được lập theo tuần và công khai trên bảng tin. Ban nào phát sinh chuyến đột xuất thì báo trước bốn giờ; xe đi cùng tuyến được ghép. Một số cán bộ ban đầu chưa quen, nhưng sau tháng đầu tiên không còn phải thuê xe ngoài.',
      ),
      p(
        'Đánh giá sơ bộ sẽ được trình Ban Thường vụ trong tháng 10, kèm đề xuất sửa quy chế phối hợp ở ba điều: thời hạn chuyển văn bản, thẩm quyền ký thừa lệnh và cơ chế quyết toán công tác phí.',
      ),
    ],
  },
  {
    key: 'thi-tuyen-truong-phong',
    title: 'Thi tuyển chức danh trưởng phòng: năm ứng viên, một hội trường mở',
    summary:
      'Lần đầu tiên phần bảo vệ đề án của ứng viên được tổ chức trước toàn thể cán bộ cơ quan; điểm của từng thành viên hội đồng công bố ngay sau khi kết thúc phần chất vấn.',
    sectionSlug: 'to-chuc-can-bo',
    tagSlugs: ['can-bo'],
    eventKeys: [],
    author: 'Bá Tùng',
    unit: 'Ban Tổ chức Tỉnh ủy',
    source: null,
    publishedAt: '2021-04-22T11:00:00+07:00',
    coverKey: 'hoi-truong',
    views: 918,
    lang: 'vi',
    body: [
      p(
        'Sáng 22/4/2021, năm ứng viên dự tuyển chức danh Trưởng phòng Cơ yếu – Công nghệ thông tin của Văn phòng Tỉnh ủy lần lượt trình bày đề án trước hội đồng chín người và gần một trăm cán bộ dự khán.',
      ),
      p(
        'Đề bài giống nhau: làm thế nào để trong hai năm, chín phần mười văn bản không mật của khối Đảng được xử lý hoàn toàn trên môi trường mạng mà vẫn bảo đảm an toàn. Mỗi người có hai mươi phút trình bày và ba mươi phút trả lời câu hỏi.',
      ),
      h2('Câu hỏi từ hàng ghế phía dưới'),
      p(
        'Điểm mới của kỳ thi là phần chất vấn mở. Cán bộ trong cơ quan được đặt câu hỏi bằng phiếu; hội đồng bốc ngẫu nhiên ba phiếu cho mỗi ứng viên. Một câu khiến hội trường chú ý: “Nếu mất điện toàn trụ sở hai ngày, phòng của anh chị làm gì trong hai giờ đầu tiên?”.',
      ),
      image('hoi-truong', 'Hội trường với các hàng ghế đỏ', 'Hội trường lớn, nơi diễn ra phần bảo vệ đề án.'),
      p(
        'Kết quả, ứng viên Vũ Đình Lương đạt 87,4 điểm, cao nhất trong năm người. Điểm thành phần của từng giám khảo, biên bản chất vấn và đề án được niêm yết tại bảng tin cơ quan trong mười ngày làm việc để tiếp nhận phản ánh.',
      ),
      p(
        'Từ kết quả này, Ban Tổ chức dự kiến mở rộng hình thức thi tuyển cho bốn chức danh cấp phòng khác trong năm 2022. Tiêu chuẩn dự tuyển không giới hạn trong nguồn quy hoạch tại chỗ, miễn là đáp ứng điều kiện về chuyên môn và phẩm chất.',
      ),
    ],
  },
]
