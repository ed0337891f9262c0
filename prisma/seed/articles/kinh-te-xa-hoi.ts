import { b, h2, image, ol, p, quote, table, ul } from '../blocks.ts'
import type { DemoArticle } from '../types.ts'

export const kinhTeXaHoi: readonly DemoArticle[] = [
  {
    key: 'dong-xuan-du-nuoc',
    title: 'Vụ đông xuân: hồ chứa đủ nước cho hơn chín nghìn héc-ta',
    summary:
      'Ba hồ lớn đang giữ 66,2 triệu mét khối nước, bằng 95% dung tích thiết kế; lịch lấy nước đợt một bắt đầu từ ngày 10/12, ưu tiên vùng cuối kênh.',
    sectionSlug: 'kinh-te-xa-hoi',
    tagSlugs: ['nong-nghiep', 'thuy-loi'],
    eventKeys: [],
    author: 'Bá Tùng',
    unit: 'Phòng Tổng hợp',
    source: { name: 'Sở Nông nghiệp và Môi trường', url: 'https://nnmt.songngan.example/dong-xuan-2027' },
    publishedAt: '2026-11-22T08:00:00+07:00',
    coverKey: 'ho-khe-truc',
    views: 1204,
    lang: 'vi',
    body: [
      p(
        'Theo Sở Nông nghiệp và Môi trường, đến ngày 20/11, ba hồ chứa lớn của tỉnh là Khe Trúc, Suối Lim và Đá Dựng đang giữ 66,2 triệu mét khối nước. Lượng nước này đủ tưới cho toàn bộ 9.240 héc-ta lúa đông xuân theo kế hoạch, kể cả khi mưa đầu năm 2027 thấp hơn trung bình.',
      ),
      table(
        ['Hồ chứa', 'Dung tích thiết kế (triệu m³)', 'Hiện có (triệu m³)', 'Tỷ lệ'],
        ['Khe Trúc', '48,0', '46,2', '96%'],
        ['Suối Lim', '12,5', '11,9', '95%'],
        ['Đá Dựng', '9,0', '8,1', '90%'],
        ['Cộng', '69,5', '66,2', '95%'],
      ),
      h2('Gieo cấy theo ba vùng'),
      table(
        ['Vùng', 'Diện tích (ha)', 'Giống chủ lực', 'Xuống đồng'],
        ['Hạ du', '4.860', 'SN 12, hương cốm', '5–15/1/2027'],
        ['Vùng giữa', '2.730', 'SN 12', '10–20/1/2027'],
        ['Vùng cao', '1.650', 'Nếp nương, tẻ đỏ', '20/1–5/2/2027'],
        ['Toàn tỉnh', '9.240', '–', '–'],
      ),
      p(
        'Lịch lấy nước chia làm ba đợt, đợt một từ ngày 10/12. Khác với các năm, vùng cuối kênh được lấy nước trước hai ngày, sau đó mới đến các xã đầu nguồn. Công ty Thủy lợi lắp 64 thước đo điện tử trên kênh cấp hai, số liệu công khai từng giờ.',
      ),
      image(
        'dong-lua',
        'Cánh đồng lúa và con mương thẳng giữa đồng',
        'Kênh N4 dẫn nước từ hồ Khe Trúc về cánh đồng xã Bình Ngân.',
      ),
      p(
        'Việc cần làm ngay là nạo vét. Lũ tháng Mười để lại khoảng 38.000 mét khối bùn cát trên 41 km kênh; đến nay mới dọn được hai phần ba. Các xã hạ du phải xong trước ngày 5/12, chậm sẽ ảnh hưởng đến lịch đổ ải.',
      ),
      p(
        'Ngành nông nghiệp khuyến cáo bà con không xuống giống sớm hơn lịch, tránh lúa trỗ gặp rét đầu tháng 3; giữ lại một phần mười diện tích thấp trũng để chuyển sang rau màu nếu thời tiết bất thường.',
      ),
    ],
  },
  {
    key: 'quay-so-muong-van',
    title: 'Quầy số ở Mường Vân: làm giấy tờ không phải chờ phiên chợ',
    summary:
      'Trung tâm phục vụ hành chính công của xã vùng cao trả 97% hồ sơ đúng hoặc trước hạn; người chưa có điện thoại thông minh được tổ số cộng đồng giúp tận nhà.',
    sectionSlug: 'kinh-te-xa-hoi',
    tagSlugs: ['chuyen-doi-so', 'cai-cach-hanh-chinh'],
    eventKeys: ['chuyen-doi-so'],
    author: 'Minh Khôi',
    unit: 'Phòng Cơ yếu – Chuyển đổi số',
    source: null,
    publishedAt: '2026-11-12T09:40:00+07:00',
    coverKey: 'quay-so',
    views: 1567,
    lang: 'vi',
    body: [
      p(
        'Ngày trước, người dân Mường Vân thường đợi phiên chợ chủ nhật mới tranh thủ ghé xã làm giấy tờ. Từ tháng 3/2026, khi trung tâm phục vụ hành chính công có bốn quầy số, thói quen ấy dần thay đổi: thứ Tư mới là ngày đông nhất.',
      ),
      p(
        'Hơn tám tháng qua, trung tâm tiếp nhận 4.886 hồ sơ, trong đó ba phần tư nộp trực tuyến, có hoặc không có người hỗ trợ. Tỷ lệ trả đúng hoặc trước hạn đạt 97%, cao hơn bình quân các xã vùng cao mười một điểm phần trăm.',
      ),
      h2('Người giúp việc số'),
      p(
        'Chìa khóa không nằm ở máy móc. Mỗi bản có một tổ số cộng đồng ba người: một đoàn viên, một cán bộ phụ nữ, một người biết chữ Thái. Tổ mang theo máy tính bảng dùng chung, giúp bà con chụp giấy tờ, điền tờ khai và nhắc ngày nhận kết quả.',
      ),
      ul(
        'Người trên 70 tuổi và người khuyết tật được làm hồ sơ tại nhà.',
        'Thông báo gửi bằng tin nhắn thoại hai thứ tiếng.',
        'Kết quả giấy do bưu tá giao tận bản, miễn phí.',
      ),
      quote(
        'Tôi không biết bấm, nhưng cháu ở tổ số đọc cho tôi nghe từng dòng rồi mới bấm. Thế là tôi biết mình ký cái gì.',
        'Bà Hà Thị Ún, bản Pá Lim',
      ),
      p(
        'Khó khăn còn lại là đường truyền: ba bản chưa có sóng ổn định, mưa to là mất kết nối. Doanh nghiệp viễn thông cam kết dựng thêm hai trạm trước Tết. Trong lúc chờ, tổ số nhập liệu ngoại tuyến rồi chuyển khi về trung tâm xã.',
      ),
      p(
        'Văn phòng Tỉnh ủy chọn Mường Vân làm điểm để xây dựng hướng dẫn chung cho 38 xã, phường, dự kiến ban hành trong quý I/2027.',
      ),
    ],
  },
  {
    key: 'khoi-phuc-san-xuat-sau-lu',
    title: 'Khôi phục sản xuất sau lũ: rau ngắn ngày đi trước, cây dài ngày theo sau',
    summary:
      'Tỉnh cấp 42 tấn giống cho 5.100 hộ vùng ngập; mục tiêu đến hết tháng 11 phủ xanh trở lại ít nhất 1.100 héc-ta đất màu ven sông.',
    sectionSlug: 'kinh-te-xa-hoi',
    tagSlugs: ['nong-nghiep', 'phong-chong-thien-tai'],
    eventKeys: ['lu-thang-muoi'],
    author: 'Bá Tùng',
    unit: 'Phòng Tổng hợp',
    source: null,
    publishedAt: '2026-10-30T15:00:00+07:00',
    coverKey: 'luong-cay-giong',
    views: 1093,
    lang: 'vi',
    body: [
      p(
        'Hai mươi ngày sau lũ, trên bãi bồi Đồng Sậy, những luống rau cải đầu tiên đã bén rễ. Toàn tỉnh có 1.680 héc-ta cây trồng bị ngập, gồm 1.260 héc-ta rau màu và 420 héc-ta lúa mùa muộn chưa kịp gặt.',
      ),
      p('Phương án khôi phục được chia theo thời gian cho thu hoạch, giúp hộ dân có tiền sớm nhất có thể:'),
      table(
        ['Nhóm cây', 'Diện tích (ha)', 'Giống hỗ trợ', 'Thu hoạch'],
        ['Rau ăn lá', '460', '3,1 tấn hạt', '30–40 ngày'],
        ['Ngô sinh khối', '380', '9,5 tấn hạt', '75–80 ngày'],
        ['Khoai tây, khoai lang', '210', '28,4 tấn củ, dây', '85–95 ngày'],
        ['Đậu, lạc vụ đông', '90', '1,0 tấn hạt', '95–100 ngày'],
      ),
      h2('Đất phải khô mới gieo'),
      ol(
        'Khơi rãnh thoát nước, cào bùn lắng dày trên mười xăng-ti-mét.',
        'Rắc vôi bột khử khuẩn, để ải ít nhất năm ngày.',
        'Bón lót phân hữu cơ, lên luống cao, gieo mật độ thưa hơn bình thường.',
      ),
      p(
        'Cán bộ khuyến nông về tận thửa, mỗi người phụ trách hai thôn. Hợp tác xã Bãi Sậy ký sẵn hợp đồng bán 300 tấn ngô sinh khối cho trại bò sữa, ứng trước một phần ba tiền hàng để bà con mua phân.',
      ),
      p(
        'Với 26 héc-ta đất bị cát vùi sâu trên nửa mét, tỉnh không khuyến khích gieo trồng ngay. Các xã lập bản đồ, thuê máy bóc cát làm vật liệu san nền, dự kiến trả lại mặt ruộng trước vụ hè thu 2027. Trong thời gian đó, hộ có đất được hỗ trợ gạo và giới thiệu việc làm.',
      ),
    ],
  },
  {
    key: 'nhat-ky-dien-tu-cang-ca',
    title: 'Cảng cá Cửa Nhàn: thuyền trưởng ghi nhật ký bằng giọng nói',
    summary:
      'Cuối năm 2024, 186 tàu dài từ 15 mét trở lên đã dùng nhật ký khai thác điện tử; thời gian xác nhận nguồn gốc hải sản giảm từ hai ngày xuống hai giờ.',
    sectionSlug: 'kinh-te-xa-hoi',
    tagSlugs: ['thuy-san', 'chuyen-doi-so'],
    eventKeys: ['chuyen-doi-so'],
    author: 'Minh Khôi',
    unit: 'Phòng Cơ yếu – Công nghệ thông tin',
    source: null,
    publishedAt: '2024-12-11T17:30:00+07:00',
    coverKey: 'cang-ca',
    views: 1421,
    lang: 'vi',
    body: [
      p(
        'Bốn giờ chiều, tàu SN-90214 cập cảng Cửa Nhàn với hơn sáu tấn cá nục, cá thu. Trước khi cá lên bờ, mẻ lưới nào, đánh ở đâu, bao nhiêu ki-lô-gam đã hiện trên màn hình của ban quản lý cảng. Thuyền trưởng Ngô Văn Xứng không viết chữ nào; anh đọc vào điện thoại sau mỗi lần kéo lưới.',
      ),
      p(
        'Đến đầu tháng 12/2024, toàn bộ 186 tàu dài từ 15 mét trở lên của tỉnh đã chuyển sang nhật ký điện tử. Ứng dụng nhận giọng nói miền biển, chạy được khi mất sóng và tự gửi dữ liệu lúc tàu vào gần bờ.',
      ),
      h2('Từ hai ngày còn hai giờ'),
      p(
        'Trước kia, để có giấy xác nhận nguồn gốc, doanh nghiệp thu mua phải chờ đối chiếu sổ giấy với máy giám sát hành trình, thường mất hai ngày. Nay việc đối chiếu diễn ra tự động, ',
        b('hồ sơ hợp lệ được cấp trong hai giờ'),
        '. Cá giữ được độ tươi, giá bán tại cảng nhích lên ba đến năm phần trăm.',
      ),
      quote(
        'Cái khó nhất là nhớ nói sau mỗi mẻ. Nói quen rồi thì nhanh hơn viết, tay ướt cũng nói được.',
        'Thuyền trưởng Ngô Văn Xứng',
      ),
      p(
        'Với tàu dưới 15 mét, tỉnh vận động dùng bản rút gọn, mỗi chuyến khai một lần. Hội Nghề cá mở sáu lớp hướng dẫn ngay trên cầu cảng, lớp nào cũng xong trước giờ con nước.',
      ),
      p(
        'Dữ liệu sau khi ẩn danh được dùng để vẽ bản đồ ngư trường theo tháng, gửi lại cho chính các thuyền trưởng đã đóng góp.',
      ),
    ],
  },
  {
    key: 'duoc-lieu-duoi-tan-rung',
    title: 'Trồng thuốc dưới tán rừng Suối Lim',
    summary:
      'Sau ba năm, 118 hộ ở xã Suối Lim có thêm thu nhập từ 74 héc-ta sa nhân, ba kích trồng dưới tán; rừng được giữ vì chính người trồng thuốc đi tuần.',
    sectionSlug: 'kinh-te-xa-hoi',
    tagSlugs: ['nong-nghiep'],
    eventKeys: [],
    author: 'Lan Chi',
    unit: 'Phòng Tổng hợp',
    source: null,
    publishedAt: '2021-11-03T07:15:00+07:00',
    coverKey: 'rung-duoc-lieu',
    views: 973,
    lang: 'vi',
    body: [
      p(
        'Muốn đến vườn thuốc của anh Vi Văn Khún phải đi bộ bốn mươi phút trong rừng già. Vườn không có hàng rào, cũng chẳng thấy luống; sa nhân mọc thành khóm dưới gốc dẻ, ba kích leo quanh bụi tre. Ba năm trước, nơi đây từng bị chặt củi trộm.',
      ),
      p(
        'Mô hình bắt đầu năm 2018 với 22 hộ, mỗi hộ nhận nửa héc-ta rừng phòng hộ để trồng xen cây thuốc. Điều kiện duy nhất là không chặt cây gỗ, không đốt thực bì. Đến nay có 118 hộ tham gia, diện tích 74 héc-ta.',
      ),
      h2('Thu nhập và kỷ luật'),
      p(
        'Năm 2021, bình quân mỗi hộ thu 31 triệu đồng từ quả sa nhân khô, cao hơn tiền công hái thuê trước đây. Củ ba kích phải đợi thêm hai năm. Hợp tác xã bao tiêu với giá sàn, trừ năm phần trăm vào quỹ giữ rừng.',
      ),
      ul(
        'Mỗi tuần hai tổ tuần rừng, mỗi tổ sáu người, thay phiên nhau.',
        'Ai để mất một cây gỗ trong phần rừng mình nhận bị trừ một mùa thu hái.',
        'Cây giống ươm tại chỗ, không đào cây mẹ mọc tự nhiên.',
      ),
      p(
        'Số vụ vi phạm lâm luật ở Suối Lim giảm từ mười bảy vụ năm 2017 xuống còn một vụ trong mười tháng đầu năm nay. Con suối đầu nguồn, theo lời anh Khún, mùa khô vẫn còn tiếng nước.',
      ),
      p(
        'Huyện dự kiến nhân rộng ra ba xã lân cận, song không đặt chỉ tiêu diện tích. Nơi nào tổ tuần rừng hoạt động tốt thì mới giao thêm rừng để trồng thuốc.',
      ),
    ],
  },
  {
    key: 'tram-y-te-2019',
    title: 'Trạm y tế xã có bác sĩ từ thứ Hai đến thứ Bảy',
    summary:
      'Luân phiên bác sĩ từ bệnh viện huyện về xã giúp 46 trạm y tế duy trì khám bệnh sáu ngày mỗi tuần; số người phải chuyển tuyến vì bệnh nhẹ giảm gần một nửa.',
    sectionSlug: 'kinh-te-xa-hoi',
    tagSlugs: ['y-te'],
    eventKeys: [],
    author: 'Hồng Lê',
    unit: 'VPTU',
    source: null,
    publishedAt: '2019-03-14T10:00:00+07:00',
    coverKey: 'cong-lang',
    views: 538,
    lang: 'vi',
    body: [
      p(
        'Trước cổng làng Phù Đông, tấm biển nhỏ ghi giờ làm việc của trạm y tế vừa được sơn lại: thứ Hai đến thứ Bảy, sáng từ bảy giờ, chiều đến năm giờ, có bác sĩ. Dòng chữ cuối là điều trước đây chưa trạm nào dám viết.',
      ),
      p(
        'Năm 2018, tỉnh có 112 trạm y tế nhưng chỉ 66 trạm có bác sĩ làm việc thường xuyên. Đề án luân phiên giao mỗi bệnh viện huyện cử bác sĩ về xã theo phiên hai ngày một tuần, lịch cố định cả năm để người dân nhớ.',
      ),
      h2('Con số sau một năm'),
      ul(
        '46 trạm từ chỗ không có bác sĩ nay khám đủ sáu ngày mỗi tuần.',
        'Lượt khám tại trạm tăng 38%, tập trung vào người cao tuổi và trẻ nhỏ.',
        'Người bệnh nhẹ phải chuyển tuyến giảm 47%.',
      ),
      p(
        'Bác sĩ Lương Thị Ngát, Bệnh viện huyện Bình Ngân, mỗi tuần về Phù Đông hai ngày. Chị lập sổ theo dõi cho 214 người tăng huyết áp và đái tháo đường; ai quên tái khám thì y tá thôn đến nhắc. “Bệnh mạn tính không cần phòng mổ, chỉ cần có người nhớ ngày uống thuốc cùng mình”, chị nói.',
      ),
      p(
        'Cái thiếu lúc này là thuốc và máy. Ba mươi trạm chưa có máy điện tim, danh mục thuốc bảo hiểm ở xã còn hẹp. Sở Y tế đã trình phương án mua sắm theo cụm, ưu tiên các trạm cách bệnh viện trên hai mươi ki-lô-mét.',
      ),
    ],
  },
]
