import { h2, image, ol, p, quote, ul } from '../blocks.ts'
import type { DemoArticle } from '../types.ts'

export const quocPhongAnNinh: readonly DemoArticle[] = [
  {
    key: 'dien-tap-phong-thu',
    title: 'Diễn tập phòng thủ khu vực: bài học từ đợt lũ tháng Mười',
    summary:
      'Cuộc diễn tập ba ngày tại thung lũng Suối Lim đưa tình huống sơ tán dân khi hồ chứa xả khẩn cấp vào kịch bản, với số liệu lấy từ chính trận lũ vừa qua.',
    sectionSlug: 'quoc-phong-an-ninh',
    tagSlugs: ['quan-su-dia-phuong', 'phong-chong-thien-tai'],
    eventKeys: ['lu-thang-muoi'],
    author: 'Đức Anh',
    unit: 'Bộ Chỉ huy Quân sự tỉnh',
    source: null,
    publishedAt: '2026-11-20T16:15:00+07:00',
    coverKey: 'dien-tap',
    views: 958,
    lang: 'vi',
    body: [
      p(
        'Chiều 20/11, cuộc diễn tập khu vực phòng thủ tỉnh năm 2026 kết thúc sau ba ngày hai đêm. Hơn 1.500 người từ lực lượng vũ trang, dân quân tự vệ, y tế, điện lực, viễn thông và 11 xã, phường tham gia.',
      ),
      p(
        'Cạnh phần vận hành cơ chế và thực binh bắn đạn thật, ban tổ chức dành trọn ngày thứ hai cho một tình huống rất gần: hồ Khe Trúc phải xả khẩn cấp lúc nửa đêm, hạ du có sáu giờ để đưa 2.184 hộ đến nơi an toàn. Con số ấy đúng bằng số hộ đã sơ tán trong đợt lũ tháng Mười.',
      ),
      h2('Ba điều sửa lại'),
      ol(
        'Lệnh sơ tán phát đồng thời qua loa, tin nhắn và kẻng; không chờ văn bản giấy.',
        'Mỗi thôn có danh sách người cần được đưa đi trước, kèm tên người đón.',
        'Xuồng và áo phao để sẵn tại thôn, không tập trung ở kho xã.',
      ),
      p(
        'Nhờ vậy, thời gian sơ tán trong diễn tập là bốn giờ mười phút, nhanh hơn thực tế tháng Mười gần hai giờ. Điểm nghẽn lộ ra ở ngã ba chợ Đồng Sậy, nơi xe máy ngược chiều với xe tải quân sự; phương án phân luồng sẽ được điều chỉnh.',
      ),
      image(
        'cuu-tro',
        'Xuồng chở hàng trong vùng ngập',
        'Xuồng cứu trợ ở xã Đồng Sậy trong đợt lũ tháng 10/2026.',
      ),
      quote(
        'Dân không cần nhớ phương án. Dân chỉ cần biết khi có kẻng thì đi đâu và ai đi cùng.',
        'Đại tá Hoàng Bá Lãm, chỉ huy diễn tập',
      ),
      p(
        'Kết luận diễn tập yêu cầu các xã hạ du cập nhật phương án trước ngày 31/12 và tự tổ chức một buổi báo động thử trong quý I/2027.',
      ),
    ],
  },
  {
    key: 'giao-quan-2026',
    title: 'Mùa giao quân đầu xuân ở các xã mới',
    summary:
      'Lần đầu tổ chức lễ giao quân theo khu vực phòng thủ thay cho cấp huyện, tỉnh tiễn 860 thanh niên lên đường; nghi lễ gọn trong bốn mươi lăm phút, không phô trương.',
    sectionSlug: 'quoc-phong-an-ninh',
    tagSlugs: ['quan-su-dia-phuong'],
    eventKeys: [],
    author: 'Đức Anh',
    unit: 'Bộ Chỉ huy Quân sự tỉnh',
    source: null,
    publishedAt: '2026-03-05T09:20:00+07:00',
    coverKey: 'cong-lang',
    views: 1764,
    lang: 'vi',
    body: [
      p(
        'Sáng sớm 5/3/2026, tại bốn điểm giao quân trên toàn tỉnh, 860 thanh niên ưu tú lên đường nhập ngũ và tham gia nghĩa vụ công an nhân dân. Sau khi không còn cấp huyện, đây là mùa giao quân đầu tiên được tổ chức theo khu vực phòng thủ.',
      ),
      p(
        'Mỗi điểm nhận quân của tám đến mười một xã, phường. Để gia đình ở xa kịp đưa tiễn, xe đón từ trụ sở xã lúc bốn giờ rưỡi; bộ phận hậu cần nấu cháo nóng ngay tại sân.',
      ),
      h2('Gọn về nghi lễ, kỹ về chuẩn bị'),
      ul(
        'Buổi lễ kéo dài bốn mươi lăm phút, chỉ có hai bài phát biểu.',
        'Không nhận lẵng hoa; quà của địa phương chuyển thành sổ tiết kiệm.',
        'Mỗi tân binh có một cán bộ xã giữ liên lạc với gia đình suốt hai năm.',
      ),
      p(
        'Chất lượng năm nay cao hơn các năm: 41% tân binh có trình độ từ trung cấp trở lên, 63 đảng viên, 212 người viết đơn tình nguyện. Anh Lường Văn Thoan, tân binh xã Mường Vân, vừa tốt nghiệp ngành điện, nói muốn vào binh chủng thông tin để làm đúng nghề.',
      ),
      p(
        'Theo Bộ Chỉ huy Quân sự tỉnh, sau một tháng, các địa phương sẽ tổ chức đoàn thăm đơn vị, đồng thời rà soát chính sách hậu phương quân đội. Với chín gia đình có hoàn cảnh đặc biệt khó khăn, xã đã phân công đoàn thể giúp ngày công trong vụ xuân.',
      ),
    ],
  },
  {
    key: 'cong-truong-an-toan',
    title: 'Cổng trường an toàn: bảy giờ kém mười lăm, cả phố nhường đường',
    summary:
      'Mô hình do công an phường cùng phụ huynh duy trì tại 38 trường học đã xóa cảnh ùn tắc giờ đến lớp; hai năm liền không xảy ra va chạm trước cổng trường.',
    sectionSlug: 'quoc-phong-an-ninh',
    tagSlugs: ['an-ninh-trat-tu', 'giao-duc'],
    eventKeys: [],
    author: 'Hồng Lê',
    unit: 'Phòng Tổng hợp',
    source: null,
    publishedAt: '2022-10-11T06:50:00+07:00',
    coverKey: 'truong-hoc',
    views: 1208,
    lang: 'vi',
    body: [
      p(
        'Bảy giờ kém mười lăm, một hàng cọc tiêu màu cam được đặt giữa phố Bến Thuyền. Xe máy dừng ngoài vạch, trẻ xuống xe đi bộ sáu mươi mét vào cổng trường. Mười phút sau, hàng cọc được cất đi, phố trở lại bình thường.',
      ),
      p(
        'Mô hình “Cổng trường an toàn” bắt đầu năm 2020 từ đề nghị của một nhóm phụ huynh Trường Tiểu học Bến Thuyền, sau vụ một học sinh lớp hai bị xe đạp điện va ngã. Đến nay có 38 trường ở thành phố và thị xã áp dụng.',
      ),
      h2('Ai làm việc gì'),
      ul(
        'Công an phường quyết định giờ và phạm vi hạn chế xe.',
        'Phụ huynh cử hai người mỗi sáng, theo lịch dán ở bảng tin.',
        'Nhà trường chia giờ tan lớp lệch nhau mười phút.',
        'Hộ kinh doanh trước cổng mở hàng sau bảy giờ mười lăm.',
      ),
      p(
        'Chi phí gần như không có: cọc tiêu do đội thanh niên tự sơn, áo phản quang dùng chung. Điều khó nhất là giữ nền nếp vào ngày mưa, khi ai cũng muốn chở con sát cổng. Các trường giải quyết bằng lối đi có mái che và ô dùng chung.',
      ),
      p(
        'Hai năm qua, không có va chạm nào được ghi nhận tại 38 cổng trường trong giờ cao điểm. Công an tỉnh đề xuất đưa cách làm này vào quy chế phối hợp với ngành giáo dục, đồng thời mở rộng sang các trường trung học.',
      ),
    ],
  },
  {
    key: 'bien-phong-ngu-dan-2016',
    title: 'Bộ đội biên phòng Cửa Nhàn cùng ngư dân bám biển an toàn',
    summary:
      'Trước mùa gió chướng năm 2016, đồn biên phòng kiểm tra thiết bị của 420 tàu cá, lập 27 tổ tàu đi cùng nhau và thống nhất tần số gọi cứu nạn.',
    sectionSlug: 'quoc-phong-an-ninh',
    tagSlugs: ['quan-su-dia-phuong', 'thuy-san'],
    eventKeys: [],
    author: 'Đức Anh',
    unit: 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh',
    source: null,
    publishedAt: '2016-11-17T14:30:00+07:00',
    coverKey: 'hai-dang',
    views: 467,
    lang: 'vi',
    body: [
      p(
        'Gió chướng về sớm hơn mọi năm. Từ đầu tháng 11/2016, cán bộ, chiến sĩ Đồn Biên phòng Cửa Nhàn chia làm bốn tổ, xuống từng tàu kiểm tra phao, máy bộ đàm, đèn hiệu trước khi làm thủ tục xuất bến.',
      ),
      p(
        'Trong hai tuần, đồn kiểm tra 420 lượt tàu, yêu cầu bổ sung thiết bị với 58 tàu, tạm giữ giấy tờ bốn tàu chở quá số người. Những chủ tàu khó khăn được cho mượn phao của quỹ tương trợ, trả dần sau chuyến biển.',
      ),
      h2('Đi thành tổ, về đủ người'),
      p(
        'Hai mươi bảy tổ tàu an toàn được lập hoặc củng cố, mỗi tổ năm đến bảy chiếc cùng ngư trường. Các tổ thống nhất một tần số gọi cứu nạn, cứ ba giờ báo vị trí một lần. Tàu nào im lặng quá sáu giờ, tàu gần nhất phải tìm.',
      ),
      quote(
        'Ra khơi xa, người đến với mình nhanh nhất là tàu bên cạnh.',
        'Ông Trần Văn Thược, tổ trưởng tổ tàu số 9',
      ),
      p(
        'Đêm 12/11, cách làm này đã phát huy tác dụng khi một tàu hỏng máy cách mũi Nhàn 46 hải lý. Nhận tín hiệu, hai tàu cùng tổ quay lại lai dắt; chín ngư dân về bờ an toàn sau mười một giờ.',
      ),
      p(
        'Cùng với kiểm tra, đồn phát 600 tờ rơi về ranh giới vùng biển, cách xử lý khi gặp tàu lạ và quyền lợi bảo hiểm của thuyền viên. Buổi tối, loa ở bến cá phát bản tin thời tiết biển, nhắc lại hai lần trước giờ tàu rời bến.',
      ),
    ],
  },
]
