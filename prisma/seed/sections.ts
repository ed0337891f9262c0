import type { DemoSection, DemoTag } from './types.ts'

export const sections: readonly DemoSection[] = [
  {
    slug: 'tin-tuc-su-kien',
    name: 'Tin tức – Sự kiện',
    nameEn: 'News and events',
    description: 'Hoạt động của Tỉnh ủy, của các cơ quan trong tỉnh và những việc người dân quan tâm.',
  },
  {
    slug: 'xay-dung-dang',
    name: 'Xây dựng Đảng',
    nameEn: 'Party building',
    description: 'Công tác tham mưu, tổ chức, kiểm tra và vận động quần chúng của Đảng bộ tỉnh.',
    children: [
      {
        slug: 'to-chuc-can-bo',
        name: 'Tổ chức – Cán bộ',
        nameEn: 'Organisation and personnel',
        description: 'Sắp xếp bộ máy, quy hoạch, đào tạo và luân chuyển cán bộ.',
      },
      {
        slug: 'kiem-tra-giam-sat',
        name: 'Kiểm tra – Giám sát',
        nameEn: 'Inspection and supervision',
        description: 'Chương trình kiểm tra, giám sát và kết quả thực hiện của cấp ủy các cấp.',
      },
      {
        slug: 'tuyen-giao-dan-van',
        name: 'Tuyên giáo – Dân vận',
        nameEn: 'Communication and mass mobilisation',
        description: 'Thông tin, tuyên truyền, đối thoại với nhân dân và phong trào dân vận khéo.',
      },
    ],
  },
  {
    slug: 'kinh-te-xa-hoi',
    name: 'Kinh tế – Xã hội',
    nameEn: 'Economy and society',
    description: 'Sản xuất, đầu tư, giáo dục, y tế và đời sống trên địa bàn tỉnh.',
  },
  {
    slug: 'quoc-phong-an-ninh',
    name: 'Quốc phòng – An ninh',
    nameEn: 'Defence and security',
    description: 'Xây dựng khu vực phòng thủ, giữ gìn trật tự và phòng, chống thiên tai.',
  },
  {
    slug: 'van-ban',
    name: 'Văn bản',
    nameEn: 'Documents',
    description: 'Giới thiệu quyết định, hướng dẫn, thông báo mới ban hành và cách thực hiện.',
  },
  {
    slug: 'lich-cong-tac',
    name: 'Lịch công tác',
    nameEn: 'Work schedule',
    description: 'Lịch làm việc hằng tuần của Thường trực Tỉnh ủy và lãnh đạo Văn phòng.',
  },
  {
    slug: 'thu-vien-anh',
    name: 'Thư viện ảnh',
    nameEn: 'Picture gallery',
    description: 'Sông Ngân qua những bộ tranh minh họa: sông nước, đồng ruộng, phố phường và nơi làm việc.',
  },
]

export const tags: readonly DemoTag[] = [
  { slug: 'sap-xep-bo-may', name: 'Sắp xếp bộ máy' },
  { slug: 'tham-muu', name: 'Tham mưu' },
  { slug: 'can-bo', name: 'Cán bộ' },
  { slug: 'kiem-tra', name: 'Kiểm tra' },
  { slug: 'giam-sat', name: 'Giám sát' },
  { slug: 'tuyen-truyen', name: 'Tuyên truyền' },
  { slug: 'dan-van', name: 'Dân vận' },
  { slug: 'cai-cach-hanh-chinh', name: 'Cải cách hành chính' },
  { slug: 'chuyen-doi-so', name: 'Chuyển đổi số' },
  { slug: 'van-thu-luu-tru', name: 'Văn thư – Lưu trữ' },
  { slug: 'nong-nghiep', name: 'Nông nghiệp' },
  { slug: 'thuy-loi', name: 'Thủy lợi' },
  { slug: 'giao-thong', name: 'Giao thông' },
  { slug: 'giao-duc', name: 'Giáo dục' },
  { slug: 'y-te', name: 'Y tế' },
  { slug: 'thuy-san', name: 'Thủy sản' },
  { slug: 'phong-chong-thien-tai', name: 'Phòng, chống thiên tai' },
  { slug: 'quan-su-dia-phuong', name: 'Quân sự địa phương' },
  { slug: 'an-ninh-trat-tu', name: 'An ninh trật tự' },
  { slug: 'lich-tuan', name: 'Lịch tuần' },
  { slug: 'van-hoa', name: 'Văn hóa' },
  { slug: 'tieng-anh', name: 'Tiếng Anh' },
]
