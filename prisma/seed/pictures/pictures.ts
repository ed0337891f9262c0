import type { DemoPicture } from '../types.ts'
import { lotusPond, officeFront, villageSchool } from './scenes-civic.ts'
import { fishingHarbour, headlandLight } from './scenes-coast.ts'
import { paddyPlain, riceTerraces, seedlingRows } from './scenes-fields.ts'
import { floodRelief, reservoirDam, riverbankRepair } from './scenes-flood.ts'
import { archiveAisle, meetingHall } from './scenes-hall.ts'
import { forestFloor, mountainRoad, valleyDrill } from './scenes-highland.ts'
import { deskFromAbove, serviceCounter, weekOnTheWall } from './scenes-office.ts'
import { riverAtDawn, riverTownAtNight, stoneBridge } from './scenes-river.ts'
import { stiltVillage, villageGate, villageLoudspeaker } from './scenes-village.ts'
import { height, width } from './shapes.ts'

const credit = 'Minh họa: Văn phòng Tỉnh ủy Sông Ngân'

/** Every picture of the demo content. Captions say what is drawn; alternative texts describe it to who cannot see it. */
export const pictures: readonly DemoPicture[] = [
  picture('song-ngan-binh-minh', riverAtDawn, {
    alt: 'Dòng sông uốn khúc từ chân núi về xuôi dưới mặt trời đỏ lúc bình minh, một con thuyền mui xuôi dòng',
    caption: 'Sông Ngân đoạn chảy qua xã Thượng Ngân lúc bình minh.',
  }),
  picture('pho-dem', riverTownAtNight, {
    alt: 'Dãy phố ven sông về đêm, cửa sổ sáng đèn và đèn lồng đỏ soi bóng xuống mặt nước',
    caption: 'Phố ven sông ở phường Ngân Thành về đêm.',
  }),
  picture('cau-ben-da', stoneBridge, {
    alt: 'Cầu năm nhịp vòm bắc qua sông, lan can đỏ, một chiếc xe khách đang qua cầu',
    caption: 'Cầu Bến Đá với năm nhịp vòm, nhìn từ bờ nam sông Ngân.',
  }),
  picture('cuu-tro', floodRelief, {
    alt: 'Ba chiếc xuồng chở thùng hàng đi giữa vùng ngập lụt trong mưa, chỉ còn thấy mái nhà và ngọn cau',
    caption: 'Xuồng chở hàng cứu trợ vào các thôn ngập sâu ở xã Đồng Sậy, tháng 10/2026.',
  }),
  picture('ho-khe-truc', reservoirDam, {
    alt: 'Đập bê tông giữa hai sườn đồi xanh, hai cửa van đang mở xả nước',
    caption: 'Đập tràn hồ chứa Khe Trúc trong một lần xả điều tiết.',
  }),
  picture('ke-song', riverbankRepair, {
    alt: 'Máy xúc trên bờ sông sạt lở bên những hàng rọ đá vừa xếp',
    caption: 'Xếp rọ đá gia cố đoạn kè Đồng Sậy bị sạt sau lũ.',
  }),
  picture('dong-lua', paddyPlain, {
    alt: 'Cánh đồng lúa xanh chạy về phía núi đá vôi, con mương thẳng giữa đồng, người nông dân đội nón đang cấy',
    caption: 'Cánh đồng hạ du xã Bình Ngân đầu vụ đông xuân.',
  }),
  picture('ruong-bac-thang', riceTerraces, {
    alt: 'Ruộng bậc thang lúa chín vàng uốn theo sườn núi, vài nếp nhà sàn dưới tán cây',
    caption: 'Ruộng bậc thang Mường Vân mùa lúa chín.',
  }),
  picture('luong-cay-giong', seedlingRows, {
    alt: 'Những luống cây giống thẳng hàng trên đất đỏ, đàn chim trắng bay qua',
    caption: 'Luống rau giống phục vụ khôi phục sản xuất sau lũ.',
  }),
  picture('rung-duoc-lieu', forestFloor, {
    alt: 'Thân cây cao trong rừng, nắng xiên qua tán, dưới gốc là thảm cây thuốc có quả đỏ',
    caption: 'Cây dược liệu trồng dưới tán rừng ở xã Suối Lim.',
  }),
  picture('deo-gio-lua', mountainRoad, {
    alt: 'Con đường đèo uốn lượn giữa đồi thông lúc chiều, một chiếc xe tải đỏ đang lên dốc',
    caption: 'Đường qua đèo Gió Lùa nối các xã vùng cao.',
  }),
  picture('dien-tap', valleyDrill, {
    alt: 'Lều bạt, xe tải, xuồng cứu hộ và chòi quan sát trong một thung lũng buổi sớm',
    caption: 'Khu vực diễn tập ở thung lũng Suối Lim.',
  }),
  picture('ban-muong-van', stiltVillage, {
    alt: 'Những nếp nhà sàn mái nâu giữa hai lớp sương núi, khói bếp bay lên',
    caption: 'Bản Pá Lim, xã Mường Vân trong sương sớm.',
  }),
  picture('cong-lang', villageGate, {
    alt: 'Cổng làng mái ngói bên cây đa cổ thụ, đường gạch dẫn vào làng',
    caption: 'Cổng làng Phù Đông, xã Bình Ngân.',
  }),
  picture('loa-xa', villageLoudspeaker, {
    alt: 'Cột loa truyền thanh trên triền đê, phía sau là mặt trời lặn trên cánh đồng',
    caption: 'Cụm loa truyền thanh trên đê Đồng Sậy.',
  }),
  picture('ho-sen', lotusPond, {
    alt: 'Đầm sen mùa nở rộ, hoa hồng nhạt vươn lên trên lá xanh thẫm',
    caption: 'Đầm sen Phù Đông giữa mùa hoa.',
  }),
  picture('tru-so', officeFront, {
    alt: 'Tòa nhà hai tầng mái ngói đỏ, hàng cột trắng trước cửa chính, sân có bồn nước thả sen',
    caption: 'Trụ sở Tỉnh ủy Sông Ngân tại phường Ngân Thành.',
  }),
  picture('truong-hoc', villageSchool, {
    alt: 'Dãy lớp học mái ngói tường vàng, cây phượng nở đỏ trước sân, ba chiếc cặp đặt bên lối đi',
    caption: 'Sân Trường Trung học cơ sở Đồng Sậy mùa phượng nở.',
  }),
  picture('cang-ca', fishingHarbour, {
    alt: 'Tàu cá neo trong vịnh lúc hoàng hôn, xa xa là ngọn hải đăng, trên cầu cảng xếp khay cá',
    caption: 'Tàu về cảng cá Cửa Nhàn lúc chiều muộn.',
  }),
  picture('hai-dang', headlandLight, {
    alt: 'Ngọn hải đăng sọc đỏ trắng trên mũi đá, một tàu tuần tra đi trên biển sóng nhẹ',
    caption: 'Hải đăng mũi Nhàn và tàu tuần tra trên vùng biển của tỉnh.',
  }),
  picture('kho-luu-tru', archiveAisle, {
    alt: 'Lối đi giữa hai dãy giá cao xếp kín hộp hồ sơ, cuối lối là khung cửa sáng',
    caption: 'Kho lưu trữ lịch sử của Đảng bộ tỉnh.',
  }),
  picture('hoi-truong', meetingHall, {
    alt: 'Hội trường với các hàng ghế đỏ hướng lên sân khấu, trên phông có hình hoa sen vàng',
    caption: 'Hội trường lớn của Tỉnh ủy trước giờ khai mạc.',
  }),
  picture('ban-lam-viec', deskFromAbove, {
    alt: 'Bàn làm việc nhìn từ trên xuống: cặp hồ sơ đỏ, văn bản có dấu, bút, kính và tách trà',
    caption: 'Hồ sơ trình ký trên bàn làm việc.',
  }),
  picture('quay-so', serviceCounter, {
    alt: 'Quầy phục vụ hành chính với bốn bàn tiếp nhận, màn hình thông tin và hàng ghế chờ',
    caption: 'Trung tâm phục vụ hành chính công xã Mường Vân.',
  }),
  picture('lich-tuan', weekOnTheWall, {
    alt: 'Lịch tuần treo tường với các ô màu theo từng ngày, bên cạnh là cửa sổ nhìn ra đồi',
    caption: 'Lịch công tác tuần của Văn phòng Tỉnh ủy.',
  }),
]

function picture(
  key: string,
  svg: () => string,
  { alt, caption }: { alt: string; caption: string },
): DemoPicture {
  return { key, alt, caption, credit, width, height, svg }
}
