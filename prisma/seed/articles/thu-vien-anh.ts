import { h2, image, p } from '../blocks.ts'
import type { DemoArticle } from '../types.ts'

export const thuVienAnh: readonly DemoArticle[] = [
  {
    key: 'anh-mot-ngay-ben-cau',
    title: 'Một ngày bên cây cầu mới',
    summary:
      'Từ tinh mơ đến lúc lên đèn, bộ tranh ghi lại nhịp sống hai bờ sông Ngân trong ngày cầu Bến Đá đón những chuyến xe đầu tiên sau ba mươi hai tháng chờ đợi.',
    sectionSlug: 'thu-vien-anh',
    tagSlugs: ['giao-thong', 'van-hoa'],
    eventKeys: [],
    author: 'Minh Khôi',
    unit: 'Ban Biên tập',
    source: null,
    publishedAt: '2026-11-21T21:10:00+07:00',
    coverKey: 'pho-dem',
    views: 2045,
    lang: 'vi',
    body: [
      p(
        'Bốn giờ rưỡi sáng, bến đò cũ vẫn còn người. Bà Lường Thị Én chèo chuyến cuối cùng của bốn mươi mốt năm đưa khách qua sông; từ hôm nay, con đò của bà chỉ còn chở cỏ và chở cháu đi thả lưới. Sương trên mặt nước tan chậm, bờ bên kia hiện dần từng nhịp vòm.',
      ),
      image(
        'song-ngan-binh-minh',
        'Dòng sông uốn khúc lúc bình minh, một con thuyền mui xuôi dòng',
        'Sông Ngân lúc bình minh, chuyến đò cuối cùng rời bến cũ.',
      ),
      p(
        'Đến chín giờ, tiếng động cơ thay tiếng mái chèo. Học sinh hai xã đứng kín lan can, đếm xem chiếc xe thứ bao nhiêu thì chở bưởi, chiếc thứ bao nhiêu chở xi măng. Một cụ già xin đi bộ hết chiều dài cầu, vừa đi vừa đếm bước; cụ bảo vừa đúng bảy trăm ba mươi.',
      ),
      image(
        'cau-ben-da',
        'Cầu năm nhịp vòm, lan can đỏ, một chiếc xe khách đang qua cầu',
        'Những chuyến xe đầu tiên qua cầu Bến Đá.',
      ),
      h2('Đường lên cao'),
      p(
        'Qua cầu là đường tỉnh 517, bắt đầu dốc. Xe tải đầu tiên chở giống khoai tây lên Mường Vân chạy chậm hẳn lại ở khúc cua tay áo, nhường đường cho đàn trâu về bản. Phía sau, mặt trời đã ngả.',
      ),
      image(
        'deo-gio-lua',
        'Đường đèo uốn giữa đồi thông lúc chiều',
        'Xe tải chở giống khoai tây qua đèo Gió Lùa.',
      ),
      p(
        'Buổi tối, phố ven sông lên đèn. Những nhà hàng nhỏ bên bờ nam có thêm khách từ bờ bắc sang, đi về chỉ mất mười phút. Ở quán nước chân cầu, người ta vẫn gọi chỗ ấy là bến.',
      ),
    ],
  },
  {
    key: 'anh-mua-gat-muong-van',
    title: 'Mùa gặt muộn trên ruộng bậc thang Mường Vân',
    summary:
      'Trên độ cao hơn chín trăm mét, lúa nếp nương chín sau vùng thấp cả tháng; bộ tranh theo chân người Mường Vân qua những ngày gặt cuối cùng của năm 2026.',
    sectionSlug: 'thu-vien-anh',
    tagSlugs: ['nong-nghiep', 'van-hoa'],
    eventKeys: [],
    author: 'Lan Chi',
    unit: 'Ban Biên tập',
    source: null,
    publishedAt: '2026-11-18T06:40:00+07:00',
    coverKey: 'ruong-bac-thang',
    views: 1733,
    lang: 'vi',
    body: [
      p(
        'Ở Mường Vân, mùa gặt không tính bằng lịch mà tính bằng sương. Khi sương sớm chỉ còn phủ ngang mái nhà sàn, các bà mới lấy liềm xuống khỏi gác bếp. Năm nay sương lui muộn, lúa nếp nương đứng thêm mười hai ngày trên ruộng.',
      ),
      image(
        'ban-muong-van',
        'Nhà sàn giữa hai lớp sương núi, khói bếp bay lên',
        'Bản Pá Lim trong sương, trước giờ ra ruộng.',
      ),
      p(
        'Ruộng bậc thang ở đây có thửa chỉ rộng bằng chiếc chiếu. Máy không vào được, cả bản đổi công cho nhau: hôm nay gặt nhà này, mai sang nhà khác, chủ nhà lo cơm trưa. Trẻ con đi sau nhặt bông rơi, được bao nhiêu là phần của trẻ.',
      ),
      h2('Lũ đi qua, lúa còn lại'),
      p(
        'Đợt mưa tháng Mười làm sạt hai khoảnh ruộng ở sườn tây, mất chừng một héc-ta. Phần còn lại đứng vững nhờ bờ được be lại từ đầu năm và những hàng cỏ giữ đất trồng theo mép. Ông trưởng bản nói gọn: bờ tốt thì ruộng tốt.',
      ),
      p(
        'Thóc gùi về phơi ngay trên sàn. Đêm đầu tiên có gạo mới, nhà nào cũng đồ một chõ xôi, mang biếu người cao tuổi nhất bản trước khi dọn mâm. Năm nay, người được biếu là cụ Hà Văn Pằng, chín mươi tư tuổi, vẫn tự đan gùi.',
      ),
      image(
        'rung-duoc-lieu',
        'Rừng già với thảm cây thuốc dưới gốc',
        'Khu rừng đầu nguồn giữ nước cho ruộng bậc thang.',
      ),
      p(
        'Gặt xong, nước lại được dẫn vào ruộng, không để đất khô qua đông. Nhìn từ trên đèo, cả sườn núi như một bậc thang gương, mỗi bậc giữ một mảnh trời.',
      ),
    ],
  },
  {
    key: 'anh-muoi-ngay-sau-lu',
    title: 'Mười ngày sau lũ',
    summary:
      'Bộ tranh về những việc lặng lẽ ở vùng hạ du sau khi nước rút: rửa bàn ghế, xếp rọ đá, gieo lại luống rau và dán lại từng trang sách ướt.',
    sectionSlug: 'thu-vien-anh',
    tagSlugs: ['phong-chong-thien-tai'],
    eventKeys: ['lu-thang-muoi'],
    author: 'Minh Khôi',
    unit: 'Ban Biên tập',
    source: null,
    publishedAt: '2026-10-21T19:00:00+07:00',
    coverKey: 'ke-song',
    views: 2618,
    lang: 'vi',
    body: [
      p(
        'Đêm 10/10, nước sông Ngân tại trạm Bến Đá lên đến đỉnh, vượt báo động 3 là 0,62 mét. Ba giờ sau, thôn Bãi Sậy chỉ còn những mái ngói và ngọn cau. Không có thiệt hại về người: 2.184 hộ đã rời đi từ chiều hôm trước.',
      ),
      image('cuu-tro', 'Xuồng chở thùng hàng giữa vùng ngập trong mưa', 'Xuồng vào thôn Bãi Sậy sáng 11/10.'),
      p(
        'Ngày thứ ba, nước rút đến đầu gối. Người ta trở về bằng xuồng, việc đầu tiên là mở toang mọi cánh cửa cho bùn trôi ra khi còn loãng. Ai chậm một buổi, bùn đóng lại như gạch.',
      ),
      p(
        'Ngày thứ bảy, trường học mở cửa. Bàn ghế phơi kín sân, sách giáo khoa kẹp từng tờ giấy thấm. Cô thủ thư bảo dán lại một cuốn mất nửa giờ, nhưng có những cuốn ghi tên học trò từ mười năm trước, không nỡ bỏ.',
      ),
      image(
        'truong-hoc',
        'Sân trường với dãy lớp học mái ngói',
        'Trường Trung học cơ sở Đồng Sậy ngày đón học sinh trở lại.',
      ),
      h2('Ngày thứ mười'),
      p(
        'Những rọ đá đầu tiên được xếp xuống chân kè. Đoạn sạt dài 180 mét ăn vào sát vườn nhà dân; máy xúc làm cả đêm để kịp trước đợt mưa mới. Phía sau bờ kè, một luống cải đã được gieo lại.',
      ),
      image(
        'luong-cay-giong',
        'Luống cây giống thẳng hàng trên đất đỏ',
        'Luống rau giống đầu tiên sau lũ ở bãi bồi Đồng Sậy.',
      ),
      p(
        'Không ai nói nhiều trong những ngày ấy. Tiếng nghe rõ nhất là tiếng chổi tre quét bùn, từ đầu thôn đến cuối thôn, từ sáng đến khi tối mặt.',
      ),
    ],
  },
  {
    key: 'anh-trong-kho-luu-tru',
    title: 'Trong kho lưu trữ: sáu mươi năm xếp trên những giá gỗ',
    summary:
      'Ghé thăm kho lưu trữ lịch sử của Đảng bộ tỉnh, nơi 1.240 mét giá tài liệu được giữ ở nhiệt độ ổn định quanh năm, và những người làm nghề giữ giấy.',
    sectionSlug: 'thu-vien-anh',
    tagSlugs: ['van-thu-luu-tru', 'van-hoa'],
    eventKeys: [],
    author: 'Lan Chi',
    unit: 'Ban Biên tập',
    source: null,
    publishedAt: '2023-01-03T08:10:00+07:00',
    coverKey: 'kho-luu-tru',
    views: 1287,
    lang: 'vi',
    body: [
      p(
        'Ngày 3/1, ngày truyền thống ngành lưu trữ, cánh cửa thép của kho mở cho một đoàn khách nhỏ. Bên trong là những lối đi hẹp, hai bên giá cao quá đầu người, hộp hồ sơ xếp theo phông, theo năm. Đèn chỉ sáng nơi có người bước đến.',
      ),
      p(
        'Tài liệu xưa nhất là một biên bản viết tay năm 1962, giấy ngả màu mật ong, nét bút còn rõ. Người lập biên bản dùng mặt sau của tờ lịch vì thiếu giấy. Chị Phạm Thị Mây, phụ trách kho, lật từng tờ bằng thanh tre mỏng, không bao giờ bằng đầu ngón tay ướt.',
      ),
      image('ban-lam-viec', 'Hồ sơ, kính và bút trên bàn gỗ', 'Góc bàn tu bổ tài liệu trong kho.'),
      h2('Người giữ giấy'),
      p(
        'Bốn người làm việc ở đây, công việc mỗi ngày giống nhau: kiểm tra nhiệt độ, khử a-xít, vá tờ rách, ghi chép. Một tờ rách nát mất chừng hai ngày để vá lại bằng giấy dó. Mỗi năm, phòng tu bổ hồi phục được khoảng chín nghìn tờ.',
      ),
      p(
        'Song song với việc giữ bản gốc, một phần ba số tài liệu đã được chụp lại, gắn từ khóa để tra cứu. Năm 2022, kho phục vụ 640 lượt người tìm đọc, nhiều nhất là các gia đình tìm hồ sơ người có công và học sinh viết lịch sử làng xã.',
      ),
      p(
        'Trước khi khóa cửa, người trực ghi một dòng vào sổ: nhiệt độ hai mươi độ, độ ẩm năm mươi hai phần trăm, không có gì bất thường. Dòng ấy đã được ghi mỗi ngày suốt hai mươi bảy năm.',
      ),
    ],
  },
  {
    key: 'anh-mua-sen-phu-dong',
    title: 'Mùa sen Phù Đông',
    summary:
      'Đầm sen rộng mười một héc-ta ở làng Phù Đông nở rộ vào cuối tháng Sáu; từ bốn giờ sáng, người hái sen đã chống thuyền nan đi giữa lá.',
    sectionSlug: 'thu-vien-anh',
    tagSlugs: ['van-hoa'],
    eventKeys: [],
    author: 'Lan Chi',
    unit: 'Ban Biên tập',
    source: null,
    publishedAt: '2020-06-28T05:30:00+07:00',
    coverKey: 'ho-sen',
    views: 1519,
    lang: 'vi',
    body: [
      p(
        'Sen Phù Đông hái từ bốn giờ sáng, khi cánh còn khép. Thuyền nan chỉ vừa một người ngồi, chống bằng sào tre, len giữa những tán lá cao quá vai. Người hái không nhìn hoa, chỉ lắng tiếng: bông sắp nở bứt khỏi cuống nghe đanh hơn.',
      ),
      p(
        'Đầm rộng mười một héc-ta, xưa là khúc sông Ngân đổi dòng bỏ lại. Làng giữ lệ không ai được đóng cọc chia đầm; hoa hái chung, bán chung, cuối mùa chia theo công. Phần quỹ dành tu sửa đường gạch và cổng làng.',
      ),
      image(
        'cong-lang',
        'Cổng làng mái ngói bên cây đa, đường gạch dẫn vào',
        'Cổng làng Phù Đông, nơi gánh sen ra chợ sớm.',
      ),
      h2('Từ đầm đến chén trà'),
      p(
        'Đến sáu giờ, hoa về tới sân đình. Các cụ bà tách gạo sen, những hạt trắng nhỏ ở đầu nhị, cứ một nghìn bông được chừng một lạng. Gạo sen ướp với trà, sấy rồi lại ướp, bảy lần như thế mới thành một mẻ.',
      ),
      p(
        'Năm nay, nhóm thanh niên trong làng mở thêm hai chuyến thuyền cho khách ngắm sen, mỗi chuyến bốn người, chỉ chạy trước tám giờ. Khách được dặn không bẻ hoa, không nói to, vì chim còn ấp trong bụi.',
      ),
      p(
        'Hết tháng Bảy, sen tàn. Người làng cắt lá phơi khô, vớt bùn đầm đắp gốc nhãn. Mặt nước trống trải ít ngày rồi bèo tấm phủ xanh, đợi mùa sau.',
      ),
      image('dong-lua', 'Cánh đồng lúa nhìn về phía núi đá vôi', 'Cánh đồng Phù Đông bên đầm sen.'),
    ],
  },
]
