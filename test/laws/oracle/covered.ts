import type { Cascade, CoveragePolicy, Figure } from "target-cascade";
import { nearest, wholeOf } from "./exact.ts";
import { isCovered } from "./figures.ts";
import { linesBelow, type Subject } from "./lines.ts";

/** What the oracle says of how much of a figure is known. */
export type ExpectedCoverage = Pick<Figure, "coverageByWeight" | "insufficient">;

/** Coverage of a unit by a weight, line by line, and whether it is less than the least. */
export function coveredAt(
  subject: Subject,
  unit: string,
  by: string | undefined,
  least: CoveragePolicy["least"] = {},
): ExpectedCoverage {
  const lines = linesBelow(subject, unit).map((line) => ({
    covered: isCovered(subject, line),
    size: by === undefined || line.own ? null : sizeOf(subject.cascade, line.unit, by),
  }));
  const weighed = lines.flatMap(({ covered, size }) => (size === null ? [] : { covered, size }));
  const total = (some: readonly { readonly size: bigint }[]): bigint =>
    some.reduce((sum, { size }) => sum + size, 0n);
  const covered = weighed.filter((line) => line.covered);
  const unweighed = lines.length - weighed.length;
  const count = [lines.filter((line) => line.covered).length, lines.length].map(BigInt);
  const parts = [{ least: least.count ?? 0, reported: count[0], expected: count[1] }];
  const whole = total(weighed);
  const asked = { least: least.weight ?? 0 };
  if (whole > 0n) parts.push({ ...asked, reported: total(covered), expected: whole });
  if (whole === 0n || unweighed > 0) {
    parts.push({ ...asked, reported: count[0], expected: count[1] });
  }
  const inUnits = (steps: bigint): number =>
    nearest({ over: steps, under: BigInt(10 ** decimalsOf(subject.cascade, by)) });
  return {
    coverageByWeight:
      by === undefined
        ? null
        : { by, reported: inUnits(total(covered)), expected: inUnits(whole), unweighed },
    insufficient:
      lines.length > 0 &&
      parts.some(
        ({ least: part, reported = 0n, expected = 0n }) =>
          reported * 10_000n < wholeOf(part, 4) * expected,
      ),
  };
}

/** A weight in whole steps, of a unit that states none that of its children; null where it is no size. */
function sizeOf(cascade: Cascade, unit: string, by: string): bigint | null {
  const steps = stepsOf(cascade, unit, by);
  return steps === null || steps < 0n ? null : steps;
}

function stepsOf(cascade: Cascade, unit: string, by: string): bigint | null {
  const stated = cascade.unit(unit).weights?.[by];
  if (stated !== undefined) return wholeOf(stated, decimalsOf(cascade, by));
  const children = cascade.children(unit).map(({ id }) => stepsOf(cascade, id, by));
  if (children.length === 0 || children.includes(null)) return null;
  return (children as bigint[]).reduce((sum, steps) => sum + steps, 0n);
}

function decimalsOf(cascade: Cascade, by: string | undefined): number {
  return cascade.document.weights?.find(({ id }) => id === by)?.decimals ?? 0;
}
