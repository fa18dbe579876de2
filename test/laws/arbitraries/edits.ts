import fc from "fast-check";
import type { CascadeDocument, Indicator, TargetRecord, UnitRecord } from "target-cascade";
import { ruleOf } from "./indicators.ts";
import { isCounted } from "./isCounted.ts";
import { ruleSeed } from "./rules.ts";

export const editKinds = [
  "weight",
  "value",
  "target",
  "hold",
  "rule",
  "registration",
  "policy",
  "part",
  "unit",
  "direction",
  "indicator",
] as const;

export type EditKind = (typeof editKinds)[number];

/** What an edit of a document is made from. */
export const editSeed = fc.record({
  kind: fc.constantFrom(...editKinds),
  unit: fc.nat(39),
  indicator: fc.nat(3),
  record: fc.nat(100),
  value: fc.integer({ min: 0, max: 40 }),
  weight: fc.constantFrom("people", "people", "area", "floor", "before"),
  remove: fc.boolean(),
  rule: ruleSeed,
  wins: fc.constantFrom("assigned" as const, "registered" as const, "more-ambitious" as const),
});

type EditSeed = typeof editSeed extends fc.Arbitrary<infer Seed> ? Seed : never;

/** The document with one thing changed, or the same where there is nothing to change. */
export function edited(document: CascadeDocument, edit: EditSeed): CascadeDocument {
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
  const fixed = isCounted(measureOf(indicator)) ? 1 : edit.value;
  const about = { unit: unit.id, indicator: indicator.id };
  switch (edit.kind) {
    case "weight":
      return withUnit({ weights: { ...unit.weights, [edit.weight]: edit.value } });
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
    case "rule": {
      const rule = ruleOf(edit.rule, measureOf(indicator), units, ["city"]);
      const { cascade: _, ...rest } = indicator;
      const next = rule === undefined ? rest : { ...rest, cascade: withoutReach(rule) };
      return { ...document, indicators: indicators.map((one) => (one === indicator ? next : one)) };
    }
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
    default:
      return withoutIndicator(document, indicator);
  }
}

function measureOf({ measure }: Indicator): string {
  return typeof measure === "string" ? measure : measure.type;
}

/** Levels a rule may name are not known here. */
function withoutReach(rule: NonNullable<Indicator["cascade"]>): NonNullable<Indicator["cascade"]> {
  if (rule.rule === undefined || rule.rule === "stop") return rule;
  const { to: _, where: __, ...rest } = rule;
  return rest as NonNullable<Indicator["cascade"]>;
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
