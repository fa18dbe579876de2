import { compareIds } from "../cascade/index.ts";
import { CascadeError, type Issue } from "../document/index.ts";
import type { FigureColumns, FigureFilter, Rollup } from "../rollup/index.ts";
import {
  differenceAt,
  differenceOf,
  type FigureNumber,
  figureNumbers,
  type Sides,
} from "./differenceOf.ts";
import type { FigureDifference } from "./figureDifference.ts";
import { rollupSide } from "./rollupSide.ts";
import { type UnitPair, unitPairs } from "./unitPairs.ts";

/** What changed between two rollups: an immutable object that only answers. */
export interface RollupComparison {
  /**
   * The figures whose target, actual, completion, gap or coverage differ, made one by one as they are
   * asked for: indicator by indicator, parents before their children, then those of units that are
   * gone; of a unit, an indicator, or a level (now, or else before) if asked.
   *
   * @throws CascadeError `unknown-unit`, `unknown-indicator`, `unknown-level` for what neither has.
   */
  figures(filter?: FigureFilter): Iterable<FigureDifference>;
  /**
   * How a figure differs, also where it does not.
   *
   * @throws CascadeError `unknown-unit`, `unknown-indicator` for what neither has.
   */
  figure(unit: string, indicator: string): FigureDifference;
}

/** Sets two rollups side by side. */
export function compareRollups(before: Rollup, after: Rollup): RollupComparison {
  const indicators = [...new Set([before, after].flatMap(indicatorsOf))].sort(compareIds);
  const sides = () => [rollupSide(before), rollupSide(after)] as const;
  return Object.freeze({
    figures: (filter: FigureFilter = {}) => {
      checkFilter(filter, [before, after], indicators);
      const { unit, level } = filter;
      const asked = filter.indicator === undefined ? indicators : [filter.indicator];
      if (unit === undefined) {
        return { [Symbol.iterator]: () => figuresThatDiffer(sides(), asked, level) };
      }
      const found = level === undefined || level === levelOf(sides(), pairOf(sides(), unit));
      return { [Symbol.iterator]: () => figuresOfUnit(sides(), found ? asked : [], unit) };
    },
    figure: (unit: string, indicator: string) => {
      checkFilter({ unit, indicator }, [before, after], indicators);
      return differenceAt(sides(), unit, indicator);
    },
  });
}

type Columns = readonly [before: FigureColumns | null, after: FigureColumns | null];

function* figuresThatDiffer(
  sides: Sides,
  indicators: readonly string[],
  level: string | undefined,
): Generator<FigureDifference> {
  const [before, after] = sides;
  for (const indicator of indicators) {
    const columns = [before.columns(indicator), after.columns(indicator)] as const;
    for (const pair of unitPairs(before.state, after.state)) {
      if (!figureNumbers.some((name) => differs(columns, name, pair))) continue;
      if (level !== undefined && level !== levelOf(sides, pair)) continue;
      const [from, to] = [
        (name: FigureNumber) => valueAt(columns[0], name, pair[0]),
        (name: FigureNumber) => valueAt(columns[1], name, pair[1]),
      ];
      yield differenceOf(sides, idOf(sides, pair), indicator, from, to);
    }
  }
}

/** One unit needs no columns. */
function* figuresOfUnit(
  sides: Sides,
  indicators: readonly string[],
  unit: string,
): Generator<FigureDifference> {
  for (const indicator of indicators) {
    const found = differenceAt(sides, unit, indicator);
    const { target, actual, completion, gap, coverage } = found;
    const all = [target, actual, completion, gap, coverage.reported, coverage.expected];
    if (all.some(({ from, to }) => from !== to)) yield found;
  }
}

function pairOf([was, is]: Sides, unit: string): UnitPair {
  return [was.state.structure.indexOf(unit), is.state.structure.indexOf(unit)];
}

function levelOf([was, is]: Sides, [before, after]: UnitPair): string | undefined {
  const [{ state }, number] = after >= 0 ? [is, after] : [was, before];
  return state.levels.list[state.levels.rank[number] as number]?.id;
}

function idOf([was, is]: Sides, [before, after]: UnitPair): string {
  const [{ state }, number] = after >= 0 ? [is, after] : [was, before];
  return state.structure.ids[number] as string;
}

function valueAt(columns: FigureColumns | null, name: FigureNumber, unit: number): number {
  return columns === null || unit < 0 ? Number.NaN : (columns[name][unit] as number);
}

function differs([was, is]: Columns, name: FigureNumber, [before, after]: UnitPair): boolean {
  const [from, to] = [valueAt(was, name, before), valueAt(is, name, after)];
  return from !== to && !(Number.isNaN(from) && Number.isNaN(to));
}

function indicatorsOf({ cascade }: Rollup): readonly string[] {
  return (cascade.document.indicators ?? []).map(({ id }) => id);
}

function checkFilter(
  { unit, indicator, level }: FigureFilter,
  rollups: readonly Rollup[],
  indicators: readonly string[],
): void {
  const levels = rollups.flatMap(({ cascade }) => cascade.levels.map(({ id }) => id));
  const issues: Issue[] = [];
  if (unit !== undefined && !rollups.some(({ cascade }) => cascade.has(unit)))
    issues.push(unknown("unit", unit));
  if (indicator !== undefined && !indicators.includes(indicator))
    issues.push(unknown("indicator", indicator));
  if (level !== undefined && !levels.includes(level)) issues.push(unknown("level", level));
  if (issues.length > 0) throw new CascadeError(issues);
}

function unknown(kind: "unit" | "indicator" | "level", id: string): Issue {
  return {
    code: `unknown-${kind}`,
    severity: "error",
    path: [],
    expected: `the id of a ${kind} of one of the two`.replace("a indicator", "an indicator"),
    received: JSON.stringify(id),
    message: `Neither of the two has ${kind === "level" ? "a level" : `the ${kind}`} ${id}.`,
  };
}
