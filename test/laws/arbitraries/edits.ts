import fc from "fast-check";
import type {
  CascadeDocument,
  CascadeRule,
  CascadeRules,
  Indicator,
  TargetRecord,
  UnitRecord,
} from "target-cascade";
import { ruleOf } from "./indicators.ts";
import { isCounted } from "./isCounted.ts";
import { type RuleOwner, ruleSeed } from "./rules.ts";
import type { Plans } from "./worlds.ts";

export const editKinds = [
  ...(["weight", "baseline", "value", "target", "hold", "until", "day", "figures"] as const),
  ...(["rule", "bounds", "stretch", "course", "options", "reach", "lead", "reserve"] as const),
  ...(["registration", "policy", "part", "unit", "direction", "phasing", "indicator"] as const),
] as const;

export type EditKind = (typeof editKinds)[number];

/** What an edit of a document is made from. */
export const editSeed = fc.record({
  kind: fc.constantFrom(...editKinds),
  unit: fc.nat(39),
  indicator: fc.nat(3),
  record: fc.nat(100),
  value: fc.integer({ min: 0, max: 40 }),
  weight: fc.constantFrom("people", "people", "area", "floor", "before", "schools"),
  remove: fc.boolean(),
  rule: ruleSeed,
  wins: fc.constantFrom("assigned" as const, "registered" as const, "more-ambitious" as const),
});

type EditSeed = typeof editSeed extends fc.Arbitrary<infer Seed> ? Seed : never;

/** The plans with one thing changed, or the same where there is nothing to change. */
export function edited(plans: Plans, edit: EditSeed): Plans {
  const { on, figures, ...rest } = plans.inputs;
  if (edit.kind === "day") {
    const day = on === undefined ? { on: "2023-06-30" } : {};
    return { ...plans, inputs: { ...rest, ...(figures === undefined ? {} : { figures }), ...day } };
  }
  if (edit.kind === "figures") {
    const other = edit.remove ? {} : { figures: figures === 0 ? 1 : 0 };
    return { ...plans, inputs: { ...rest, ...(on === undefined ? {} : { on }), ...other } };
  }
  return { ...plans, document: editedDocument(plans.document, edit) };
}

function editedDocument(document: CascadeDocument, edit: EditSeed): CascadeDocument {
  const { units, indicators = [], targets = [], registrations = [] } = document;
  const unit = units[edit.unit % units.length] as UnitRecord;
  const indicator = indicators[edit.indicator % indicators.length];
  if (!indicator) return document;
  const withUnit = (change: Partial<UnitRecord>): CascadeDocument => ({
    ...document,
    units: units.map((one) => (one === unit ? { ...one, ...change } : one)),
  });
  const withIndicator = (change: Partial<Indicator>): CascadeDocument => ({
    ...document,
    indicators: indicators.map((one) => (one === indicator ? { ...one, ...change } : one)),
  });
  const withTarget = (change: (target: TargetRecord) => TargetRecord | null): CascadeDocument => ({
    ...document,
    targets: targets.flatMap((one, row) =>
      row === edit.record % targets.length ? (change(one) ?? []) : one,
    ),
  });
  const withRule = (change: (rule: CascadeRule) => object | null): CascadeDocument =>
    editedRule(document, edit.record, change);
  const fixed = isCounted(measureOf(indicator)) ? 1 : edit.value;
  const about = { unit: unit.id, indicator: indicator.id };
  switch (edit.kind) {
    case "weight":
      return withUnit({ weights: { ...unit.weights, [edit.weight]: edit.value } });
    case "baseline": {
      if (edit.remove) return withTarget((one) => ({ ...one, baseline: edit.value }));
      const { baseline, ...others } = indicator;
      const next = baseline === undefined ? { ...others, baseline: "before" } : others;
      return { ...document, indicators: indicators.map((one) => (one === indicator ? next : one)) };
    }
    case "value":
      return withTarget((one) =>
        one.value === undefined ? one : { ...one, value: one.value === 1 ? 1 : edit.value },
      );
    case "target": {
      if (edit.remove) return withTarget(() => null);
      const taken = targets.some((one) => one.unit === unit.id && one.indicator === indicator.id);
      return taken ? document : { ...document, targets: [...targets, { ...about, value: fixed }] };
    }
    case "hold":
      return withTarget(({ hold, ...one }) =>
        hold ? { ...one, origin: "assigned" } : { ...one, hold: { by: "the council" } },
      );
    case "until":
      return withTarget(({ hold, ...one }) => {
        const { until, ...others } = hold ?? { by: "the council" };
        return { ...one, hold: until === undefined ? { ...others, until: "2023-06-29" } : others };
      });
    case "rule": {
      const { lower, sized } = {
        lower: indicator.direction === "lower",
        sized: isSized(indicator),
      };
      const levelIds = document.levels?.map(({ id }) => id) ?? [];
      const others = indicators.map(({ id }) => id);
      const owner: RuleOwner = {
        measure: measureOf(indicator),
        lower,
        sized,
        units,
        levelIds,
        others,
      };
      const seed =
        levelIds.length > 0 ? edit.rule : { ...edit.rule, reach: false, byLevel: undefined };
      const rule = ruleOf(seed, owner);
      const { cascade: _, ...rest } = indicator;
      const next = rule === undefined ? rest : { ...rest, cascade: rule };
      return { ...document, indicators: indicators.map((one) => (one === indicator ? next : one)) };
    }
    case "bounds":
      return withRule((rule) =>
        rule.rule === "split"
          ? { ...rule, [edit.remove ? "min" : "max"]: { [unit.id]: edit.value } }
          : null,
      );
    case "stretch":
      return withRule((rule) => {
        if (rule.rule !== "split" && rule.rule !== "same") return null;
        const { stretch, ...others } = rule;
        return stretch === undefined ? { ...rule, stretch: edit.remove ? 1.1 : 0.9 } : others;
      });
    case "course":
      return withRule((rule) => {
        if (rule.rule !== "converge") return null;
        if (edit.remove) return { ...rule, toward: edit.value, by: "people" };
        const { lowest, ...others } = rule;
        return lowest ? others : { ...rule, lowest: "first" };
      });
    case "options":
      return withRule((rule) => ("less" in rule ? { ...rule, less: edit.value } : null));
    case "reach":
      return withRule((rule) => {
        if (rule.rule === "stop") return null;
        const { where, to, ...others } = rule;
        if (where || to) return others;
        return { ...rule, where: edit.remove ? { is: ["small"] } : { tags: ["poor"] } };
      });
    case "lead":
      return withRule((rule) => (rule.rule === "stop" ? null : { ...rule, leadDays: edit.value }));
    case "reserve":
      return withRule((rule) =>
        rule.rule === "split"
          ? { ...rule, reserve: { ...rule.reserve, [unit.id]: edit.value } }
          : null,
      );
    case "registration": {
      const others = registrations.filter(
        (one) => one.unit !== unit.id || one.indicator !== indicator.id,
      );
      const added = edit.remove ? [] : [{ ...about, value: fixed }];
      return { ...document, registrations: [...others, ...added] };
    }
    case "policy":
      return withIndicator({ registration: { wins: edit.wins } });
    case "part":
      return withUnit({ kind: edit.remove ? "urban" : "rural", tags: edit.remove ? [] : ["poor"] });
    case "unit":
      return edit.remove ? withoutUnit(document, unit) : withNewUnit(document, unit);
    case "direction":
      return withIndicator({ direction: indicator.direction === "lower" ? "higher" : "lower" });
    case "phasing":
      return withTarget(({ phasing, ...one }) => {
        if (phasing) return one;
        const [first, last] = [one.start ?? "2021", one.due ?? "2025"].map((date) =>
          date.slice(0, 4),
        );
        const years = Number(last) - Number(first) + 1;
        return {
          ...one,
          phasing: { every: "year", shares: new Array(years).fill(edit.value + 1) },
        };
      });
    default:
      return withoutIndicator(document, indicator);
  }
}

/**
 * The document with one of its rules changed: of those that can be, on an indicator or on a target.
 *
 * @param change The rule as it is to be, or null where it is none of that kind.
 */
function editedRule(
  document: CascadeDocument,
  pick: number,
  change: (rule: CascadeRule) => object | null,
): CascadeDocument {
  const changed = (rules: CascadeRules | undefined): CascadeRules | null => {
    if (rules === undefined) return null;
    if (rules.rule !== undefined) return change(rules) as CascadeRule | null;
    const levels = Object.entries(rules.byLevel);
    const next = levels.map(([level, rule]) => [level, change(rule) ?? rule] as const);
    if (next.every(([, rule], place) => rule === levels[place]?.[1])) return null;
    return { byLevel: Object.fromEntries(next) as Record<string, CascadeRule> };
  };
  const { indicators = [], targets = [] } = document;
  const owners = [...indicators, ...targets].filter(({ cascade }) => changed(cascade) !== null);
  const owner = owners[pick % Math.max(1, owners.length)];
  const apply = <Owner extends Indicator | TargetRecord>(one: Owner): Owner => {
    const cascade = one === owner ? changed(one.cascade) : null;
    return cascade ? { ...one, cascade } : one;
  };
  return { ...document, indicators: indicators.map(apply), targets: targets.map(apply) };
}

function isSized({ measure }: Indicator): boolean {
  return typeof measure === "object" && "of" in measure;
}

function measureOf({ measure }: Indicator): string {
  return typeof measure === "string" ? measure : measure.type;
}

/** Takes a unit at the bottom away, if nothing but targets and registrations speaks of it. */
function withoutUnit(document: CascadeDocument, unit: UnitRecord): CascadeDocument {
  const { units, programs = [], targets = [], registrations = [], indicators = [] } = document;
  const named = JSON.stringify([programs, indicators, targets.map(({ cascade }) => cascade)]);
  const needed =
    unit === units[0] ||
    units.some(({ parent }) => parent === unit.id) ||
    named.includes(JSON.stringify(unit.id));
  if (needed) return document;
  const others = (record: { unit: string }): boolean => record.unit !== unit.id;
  return {
    ...document,
    units: units.filter((one) => one !== unit),
    targets: targets.filter(others),
    registrations: registrations.filter(others),
  };
}

/** Adds a unit beside another, like it in all but its name. */
function withNewUnit(document: CascadeDocument, unit: UnitRecord): CascadeDocument {
  const id = `${unit.id} bis`;
  const taken = unit.parent === undefined || document.units.some((one) => one.id === id);
  return taken ? document : { ...document, units: [...document.units, { ...unit, id }] };
}

function withoutIndicator(document: CascadeDocument, indicator: Indicator): CascadeDocument {
  const others = (record: { indicator: string }): boolean => record.indicator !== indicator.id;
  return {
    ...document,
    indicators: (document.indicators ?? []).filter((one) => one !== indicator),
    targets: (document.targets ?? []).filter(others),
    registrations: (document.registrations ?? []).filter(others),
  };
}
