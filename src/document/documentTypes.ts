/** The kinds of documents, by the abbreviation their numbers carry, with their names. */
export const documentTypes = Object.freeze({
  BB: "biên bản",
  BC: "báo cáo",
  CĐ: "công điện",
  CT: "chỉ thị",
  CTr: "chương trình",
  CTrHĐ: "chương trình hành động",
  CV: "công văn",
  ĐA: "đề án",
  HD: "hướng dẫn",
  KH: "kế hoạch",
  KL: "kết luận",
  NĐ: "nghị định",
  NQ: "nghị quyết",
  NQLT: "nghị quyết liên tịch",
  PA: "phương án",
  QC: "quy chế",
  QĐ: "quyết định",
  QĐi: "quy định",
  QyĐ: "quy định",
  TB: "thông báo",
  TC: "thông cáo",
  TT: "thông tư",
  TTLT: "thông tư liên tịch",
  TTr: "tờ trình",
  VBHN: "văn bản hợp nhất",
} as const);

/** The abbreviation of a kind of document, in its proper casing: `CTr`, `NQ`, `ĐA`. */
export type DocumentType = keyof typeof documentTypes;
