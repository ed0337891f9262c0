/*
 * A page of a made-up portal in the form old portals have. Without toned capitals, which TCVN3 cannot write; the two last
 * paragraphs stand without a blank line between them, and labels of the counter come twice, as screens saved them.
 */
export const textPage = `Họp mặt cán bộ lưu trữ các huyện, thành phố nhân dịp tổng kết năm 2016 

Ngày 9/12, tại nhà văn hóa trung tâm, Văn phòng Tỉnh ủy Sông Ngân tổ chức họp mặt cán bộ làm công tác lưu trữ của các huyện, thành phố. Đồng chí Trần Văn Mẫu, Phó Chánh Văn phòng, chủ trì buổi họp mặt.

Buổi họp mặt nghe báo cáo kết quả chỉnh lý tài liệu trong năm: 42 mét giá hồ sơ được sắp xếp, số hóa 18.500 trang văn bản; kho lưu trữ được trang bị  thêm máy hút ẩm và hệ thống báo cháy theo Kế hoạch 12-KH/VPTU.

Các đại biểu trao đổi kinh nghiệm bảo quản tài liệu cũ, nhất là tài liệu viết tay trên giấy mỏng… Nhiều ý kiến cho rằng cần có hướng dẫn chung cho toàn tỉnh.

Phát biểu tại buổi họp mặt, đồng chí Trần Văn Mẫu ghi nhận sự cố gắng của cán bộ lưu trữ, đề nghị các đơn vị hoàn thành báo cáo trước ngày 20/1.
Cũng tại buổi họp mặt, 6 tập thể và 14 cá nhân được biểu dương vì có thành tích trong công tác văn thư, lưu trữ. (LM – VPTU)

208 Go top

Sự kiện nổi bật

Theo bạn, tài liệu lưu trữ của tỉnh có nên được đưa lên mạng cho mọi người tra cứu?
Thống kê truy cập
  • Người trực tuyến Người trực tuyến
    • Khách Khách 41
    • Thành viên Thành viên 3
    • Tổng Tổng 44
    • Tổng lượt truy cập: Tổng lượt truy cập: 1204577`

/** The same with signs alone that every old encoding has. */
export const plainTextPage = textPage.replaceAll('•', '*').replaceAll('–', '-').replaceAll('…', '...')

/** The same page as its portal served it. */
export const htmlPage = `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">
<html>
<head>
<title>Họp mặt cán bộ lưu trữ các huyện, thành phố nhân dịp tổng kết năm 2016 - Cổng thông tin Sông Ngân</title>
<style type="text/css">.tieude { color: navy }</style>
<script language="javascript">document.write("<input type='radio'>")</script>
</head>
<body topmargin="0">
<form name="Form1" method="post" action="tin.aspx?id=77" id="Form1">
<input type="hidden" name="__VIEWSTATE" value="dDwtMTI3OTMzNDM4NDs7Po" />
<table width="1000" border="0" cellspacing="0"><tr><td colspan="3">
  <table width="100%"><tr><td><a href="/Default.aspx">Trang chủ</a></td><td><a href="/gt.aspx">Giới thiệu</a></td></tr></table>
</td></tr><tr>
<td width="150" valign="top"><ul><li><a href="/tin.aspx">Tin tức</a></li><li><a href="/vb.aspx">Văn bản</a></li></ul></td>
<td valign="top">
  <table width="100%"><tr><td class="tieude"><b><font face="Arial" size="3">Họp mặt cán bộ lưu trữ các huyện, thành phố
    nhân dịp tổng kết năm 2016</font></b></td></tr>
  <tr><td align="right"><font size="1">Cập nhật: 10/12/2016&nbsp;&nbsp;08:30</font></td></tr>
  <tr><td><img src="/Uploads/hop-mat.jpg" width="400" height="300" alt="Toàn cảnh"></td></tr>
  <tr><td>
<p align="justify"><font face="Arial">&nbsp;&nbsp;&nbsp;Ngày 9/12, tại nhà văn hóa trung tâm, Văn phòng Tỉnh ủy Sông Ngân tổ chức họp mặt cán bộ làm công tác lưu trữ của các huyện, thành phố. Đồng chí <b>Trần Văn Mẫu</b>, Phó Chánh Văn phòng, chủ trì buổi họp mặt.</font></p>
<p align="justify">Buổi họp mặt nghe báo cáo kết quả chỉnh lý tài liệu trong năm: 42 mét giá hồ sơ được sắp xếp, số hóa 18.500 trang văn bản; kho lưu trữ được trang bị&nbsp; thêm máy hút ẩm và hệ thống báo cháy theo Kế hoạch 12-KH/VPTU.</p>
<p>Các đại biểu trao đổi kinh nghiệm bảo quản tài liệu cũ, nhất là tài liệu viết tay trên giấy mỏng&hellip; Nhiều ý kiến cho rằng cần có hướng dẫn chung cho toàn tỉnh.</p>
<div>Phát biểu tại buổi họp mặt, đồng chí Trần Văn Mẫu ghi nhận sự cố gắng của cán bộ lưu trữ, đề nghị các đơn vị hoàn thành báo cáo trước ngày 20/1.<br>
C&#361;ng tại buổi họp mặt, 6 tập thể và 14 cá nhân được biểu dương vì có thành tích trong công tác văn thư, lưu trữ. (<i>LM</i> &ndash; VPTU)</div>
  </td></tr>
  <tr><td align="right">208 <a href="#"><img src="/images/top.gif" width="12" height="12">Go top</a></td></tr></table>
</td>
<td width="200" valign="top">
  <table><tr><td><b>Sự kiện nổi bật</b></td></tr></table>
  <table><tr><td>Theo bạn, tài liệu lưu trữ của tỉnh có nên được đưa lên mạng cho mọi người tra cứu?</td></tr>
  <tr><td><table id="RadioButtonList1"><tr><td><input id="r0" type="radio" name="r" value="1" /><label for="r0">Nên</label></td></tr>
  <tr><td><input id="r1" type="radio" name="r" value="2" /><label for="r1">Không nên</label></td></tr>
  <tr><td><input id="r2" type="radio" name="r" value="3" /><label for="r2">Nên, trừ tài liệu mật</label></td></tr></table>
  <input type="submit" name="b" value="Bình chọn" /></td></tr></table>
  <table><tr><td>Thống kê truy cập</td></tr>
  <tr><td><ul><li>Người trực tuyến Người trực tuyến<ul><li>Khách Khách 41</li><li>Thành viên Thành viên 3</li>
  <li>Tổng Tổng 44</li><li>Tổng lượt truy cập: Tổng lượt truy cập: 1.204.577</li></ul></li></ul></td></tr></table>
</td></tr></table>
</form>
</body>
</html>`

/** What both say. */
export const pageFacts = {
  title: 'Họp mặt cán bộ lưu trữ các huyện, thành phố nhân dịp tổng kết năm 2016',
  slug: 'hop-mat-can-bo-luu-tru-cac-huyen-thanh-pho-nhan-dip-tong-ket-nam-2016',
  paragraphs: 5,
  author: 'LM',
  unit: 'VPTU',
  day: '2016-12-09',
  views: 208,
  question: 'Theo bạn, tài liệu lưu trữ của tỉnh có nên được đưa lên mạng cho mọi người tra cứu?',
  statistics: { guests: 41, members: 3, online: 44, total: 1_204_577 },
} as const

/** Lines as old pages have them, for pages made up at random. */
export const oddLines = [
  'Ngày 9/12, tại nhà văn hóa trung tâm, đoàn công tác làm việc với huyện.',
  'Hội nghị kết thúc thành công tốt đẹp.',
  'Hội nghị kết thúc thành công tốt đẹp, các đại biểu nhất trí cao với báo cáo và phương hướng đã đề ra. ( HY- VPTU)',
  '(LM – VPTU)',
  'Nguyễn Văn A - Văn phòng Tỉnh ủy',
  'Tác giả: Nguyễn Văn A',
  '171 Go top',
  '171',
  'Go top',
  'Lượt xem: 1.171',
  'Cập nhật: 18/06/2018 08:30',
  'Trang chủ » Tin tức',
  'Sự kiện nổi bật',
  'Tin liên quan',
  'Vì sao cần số hóa tài liệu lưu trữ của tỉnh?',
  'Theo bạn, có nên mở cửa ngày thứ bảy hay không?',
  'Thăm dò ý kiến',
  '○ Có',
  '( ) Không',
  'Bình chọn',
  'Thống kê truy cập',
  '• Khách Khách 155',
  'Thành viên',
  '6',
  'Tổng lượt truy cập: 5.120.831',
  'Bản quyền thuộc Văn phòng',
  'In trang',
] as const
