const numbered = (names: readonly string[]): { id: string; name: string }[] =>
  names.map((name, place) => ({ id: String(place + 1), name }));

/** The 19 criteria of a New Rural commune. */
export const communeCriteria = numbered([
  "Quy hoạch",
  "Giao thông",
  "Thủy lợi",
  "Điện",
  "Trường học",
  "Cơ sở vật chất văn hóa",
  "Thương mại nông thôn",
  "Thông tin và Truyền thông",
  "Nhà ở",
  "Thu nhập",
  "Hộ nghèo",
  "Lao động",
  "Tổ chức sản xuất",
  "Giáo dục và Đào tạo",
  "Y tế",
  "Văn hóa",
  "Môi trường",
  "Hệ thống chính trị",
  "Quốc phòng và An ninh",
]);

/** The nine criteria of a New Rural district; the fifth is one, for all its dashes. */
export const districtCriteria = numbered([
  "Quy hoạch",
  "Giao thông",
  "Thủy lợi",
  "Điện",
  "Y tế - Văn hóa - Giáo dục",
  "Sản xuất",
  "Môi trường",
  "An ninh, trật tự xã hội",
  "Chỉ đạo xây dựng nông thôn mới",
]);
