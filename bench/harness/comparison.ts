import type { Contender } from "./contender.ts";
import { markdownTable } from "./markdownTable.ts";
import { type Timing, type TurnOptions, timeInTurns } from "./timeInTurns.ts";

/** A contender of a table, and what is wanted of the first one beside it. */
export interface Entry {
  readonly contender: Contender;
  /** How many times as long as the first this one ought to take at least. */
  readonly atLeast?: number;
  /** How many times as long as this one, a floor, the first may take at most. */
  readonly within?: number;
  /** What this one may take at most, in nanoseconds each. */
  readonly atMost?: number;
}

export interface ComparisonOptions extends TurnOptions {
  /** How many there are of what is counted, and its name: `{ of: 1000, each: "unit" }`. */
  readonly of: number;
  readonly each: string;
}

/** Times contenders beside one another and lays them out as a table, the first being ours. */
export async function comparison(
  entries: readonly Entry[],
  { of, each, ...options }: ComparisonOptions,
): Promise<string> {
  const timings = await timeInTurns(
    entries.map(({ contender }) => contender),
    options,
  );
  const ours = timings[0] as Timing;
  const rows = timings.map(({ contender, first, median, least, collecting }, position) => [
    contender.name,
    milliseconds(median),
    twoDigits((median * 1e6) / of),
    `${twoDigits(median / ours.median)} ×`,
    wanted(entries[position] as Entry, median, ours.median, of),
    milliseconds(least),
    milliseconds(collecting),
    milliseconds(first),
  ]);
  const remarks = entries.flatMap(({ contender: { name, remark } }) =>
    remark === undefined ? [] : [`- ${name}: ${remark}.`],
  );
  const table = markdownTable(
    ["by", "ms", `ns a ${each}`, "against ours", "wanted", "least", "collecting", "first call"],
    rows,
  );
  return [table, ...(remarks.length > 0 ? [remarks.join("\n")] : [])].join("\n\n");
}

function wanted(
  { atLeast, within, atMost }: Entry,
  time: number,
  ours: number,
  of: number,
): string {
  const verdict = (holds: boolean): string => (holds ? "met" : "**short**");
  if (atLeast !== undefined) return `at least ${atLeast} ×: ${verdict(time >= atLeast * ours)}`;
  if (within !== undefined) return `ours within ${within} ×: ${verdict(ours <= within * time)}`;
  if (atMost === undefined) return "";
  return `at most ${atMost} ns: ${verdict(time * 1e6 <= atMost * of)}`;
}

/** Three digits, or whole milliseconds. */
export function milliseconds(time: number): string {
  if (time === 0) return "0";
  return time >= 100 ? Math.round(time).toLocaleString("en") : time.toPrecision(3);
}

/** Two digits, or a whole number. */
function twoDigits(number: number): string {
  return number >= 100 ? Math.round(number).toLocaleString("en") : number.toPrecision(2);
}
