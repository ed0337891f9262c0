import { english } from './articles/english.ts'
import { kiemTraGiamSat } from './articles/kiem-tra-giam-sat.ts'
import { kinhTeXaHoi } from './articles/kinh-te-xa-hoi.ts'
import { lichCongTac } from './articles/lich-cong-tac.ts'
import { quocPhongAnNinh } from './articles/quoc-phong-an-ninh.ts'
import { thuVienAnh } from './articles/thu-vien-anh.ts'
import { tinTucSuKien } from './articles/tin-tuc-su-kien.ts'
import { toChucCanBo } from './articles/to-chuc-can-bo.ts'
import { tuyenGiaoDanVan } from './articles/tuyen-giao-dan-van.ts'
import { vanBan } from './articles/van-ban.ts'
import { xayDungDang } from './articles/xay-dung-dang.ts'
import { events } from './events.ts'
import { featured } from './featured.ts'
import { pictures } from './pictures/pictures.ts'
import { polls } from './polls.ts'
import { sections, tags } from './sections.ts'
import type { Demo } from './types.ts'

/** Everything an empty database is filled with: the portal of a fictional province office. Newest articles first. */
export const demo: Demo = {
  site: {
    name: 'Văn phòng Tỉnh ủy Sông Ngân',
    nameEn: 'Office of the Sông Ngân Provincial Party Committee',
    tagline: 'Cổng thông tin điện tử',
    taglineEn: 'Official portal',
    address: 'Số 1 đường Bờ Sông, phường Ngân Thành, tỉnh Sông Ngân',
    phone: '(0200) 3000 000',
    email: 'bandoc@songngan.example',
    editorInChief: 'Trần Hữu Khoát, Chánh Văn phòng Tỉnh ủy',
    license: 'Giấy phép số 26/GP-TTĐT do Sở Văn hóa, Thể thao và Du lịch cấp ngày 15/8/2025',
  },
  sections,
  tags,
  pictures,
  articles: [
    ...tinTucSuKien,
    ...xayDungDang,
    ...toChucCanBo,
    ...kiemTraGiamSat,
    ...tuyenGiaoDanVan,
    ...kinhTeXaHoi,
    ...quocPhongAnNinh,
    ...vanBan,
    ...lichCongTac,
    ...thuVienAnh,
    ...english,
  ].toSorted((one, other) => Date.parse(other.publishedAt) - Date.parse(one.publishedAt)),
  events,
  featured,
  polls,
  visits: { baseline: 5_120_831 },
}
