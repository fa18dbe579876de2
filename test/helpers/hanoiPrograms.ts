import type { CascadeDocument, Indicator, ProgramRecord, TargetRecord } from "target-cascade";

const numbers = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10"];
const congress = { document: "Nghị quyết Đại hội XVII", issuer: "Đảng bộ thành phố Hà Nội" };

/** The city's ten programs as Tây Hồ has gathered them in six. */
const gathered = [["01", "02"], ["03", "04"], ["05"], ["06", "07"], ["08"], ["09", "10"]];

/**
 * Hà Nội with ten programs, each with one target of 60, split equally among three districts.
 *
 * Tây Hồ has gathered the ten in six programs of its own. Gia Lâm has one, from the city's program
 * 04, and so has xã Đặng Xá below it, straight from the city. Phường Phương Mai has one that has no
 * source above.
 */
export const hanoiPrograms: CascadeDocument = {
  term: { start: "2020-01-01", end: "2025-12-31" },
  levels: [{ id: "city" }, { id: "district" }, { id: "ward" }],
  units: [
    { id: "hanoi", name: "Hà Nội" },
    { id: "tay-ho", parent: "hanoi", name: "Quận Tây Hồ" },
    { id: "dong-da", parent: "hanoi", name: "Quận Đống Đa" },
    { id: "gia-lam", parent: "hanoi", name: "Huyện Gia Lâm", tags: ["rural"] },
    { id: "buoi", parent: "tay-ho", name: "Phường Bưởi" },
    { id: "phuong-mai", parent: "dong-da", name: "Phường Phương Mai" },
    { id: "dang-xa", parent: "gia-lam", name: "Xã Đặng Xá", tags: ["rural"] },
  ],
  indicators: [
    ...numbers.map(
      (number): Indicator => ({
        id: `target-${number}`,
        measure: "sum",
        cascade: { rule: "split", by: "equal" },
      }),
    ),
    { id: "alleys", name: "Ngõ tự quản", measure: "sum", cascade: { rule: "stop" } },
  ],
  programs: [
    ...numbers.map(
      (number): ProgramRecord => ({
        id: `ctr-${number}`,
        unit: "hanoi",
        number: `${number}-CTr/TU`,
        sources: [congress],
      }),
    ),
    ...gathered.map(
      (sources, place): ProgramRecord => ({
        id: `tay-ho-${place + 1}`,
        unit: "tay-ho",
        sources: [
          ...sources.map((number) => ({ program: `ctr-${number}` })),
          { document: "Nghị quyết Đại hội Đảng bộ quận Tây Hồ" },
        ],
      }),
    ),
    { id: "gia-lam-04", unit: "gia-lam", sources: [{ program: "ctr-04" }] },
    {
      id: "dang-xa-04",
      unit: "dang-xa",
      sources: [{ program: "ctr-04" }, { document: "Nghị quyết Đại hội Đảng bộ xã Đặng Xá" }],
    },
    {
      id: "phuong-mai-chi-bo",
      unit: "phuong-mai",
      name: "Nâng cao chất lượng sinh hoạt chi bộ",
      sources: [{ document: "Nghị quyết Đại hội Đảng bộ phường Phương Mai" }],
    },
  ],
  targets: [
    ...numbers.map(
      (number): TargetRecord => ({
        unit: "hanoi",
        indicator: `target-${number}`,
        program: `ctr-${number}`,
        value: 60,
      }),
    ),
    {
      unit: "phuong-mai",
      indicator: "alleys",
      program: "phuong-mai-chi-bo",
      value: 12,
      origin: "own",
    },
  ],
};
