import { type CascadeDocument, duplicateIds, type Issue } from "../document/index.ts";
import { builtInMeasures } from "../measures/index.ts";
import { calendarOf, parsePlainDate } from "../time/index.ts";
import { checkHistory } from "./amending/checkHistory.ts";
import { buildStructure } from "./buildStructure.ts";
import type { CascadeCache, CascadeState, Plan, ResolvedIndicator } from "./cascadeState.ts";
import { checkBodies } from "./checkBodies.ts";
import { checkProgramDates } from "./checkProgramDates.ts";
import { checkPrograms } from "./checkPrograms.ts";
import { checkSets } from "./checkSets.ts";
import { checkSpans } from "./checkSpans.ts";
import { IssueCollector } from "./issueCollector.ts";
import { type Keeping, keepingOf } from "./keeping/keepingOf.ts";
import { keptCache } from "./keeping/keptCache.ts";
import { keptIndicators } from "./keeping/keptIndicators.ts";
import { keptMap } from "./keeping/keptMap.ts";
import { keptPlans } from "./keeping/keptPlans.ts";
import type { ParseOptions } from "./parseOptions.ts";
import { resolveBenchmarks } from "./resolveBenchmarks.ts";
import { resolveIndicators } from "./resolveIndicators.ts";
import { resolveLevels } from "./resolveLevels.ts";
import { resolvePlans } from "./resolvePlans.ts";
import { resolvePredicates } from "./resolvePredicates.ts";
import { resolveRules } from "./resolveRules.ts";
import { resolveTasks } from "./resolveTasks.ts";
import { resolveWeights } from "./resolveWeights.ts";
import type { RuleNames } from "./ruleNames.ts";
import type { Structure } from "./structure.ts";
import type { UnitPlaces } from "./unitsWhere.ts";

/**
 * Turns a document of the right shape into the state of a cascade, or gives every issue of it.
 *
 * Where the hierarchy itself is broken, only its own issues are given: the rest would follow from
 * them.
 *
 * @param options What the document may name that is not in it.
 * @param former A cascade whose document this one was made of: what rests on nothing that was changed
 *   is kept, and so is its history, which was checked.
 */
export function resolveCascade(
  document: CascadeDocument,
  options: ParseOptions,
  former: CascadeState | null = null,
): { state: CascadeState; issues: [] } | { state: null; issues: readonly Issue[] } {
  const keep = keepingOf(document, options, former);
  const built = structureOf(document, keep);
  if (!built.structure) return { state: null, issues: built.issues };
  const { structure } = built;
  const known = keep?.former.structure === structure ? keep : null;
  const { levels, issues: levelIssues } = levelsOf(document, structure, known);
  const issues = new IssueCollector();
  for (const issue of [...duplicateIds("level", ["levels"], document.levels ?? []), ...levelIssues])
    issues.issues.push(issue);
  const sameLevels = known?.former.levels === levels;
  const sameWeights = known?.same("weights") === true && known.units.weights.size === 0;
  const weightDecimals = sameWeights
    ? known.former.weightDecimals
    : keptMap(resolveWeights(document, structure, issues), known?.former.weightDecimals);
  const rules = keep?.former.rules ?? resolveRules(options.rules ?? [], issues);
  const names = {
    document,
    rules,
    predicates: new Set(Object.keys(options.predicates ?? {})),
    unitNumber: (id: string) => structure.indexOf(id),
    levels: new Set(levels.list.map(({ id }) => id)),
    weights: weightDecimals,
    indicators: new Set((document.indicators ?? []).map(({ id }) => id)),
  };
  const told = sameLevels && known.same("units") ? known.former.predicates : new Map();
  const predicates = keptMap(
    resolvePredicates({ document, structure, levels }, options.predicates ?? {}, issues, told),
    known?.former.predicates,
  );
  const places = { document, structure, levels, predicates };
  const settled =
    sameLevels &&
    !known.units.others &&
    weightDecimals === known.former.weightDecimals &&
    predicates === known.former.predicates
      ? known
      : null;
  const indicators = indicatorsOf(places, options, names, settled, issues);
  const programRows = checkPrograms(document, structure, issues);
  const tasks = settled?.same("tasks", "programs")
    ? settled.former.tasks
    : resolveTasks(places, programRows, names, issues);
  checkBodies(document, structure, issues);
  checkSets(document, issues);
  const plans = plansOf(document, structure, indicators, names, settled, issues);
  if (!keep?.same("term", "units", "bodies", "programs", "tasks")) checkSpans(document, issues);
  checkProgramDates(document, issues);
  if (!former) checkHistory(document, issues);
  if (issues.issues.length > 0) return { state: null, issues: issues.issues };
  const indicatorPositions = new Map(
    indicators.map(({ record, position }) => [record.id, position]),
  );
  const state = {
    document,
    parsedWith: options,
    structure,
    levels,
    term: resolveTerm(document),
    calendar: calendarOf(document.calendar),
    indicators,
    indicatorPositions,
    plans,
    weightDecimals,
    programRows,
    rules,
    predicates,
    tasks,
    derived: null,
  };
  const cache = keep ? keptCache(keep, state) : emptyCache();
  return { state: { ...state, cache }, issues: [] };
}

function structureOf(
  { units }: CascadeDocument,
  keep: Keeping | null,
): ReturnType<typeof buildStructure> {
  if (!keep || keep.units.tree) return buildStructure(units);
  return { structure: keep.former.structure, issues: [] };
}

/** @param known What there is to keep where the units are the same. */
function levelsOf(
  document: CascadeDocument,
  structure: Structure,
  known: Keeping | null,
): ReturnType<typeof resolveLevels> {
  if (known?.same("levels") && !known.units.levels) {
    return { levels: known.former.levels, issues: [] };
  }
  return resolveLevels(document.levels, document.units, structure);
}

/** @param settled What there is to keep where everything an indicator may name is the same. */
function indicatorsOf(
  places: UnitPlaces & { readonly document: CascadeDocument },
  options: ParseOptions,
  names: RuleNames,
  settled: Keeping | null,
  issues: IssueCollector,
): readonly ResolvedIndicator[] {
  if (settled?.same("indicators")) return settled.former.indicators;
  const measures = new Map(
    [...builtInMeasures, ...(options.measures ?? [])].map((measure) => [measure.name, measure]),
  );
  const resolved = resolveIndicators(places, measures, names, issues);
  return settled ? keptIndicators(resolved, settled.former.indicators) : resolved;
}

/** @param settled The same. */
function plansOf(
  document: CascadeDocument,
  structure: Structure,
  indicators: readonly ResolvedIndicator[],
  names: RuleNames,
  settled: Keeping | null,
  issues: IssueCollector,
): readonly Plan[] {
  const benchmarks = resolveBenchmarks(document, issues);
  const rests = ["targets", "registrations", "programs", "benchmarks", "term", "calendar"] as const;
  if (settled?.same(...rests) && indicators === settled.former.indicators) {
    return settled.former.plans;
  }
  const byId = new Map(indicators.map((indicator) => [indicator.record.id, indicator]));
  const plans = resolvePlans(document, structure, byId, names, benchmarks, issues);
  return settled ? keptPlans(plans, document, indicators, settled.former) : plans;
}

function emptyCache(): CascadeCache {
  return {
    weights: new Map(),
    baselines: new Map(),
    written: [],
    registered: new Map(),
    siblingRank: undefined,
    programsByUnit: undefined,
    programsBySource: undefined,
    tasksBySource: undefined,
    namedForBodies: undefined,
  };
}

function resolveTerm({ term }: CascadeDocument): CascadeState["term"] {
  if (!term) return null;
  return { start: parsePlainDate(term.start) as number, end: parsePlainDate(term.end) as number };
}
