import { deepFreeze, documentTypes } from "../../document/index.ts";
import type { Lexicon } from "./lexicon.ts";

/** The Vietnamese words the audit looks for. Encodings and old spellings are folded. */
export const vietnameseLexicon: Lexicon = deepFreeze({
  language: "vi",
  slogans: [
    ...["nâng cao", "đẩy mạnh", "tích cực", "tăng cường", "quyết liệt", "phát huy", "tiếp tục"],
    ...["chú trọng", "tập trung", "quan tâm", "quyết tâm", "nỗ lực", "không ngừng", "sâu rộng"],
    ...["mạnh mẽ", "thiết thực", "có hiệu quả", "góp phần", "hơn nữa", "ngày càng"],
    ...["đi vào chiều sâu", "đi vào cuộc sống", "tạo chuyển biến", "tạo bước chuyển biến"],
  ],
  hedges: [
    ...["cơ bản", "về cơ bản", "từng bước", "dần dần", "tương đối", "phần lớn", "hầu hết"],
    ...["khoảng #", "gần #", "xấp xỉ #", "trên dưới #", "gần như", "cố gắng"],
    ...["khi có điều kiện", "nếu có điều kiện", "tùy điều kiện", "tùy tình hình", "theo khả năng"],
  ],
  strives: ["phấn đấu"],
  neutral: [
    ...["nông thôn mới nâng cao", "tập trung dân chủ", "dân chủ tập trung", "dân cư tập trung"],
    ...["khu công nghiệp tập trung", "cụm công nghiệp tập trung", "chăn nuôi tập trung"],
    ...["cấp nước tập trung", "nước thải tập trung", "sản xuất tập trung", "giết mổ tập trung"],
    ...["xây dựng cơ bản", "điều tra cơ bản", "nghiên cứu cơ bản", "khoa học cơ bản"],
    ...["quyền cơ bản", "nhu cầu cơ bản", "dịch vụ cơ bản", "kiến thức cơ bản", "kỹ năng cơ bản"],
    ...["nội dung cơ bản", "nguyên tắc cơ bản", "vấn đề cơ bản", "lương cơ bản"],
    ...["xã hội", "hợp tác xã", "thứ hai", "thứ ba"],
  ],
  places: [
    ...["trung ương", "tỉnh", "thành phố", "quận", "huyện", "thị xã", "phường", "xã", "thị trấn"],
    ...["thành ủy", "tỉnh ủy", "quận ủy", "huyện ủy", "thị ủy", "đảng ủy", "đảng bộ"],
  ],
  numerals: ["hai", "ba", "bốn", "sáu", "bảy", "tám", "chín", "mười"],
  labels: [
    ...["ngày #", "tháng #", "năm #", "quý #", "tuần #", "thứ #", "lần #", "lần thứ #", "kỳ #"],
    ...["giai đoạn #", "nhiệm kỳ #", "khóa #", "số #", "điều #", "khoản #", "mục #", "phụ lục #"],
    ...Object.values(documentTypes).map((type) => `${type} #`),
  ],
  citations: {
    before: [
      ...Object.values(documentTypes),
      "luật",
      "bộ luật",
      "pháp lệnh",
      "số",
      "theo",
      "căn cứ",
    ],
    after: [
      ...["ngày # tháng # năm #", "ngày # # #", "ngày # #", "ngày #", "tháng # năm #", "năm #"],
      ...["của trung ương", "của ban chấp hành trung ương", "của bộ chính trị", "của ban bí thư"],
      ...["của quốc hội", "của chính phủ", "của thủ tướng chính phủ", "của thủ tướng"],
      ...["của thành ủy", "của tỉnh ủy", "của quận ủy", "của huyện ủy", "của hội đồng nhân dân"],
      ...["của ủy ban nhân dân", "của ubnd", "của hđnd", "về việc", "về"],
    ],
  },
});
