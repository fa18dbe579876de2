import type {
  Cascade,
  CascadeRule,
  DeriveOptions,
  Indicator,
  Target,
  TargetRecord,
} from "target-cascade";

/** A target that was handed on, and what became of it right below. */
export interface Handed {
  readonly target: Target;
  readonly indicator: Indicator;
  /** The rule that governs the unit. */
  readonly rule: CascadeRule;
  /** The targets of the units right below; there is at least one. */
  readonly children: readonly Target[];
  /** Whether it is the unit's own to stretch, not one it was given from above. */
  readonly own: boolean;
  /** The target it was handed down as, where the unit right above handed it down. */
  readonly above: Handed | null;
}

interface OfPlan {
  readonly indicator: string;
  readonly grade: string;
  readonly due: string | null;
  readonly planDue?: string | null;
}

/** The plan of a target, or of what is found of one. */
export function planOf({ indicator, grade, due, planDue = due }: OfPlan): string {
  return JSON.stringify([indicator, grade, planDue]);
}

const byDefault: Readonly<Record<string, CascadeRule["rule"]>> = {
  ...{ ratio: "same", mean: "same", min: "same", max: "same", strongest: "same" },
  ...{ milestone: "each", checklist: "each" },
};

/** Every target that was shared out or handed on among children, the upper ones first. */
export function handedOn(cascade: Cascade, on: DeriveOptions["on"] = undefined): Handed[] {
  const { indicators = [], targets = [], term } = cascade.document;
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const keyOf = (unit: string, plan: string): string => JSON.stringify([unit, plan]);
  const records = new Map(
    targets.map(({ grade = "mandatory", ...record }): [string, TargetRecord] => {
      const due = record.due ?? record.planDue ?? term?.end ?? null;
      const plan = planOf({ ...record, grade, due, planDue: record.planDue ?? due });
      return [keyOf(record.unit, plan), record];
    }),
  );
  const all = new Map(
    [...cascade.units()].flatMap(({ id }) =>
      cascade.targets(id).map((one): [string, Target] => [keyOf(id, planOf(one)), one]),
    ),
  );
  const found = new Map<string, Handed>();
  for (const { id: unit, level } of cascade.units()) {
    const ancestors = cascade.ancestors(unit).map(({ id }) => id);
    for (const target of cascade.targets(unit)) {
      const plan = planOf(target);
      const indicator = byId.get(target.indicator) as Indicator;
      const at = <Value>(known: ReadonlyMap<string, Value>, id: string): Value | undefined =>
        known.get(keyOf(id, plan));
      const children = cascade.children(unit).flatMap(({ id }) => at(all, id) ?? []);
      if (children.length === 0) continue;
      const stated = [unit, ...ancestors].flatMap((id) => at(records, id)?.cascade ?? []);
      const rules = stated[0] ?? indicator.cascade ?? { rule: byDefault[measureOf(indicator)] };
      const rule = rules.rule === undefined ? levelRule(rules, level) : rules;
      const record = at(records, unit);
      const assigned = record !== undefined && isAdopted(record, on);
      const free = !assigned || ancestors.every((id) => at(all, id) === undefined);
      found.set(keyOf(unit, plan), {
        ...{ target, indicator, rule: rule as CascadeRule, children },
        own: record !== undefined && free,
        above: at(found, cascade.parent(unit)?.id ?? "") ?? null,
      });
    }
  }
  return [...found.values()];
}

function levelRule({ byLevel = {} }: { byLevel?: object }, level: string): CascadeRule {
  const rules = new Map<string, CascadeRule>(Object.entries(byLevel));
  return rules.get(level) ?? { rule: "stop" };
}

/** Whether a written target is one that was assigned, and that nobody holds any more. */
export function isAdopted({ hold, origin }: TargetRecord, on: string | undefined): boolean {
  if (hold === undefined) return origin === "assigned";
  return hold.until !== undefined && on !== undefined && hold.until < on;
}

/** The name of the measure of an indicator. */
export function measureOf({ measure }: Indicator): string {
  return typeof measure === "string" ? measure : measure.type;
}
