import { h2, i, image, p, quote, table, ul } from '../blocks.ts'
import type { DemoArticle } from '../types.ts'

export const tuyenGiaoDanVan: readonly DemoArticle[] = [
  {
    key: 'doi-thoai-nhan-dan-2026',
    title: 'Đối thoại với nhân dân vùng lũ: 61 ý kiến, 48 việc có hạn trả lời',
    summary:
      'Cuộc đối thoại ngày 10/11 tại xã Đồng Sậy kéo dài hơn dự kiến gần hai giờ; người dân hỏi nhiều nhất về nền nhà, giống vụ đông và đoạn kè bị sạt.',
    sectionSlug: 'tuyen-giao-dan-van',
    tagSlugs: ['dan-van', 'phong-chong-thien-tai'],
    eventKeys: ['lu-thang-muoi'],
    author: 'Thanh Mai',
    unit: 'Ban Tuyên giáo và Dân vận Tỉnh ủy',
    source: null,
    publishedAt: '2026-11-10T18:20:00+07:00',
    coverKey: 'ke-song',
    views: 1342,
    lang: 'vi',
    body: [
      p(
        'Hội trường xã Đồng Sậy chiều 10/11 kín chỗ từ sớm. Hơn bốn trăm người dân của ba xã hạ du đến dự cuộc đối thoại với Thường trực Tỉnh ủy và lãnh đạo các sở, một tháng sau ngày lũ rút.',
      ),
      p(
        'Không có báo cáo mở đầu. Chủ tọa nêu ba con số về thiệt hại và khắc phục, rồi mời bà con nói. Trong ba giờ bốn mươi phút, 61 ý kiến được ghi nhận, mười ba ý kiến được trả lời xong tại chỗ.',
      ),
      h2('Bà con hỏi gì'),
      table(
        ['Nhóm vấn đề', 'Số ý kiến', 'Cơ quan trả lời'],
        ['Hỗ trợ dựng lại nhà, tôn nền', '19', 'Sở Xây dựng'],
        ['Giống, phân bón, tiêu thụ vụ đông', '16', 'Sở Nông nghiệp và Môi trường'],
        ['Kè Đồng Sậy và đường dân sinh', '14', 'Sở Xây dựng, UBND xã'],
        ['Trường lớp, sách vở, bảo hiểm y tế', '8', 'Sở Giáo dục và Đào tạo, Sở Y tế'],
        ['Việc khác', '4', 'UBND các xã'],
      ),
      p(
        'Bà Nguyễn Thị Lới, 67 tuổi, thôn Bãi Sậy, hỏi vì sao hai nhà cạnh nhau, nước ngập như nhau mà mức hỗ trợ khác nhau. Lãnh đạo Sở Xây dựng trả lời ngay: hồ sơ nhà bà ghi thiếu phần bếp sập, tổ công tác sẽ kiểm lại trong hai ngày. Bà gật đầu: “Sai thì sửa, thế là được”.',
      ),
      quote(
        'Bốn mươi tám việc còn lại đều phải có tên người trả lời và ngày trả lời, dán ở nhà văn hóa thôn.',
        'Kết luận của chủ tọa cuộc đối thoại',
      ),
      p(
        'Theo kế hoạch, ngày 10/12, Ban Tuyên giáo và Dân vận trở lại đúng hội trường này để công bố kết quả từng việc. Những việc chưa xong phải nêu rõ vướng ở đâu.',
      ),
    ],
  },
  {
    key: 'pa-lim-hien-dat',
    title: 'Ở Pá Lim, con đường đi qua mười bảy thửa ruộng',
    summary:
      'Tổ dân vận bản Pá Lim mất bốn tháng để vận động mười bảy hộ hiến đất mở đường; bí quyết là đo đất giữa ban ngày và để người già nói trước.',
    sectionSlug: 'tuyen-giao-dan-van',
    tagSlugs: ['dan-van', 'giao-thong'],
    eventKeys: [],
    author: 'Lan Chi',
    unit: 'Ban Tuyên giáo và Dân vận Tỉnh ủy',
    source: null,
    publishedAt: '2026-09-24T06:30:00+07:00',
    coverKey: 'ban-muong-van',
    views: 1096,
    lang: 'vi',
    body: [
      p(
        'Con đường bê tông dài 2,3 km nối bản Pá Lim với trung tâm xã Mường Vân vừa đổ xong mét cuối cùng. Trước đó, mỗi mùa mưa, học sinh phải cởi giày lội qua bốn khúc suối; thóc gùi ra chợ chậm một ngày là mất giá.',
      ),
      p(
        'Để có mặt đường rộng bốn mét, mười bảy hộ hiến 3.120 mét vuông đất ruộng và vườn. Không ai bị ép. Cũng không ai gật đầu ngay từ buổi đầu tiên.',
      ),
      h2('Bốn tháng và hai mươi sáu buổi đến nhà'),
      p(
        'Ông Lò Văn Hặc, 71 tuổi, tổ trưởng tổ dân vận, kể rằng lần họp đầu chỉ có chín nhà đến. Ông bèn đổi cách: không họp nữa, mà cùng Bí thư chi bộ và Trưởng ban công tác Mặt trận đi từng nhà vào lúc cơm tối. Đo đất thì đo giữa ban ngày, cả bản cùng kéo thước, nhà nào mất bao nhiêu ai cũng thấy.',
      ),
      image(
        'ruong-bac-thang',
        'Ruộng bậc thang lúa chín bên những nếp nhà sàn',
        'Ruộng bậc thang ở Mường Vân, nơi con đường mới đi qua.',
      ),
      p(
        'Nhà ông Hặc mất nhiều nhất, gần bốn trăm mét vuông ruộng nước. Ông ký trước. Sau ông là hai nhà họ hàng, rồi đến nhà khó nhất: một cặp vợ chồng trẻ chỉ có độc một thửa cạnh suối. Bản họp lại, đổi cho họ một thửa công ích cùng hạng đất, cách nhà chưa đầy trăm bước chân.',
      ),
      quote('Cán bộ nói lý thì dân nghe. Người già nói chuyện con cháu thì dân làm.', 'Ông Lò Văn Hặc'),
      p(
        'Ngày khánh thành, bản không dựng rạp. Bà con rủ nhau đi bộ hết con đường, từ đầu đến cuối, rồi về nhà làm cơm. Trên bảng tên đường viết bằng hai thứ tiếng, Thái và Việt, chỉ có một dòng: ',
        i('Đường của bản mình'),
        '.',
      ),
    ],
  },
  {
    key: 'loa-xa-doi-gio',
    title: 'Loa xã đổi giờ theo mùa vụ',
    summary:
      'Sau khi hỏi ý kiến hơn hai nghìn hộ, huyện Đồng Sậy chuyển giờ phát thanh sáng sang 5 giờ 45 vào vụ cấy, bớt thời lượng tin chung, thêm tin của thôn.',
    sectionSlug: 'tuyen-giao-dan-van',
    tagSlugs: ['tuyen-truyen'],
    eventKeys: [],
    author: 'Thanh Mai',
    unit: 'Ban Tuyên giáo Tỉnh ủy',
    source: null,
    publishedAt: '2022-06-09T09:00:00+07:00',
    coverKey: 'loa-xa',
    views: 845,
    lang: 'vi',
    body: [
      p(
        'Từ vụ hè thu năm 2022, hệ thống truyền thanh của chín xã thuộc huyện Đồng Sậy phát bản tin sáng lúc 5 giờ 45, sớm hơn bốn mươi lăm phút so với trước. Thay đổi này bắt đầu từ một câu hỏi đơn giản: loa đang nói thì bà con đang ở đâu?',
      ),
      p(
        'Ban Tuyên giáo Tỉnh ủy phối hợp với huyện hỏi ý kiến 2.140 hộ. Câu trả lời khá rõ: vào vụ cấy và vụ gặt, phần lớn người lớn rời nhà trước sáu giờ; lúc loa cất tiếng, trong nhà chỉ còn trẻ nhỏ và người già.',
      ),
      h2('Bớt dài, thêm gần'),
      ul(
        'Thời lượng mỗi buổi giảm từ ba mươi xuống mười lăm phút.',
        'Hai phần ba nội dung là việc của xã, của thôn: lịch tiêm phòng, lịch lấy nước, giá vật tư.',
        'Tin khẩn về mưa lũ được phát ngoài khung giờ, lặp lại ba lần.',
        'Không phát trước sáu giờ vào mùa đông và ngày lễ.',
      ),
      p(
        'Người viết tin cũng đổi. Mỗi thôn cử một cộng tác viên, gửi tin qua điện thoại trước tám giờ tối; cán bộ văn hóa xã chỉ biên tập và đọc. Sau một tháng, số tin từ thôn tăng từ bốn lên hai mươi hai tin mỗi tuần.',
      ),
      p(
        'Không phải ai cũng hài lòng ngay. Khu vực gần trường học đề nghị hạ âm lượng, một số gia đình có người làm ca đêm xin quay hướng loa. Các xã đã chuyển sáu cụm loa ra phía đồng và lắp bộ hẹn giờ riêng.',
      ),
      p(
        'Huyện sẽ hỏi lại ý kiến vào cuối năm. Nếu quá nửa số hộ đồng tình, lịch phát theo mùa vụ sẽ trở thành quy định chung.',
      ),
    ],
  },
  {
    key: 'hoi-thi-bao-cao-vien',
    title: 'Hội thi báo cáo viên giỏi năm 2017: nói ngắn, nói thật, nói bằng ví dụ',
    summary:
      'Hai mươi tư thí sinh từ các huyện, thị xã tranh tài ở ba phần thi; giải nhất thuộc về một nữ giáo viên với bài nói mười hai phút về nước sạch ở thôn mình.',
    sectionSlug: 'tuyen-giao-dan-van',
    tagSlugs: ['tuyen-truyen', 'can-bo'],
    eventKeys: [],
    author: 'Thanh Mai',
    unit: 'Ban Tuyên giáo Tỉnh ủy',
    source: null,
    publishedAt: '2017-05-26T20:10:00+07:00',
    coverKey: 'hoi-truong',
    views: 352,
    lang: 'vi',
    body: [
      p(
        'Tối 26/5/2017, Hội thi báo cáo viên giỏi cấp tỉnh khép lại sau hai ngày tranh tài. Hai mươi tư thí sinh được chọn từ hơn ba trăm báo cáo viên, tuyên truyền viên của các huyện, thị xã và đảng ủy trực thuộc.',
      ),
      p(
        'Thể lệ năm nay cắt phần thi viết, tăng thời gian cho phần thuyết trình và xử lý tình huống. Mỗi bài nói không quá mười lăm phút; quá một phút trừ một điểm. Giám khảo có cả ba đại diện người nghe, là nông dân, công nhân và học sinh.',
      ),
      p(
        'Chính ba giám khảo này tạo nên bất ngờ. Bài được họ chấm cao nhất không phải bài trích dẫn nhiều, mà là bài kể chuyện giếng nước. Cô giáo Hoàng Thị Thoa, Trường Tiểu học Suối Lim, mở đầu bằng một chai nước đục múc từ giếng thôn, kết thúc bằng chai nước trong sau khi cả thôn góp công làm bể lọc.',
      ),
      quote('Người nghe nhớ chai nước. Từ chai nước họ nhớ ra chủ trương.', 'Cô giáo Hoàng Thị Thoa'),
      h2('Kinh nghiệm rút ra'),
      ul(
        'Một bài nói chỉ nên có một ý chính.',
        'Con số phải kèm so sánh mà người nghe hình dung được.',
        'Gặp câu hỏi chưa biết thì hẹn trả lời, không nói vòng.',
      ),
      p(
        'Ban tổ chức trao một giải nhất, hai giải nhì, ba giải ba và một giải do khán giả bình chọn. Các bài đoạt giải được in thành tài liệu tham khảo, gửi về chi bộ trong tháng 6.',
      ),
    ],
  },
]
