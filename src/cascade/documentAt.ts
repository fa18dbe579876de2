import type {
  BodyRecord,
  CascadeDocument,
  CascadeRule,
  CascadeRules,
  ProgramRecord,
  SetRecord,
  Source,
} from "../document/index.ts";
import { parsePlainDate } from "../time/index.ts";
import { inForce } from "./inForce.ts";
import { noSuchDay } from "./noSuchDay.ts";
import { readItem } from "./readItem.ts";
import type { TaskNet } from "./taskNet.ts";
import { tasksAt } from "./tasksAt.ts";

interface Known {
  readonly units: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly programs: ReadonlySet<string>;
}

/**
 * The document with only the units in force on a day, and only what belongs to them.
 *
 * A unit is in force from its `from` to its `to`, both days included; so is a body, who holds it and
 * what it oversees. What stays no longer refers to what has gone, and no program has been submitted,
 * adopted or ended on a later day.
 *
 * @param net The tasks of the document.
 * @throws CascadeError `invalid-value` where the date is none.
 */
export function documentAt(document: CascadeDocument, net: TaskNet, date: string): CascadeDocument {
  if (parsePlainDate(date) === null) throw noSuchDay(date, ["date"]);
  const units = document.units.filter((unit) => inForce(unit, date));
  const unitIds = idsOf(units);
  const bodies = document.bodies?.filter(
    (body) => inForce(body, date) && (body.unit === undefined || unitIds.has(body.unit)),
  );
  const programs = document.programs?.filter(({ unit }) => unitIds.has(unit));
  const known = { units: unitIds, bodies: idsOf(bodies), programs: idsOf(programs) };
  const tasks = document.tasks && tasksAt(net, known);
  const items = { ...known, tasks: idsOf(tasks) };
  return {
    ...document,
    units,
    ...(bodies && { bodies: bodies.map((body) => bodyWith(body, known, date)) }),
    ...(document.indicators && {
      indicators: document.indicators.map((indicator) => withRule(indicator, known)),
    }),
    ...(programs && { programs: programs.map((program) => programWith(program, known, date)) }),
    ...(document.targets && {
      targets: document.targets
        .filter(({ unit }) => unitIds.has(unit))
        .map((target) => withRule(target, known)),
    }),
    ...(document.registrations && {
      registrations: document.registrations.filter(({ unit }) => unitIds.has(unit)),
    }),
    ...(tasks && { tasks }),
    ...(document.sets && { sets: document.sets.map((set) => setWith(set, items)) }),
  };
}

function idsOf(records: readonly { readonly id: string }[] = []): Set<string> {
  return new Set(records.map(({ id }) => id));
}

function bodyWith(
  { holders, oversees, ...body }: BodyRecord,
  { units, bodies }: Known,
  date: string,
): BodyRecord {
  return {
    ...body,
    ...(holders && {
      holders: holders.filter((one) => bodies.has(one.person) && inForce(one, date)),
    }),
    ...(oversees && {
      oversees: oversees.filter(
        (one) => (!("unit" in one) || units.has(one.unit)) && inForce(one, date),
      ),
    }),
  };
}

function programWith(
  { lead, coLeads, sources, submitted, adopted, ended, ...program }: ProgramRecord,
  { bodies, programs }: Known,
  date: string,
): ProgramRecord {
  const known = (one: Source): boolean => !("program" in one) || programs.has(one.program);
  return {
    ...program,
    ...(lead !== undefined && bodies.has(lead) && { lead }),
    ...(coLeads && { coLeads: coLeads.filter((body) => bodies.has(body)) }),
    ...(sources && { sources: sources.filter(known) }),
    ...(submitted && submitted.on <= date && { submitted }),
    ...(adopted && adopted.on <= date && { adopted }),
    ...(ended && ended.on <= date && { ended }),
  };
}

function setWith(
  { items, ...set }: SetRecord,
  { programs, tasks }: Known & { readonly tasks: ReadonlySet<string> },
): SetRecord {
  const known = { program: programs, task: tasks, indicator: null, set: null };
  const kept = items.filter((item) => {
    const { kind, id } = readItem(item);
    return known[kind]?.has(id) ?? true;
  });
  return { ...set, items: kept };
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
