import type { CascadeDocument } from "../../src/index.ts";
import { randomSequence } from "./randomSequence.ts";

export const tasksEach = 40;
export const wordsEach = 25;

/** How many wards stand under a district, and cells under a ward. */
const [wards, cells] = [25, 40];

/** Of so many cells one has copied its ward, and one the first cell beside it. */
const copyists = 20;

type Programs = NonNullable<CascadeDocument["programs"]>;
type Tasks = NonNullable<CascadeDocument["tasks"]>;
type Text = readonly string[];

/**
 * Programs that say all they must, one for each unit from a city down to its cells, each derived
 * from the one above. One cell in ten has its ward's text with the names changed, one in twenty that
 * of the cell beside it.
 */
export function writtenPrograms(size: number): CascadeDocument {
  const upTo = randomSequence();
  const write = makeWriter(upTo);
  const units: CascadeDocument["units"][number][] = [];
  const programs: Programs[number][] = [];
  const tasks: Tasks[number][] = [];
  const texts = new Map<string, Text>();
  const names = new Map<string, string>();
  const add = (id: string, name: string, level: string, parent: string | null): void => {
    const chance = upTo(copyists);
    const from = chance < 2 ? parent : chance === 2 ? `${parent}-0` : null;
    const original = level === "cell" ? texts.get(from ?? "") : undefined;
    const text =
      original?.map((task) => task.replaceAll(names.get(from ?? "") ?? "", name)) ??
      Array.from({ length: tasksEach }, () => write(name));
    units.push({ id, name, level, parent });
    texts.set(id, text);
    names.set(id, name);
    programs.push({
      ...{ id: `p-${id}`, unit: id, name: `Chương trình của ${name}`, lead: "office" },
      ...{ start: "2021-01-01", end: "2025-12-31", reviews: [{ on: "2023-06-30" }] },
      sources: parent === null ? [{ document: "Nghị quyết" }] : [{ program: `p-${parent}` }],
    });
    tasks.push(...text.map((task, place) => taskOf(id, place, task)));
  };
  add("city", "Thành phố Hà Nội", "city", null);
  for (let district = 0; programs.length < size; district++) {
    add(`d${district}`, `Quận Số ${district}`, "district", "city");
    for (let ward = 0; ward < wards && programs.length < size; ward++) {
      const id = `d${district}-w${ward}`;
      add(id, `Phường Số ${ward}`, "ward", `d${district}`);
      for (let cell = 0; cell < cells && programs.length < size; cell++) {
        add(`${id}-${cell}`, `Tổ Dân phố ${cell}`, "cell", id);
      }
    }
  }
  return {
    term: { start: "2021-01-01", end: "2025-12-31" },
    levels: ["city", "district", "ward", "cell"].map((id) => ({ id })),
    units,
    bodies: [{ id: "office" }, ...Array.from({ length: 20 }, (_, one) => ({ id: `body-${one}` }))],
    indicators: [{ id: "works", measure: "sum", cascade: { rule: "split", by: "equal" } }],
    programs,
    targets: [{ unit: "city", indicator: "works", program: "p-city", value: size * 100 }],
    tasks,
  };
}

function taskOf(unit: string, place: number, text: string): Tasks[number] {
  return {
    ...{ id: `t-${unit}-${place}`, program: `p-${unit}`, name: `Nhiệm vụ ${place}`, text },
    ...{ lead: `body-${unit.length}`, supports: ["office"], budget: { amount: 1 }, staffing: 2 },
    ...{ due: "2024-12-31", output: "1 báo cáo", indicators: ["works"] },
  };
}

/** Writes sentences of syllables that look Vietnamese, some frequent, with phrases all use. */
function makeWriter(upTo: (bound: number) => number): (place: string) => string {
  const initials = [
    "b",
    "c",
    "ch",
    "d",
    "đ",
    "g",
    "h",
    "kh",
    "l",
    "m",
    "n",
    "ng",
    "nh",
    "ph",
    "qu",
  ];
  const middles = [
    "a",
    "á",
    "à",
    "ạ",
    "ê",
    "ế",
    "ệ",
    "ô",
    "ố",
    "ộ",
    "ơ",
    "ờ",
    "ư",
    "ữ",
    "oa",
    "uyê",
  ];
  const finals = ["", "c", "m", "n", "ng", "nh", "p", "t"];
  const syllables = initials.flatMap((one) =>
    middles.flatMap((two) => finals.map((three) => one + two + three)),
  );
  const syllable = (): string => syllables[upTo(1 + upTo(syllables.length))] as string;
  const phrases = Array.from({ length: 2000 }, () => Array.from({ length: 4 }, syllable));
  return (place) => {
    const words: string[] = [];
    while (words.length < wordsEach) {
      const chance = upTo(100);
      if (chance < 8) words.push(String(upTo(500)));
      else if (chance < 12) words.push(...place.split(" "));
      else if (chance < 20) words.push(...(phrases[upTo(phrases.length)] as string[]));
      else words.push(syllable());
    }
    return words.slice(0, wordsEach).join(" ");
  };
}
