import { b, h2, image, link, ol, p, quote, table, ul } from '../blocks.ts'
import type { DemoArticle } from '../types.ts'

export const xayDungDang: readonly DemoArticle[] = [
  {
    key: 'sau-thang-nhin-lai',
    title: 'Sáu tháng nhìn lại: các ban bàn việc dùng chung một văn phòng',
    summary:
      'Hội nghị giao ban ngày 18/6 dành phần lớn thời gian cho đề án gộp văn phòng của năm cơ quan tham mưu, với hạn trình Ban Thường vụ muộn nhất là ngày 30/6.',
    sectionSlug: 'xay-dung-dang',
    tagSlugs: ['sap-xep-bo-may', 'tham-muu'],
    eventKeys: ['sap-xep-bo-may'],
    author: 'HY',
    unit: 'VPTU',
    source: null,
    publishedAt: '2018-06-18T08:30:00+07:00',
    coverKey: 'tru-so',
    views: 171,
    lang: 'vi',
    isPinnedLead: true,
    body: [
      p(
        'Ngày 18/6/2018, Thường trực Tỉnh ủy họp giao ban với các ban tham mưu và Văn phòng tại trụ sở cơ quan. Chủ trì cuộc họp là đồng chí Phó Bí thư Thường trực; ngồi cùng bàn có ba Ủy viên Ban Thường vụ đang phụ trách các lĩnh vực nội chính, tuyên giáo và dân vận. Chương trình gồm hai phần: nhìn lại nửa năm đã qua và xác định những việc phải làm trong quý III.',
      ),
      p(
        'Phần đầu diễn ra khá nhanh. Ý kiến tại cuộc họp thống nhất rằng việc tham mưu đã theo kịp chương trình năm 2018, từ xây dựng Đảng, phát triển kinh tế đến giữ vững quốc phòng. Các cơ quan giúp việc đã phối hợp chặt hơn, phân vai rõ hơn; nhờ vậy, những nhiệm vụ đặt ra cho sáu tháng đầu năm đều hoàn thành tốt.',
      ),
      h2('Năm bộ phận văn phòng về một mối'),
      p(
        'Phần lớn thời gian còn lại dành cho một đề án: đưa bộ phận văn phòng của Ủy ban Kiểm tra cùng bốn ban Tổ chức, Tuyên giáo, Dân vận, Nội chính về Văn phòng Tỉnh ủy, hình thành một đầu mối phục vụ chung. Tiêu chí được nêu gồm ba chữ: gọn, hiệu lực, hiệu quả.',
      ),
      p('Nếu đề án được thông qua, cách làm việc sẽ đổi khác ở ba điểm:'),
      ul(
        'Từng ban thôi không duy trì văn phòng riêng.',
        'Phần hành chính và tổ chức trong nội bộ do mỗi ban tự thu xếp người đảm nhiệm.',
        'Đội ngũ kế toán và lái xe tập trung về Văn phòng Tỉnh ủy.',
      ),
      p(
        'Kết luận nội dung này, người chủ trì không né tránh khó khăn: gộp lại chắc chắn sẽ vướng, song là việc bắt buộc, đã ghi trong Nghị quyết 18-NQ/TW của Trung ương cũng như Kế hoạch 86-KH/TU do tỉnh ban hành. Câu hỏi cần trả lời không còn là có làm hay không, mà là tổ chức ra sao để bộ máy chung chạy tốt trong khi chuyên môn của từng ban không bị ảnh hưởng.',
      ),
      h2('Lộ trình và phân công'),
      ol(
        'Ban Tổ chức hoàn chỉnh đề án, trình Ban Thường vụ muộn nhất vào 30/6.',
        'Mỗi ban rà soát nhân sự của mình theo vị trí việc làm.',
        'Văn phòng cùng các ban soạn quy chế hoạt động, phương án bố trí tổ chức và con người, cách quản lý kinh phí, xe cộ, cơ sở vật chất.',
      ),
      p(
        'Trong quý III, trọng tâm là tổng kết nhiều chỉ thị, kết luận và chuẩn bị sơ kết nửa nhiệm kỳ hai nghị quyết lớn: nghị quyết của đảng bộ tỉnh khóa XVI và nghị quyết toàn quốc khóa XII. Kết quả sơ kết sẽ được đưa ra ở hội nghị lần thứ 14 của Tỉnh ủy. Các cơ quan tham mưu được nhắc phải bám chương trình của Ban Thường vụ, bởi quyết sách chỉ đúng và được người dân đồng tình khi phần chuẩn bị phía sau đủ kỹ.',
      ),
    ],
  },
  {
    key: 'quy-che-lam-viec-moi',
    title: 'Quy chế làm việc mới: mỗi việc một đầu mối, hồ sơ trả lời trong năm ngày',
    summary:
      'Quy chế ban hành kèm Quyết định 42-QĐ/VP phân rõ phần việc của từng phòng sau khi sắp xếp lại bộ máy và lần đầu quy định thời hạn trả lời cho mọi loại hồ sơ.',
    sectionSlug: 'xay-dung-dang',
    tagSlugs: ['sap-xep-bo-may', 'cai-cach-hanh-chinh'],
    eventKeys: ['sap-xep-bo-may'],
    author: 'Thu Hà',
    unit: 'Phòng Tổng hợp',
    source: null,
    publishedAt: '2026-11-19T09:15:00+07:00',
    coverKey: 'ban-lam-viec',
    views: 640,
    lang: 'vi',
    body: [
      p(
        'Từ ngày 1/12/2026, mọi hồ sơ gửi đến Văn phòng Tỉnh ủy Sông Ngân sẽ có một cán bộ chịu trách nhiệm từ lúc tiếp nhận đến khi trả lời. Đó là điểm mới đáng chú ý nhất của Quy chế làm việc vừa ban hành kèm theo Quyết định ',
        b('42-QĐ/VP'),
        ' ngày 18/11.',
      ),
      p(
        'Quy chế gồm sáu chương, hai mươi tám điều, thay thế bản năm 2021. So với trước, số đầu mối bên trong giảm từ bảy phòng còn năm phòng; phần việc chồng lấn giữa các phòng được cắt bỏ hoặc giao hẳn cho một nơi.',
      ),
      h2('Ba thời hạn phải nhớ'),
      table(
        ['Loại hồ sơ', 'Thời hạn trả lời', 'Người ký'],
        ['Xin ý kiến về thể thức, thẩm quyền', '2 ngày làm việc', 'Trưởng phòng'],
        ['Đề nghị, báo cáo của cấp ủy cơ sở', '5 ngày làm việc', 'Phó Chánh Văn phòng'],
        ['Hồ sơ trình Thường trực Tỉnh ủy', '5 ngày làm việc, kể cả thẩm định', 'Chánh Văn phòng'],
      ),
      p(
        'Hồ sơ chưa đủ phải được trả lại ngay trong ngày, kèm phiếu ghi rõ còn thiếu gì; mỗi hồ sơ chỉ được yêu cầu bổ sung một lần. Nếu quá hạn, hệ thống điều hành tác nghiệp tự báo cho lãnh đạo phụ trách và ghi vào sổ theo dõi hằng tuần.',
      ),
      quote(
        'Cơ sở không cần biết trong Văn phòng có mấy phòng. Họ chỉ cần biết ai trả lời mình và bao giờ thì có câu trả lời.',
        'Đồng chí Trần Hữu Khoát, Chánh Văn phòng Tỉnh ủy',
      ),
      p(
        'Để chuẩn bị, từ nay đến hết tháng 11, Phòng Hành chính – Lưu trữ rà soát toàn bộ hồ sơ đang dở dang và gán người phụ trách cho từng việc. Cán bộ các phòng tập huấn hai buổi về cách dùng phiếu xử lý điện tử.',
      ),
      p(
        'Toàn văn quy chế và phụ lục biểu mẫu đăng tại ',
        link('kho văn bản của Văn phòng', 'https://vanban.songngan.example/42-qd-vp'),
        '. Ý kiến góp ý trong quá trình thực hiện gửi về Phòng Tổng hợp trước ngày 30/6/2027 để xem xét khi sơ kết.',
      ),
    ],
  },
  {
    key: 'lop-van-thu-luu-tru-so',
    title: 'Lớp bồi dưỡng nghiệp vụ văn thư, lưu trữ số cho 120 cán bộ cơ sở',
    summary:
      'Trong ba ngày, học viên đến từ các đảng ủy xã, phường thực hành lập hồ sơ điện tử, ký số và nộp lưu theo thời hạn bảo quản, trên chính công việc hằng ngày của mình.',
    sectionSlug: 'xay-dung-dang',
    tagSlugs: ['van-thu-luu-tru', 'chuyen-doi-so', 'can-bo'],
    eventKeys: ['chuyen-doi-so'],
    author: 'Minh Khôi',
    unit: 'Phòng Hành chính – Lưu trữ',
    source: null,
    publishedAt: '2026-11-17T16:40:00+07:00',
    coverKey: 'kho-luu-tru',
    views: 512,
    lang: 'vi',
    body: [
      p(
        'Sáng 17/11, Văn phòng Tỉnh ủy bế mạc lớp bồi dưỡng nghiệp vụ văn thư, lưu trữ số năm 2026. Một trăm hai mươi học viên là cán bộ văn phòng của 38 đảng ủy xã, phường và các đảng ủy trực thuộc đã hoàn thành chương trình.',
      ),
      p(
        'Khác với các lớp trước, phần lý thuyết chỉ chiếm nửa ngày. Thời gian còn lại, mỗi học viên mang đến một việc thật của cơ quan mình, lập hồ sơ điện tử từ văn bản đầu tiên đến văn bản kết thúc, đặt thời hạn bảo quản rồi nộp thử vào kho lưu trữ số của tỉnh.',
      ),
      h2('Những lỗi hay gặp'),
      p('Ban tổ chức tổng hợp ba lỗi lặp lại nhiều nhất trong bài thực hành:'),
      ul(
        'Tên hồ sơ quá chung, như “Công văn đến năm 2026”, khiến người sau không tra được việc.',
        'Ký số trên bản nháp rồi mới sửa lỗi chính tả, làm chữ ký mất giá trị.',
        'Để lẫn bản sao chụp với bản gốc điện tử trong cùng một hồ sơ.',
      ),
      image(
        'ban-lam-viec',
        'Hồ sơ, bút và con dấu trên mặt bàn',
        'Một hồ sơ hoàn chỉnh phải kể lại được trọn vẹn một công việc.',
      ),
      p(
        'Chị Vi Thị Nết, cán bộ văn phòng Đảng ủy xã Suối Lim, cho biết xã chị còn hơn bốn mét giá tài liệu giấy chưa chỉnh lý. “Học xong tôi biết phải bắt đầu từ danh mục hồ sơ chứ không phải từ máy quét”, chị nói.',
      ),
      p(
        'Theo kế hoạch, đến hết quý II/2027, toàn bộ đảng ủy xã, phường sẽ nộp lưu hồ sơ điện tử qua hệ thống chung. Phòng Hành chính – Lưu trữ lập nhóm hỗ trợ trực tuyến, trả lời câu hỏi của cơ sở trong giờ làm việc.',
      ),
    ],
  },
  {
    key: 'chuan-bi-hoi-nghi-14',
    title: 'Năm nhóm nội dung được chuẩn bị cho Hội nghị Tỉnh ủy lần thứ mười bốn',
    summary:
      'Các dự thảo đã qua hai vòng lấy ý kiến của cấp ủy cơ sở; Thường trực Tỉnh ủy yêu cầu báo cáo nào cũng phải nêu rõ việc chưa làm được và người chịu trách nhiệm.',
    sectionSlug: 'xay-dung-dang',
    tagSlugs: ['tham-muu'],
    eventKeys: ['hoi-nghi-14'],
    author: 'Thu Hà',
    unit: 'Phòng Tổng hợp',
    source: null,
    publishedAt: '2026-11-16T14:00:00+07:00',
    coverKey: 'hoi-truong',
    views: 733,
    lang: 'vi',
    body: [
      p(
        'Chiều 16/11, Thường trực Tỉnh ủy cho ý kiến lần cuối vào tài liệu trình Hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ mười bốn, dự kiến khai mạc ngày 23/11. Phó Bí thư Thường trực Đỗ Quang Nhậm chủ trì cuộc họp.',
      ),
      p('Hội nghị sẽ xem xét năm nhóm nội dung:'),
      ol(
        'Kết quả thực hiện nhiệm vụ năm 2026 và phương hướng năm 2027.',
        'Khắc phục hậu quả đợt lũ tháng Mười và kế hoạch tái thiết ba năm.',
        'Sơ kết hoạt động của bộ máy cấp xã sau hơn một năm sắp xếp.',
        'Chương trình chuyển đổi số trong các cơ quan Đảng giai đoạn 2027–2030.',
        'Chương trình kiểm tra, giám sát năm 2027 và công tác nhân sự.',
      ),
      p(
        'Điểm khác so với các kỳ trước là mỗi báo cáo chỉ dài tối đa mười hai trang, trong đó ít nhất hai trang dành cho hạn chế, nguyên nhân và địa chỉ trách nhiệm. Số liệu trong báo cáo phải thống nhất với hệ thống thông tin báo cáo của tỉnh; số nào chưa chốt thì ghi rõ là ước tính.',
      ),
      quote(
        'Một báo cáo tốt giúp người đọc ra quyết định. Kể đủ thành tích mà không chỉ ra chỗ nghẽn thì chưa phải là tham mưu.',
      ),
      p(
        'Hai vòng góp ý từ cơ sở đã thu về 214 lượt ý kiến, nhiều nhất là về cơ chế cho cán bộ không chuyên trách ở thôn và mức hỗ trợ dựng lại nhà sau lũ. Tổ biên tập tiếp thu 139 ý kiến, giải trình các ý kiến còn lại trong một phụ lục riêng.',
      ),
      p(
        'Tài liệu hội nghị được gửi qua hệ thống không giấy tờ trước năm ngày. Đại biểu có thể ghi chú, đặt câu hỏi trước cho cơ quan soạn thảo để dành thời gian tại hội trường cho thảo luận.',
      ),
    ],
  },
]
