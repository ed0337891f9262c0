import { h2, ol, p, quote, table, ul } from '../blocks.ts'
import type { DemoArticle } from '../types.ts'

export const kiemTraGiamSat: readonly DemoArticle[] = [
  {
    key: 'giam-sat-hang-cuu-tro',
    title: 'Giám sát phân bổ hàng cứu trợ: danh sách niêm yết tại thôn, dân tự đối chiếu',
    summary:
      'Bốn tổ giám sát của Ủy ban Kiểm tra Tỉnh ủy làm việc tại 11 xã, phường bị ngập; sai lệch giữa sổ kho và danh sách nhận hàng được xử lý ngay trong ngày.',
    sectionSlug: 'kiem-tra-giam-sat',
    tagSlugs: ['giam-sat', 'phong-chong-thien-tai'],
    eventKeys: ['lu-thang-muoi'],
    author: 'Quang Thạch',
    unit: 'Ủy ban Kiểm tra Tỉnh ủy',
    source: null,
    publishedAt: '2026-10-28T17:05:00+07:00',
    coverKey: 'cuu-tro',
    views: 1875,
    lang: 'vi',
    body: [
      p(
        'Từ ngày 16 đến 27/10, bốn tổ giám sát của Ủy ban Kiểm tra Tỉnh ủy đã có mặt tại toàn bộ 11 xã, phường bị ngập để theo dõi việc tiếp nhận và phân bổ hàng cứu trợ. Cách làm lần này khác mọi năm: không chờ quyết toán mới kiểm tra, mà đi cùng từng chuyến hàng.',
      ),
      p(
        'Tính đến ngày 27/10, tỉnh đã tiếp nhận 96 tấn gạo, 18.400 thùng nước, 7.250 suất nhu yếu phẩm và 14,6 tỷ đồng. Hơn chín phần mười hiện vật đã đến tay người dân.',
      ),
      h2('Ba lần đối chiếu'),
      ol(
        'Số lượng ở kho tỉnh khớp với biên bản giao nhận tại xã.',
        'Danh sách hộ được nhận do thôn họp bình xét, niêm yết ít nhất hai ngày tại nhà văn hóa.',
        'Sau khi phát, tổ giám sát gọi điện ngẫu nhiên cho một phần mười số hộ.',
      ),
      p(
        'Qua đối chiếu, các tổ phát hiện 37 hộ bị ghi trùng do có hai sổ tạm trú, 12 hộ neo đơn bị bỏ sót và một điểm phát hàng chia đều thay vì theo mức thiệt hại. Tất cả được điều chỉnh trong ngày; cán bộ thôn liên quan rút kinh nghiệm trước chi bộ.',
      ),
      quote(
        'Danh sách dán ở nhà văn hóa, ai cũng đọc được. Nhà nào đúng, nhà nào chưa, bà con nói ngay, không để bụng.',
        'Ông Phạm Văn Đệ, trưởng thôn Bãi Sậy, xã Đồng Sậy',
      ),
      p(
        'Ủy ban Kiểm tra kiến nghị đưa ba lần đối chiếu nói trên thành quy định chung, áp dụng cho mọi đợt cứu trợ từ năm 2027. Báo cáo giám sát được gửi đồng thời đến Mặt trận Tổ quốc tỉnh và công khai số liệu tổng hợp trên cổng thông tin điện tử.',
      ),
    ],
  },
  {
    key: 'kiem-tra-sinh-hoat-chi-bo',
    title: 'Kiểm tra nền nếp sinh hoạt chi bộ ở 42 cơ quan',
    summary:
      'Kết luận kiểm tra chuyên đề năm 2023 cho thấy sinh hoạt định kỳ được duy trì đều, nhưng phần thảo luận còn ngắn và gần một phần ba nghị quyết chi bộ thiếu người thực hiện cụ thể.',
    sectionSlug: 'kiem-tra-giam-sat',
    tagSlugs: ['kiem-tra'],
    eventKeys: [],
    author: 'Quang Thạch',
    unit: 'Ủy ban Kiểm tra Tỉnh ủy',
    source: null,
    publishedAt: '2023-05-18T08:50:00+07:00',
    coverKey: null,
    views: 604,
    lang: 'vi',
    body: [
      p(
        'Ủy ban Kiểm tra Tỉnh ủy vừa thông báo kết quả kiểm tra chuyên đề về sinh hoạt chi bộ tại 42 cơ quan khối Đảng, chính quyền và đoàn thể. Đoàn kiểm tra xem 504 biên bản của năm 2022, dự trực tiếp 26 buổi sinh hoạt.',
      ),
      p('Một số kết quả đáng chú ý:'),
      table(
        ['Tiêu chí', 'Đạt', 'Chưa đạt'],
        ['Sinh hoạt đúng định kỳ hằng tháng', '41 chi bộ', '1 chi bộ'],
        ['Có ít nhất bốn buổi chuyên đề trong năm', '35 chi bộ', '7 chi bộ'],
        ['Nghị quyết ghi rõ người làm và thời hạn', '29 chi bộ', '13 chi bộ'],
        ['Thảo luận chiếm từ một nửa thời lượng', '22 chi bộ', '20 chi bộ'],
      ),
      p(
        'Theo đoàn kiểm tra, nguyên nhân phổ biến là phần thông báo tình hình đọc quá dài, có nơi chiếm bốn mươi trong sáu mươi phút. Khi đến mục thảo luận thì sắp hết giờ, ý kiến thường dừng ở mức nhất trí.',
      ),
      h2('Kiến nghị'),
      ul(
        'Gửi tài liệu thông báo trước ba ngày; tại buổi sinh hoạt chỉ nêu điểm mới.',
        'Mỗi buổi chọn một việc khó của cơ quan để bàn đến cùng.',
        'Nghị quyết dài không quá hai trang, mỗi nhiệm vụ có tên người phụ trách.',
        'Buổi sau mở đầu bằng việc kiểm lại nghị quyết buổi trước.',
      ),
      p(
        'Các chi bộ chưa đạt xây dựng kế hoạch khắc phục, báo cáo trước ngày 30/6/2023. Ủy ban Kiểm tra sẽ phúc tra vào quý IV, ưu tiên hình thức dự sinh hoạt không báo trước.',
      ),
      p(
        'Cùng với kết luận, đoàn giới thiệu kinh nghiệm của ba chi bộ làm tốt, trong đó Chi bộ Phòng Hành chính – Lưu trữ duy trì “mười phút hỏi đáp” do đảng viên trẻ điều hành.',
      ),
    ],
  },
  {
    key: 'tai-chinh-dang-2019',
    title: 'Tự kiểm tra tài chính đảng: sai sót nhỏ sửa ngay tại chi bộ',
    summary:
      'Sau ba tháng tự kiểm tra, 196 chi bộ đã rà soát sổ thu nộp đảng phí và quỹ; các lỗi được phân thành ba mức để xử lý, không dồn hết về cấp trên.',
    sectionSlug: 'kiem-tra-giam-sat',
    tagSlugs: ['kiem-tra'],
    eventKeys: [],
    author: 'Hồng Lê',
    unit: 'Ủy ban Kiểm tra Tỉnh ủy',
    source: null,
    publishedAt: '2019-10-15T09:30:00+07:00',
    coverKey: 'ban-lam-viec',
    views: 287,
    lang: 'vi',
    body: [
      p(
        'Trong quý III/2019, 196 chi bộ trực thuộc các đảng ủy cơ sở đã hoàn thành đợt tự kiểm tra tài chính đảng theo hướng dẫn của Ủy ban Kiểm tra và Văn phòng Tỉnh ủy. Đây là lần đầu việc tự kiểm tra được thực hiện theo một bảng hỏi chung gồm hai mươi mục.',
      ),
      p(
        'Kết quả, 151 chi bộ không có sai sót; 38 chi bộ có lỗi về cách ghi sổ, tính chậm mức đóng khi nâng lương; bảy chi bộ có chênh lệch quỹ dưới năm trăm nghìn đồng. Không phát hiện trường hợp cố ý làm sai.',
      ),
      h2('Ba mức xử lý'),
      ul(
        'Mức một: lỗi ghi chép, chi bộ tự sửa và ghi chú vào sổ.',
        'Mức hai: tính thiếu hoặc thừa, truy thu hoặc hoàn trả trong kỳ kế tiếp.',
        'Mức ba: chênh lệch quỹ, đảng ủy cơ sở xác minh và kết luận bằng văn bản.',
      ),
      p(
        'Nhờ phân mức rõ, hơn tám phần mười trường hợp được giải quyết ngay ở chi bộ, không phải gửi hồ sơ lên tỉnh. Cán bộ làm công tác tài chính, phần lớn là kiêm nhiệm, đỡ lúng túng vì biết việc nào mình được tự quyết.',
      ),
      p(
        'Chị Mạc Thị Hường, chi ủy viên Chi bộ Trường Chính trị tỉnh, cho rằng bảng hỏi giúp người mới nhận việc học nhanh: “Đọc hết hai mươi mục là biết sổ phải có những cột nào, chứng từ phải kẹp ra sao”.',
      ),
      p(
        'Từ năm 2020, đợt tự kiểm tra được tổ chức thường niên vào tháng 7. Văn phòng Tỉnh ủy sẽ đưa mẫu sổ điện tử vào dùng thử ở mười chi bộ để giảm việc chép tay.',
      ),
    ],
  },
]
