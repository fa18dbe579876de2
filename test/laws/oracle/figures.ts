import type { Actual, Cascade, Figure, Indicator, RollUpOptions } from "target-cascade";
import { type Fraction, nearest, wholeOf } from "./exact.ts";
import { type Line, linesBelow, type Subject, subjectOf } from "./lines.ts";
import { neededOf } from "./needed.ts";

/** What the oracle says of a figure. */
export type Expected = Pick<
  Figure,
  "target" | "registered" | "actual" | "gap" | "coverage" | "completion" | "completionReported"
>;

/** Figure = over ÷ under, beside what it is held against. */
export interface Standing {
  readonly over: bigint;
  readonly under: bigint;
  readonly target: bigint;
  readonly baseline: bigint | null;
}

/** The day a stock must speak of at the end of 2023, with ten days of grace. */
const freshSince: Readonly<Record<string, string>> = { year: "2022-12-31", quarter: "2023-09-30" };

/** A second opinion on rollups: plain recursion over the public answers, in whole numbers. */
export function makeOracle(
  cascade: Cascade,
  rows: readonly Actual[],
  options: RollUpOptions,
  indicator: Indicator,
): (unit: string) => Expected {
  const subject = subjectOf(cascade, rows, options, indicator);
  const { type, sign, decimals, targets } = subject;
  return (unit) => {
    const lines = linesBelow(subject, unit);
    const said = lines.filter(({ told }) => told);
    const own = targets.get(unit);
    const baseline = own?.baseline == null ? null : wholeOf(own.baseline, decimals);
    const target = wholeOf(own?.value ?? 0, decimals);
    const heard = reportedBy(subject, unit, said, target, baseline);
    const everyone = type === "sum" || isCounted(subject);
    const now = everyone ? standingOf(subject, unit, lines, target, baseline) : heard;
    const speaks = own !== undefined && (everyone || said.length > 0);
    const missing = now && sign * (now.target * now.under - now.over);
    // Under a cap silence would count as keeping to it.
    const unsaid = lines.filter((line) => !line.told && isUncounted(type, line));
    const unknown =
      everyone && sign === -1n && unsaid.length > 0 && (said.length === 0 || baseline !== null);
    const inUnits = (over: bigint, under: bigint): number | null =>
      under <= 0n ? null : nearest({ over, under: under * BigInt(10 ** decimals) });
    return {
      target: own ? inUnits(now?.target ?? target, 1n) : null,
      registered: registeredAt(subject, unit),
      actual: said.length > 0 && heard ? inUnits(heard.over, heard.under) : null,
      gap: speaks && now && missing !== null ? inUnits(missing, now.under) : null,
      coverage: {
        reported: said.filter((line) => isCovered(subject, line)).length,
        expected: lines.length,
      },
      completion: speaks && now && !unknown ? completed(now, sign) : null,
      completionReported: own && said.length > 0 && heard ? completed(heard, sign) : null,
    };
  };
}

/** Whether a line has reported, and what it said is neither carried forward nor lapsed. */
export function isCovered({ balance, every }: Subject, { told, holds }: Line): boolean {
  const fresh = (balance === "last" && freshSince[every ?? ""]) || "";
  return told !== null && holds && told.through >= fresh;
}

/** What a unit registered, else, where targets add up, what those below it did. */
function registeredAt(subject: Subject, unit: string): number | null {
  const { cascade, type, decimals, targets, registered } = subject;
  const own = registered.get(unit);
  if (own !== undefined || type !== "sum") return own ?? null;
  // What a unit without a target registered is added to nothing; what stands below it is.
  const passedUp = (id: string): (number | null)[] =>
    targets.has(id) || !registered.has(id)
      ? [registeredAt(subject, id)]
      : cascade.children(id).flatMap((below) => passedUp(below.id));
  const below = cascade.children(unit).flatMap(({ id }) => passedUp(id));
  const known = below.filter((value) => value !== null);
  if (known.length === 0) return null;
  return Number(add(known.map((value) => wholeOf(value, decimals)))) / 10 ** decimals;
}

/** Whether nothing can be said of a silent line for which lower is better. */
function isUncounted(type: string, { baseline }: Line): boolean {
  return type === "sum" && baseline === null;
}

function reportedBy(
  subject: Subject,
  unit: string,
  said: readonly Line[],
  target: bigint,
  baseline: bigint | null,
): Standing | null {
  const values = said.map(({ value }) => value);
  const bases = said.map((line) => line.baseline);
  switch (subject.type) {
    case "sum":
      return {
        over: add(values),
        under: 1n,
        target: add(said.map((line) => line.target)),
        baseline: bases.includes(null) ? null : add(bases as bigint[]),
      };
    case "ratio": {
      const under = add(said.map(({ size }) => size ?? 0n));
      return { over: add(values) * 100n * BigInt(10 ** subject.decimals), under, target, baseline };
    }
    case "mean":
      return {
        over: add(said.map(({ value, size }) => value * (size ?? 0n))),
        under: add(said.map(({ size }) => size ?? 0n)),
        target,
        baseline,
      };
    case "growth": {
      const under = add(said.map(({ size }) => size ?? 0n));
      const over = (add(values) - under) * 100n * BigInt(10 ** subject.decimals);
      return { over, under, target, baseline };
    }
    case "milestone":
    case "checklist": {
      const { done, known } = counted(subject, unit);
      return { over: done, under: 1n, target: needed(subject, unit, known), baseline };
    }
    default: {
      const better = (a: bigint, b: bigint): bigint => ((subject.type === "min") === a < b ? a : b);
      return values.length === 0
        ? null
        : { over: values.reduce(better), under: 1n, target, baseline };
    }
  }
}

/** The figure with silent lines standing in, for amounts and milestones. */
function standingOf(
  subject: Subject,
  unit: string,
  lines: readonly Line[],
  target: bigint,
  baseline: bigint | null,
): Standing {
  if (isCounted(subject)) {
    const { done, known, open } = counted(subject, unit);
    return { over: done, under: 1n, target: needed(subject, unit, known + open), baseline };
  }
  const values = lines.map((line) => {
    if (line.told) return line.value;
    return line.baseline ?? (subject.sign === -1n ? line.target : 0n);
  });
  return { over: add(values), under: 1n, target, baseline };
}

/** Whether it is counted who has done it. */
export function isCounted({ type }: Subject): boolean {
  return type === "milestone" || type === "checklist";
}

interface Count {
  readonly done: bigint;
  readonly known: bigint;
  readonly open: bigint;
}

/** How many are done, known, and open below a unit, each unit with a threshold as one. */
export function counted(subject: Subject, unit: string): Count {
  const mine = (subject.linesAt.get(unit) ?? []).map((line): Count => {
    if (subject.criteria) return criteriaOf(subject, line);
    const { told, value, size } = line;
    const count = size ?? 1n;
    return { done: value, known: told ? count : 0n, open: told ? 0n : count };
  });
  const below = subject.cascade.children(unit).map(({ id }) => {
    const count = counted(subject, id);
    const required = requiredAt(subject, id);
    return required === undefined ? count : verdictOn(required, count);
  });
  const all = [...mine, ...below];
  return {
    done: add(all.map(({ done }) => done)),
    known: add(all.map(({ known }) => known)),
    open: add(all.map(({ open }) => open)),
  };
}

/** A unit's criteria; of a share beside what it hands on, whether it passes. */
function criteriaOf({ criteria, pass }: Subject, { assessed, own }: Line): Count {
  const open = BigInt(criteria?.length ?? 0);
  const count = assessed ?? { done: 0n, known: 0n, open };
  return own ? verdictOn(pass, count) : count;
}

function verdictOn(required: unknown, { done, known, open }: Count): Count {
  const one = known + open > 0n ? 1n : 0n;
  const reached = done >= neededOf(required, known + open);
  const decided = reached || done + open < neededOf(required, known + open);
  return { done: reached ? one : 0n, known: decided ? one : 0n, open: decided ? 0n : one };
}

/** What is required of a unit: of a reporter of criteria so many of them, else what its level asks. */
function requiredAt({ cascade, require, criteria, pass, linesAt }: Subject, unit: string): unknown {
  if (criteria && linesAt.get(unit)?.some(({ own }) => !own)) return pass;
  const { level } = cascade.unit(unit);
  return Object.hasOwn(require, level) ? require[level] : undefined;
}

export function needed(subject: Subject, unit: string, expected: bigint): bigint {
  return neededOf(requiredAt(subject, unit), expected);
}

function completed({ over, under, target, baseline }: Standing, sign: bigint): number | null {
  if (under <= 0n) return null;
  if (sign * (target * under - over) <= 0n) return 1;
  if (sign === -1n && baseline === null) return belowOne({ over: target * under, under: over });
  const from = baseline ?? 0n;
  return belowOne({ over: sign * (over - from * under), under: sign * (target - from) * under });
}

/** What is not met never counts as 1, and nothing counts less than 0. */
function belowOne({ over, under }: Fraction): number {
  if (under <= 0n || over <= 0n) return 0;
  return Math.min(1 - Number.EPSILON / 2, nearest({ over, under }));
}

function add(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}
