import { type CascadeDocument, type Indicator, shapeIssues } from "../document/index.ts";
import type { AnyMeasure, MeasureContext, TimeBalance } from "../measures/index.ts";
import { applicableUnits } from "./applicableUnits.ts";
import { boundsOf } from "./bound.ts";
import type { ResolvedCriteria, ResolvedIndicator } from "./cascadeState.ts";
import { checkPredicates } from "./checkPredicates.ts";
import { checkRules } from "./checkRules.ts";
import type { IssueCollector } from "./issueCollector.ts";
import { resolveReadings } from "./resolveReadings.ts";
import type { RuleNames } from "./ruleNames.ts";
import type { UnitPlaces } from "./unitsWhere.ts";
import { withBound } from "./withBound.ts";

/**
 * Fills in what each indicator leaves unsaid and checks it against its measure.
 *
 * @param places The document's units, and where they stand.
 * @param measures The measures by name.
 * @param names The units, levels and weights a rule may name.
 */
export function resolveIndicators(
  places: UnitPlaces & { readonly document: CascadeDocument },
  measures: ReadonlyMap<string, AnyMeasure>,
  names: RuleNames,
  issues: IssueCollector,
): ResolvedIndicator[] {
  const seen = new Set<string>();
  const resolved: ResolvedIndicator[] = [];
  for (const [position, record] of (places.document.indicators ?? []).entries()) {
    const path = ["indicators", position];
    if (seen.has(record.id)) {
      issues.add({
        code: "duplicate-id",
        path: [...path, "id"],
        expected: "an id no other indicator has",
        received: record.id,
        message: `Two indicators have the id ${record.id}.`,
      });
    }
    seen.add(record.id);
    const one = resolveOne(record, position, places, measures, names, issues);
    if (one) resolved.push(one);
  }
  return resolveReadings(resolved, (id) => seen.has(id), issues);
}

function resolveOne(
  record: Indicator,
  position: number,
  places: UnitPlaces & { readonly document: CascadeDocument },
  measures: ReadonlyMap<string, AnyMeasure>,
  names: RuleNames,
  issues: IssueCollector,
): ResolvedIndicator | null {
  const path = ["indicators", position, "measure"];
  const { type, ...stated } =
    typeof record.measure === "string" ? { type: record.measure } : record.measure;
  const measure = measures.get(type);
  if (!measure) {
    issues.add({
      code: "unknown-measure",
      path,
      expected: `one of ${[...measures.keys()].join(", ")}`,
      received: type,
      message: `The indicator ${record.id} is measured by ${type}, which is not a known measure.`,
      fix: "Use a built-in measure, or pass your own: parseCascade(input, { measures: [yours] }).",
    });
    return null;
  }
  const options = measure.options.safeParse(stated);
  if (!options.success) {
    for (const issue of shapeIssues(options.error, places.document, path))
      issues.issues.push(issue);
    return null;
  }
  const balance = record.balance ?? measure.balance;
  const context = contextOf(record, options.data, balance, places.levels);
  const [trouble] = boundsOf(record).flatMap(
    (bound) => measure.checkIndicator?.(withBound({ context }, bound).context) ?? [],
  );
  if (trouble !== undefined) {
    issues.add({
      code: "invalid-value",
      path: path.slice(0, 2),
      expected: trouble,
      received: record.id,
      message: `The indicator ${record.id} (${type}) needs ${trouble}.`,
    });
  }
  const { validMonths } = record;
  if (validMonths !== undefined && !(measure.lapses === true && balance === "last")) {
    issues.add({
      code: "invalid-value",
      path: ["indicators", position, "validMonths"],
      expected:
        measure.lapses === true ? 'the balance "last"' : "a measure whose reports can lapse",
      received: validMonths,
      message: `Reports on ${record.id} (${type}) cannot lapse.`,
      fix: "Leave validMonths out.",
    });
  }
  const extent = measure.extent?.(options.data);
  for (const [key, name] of [
    ["measure", extent],
    ["baseline", record.baseline],
  ] as const) {
    if (name === undefined) continue;
    const allowed = key === "measure" ? context.decimals.of : context.decimals.figure;
    checkWeight(record.id, ["indicators", position, key], name, allowed, names, issues);
  }
  if (record.coverage?.by !== undefined) {
    const place = ["indicators", position, "coverage", "by"];
    checkWeight(record.id, place, record.coverage.by, Number.POSITIVE_INFINITY, names, issues);
  }
  checkAppliesTo(record, position, names, issues);
  checkRegistration(record, position, issues);
  const applies = record.appliesTo ? applicableUnits(places, record.appliesTo) : null;
  const rulePath = ["indicators", position, "cascade"];
  checkRules(record.cascade, { record, measure, context, applies }, rulePath, names, issues);
  const criteria = measure.criteria ? criteriaOf(measure, options.data) : null;
  const rules = record.cascade;
  return { position, record, measure, context, balance, rules, applies, criteria, reads: null };
}

function criteriaOf({ criteria }: AnyMeasure, options: unknown): ResolvedCriteria {
  const versions = criteria?.(options) ?? [];
  const listed = versions.flatMap((version) => version.criteria.map(({ id }) => id));
  const ids = [...new Set(listed)];
  return { ids, positions: new Map(ids.map((id, position) => [id, position])), versions };
}

function contextOf<Options>(
  { direction, decimals = 0, unitOfMeasure }: Indicator,
  options: Options,
  balance: TimeBalance,
  { list, rank }: UnitPlaces["levels"],
): MeasureContext<Options> {
  const each =
    typeof decimals === "number"
      ? { figure: decimals, value: decimals, of: decimals }
      : {
          figure: decimals.figure ?? 0,
          value: decimals.value ?? decimals.figure ?? 0,
          of: decimals.of ?? 0,
        };
  return Object.freeze({
    options,
    sign: direction === "lower" ? -1 : 1,
    decimals: each,
    balance,
    unitOfMeasure,
    levels: list.map(({ id }) => id),
    level: rank,
  });
}

function checkRegistration(
  { id, direction, registration = {} }: Indicator,
  position: number,
  issues: IssueCollector,
): void {
  const { wins = "assigned" } = registration;
  if (direction !== "within" || wins === "assigned") return;
  issues.add({
    code: "invalid-value",
    path: ["indicators", position, "registration", "wins"],
    expected: "assigned, as neither more nor less is more ambitious",
    received: wins,
    message: `${id} is to stay within bounds, so what a unit registers for it cannot take their place.`,
    fix: "Let what is assigned win; what is registered stands beside it.",
  });
}

function checkAppliesTo(
  { id, appliesTo }: Indicator,
  position: number,
  names: RuleNames,
  issues: IssueCollector,
): void {
  const { levels } = names;
  const asker = `What ${id} applies to`;
  const path = ["indicators", position, "appliesTo", "is"];
  checkPredicates(appliesTo?.is, path, asker, names, issues);
  for (const [place, level] of (appliesTo?.levels ?? []).entries()) {
    if (levels.has(level)) continue;
    issues.add({
      code: "unknown-level",
      path: ["indicators", position, "appliesTo", "levels", place],
      expected: `one of ${[...levels].slice(0, 20).join(", ")}`,
      received: level,
      message: `The indicator ${id} applies to the level ${level}, which the cascade does not have.`,
    });
  }
}

function checkWeight(
  indicator: string,
  path: (string | number)[],
  name: string,
  allowed: number,
  { weights }: RuleNames,
  issues: IssueCollector,
): void {
  const decimals = weights.get(name);
  if (decimals === undefined) {
    issues.add({
      code: "unknown-weight",
      path,
      expected: `one of ${[...weights.keys()].join(", ") || "the weights of units (none is stated)"}`,
      received: name,
      message: `The indicator ${indicator} refers to the weight ${name}, which no unit has.`,
      fix: `State it on units: weights: { ${JSON.stringify(name)}: … }.`,
    });
  } else if (decimals > allowed) {
    issues.add({
      code: "too-many-decimals",
      path,
      expected: `a weight with at most ${allowed} decimals`,
      received: decimals,
      message: `The weight ${name} has ${decimals} decimals, more than ${indicator} can hold.`,
      fix: "Declare more decimals on the indicator.",
    });
  }
}
