/**
 * How long an audit takes as the number of programs grows, copying included, and what it keeps in
 * memory. Run with `node --import tsx bench/audit.ts`; the table is printed and written to its
 * section of bench/results.md.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { audit, type Cascade, type CascadeDocument, derive, parseCascade } from "target-cascade";

const tasksEach = 40;
const wordsEach = 25;
/** How many wards stand under a district, and cells under a ward. */
const [wards, cells] = [25, 40];
const sizes = [2_500, 5_000, 10_000, 20_000];

/** How programs of the lowest level come about: one in so many is copied. */
const [fromParent, fromSibling] = [10, 20];

type Task = NonNullable<CascadeDocument["tasks"]>[number];
type Text = readonly string[];

/** Numbers from 0 up to 1, the same every time. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Syllables that look Vietnamese, some much more frequent than others, and phrases all use. */
function makeWriter(random: () => number): (place: string) => string {
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
  const syllable = (): string => syllables[Math.floor(random() ** 2 * syllables.length)] as string;
  const stock = Array.from({ length: 2000 }, () => [
    syllable(),
    syllable(),
    syllable(),
    syllable(),
  ]);
  return (place) => {
    const words: string[] = [];
    while (words.length < wordsEach) {
      const dice = random();
      if (dice < 0.08) words.push(String(Math.floor(random() * 500)));
      else if (dice < 0.12) words.push(...place.split(" "));
      else if (dice < 0.2) words.push(...(stock[Math.floor(random() * stock.length)] as string[]));
      else words.push(syllable());
    }
    return words.slice(0, wordsEach).join(" ");
  };
}

/** Cells, each with a program that derives from its ward's, up to the city. */
function makeDocument(size: number): CascadeDocument {
  const random = randomOf(size);
  const write = makeWriter(random);
  const units: CascadeDocument["units"][number][] = [];
  const programs: NonNullable<CascadeDocument["programs"]>[number][] = [];
  const tasks: Task[] = [];
  const texts = new Map<string, Text>();
  const add = (id: string, name: string, level: string, parent: string | null): void => {
    units.push({ id, name, level, parent });
    const dice = Math.floor(random() * 20);
    const above = parent === null ? undefined : texts.get(parent);
    const beside = texts.get(`${parent}-0`);
    let text: Text = Array.from({ length: tasksEach }, () => write(name));
    if (level === "cell" && above && dice < 20 / fromParent) text = renamed(above, parent, name);
    else if (level === "cell" && beside && dice >= 20 - 20 / fromSibling)
      text = renamed(beside, `${parent}-0`, name);
    texts.set(id, text);
    programs.push({
      ...{ id: `p-${id}`, unit: id, name: `Chương trình của ${name}`, lead: "office" },
      ...{ start: "2021-01-01", end: "2025-12-31", reviews: [{ on: "2023-06-30" }] },
      sources: parent === null ? [{ document: "Nghị quyết" }] : [{ program: `p-${parent}` }],
    });
    for (const [place, words] of text.entries()) {
      tasks.push({
        ...{ id: `t-${id}-${place}`, program: `p-${id}`, name: `Nhiệm vụ ${place}`, text: words },
        ...{ lead: `body-${id.length}`, supports: ["office"], budget: { amount: 1 }, staffing: 2 },
        ...{ due: "2024-12-31", output: "1 báo cáo", indicators: ["works"] },
      });
    }
  };
  const renamed = (text: Text, from: string | null, to: string): Text => {
    const name = units.find(({ id }) => id === from)?.name ?? "";
    return text.map((words) => words.replaceAll(name, to));
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

interface Row {
  readonly programs: number;
  readonly words: number;
  readonly findings: number;
  readonly copies: number;
  readonly milliseconds: number;
  readonly resident: number;
}

function measure(cascade: Cascade, programs: number): Row {
  const start = performance.now();
  const { findings, rules } = audit(cascade);
  const milliseconds = performance.now() - start;
  const copied = rules.filter(({ rule }) => rule.startsWith("copied-"));
  return {
    programs,
    words: programs * tasksEach * wordsEach,
    findings: findings.length,
    copies: copied.reduce((sum, { findings: found }) => sum + found, 0),
    milliseconds,
    resident: process.memoryUsage().rss,
  };
}

/** One size in a process of its own, so that none pays for the garbage of another. */
function run(size: number): Row {
  const script = fileURLToPath(import.meta.url);
  const flags = ["--max-old-space-size=4096", "--import", "tsx"];
  return JSON.parse(
    execFileSync(process.execPath, [...flags, script, String(size)], { encoding: "utf8" }),
  );
}

const [, , only] = process.argv;
if (only !== undefined) {
  measure(derive(parseCascade(makeDocument(500))).cascade, 500);
  const size = Number(only);
  console.log(JSON.stringify(measure(derive(parseCascade(makeDocument(size))).cascade, size)));
  process.exit(0);
}
const rows = sizes.map(run);
const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB.`;
const lines = rows.map(({ programs, words, findings, copies, milliseconds, resident }) => [
  programs.toLocaleString("en"),
  words.toLocaleString("en"),
  findings.toLocaleString("en"),
  copies.toLocaleString("en"),
  (milliseconds / 1000).toFixed(1),
  ((milliseconds * 1e6) / words).toFixed(0),
  (resident / 1e9).toFixed(2),
]);
const heading = "## Audit";
const section = `${heading}

Programs of ${tasksEach} tasks of ${wordsEach} words, on four levels, all rules; one in ten of the lowest level is its ward's
with the names changed, one in twenty a sibling's. From a derived cascade to findings and scores;
memory is the whole process, the document included. Each size in a process of its own, once, after
a small one.

| programs | words | findings | copies | s | ns a word | resident GB |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${lines.map((cellsOfRow) => `| ${cellsOfRow.join(" | ")} |`).join("\n")}

${machine}
`;
const file = new URL("results.md", import.meta.url);
const [first = "", ...others] = readFileSync(file, "utf8").split(/\n(?=## )/);
const kept = others.filter((one) => !one.startsWith(`${heading}\n`));
writeFileSync(
  file,
  [first, ...kept, section]
    .map((one) => one.trimEnd())
    .join("\n\n")
    .concat("\n"),
);
console.log(section);
