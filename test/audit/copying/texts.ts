/**
 * A superior's program in two languages, and what a unit below may make of it. Written for the
 * tests: the thresholds of the rules on copying are set by what these texts come to.
 */
export interface CopyTexts {
  readonly title: string;
  /** The name of the unit above, and that of the one below. */
  readonly above: string;
  readonly below: string;
  readonly indicator: string;
  /** The superior's tasks. */
  readonly source: readonly string[];
  /** Its text with the names changed. */
  readonly nameSwapped: readonly string[];
  /** Its text, its clauses and tasks in another order. */
  readonly reordered: readonly string[];
  /** Its text with a word in eight or ten put in other words. */
  readonly lightlyReworded: readonly string[];
  /** Other work, with the title, the citation and the stock phrases such papers share. */
  readonly honestlyShared: readonly string[];
  /** The superior's tasks made the unit's own: which schools, how many, with what, by when. */
  readonly concretised: readonly string[];
  /** One task taken over in a program of the unit's own. */
  readonly oneTaskCopied: readonly string[];
}

export const vietnamese: CopyTexts = {
  title: "Phát triển giáo dục và đào tạo, nâng cao chất lượng nguồn nhân lực Thủ đô",
  above: "Thành phố Hà Nội",
  below: "Quận Ba Đình",
  indicator: "Tỷ lệ trường công lập đạt chuẩn quốc gia",
  source: [
    "Rà soát, sắp xếp lại mạng lưới trường lớp trên địa bàn thành phố, ưu tiên quỹ đất xây dựng trường học tại các khu đô thị mới, bảo đảm mỗi khu vực có ít nhất một trường công lập ở từng cấp học.",
    "Đầu tư cải tạo cơ sở vật chất các trường đã xuống cấp, bổ sung thiết bị dạy học tối thiểu, xây dựng phòng học bộ môn và thư viện đạt chuẩn theo quy định của Bộ Giáo dục và Đào tạo.",
    "Bồi dưỡng chuyên môn, nghiệp vụ cho đội ngũ nhà giáo và cán bộ quản lý, gắn đánh giá giáo viên với kết quả học tập của học sinh và mức độ hài lòng của phụ huynh toàn thành phố Hà Nội.",
    "Kiểm tra, giám sát việc thu chi đầu năm học, công khai các khoản đóng góp, xử lý nghiêm các trường hợp lạm thu và dạy thêm, học thêm trái quy định trên địa bàn Hà Nội.",
  ],
  nameSwapped: [
    "Rà soát, sắp xếp lại mạng lưới trường lớp trên địa bàn quận, ưu tiên quỹ đất xây dựng trường học tại các khu đô thị mới, bảo đảm mỗi khu vực có ít nhất một trường công lập ở từng cấp học.",
    "Đầu tư cải tạo cơ sở vật chất các trường đã xuống cấp, bổ sung thiết bị dạy học tối thiểu, xây dựng phòng học bộ môn và thư viện đạt chuẩn theo quy định của Bộ Giáo dục và Đào tạo.",
    "Bồi dưỡng chuyên môn, nghiệp vụ cho đội ngũ nhà giáo và cán bộ quản lý, gắn đánh giá giáo viên với kết quả học tập của học sinh và mức độ hài lòng của phụ huynh toàn quận Ba Đình.",
    "Kiểm tra, giám sát việc thu chi đầu năm học, công khai các khoản đóng góp, xử lý nghiêm các trường hợp lạm thu và dạy thêm, học thêm trái quy định trên địa bàn Ba Đình.",
  ],
  reordered: [
    "Xử lý nghiêm các trường hợp lạm thu và dạy thêm, học thêm trái quy định; công khai các khoản đóng góp, kiểm tra, giám sát việc thu chi đầu năm học.",
    "Gắn đánh giá giáo viên với kết quả học tập của học sinh và mức độ hài lòng của phụ huynh; bồi dưỡng chuyên môn, nghiệp vụ cho đội ngũ nhà giáo và cán bộ quản lý.",
    "Ưu tiên quỹ đất xây dựng trường học tại các khu đô thị mới, rà soát, sắp xếp lại mạng lưới trường lớp, bảo đảm mỗi khu vực có ít nhất một trường công lập ở từng cấp học.",
    "Xây dựng phòng học bộ môn và thư viện đạt chuẩn theo quy định của Bộ Giáo dục và Đào tạo, bổ sung thiết bị dạy học tối thiểu, đầu tư cải tạo cơ sở vật chất các trường đã xuống cấp.",
  ],
  lightlyReworded: [
    "Rà soát, bố trí lại mạng lưới trường lớp trên địa bàn quận, dành quỹ đất xây dựng trường học tại các khu đô thị mới, bảo đảm mỗi khu vực có tối thiểu một trường công lập ở từng cấp học.",
    "Đầu tư sửa chữa cơ sở vật chất các trường đã xuống cấp, mua sắm thiết bị dạy học tối thiểu, xây dựng phòng học bộ môn và thư viện đạt chuẩn theo hướng dẫn của Bộ Giáo dục và Đào tạo.",
    "Tập huấn chuyên môn, nghiệp vụ cho đội ngũ giáo viên và cán bộ quản lý, gắn đánh giá giáo viên với kết quả học tập của học sinh và sự hài lòng của phụ huynh.",
    "Kiểm tra, giám sát hoạt động thu chi đầu năm học, công bố các khoản đóng góp, xử lý nghiêm các trường hợp lạm thu và dạy thêm, học thêm không đúng quy định.",
  ],
  honestlyShared: [
    "Thực hiện Chương trình số 06-CTr/TU ngày 17/3/2021 của Thành ủy về phát triển giáo dục và đào tạo, nâng cao chất lượng nguồn nhân lực Thủ đô, quận mở 12 lớp xóa mù chữ số cho người cao tuổi ở phường Phúc Xá.",
    "Ủy ban nhân dân quận chủ trì, phối hợp với Mặt trận Tổ quốc và các đoàn thể chính trị - xã hội vận động 300 gia đình ven sông cho con đến lớp đúng độ tuổi trước ngày 05/9 hằng năm.",
    "Đưa tỷ lệ trường công lập đạt chuẩn quốc gia từ 71 lên 100 % bằng cách thay mái tôn, làm nhà vệ sinh và lối đi cho học sinh khuyết tật ở chín trường còn thiếu điều kiện.",
    "Phòng Giáo dục và Đào tạo báo cáo kết quả thực hiện về Ban Chỉ đạo trước ngày 15 của tháng cuối quý, kèm danh sách trẻ bỏ học theo từng tổ dân phố.",
  ],
  concretised: [
    "Dành 2,4 ha tại ô đất C14 phường Cống Vị và 0,8 ha tại phường Liễu Giai để xây hai trường tiểu học, khởi công quý III/2022, đón 1.400 học sinh từ năm học 2024–2025.",
    "Cải tạo Trường Tiểu học Ba Đình và Trường Trung học cơ sở Thăng Long trong hè 2022, mỗi trường 24 phòng học và một thư viện, từ 96 tỷ đồng ngân sách quận, bàn giao trước ngày 30/8/2022.",
    "Mỗi tháng một buổi sinh hoạt chuyên môn liên trường cho 640 giáo viên môn Toán và Tiếng Anh, phòng Giáo dục và Đào tạo quận mời giảng viên Trường Đại học Sư phạm, hết 1,2 tỷ đồng một năm.",
    "Đoàn kiểm tra của quận đến cả 54 trường công lập trong tháng 9 và tháng 10 hằng năm, niêm yết từng khoản thu tại cổng trường, trả lại tiền thu sai trong 15 ngày.",
  ],
  oneTaskCopied: [
    "Dành 2,4 ha tại ô đất C14 phường Cống Vị và 0,8 ha tại phường Liễu Giai để xây hai trường tiểu học, khởi công quý III/2022, đón 1.400 học sinh từ năm học 2024–2025.",
    "Đầu tư cải tạo cơ sở vật chất các trường đã xuống cấp, bổ sung thiết bị dạy học tối thiểu, xây dựng phòng học bộ môn và thư viện đạt chuẩn theo quy định của Bộ Giáo dục và Đào tạo.",
    "Mỗi tháng một buổi sinh hoạt chuyên môn liên trường cho 640 giáo viên môn Toán và Tiếng Anh, phòng Giáo dục và Đào tạo quận mời giảng viên Trường Đại học Sư phạm, hết 1,2 tỷ đồng một năm.",
    "Đoàn kiểm tra của quận đến cả 54 trường công lập trong tháng 9 và tháng 10 hằng năm, niêm yết từng khoản thu tại cổng trường, trả lại tiền thu sai trong 15 ngày.",
  ],
};

export const english: CopyTexts = {
  title: "Clean rivers and safe drinking water for every household",
  above: "City of Riverton",
  below: "District of Millbrook",
  indicator: "Households with safe drinking water",
  source: [
    "Survey all wells and small waterworks in the city, close those that do not meet the standard, and connect the households that depend on them to the public network before the dry season begins.",
    "Build intercepting sewers along the main canals, repair leaking house connections, and make sure that no workshop in Riverton discharges untreated waste water into open drains or ponds.",
    "Train the operators of treatment plants, publish the results of water tests every month, and let residents report bad smell or colour by telephone at any hour of the day.",
    "Plant trees and reeds on both banks of the rivers, remove rubbish after every flood, and fine those who dump building waste within fifty metres of the water.",
  ],
  nameSwapped: [
    "Survey all wells and small waterworks in the district, close those that do not meet the standard, and connect the households that depend on them to the public network before the dry season begins.",
    "Build intercepting sewers along the main canals, repair leaking house connections, and make sure that no workshop in Millbrook discharges untreated waste water into open drains or ponds.",
    "Train the operators of treatment plants, publish the results of water tests every month, and let residents report bad smell or colour by telephone at any hour of the day.",
    "Plant trees and reeds on both banks of the rivers, remove rubbish after every flood, and fine those who dump building waste within fifty metres of the water.",
  ],
  reordered: [
    "Remove rubbish after every flood, plant trees and reeds on both banks of the rivers, and fine those who dump building waste within fifty metres of the water.",
    "Publish the results of water tests every month, train the operators of treatment plants, and let residents report bad smell or colour by telephone at any hour of the day.",
    "Repair leaking house connections, build intercepting sewers along the main canals, and make sure that no workshop discharges untreated waste water into open drains or ponds.",
    "Close wells and small waterworks that do not meet the standard, connect the households that depend on them to the public network before the dry season begins, and survey all of them.",
  ],
  lightlyReworded: [
    "Inspect all wells and small waterworks in the district, close those that do not reach the standard, and connect the families that depend on them to the public network before the dry season starts.",
    "Build intercepting sewers along the larger canals, repair leaking house connections, and make certain that no workshop releases untreated waste water into open drains or ponds.",
    "Train the staff of treatment plants, publish the results of water tests each month, and let residents report bad smell or colour by telephone at any time of the day.",
    "Plant trees and reeds along both banks of the rivers, remove rubbish after each flood, and fine those who leave building waste within fifty metres of the water.",
  ],
  honestlyShared: [
    "Under the program Clean rivers and safe drinking water for every household the district opens 14 drinking fountains at schools in Millbrook, two of them in reach of wheelchairs.",
    "The health centre visits 220 houses on the flood plain in March and leaves a filter with every family that has children under five; the district pays for the spare parts.",
    "Raise households with safe drinking water from 8,100 to 9,400 by laying 11 km of pipe in Upper Street and Ferry Lane in the course of 2024.",
    "The district reports to the steering committee by the fifth day of each quarter, with a list of the streets where work has stopped and of who is to pay for it.",
  ],
  concretised: [
    "Close the 17 wells of Ferry Lane by June 2024 and connect their 212 households to the new main in Upper Street; the waterworks department leads, 3.2 million from the district's own budget.",
    "Lay 4.6 km of sewer from the tannery to pump station 3 and cut off the 9 drains that now run into Swan Pond; handed over by 30 November 2025.",
    "Two courses of three days for the 12 operators of the Millbrook plant in February and September 2024, held by the technical college; test results hang at the town hall on the first Monday.",
    "Clear 1,300 m of the left bank between the two bridges, set 400 willows in autumn 2024, and put up four cameras where lorries have tipped rubble since 2021.",
  ],
  oneTaskCopied: [
    "Close the 17 wells of Ferry Lane by June 2024 and connect their 212 households to the new main in Upper Street; the waterworks department leads, 3.2 million from the district's own budget.",
    "Build intercepting sewers along the main canals, repair leaking house connections, and make sure that no workshop in Millbrook discharges untreated waste water into open drains or ponds.",
    "Two courses of three days for the 12 operators of the Millbrook plant in February and September 2024, held by the technical college; test results hang at the town hall on the first Monday.",
    "Clear 1,300 m of the left bank between the two bridges, set 400 willows in autumn 2024, and put up four cameras where lorries have tipped rubble since 2021.",
  ],
};
