import type { Actual, Cascade, Indicator, RollUpOptions } from "target-cascade";
import { wholeOf } from "./exact.ts";
import { counted, isCounted, needed } from "./figures.ts";
import { linesBelow, subjectOf } from "./lines.ts";

/** A target and what is missing to it, in whole steps of the currency; negative where exceeded. */
export interface Distance {
  readonly target: bigint;
  readonly gap: bigint;
}

/** How far a unit with a target is from it, silent lines standing in, by plain arithmetic. */
export function makeDistances(
  cascade: Cascade,
  rows: readonly Actual[],
  options: RollUpOptions,
  indicator: Indicator,
): (unit: string) => Distance {
  const subject = subjectOf(cascade, rows, options, indicator);
  const { type, sign, decimals, targets } = subject;
  return (unit) => {
    const lines = linesBelow(subject, unit);
    const target = wholeOf(targets.get(unit)?.value ?? 0, decimals);
    const to = (reached: bigint, from = target): Distance => ({
      target: from,
      gap: sign * (from - reached),
    });
    const standIn = (own: bigint, baseline: bigint | null): bigint =>
      baseline ?? (sign === -1n ? own : 0n);
    if (type === "sum") {
      return to(
        add(lines.map((line) => (line.told ? line.value : standIn(line.target, line.baseline)))),
      );
    }
    if (isCounted(subject)) {
      const { done, known, open } = counted(subject, unit);
      return to(done, needed(subject, unit, known + open));
    }
    if (type === "ratio" || type === "mean" || type === "growth") {
      const sized = lines.flatMap(({ size, ...line }) =>
        size === null ? [] : [{ ...line, size }],
      );
      const scale = 100n * BigInt(10 ** decimals);
      const reached = sized.map((line) => {
        if (!line.told) return standIn(line.target, line.baseline) * line.size;
        if (type === "growth") return (line.value - line.size) * scale;
        return line.value * (type === "mean" ? line.size : scale);
      });
      return to(add(reached), target * add(sized.map(({ size }) => size)));
    }
    const values = lines.flatMap(({ told, value }) => (told ? [value] : []));
    const baseline = targets.get(unit)?.baseline ?? null;
    const from = baseline === null ? null : wholeOf(baseline, decimals);
    if (values.length === 0) return to(standIn(target, from));
    return to(values.reduce((a, b) => ((type === "min") === a < b ? a : b)));
  };
}

function add(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}
