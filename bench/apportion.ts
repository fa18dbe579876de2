/**
 * How long largest remainder takes on a million children in groups, beside what one would pick
 * instead. Run with `npm run bench`, after scale; the table is printed and put into bench/results.md.
 */
import { readFileSync, writeFileSync } from "node:fs";
import percentRound from "percent-round";
import { makeScratch } from "../src/derive/selectLargest.ts";
import { shareOut } from "../src/derive/shareOut.ts";

const groupSize = 1600;
const groups = 625;
const total = 10_000;
const rounds = 7;

/** Shares `total` out by weight; the answer is in `shares`, and checked once. */
type Contender = (weights: Float64Array, listed: number[], shares: Float64Array) => void;

const scratch = makeScratch(groupSize);
const order = (child: number): number => child;

const contenders: Readonly<Record<string, Contender>> = {
  "target-cascade": (weights, _listed, shares) => {
    shareOut(
      {
        ...{ total, count: groupSize, weights, min: null, max: null, previous: null, shares },
        ...{ method: "largest-remainder", order },
      },
      scratch,
    );
  },
  "sorting the remainders": (_weights, listed, shares) => {
    const sum = listed.reduce((all, weight) => all + weight, 0);
    const quotas = listed.map((weight, child) => {
      const share = Math.floor((total * weight) / sum);
      return { child, weight, share, remainder: total * weight - share * sum };
    });
    let left = total - quotas.reduce((all, { share }) => all + share, 0);
    quotas.sort(
      (one, other) =>
        other.remainder - one.remainder || other.weight - one.weight || one.child - other.child,
    );
    for (const { child, share } of quotas) {
      shares[child] = share + (left > 0 ? 1 : 0);
      left -= 1;
    }
  },
  "percent-round 2.3.1": (_weights, listed, shares) => {
    for (const [child, share] of percentRound(listed, 2).entries()) shares[child] = share * 100;
  },
};

/** Weights of every group: unequal ones from a fixed sequence, or all the same. */
function weightsOf(kind: string): { column: Float64Array; list: number[] }[] {
  let seed = 20_250_701;
  const next = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return 1 + ((seed >>> 12) % 5000);
  };
  return Array.from({ length: groups }, () => {
    const list = Array.from({ length: groupSize }, () => (kind === "equal" ? 1 : next()));
    return { column: Float64Array.from(list), list };
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] as number;
}

function check(name: string, shares: Float64Array): void {
  const handedOut = shares.reduce((all, share) => all + Math.round(share), 0);
  if (handedOut !== total) throw new Error(`${name} hands out ${handedOut} of ${total}.`);
}

const lines: string[][] = [];
for (const kind of ["unequal", "equal"]) {
  const weights = weightsOf(kind);
  const times = new Map(Object.keys(contenders).map((name) => [name, [] as number[]]));
  // In turns, so that whatever else the machine does meets all of them alike.
  for (let round = -1; round < rounds; round++) {
    for (const [name, share] of Object.entries(contenders)) {
      const shares = new Float64Array(groupSize);
      const start = performance.now();
      for (const { column, list } of weights) share(column, list, shares);
      const elapsed = performance.now() - start;
      check(name, shares);
      if (round >= 0) times.get(name)?.push(elapsed);
    }
  }
  const ours = median(times.get("target-cascade") ?? []);
  for (const [name, measured] of times) {
    const time = median(measured);
    const each = (time * 1e6) / (groups * groupSize);
    lines.push([kind, name, time.toFixed(0), each.toFixed(0), `${(time / ours).toFixed(1)} ×`]);
  }
}

const heading = "## Largest remainder";
const section = `${heading}

${(groups * groupSize).toLocaleString("en")} children in ${groups} groups of ${groupSize.toLocaleString("en")}, ${total.toLocaleString("en")} steps to share in each; medians of ${rounds} turns in one
process. The others do less: sorting is not exact beyond 2^53, and percent-round knows no total but
100 % and breaks ties by position alone.

| weights | by | ms | ns a child | |
| --- | --- | ---: | ---: | ---: |
${lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}
`;
const file = new URL("results.md", import.meta.url);
const before = readFileSync(file, "utf8").split(`\n${heading}\n`)[0]?.trimEnd();
writeFileSync(file, `${before}\n\n${section}`);
console.log(section);
