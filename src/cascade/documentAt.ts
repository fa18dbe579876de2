import {
  type CascadeDocument,
  CascadeError,
  type CascadeRule,
  type CascadeRules,
  type ProgramRecord,
  type Source,
  type TaskRecord,
} from "../document/index.ts";
import { parsePlainDate } from "../time/index.ts";

interface Known {
  readonly units: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly programs: ReadonlySet<string>;
}

/**
 * The document with only the units in force on a day, and only what belongs to them.
 *
 * A unit is in force from its `from` to its `to`, both days included; so is what a body oversees.
 * What stays no longer refers to what has gone.
 *
 * @throws CascadeError `invalid-value` where the date is none.
 */
export function documentAt(document: CascadeDocument, date: string): CascadeDocument {
  if (parsePlainDate(date) === null) throw invalidDate(date);
  const units = document.units.filter((unit) => inForce(unit, date));
  const unitIds = idsOf(units);
  const bodies = document.bodies?.filter(({ unit }) => unit === undefined || unitIds.has(unit));
  const programs = document.programs?.filter(({ unit }) => unitIds.has(unit));
  const known = { units: unitIds, bodies: idsOf(bodies), programs: idsOf(programs) };
  return {
    ...document,
    units,
    ...(bodies && {
      bodies: bodies.map(({ oversees, ...body }) => ({
        ...body,
        ...(oversees && {
          oversees: oversees.filter((one) => unitIds.has(one.unit) && inForce(one, date)),
        }),
      })),
    }),
    ...(document.indicators && {
      indicators: document.indicators.map((indicator) => withRule(indicator, known)),
    }),
    ...(programs && { programs: programs.map((program) => programWith(program, known)) }),
    ...(document.targets && {
      targets: document.targets
        .filter(({ unit }) => unitIds.has(unit))
        .map((target) => withRule(target, known)),
    }),
    ...(document.registrations && {
      registrations: document.registrations.filter(({ unit }) => unitIds.has(unit)),
    }),
    ...(document.tasks && {
      tasks: document.tasks
        .filter(({ program }) => known.programs.has(program))
        .map((task) => taskWith(task, known)),
    }),
  };
}

interface InForce {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

function inForce({ from, to }: InForce, date: string): boolean {
  return (from === undefined || from <= date) && (to === undefined || date <= to);
}

function idsOf(records: readonly { readonly id: string }[] = []): Set<string> {
  return new Set(records.map(({ id }) => id));
}

function programWith(
  { lead, sources, ...program }: ProgramRecord,
  { bodies, programs }: Known,
): ProgramRecord {
  const known = (one: Source): boolean => !("program" in one) || programs.has(one.program);
  return {
    ...program,
    ...(lead !== undefined && bodies.has(lead) && { lead }),
    ...(sources && { sources: sources.filter(known) }),
  };
}

function taskWith({ lead, supports, ...task }: TaskRecord, { bodies }: Known): TaskRecord {
  return {
    ...task,
    ...(lead !== undefined && bodies.has(lead) && { lead }),
    ...(supports && { supports: supports.filter((body) => bodies.has(body)) }),
  };
}

function withRule<Item extends { cascade?: CascadeRules | undefined }>(
  item: Item,
  known: Known,
): Item {
  const { cascade } = item;
  if (cascade === undefined) return item;
  if (cascade.rule !== undefined) return { ...item, cascade: ruleWith(cascade, known) };
  const byLevel = Object.fromEntries(
    Object.entries(cascade.byLevel).map(([level, rule]) => [level, ruleWith(rule, known)]),
  );
  return { ...item, cascade: { byLevel } };
}

function ruleWith(rule: CascadeRule, { units }: Known): CascadeRule {
  const kept = { ...rule };
  if (kept.rule === "split") {
    if (kept.reserve) kept.reserve = ofUnits(kept.reserve, units);
    if (typeof kept.min === "object") kept.min = ofUnits(kept.min, units);
    if (typeof kept.max === "object") kept.max = ofUnits(kept.max, units);
  }
  if (kept.rule === "assign" && kept.values) kept.values = ofUnits(kept.values, units);
  if (kept.rule === "assign" && kept.shares) kept.shares = ofUnits(kept.shares, units);
  return kept;
}

function ofUnits(
  numbers: Readonly<Record<string, number>>,
  units: ReadonlySet<string>,
): Record<string, number> {
  return Object.fromEntries(Object.entries(numbers).filter(([unit]) => units.has(unit)));
}

function invalidDate(date: string): CascadeError {
  return new CascadeError([
    {
      code: "invalid-value",
      severity: "error",
      path: ["date"],
      expected: "a date such as 2023-06-30",
      received: JSON.stringify(date),
      message: `${date} is not a date.`,
    },
  ]);
}
