import type {
  BodyRecord,
  CascadeDocument,
  CascadeRule,
  CascadeRules,
  ProgramRecord,
  SetRecord,
  Source,
  TargetRecord,
} from "../document/index.ts";
import { applicableUnits } from "./applicableUnits.ts";
import type { CascadeState } from "./cascadeState.ts";
import { inForce } from "./inForce.ts";
import { readItem } from "./readItem.ts";
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
 * adopted or ended on a later day: a target goes with the unit it is counted from, and with the last
 * unit below that its indicator applies to. Levels stay, though nobody is of them.
 *
 * @param date An ISO plain date.
 */
export function documentAt(state: CascadeState, date: string): CascadeDocument {
  // Its patches speak of all units.
  const { amendments: _, ...document } = state.document;
  const { tasks: net } = state;
  const units = document.units.filter((unit) => inForce(unit, date));
  const unitIds = idsOf(units);
  const bodies = document.bodies?.filter(
    (body) => inForce(body, date) && (body.unit === undefined || unitIds.has(body.unit)),
  );
  const programs = document.programs?.filter(({ unit }) => unitIds.has(unit));
  const known = { units: unitIds, bodies: idsOf(bodies), programs: idsOf(programs) };
  const appliesTo = applicableAt(state, known);
  const tasks = document.tasks && tasksAt(net, known);
  const items = { ...known, tasks: idsOf(tasks) };
  return {
    ...document,
    ...levelsToKeep(state, unitIds),
    units,
    ...(bodies && { bodies: bodies.map((body) => bodyWith(body, known, date)) }),
    ...(document.indicators && {
      indicators: document.indicators.map((indicator) =>
        withRule(indicator, appliesTo(indicator.id)),
      ),
    }),
    ...(programs && { programs: programs.map((program) => programWith(program, known, date)) }),
    ...(document.targets && {
      targets: document.targets
        .filter(
          (target) =>
            appliesTo(target.indicator).has(target.unit) && countsFromKnown(target, known),
        )
        .map((target) => withRule(target, appliesTo(target.indicator))),
    }),
    ...(document.registrations && {
      registrations: document.registrations.filter(({ unit }) => unitIds.has(unit)),
    }),
    ...(tasks && { tasks }),
    ...(document.sets && { sets: document.sets.map((set) => setWith(set, items)) }),
  };
}

/** The ids of the units in force that an indicator applies to. */
function applicableAt(
  state: CascadeState,
  { units }: Known,
): (indicator: string) => ReadonlySet<string> {
  const { ids } = state.structure;
  const narrowed = new Map<string, ReadonlySet<string>>();
  for (const { record } of state.indicators) {
    if (!record.appliesTo) continue;
    const among = (unit: number): boolean => units.has(ids[unit] as string);
    const applies = applicableUnits(state, record.appliesTo, among);
    narrowed.set(record.id, new Set(ids.filter((_, unit) => applies[unit] === 1)));
  }
  return (indicator) => narrowed.get(indicator) ?? units;
}

/**
 * The levels to declare where they were read off the units and one has lost all of its own; nothing
 * where a unit that does not name its level would be taken to be of another.
 */
function levelsToKeep(
  { document, levels: { list, rank }, structure }: CascadeState,
  units: ReadonlySet<string>,
): Pick<CascadeDocument, "levels"> {
  const left = new Set<number>();
  let plain = document.levels === undefined;
  for (let unit = 0; unit < structure.size && plain; unit++) {
    if (!units.has(structure.ids[unit] as string)) continue;
    const own = rank[unit] as number;
    left.add(own);
    const above = structure.parent[unit] as number;
    const next = above < 0 ? 0 : (rank[above] as number) + 1;
    const { level } = document.units[structure.rows[unit] as number] ?? {};
    plain = level !== undefined || own === next;
  }
  return plain && left.size < list.length ? { levels: list } : {};
}

function countsFromKnown({ benchmark }: TargetRecord, { units }: Known): boolean {
  return typeof benchmark !== "object" || units.has(benchmark.unit);
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
  units: ReadonlySet<string>,
): Item {
  const { cascade } = item;
  if (cascade === undefined) return item;
  if (cascade.rule !== undefined) return { ...item, cascade: ruleWith(cascade, units) };
  const byLevel = Object.fromEntries(
    Object.entries(cascade.byLevel).map(([level, rule]) => [level, ruleWith(rule, units)]),
  );
  return { ...item, cascade: { byLevel } };
}

function ruleWith(rule: CascadeRule, units: ReadonlySet<string>): CascadeRule {
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

function ofUnits<Given>(
  given: Readonly<Record<string, Given>>,
  units: ReadonlySet<string>,
): Record<string, Given> {
  return Object.fromEntries(Object.entries(given).filter(([unit]) => units.has(unit)));
}
