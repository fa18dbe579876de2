import { type CascadeDocument, describe, type Issue } from "../document/index.ts";
import { builtInMeasures } from "../measures/index.ts";
import { calendarOf, parsePlainDate } from "../time/index.ts";
import { buildStructure } from "./buildStructure.ts";
import type { CascadeCache, CascadeState } from "./cascadeState.ts";
import { checkBodies } from "./checkBodies.ts";
import { checkProgramDates } from "./checkProgramDates.ts";
import { checkPrograms } from "./checkPrograms.ts";
import { checkSets } from "./checkSets.ts";
import { checkSpans } from "./checkSpans.ts";
import { IssueCollector } from "./issueCollector.ts";
import type { ParseOptions } from "./parseOptions.ts";
import { resolveBenchmarks } from "./resolveBenchmarks.ts";
import { resolveIndicators } from "./resolveIndicators.ts";
import { resolveLevels } from "./resolveLevels.ts";
import { resolvePlans } from "./resolvePlans.ts";
import { resolvePredicates } from "./resolvePredicates.ts";
import { resolveRules } from "./resolveRules.ts";
import { resolveTasks } from "./resolveTasks.ts";
import { resolveWeights } from "./resolveWeights.ts";

/**
 * Turns a document of the right shape into the state of a cascade, or gives every issue of it.
 *
 * Where the hierarchy itself is broken, only its own issues are given: the rest would follow from
 * them.
 *
 * @param options What the document may name that is not in it.
 */
export function resolveCascade(
  document: CascadeDocument,
  options: ParseOptions,
): { state: CascadeState; issues: [] } | { state: null; issues: readonly Issue[] } {
  const built = buildStructure(document.units);
  if (!built.structure) return { state: null, issues: built.issues };
  const { structure } = built;
  const { levels, issues: levelIssues } = resolveLevels(document.levels, document.units, structure);
  const issues = new IssueCollector();
  for (const issue of [...duplicateLevels(document), ...levelIssues]) issues.issues.push(issue);
  const weightDecimals = resolveWeights(document, structure, issues);
  const rules = resolveRules(options.rules ?? [], issues);
  const names = {
    document,
    rules,
    predicates: new Set(Object.keys(options.predicates ?? {})),
    unitNumber: (id: string) => structure.indexOf(id),
    levels: new Set(levels.list.map(({ id }) => id)),
    weights: weightDecimals,
    indicators: new Set((document.indicators ?? []).map(({ id }) => id)),
  };
  const predicates = resolvePredicates(
    { document, structure, levels },
    options.predicates ?? {},
    issues,
  );
  const places = { document, structure, levels, predicates };
  const measures = new Map(
    [...builtInMeasures, ...(options.measures ?? [])].map((measure) => [measure.name, measure]),
  );
  const indicators = resolveIndicators(places, measures, names, issues);
  const programRows = checkPrograms(document, structure, issues);
  const tasks = resolveTasks(places, programRows, names, issues);
  checkBodies(document, structure, issues);
  checkSets(document, issues);
  const byId = new Map(indicators.map((indicator) => [indicator.record.id, indicator]));
  const benchmarks = resolveBenchmarks(document, issues);
  const plans = resolvePlans(document, structure, byId, names, benchmarks, issues);
  checkSpans(document, issues);
  checkProgramDates(document, issues);
  if (issues.issues.length > 0) return { state: null, issues: issues.issues };
  const indicatorPositions = new Map(
    indicators.map(({ record, position }) => [record.id, position]),
  );
  const state: CascadeState = {
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
    cache: emptyCache(),
  };
  return { state, issues: [] };
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

function duplicateLevels({ levels = [] }: CascadeDocument): Issue[] {
  const seen = new Set<string>();
  return levels.flatMap(({ id }, position): Issue[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      {
        code: "duplicate-id",
        severity: "error",
        path: ["levels", position, "id"],
        expected: "an id no other level has",
        received: describe(id),
        message: `Two levels have the id ${id}.`,
      },
    ];
  });
}

function resolveTerm({ term }: CascadeDocument): CascadeState["term"] {
  if (!term) return null;
  return { start: parsePlainDate(term.start) as number, end: parsePlainDate(term.end) as number };
}
