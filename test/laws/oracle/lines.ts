import type {
  Actual,
  Cascade,
  Indicator,
  RollUpOptions,
  Target,
  TimeBalance,
} from "target-cascade";
import { type Assessed, assess, inForce, validFrom } from "./assess.ts";
import { wholeOf } from "./exact.ts";
import { type Told, tell } from "./tell.ts";

/** A reporter, or the share a unit keeps for itself; numbers in whole steps. */
export interface Line {
  readonly unit: string;
  readonly target: bigint;
  readonly baseline: bigint | null;
  readonly value: bigint;
  /** The denominator, or how many a milestone counts; null where it is not known. */
  readonly size: bigint | null;
  /** Null where it is silent. */
  readonly told: Pick<Told, "through"> | null;
  /** Whether it is a share beside what the unit hands on. */
  readonly own: boolean;
  /** Whether what was said still holds. */
  readonly holds: boolean;
  /** What was said of criteria, where there are any. */
  readonly assessed: Assessed | null;
}

/** What everything about one indicator is figured out from. */
export interface Subject {
  readonly cascade: Cascade;
  readonly type: string;
  readonly balance: TimeBalance;
  readonly decimals: number;
  readonly sign: 1n | -1n;
  readonly require: Readonly<Record<string, unknown>>;
  /** What a reporter needs of its criteria, and how many there are; null without criteria. */
  readonly pass: unknown;
  readonly criteria: readonly { readonly id: string }[] | null;
  readonly every: string | undefined;
  readonly targets: ReadonlyMap<string, Target>;
  /** What units registered for the day figures are held against, and was not rejected. */
  readonly registered: ReadonlyMap<string, number>;
  /** The lines of a unit itself. */
  readonly linesAt: ReadonlyMap<string, readonly Line[]>;
}

/** Finds the targets figures are held against, the lines, and what each has reported. */
export function subjectOf(
  cascade: Cascade,
  rows: readonly Actual[],
  options: RollUpOptions,
  indicator: Indicator,
): Subject {
  const {
    type,
    of,
    require = {},
    pass = "all",
  } = (typeof indicator.measure === "string" ? { type: indicator.measure } : indicator.measure) as {
    type: string;
    of?: string;
    require?: Record<string, unknown>;
    pass?: unknown;
  };
  const measure = indicator.measure as object;
  const decimals = (indicator.decimals ?? 0) as number;
  const balance = indicator.balance ?? (type === "sum" ? "flow" : "last");
  const units = [...cascade.units()].map(({ id }) => id);
  const plan = units
    .flatMap((unit) => cascade.targets(unit))
    .filter((target) => target.indicator === indicator.id && target.grade === "mandatory");
  const { registrations = [], term } = cascade.document;
  const accepted = registrations.filter(
    ({ indicator: id, grade = "mandatory", rejected }) =>
      id === indicator.id && grade === "mandatory" && !rejected,
  );
  const dueOf = (record: { due?: string | undefined }): string => record.due ?? term?.end ?? "";
  const [due = ""] = (
    plan.length > 0 ? plan.map((target) => target.planDue ?? "") : accepted.map(dueOf)
  )
    .sort()
    .reverse();
  const targets = new Map(
    plan.flatMap((target) => ((target.planDue ?? "") === due ? [[target.unit, target]] : [])),
  );
  const lineOf = (unit: string): Line[] => {
    const target = targets.get(unit);
    // Where everyone reports, nobody has others report for it.
    const below =
      type !== "reported" && cascade.descendants(unit).some(({ id }) => targets.has(id));
    if (!target || (below && target.own === null)) return [];
    const mine = rows.filter((row) => row.unit === unit && row.indicator === indicator.id);
    const size = of === undefined ? null : weightOf(cascade, unit, of);
    const ask = (own: boolean): Told | null =>
      tell(
        mine.filter((row) => (row.own === true) === own),
        options,
        { balance, since: target.start, size, decimals },
      );
    const judge = (own: boolean): Assessed | null =>
      assess(
        mine.filter((row) => (row.own === true) === own),
        measure,
        indicator.validMonths,
        options,
      );
    const either = <Answer>(question: (own: boolean) => Answer | null): Answer | null =>
      below ? question(true) : (question(false) ?? question(true));
    const assessed = type === "checklist" ? either(judge) : null;
    const told = type === "checklist" ? null : either(ask);
    const lapsed = told !== null && told.through < (validFrom[indicator.validMonths ?? 0] ?? "");
    const stated = told?.of ?? size;
    const baseline = below ? null : target.baseline;
    return [
      {
        unit,
        target: wholeOf(below ? (target.own ?? 0) : target.value, decimals),
        baseline: baseline === null ? null : wholeOf(baseline, decimals),
        value: lapsed ? 0n : wholeOf(told?.value ?? 0, decimals),
        size: stated !== null ? wholeOf(stated, decimals) : type === "milestone" ? 1n : null,
        told: told ?? assessed,
        own: below,
        holds: assessed ? assessed.holds : !lapsed,
        assessed,
      },
    ];
  };
  return {
    cascade,
    type,
    balance,
    decimals,
    sign: indicator.direction === "lower" ? -1n : 1n,
    require,
    pass,
    criteria: type === "checklist" ? inForce(measure).criteria : null,
    every: indicator.every,
    targets,
    registered: new Map(
      accepted.flatMap((one) => (dueOf(one) === due ? [[one.unit, one.value]] : [])),
    ),
    linesAt: new Map(units.map((unit) => [unit, lineOf(unit)])),
  };
}

/** The lines at and below a unit; only its own where nothing is rolled up. */
export function linesBelow({ cascade, linesAt, type }: Subject, unit: string): readonly Line[] {
  if (type === "reported") return linesAt.get(unit) ?? [];
  return [unit, ...cascade.descendants(unit).map(({ id }) => id)].flatMap(
    (one) => linesAt.get(one) ?? [],
  );
}

/** A weight as a unit states it, else the sum of its children's; null where it is not known. */
export function weightOf(cascade: Cascade, unit: string, name: string): number | null {
  const stated = cascade.unit(unit).weights?.[name];
  if (stated !== undefined) return stated;
  const children = cascade.children(unit).map(({ id }) => weightOf(cascade, id, name));
  if (children.length === 0 || children.includes(null)) return null;
  return (children as number[]).reduce((total, weight) => total + weight, 0);
}
