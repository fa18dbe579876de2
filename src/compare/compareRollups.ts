import { compareIds } from "../cascade/index.ts";
import { CascadeError, type Issue } from "../document/index.ts";
import type { FigureColumns, FigureFilter, Rollup } from "../rollup/index.ts";
import { difference } from "./difference.ts";
import type { FigureDifference } from "./figureDifference.ts";
import { type RollupSide, rollupSide } from "./rollupSide.ts";
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
  const checked = (filter: FigureFilter): FigureFilter => {
    checkFilter(filter, [before, after], indicators);
    return filter;
  };
  return Object.freeze({
    figures: (filter: FigureFilter = {}) => {
      checked(filter);
      const asked = filter.indicator === undefined ? indicators : [filter.indicator];
      return { [Symbol.iterator]: () => figuresThatDiffer(sides(), asked, filter) };
    },
    figure: (unit: string, indicator: string) => {
      checked({ unit, indicator });
      const [was, is] = sides();
      const columns = [was.columns(indicator), is.columns(indicator)] as const;
      const pair = [was, is].map(({ state }) => state.structure.indexOf(unit));
      return differenceAt([was, is], indicator, columns, pair as unknown as UnitPair);
    },
  });
}

type Sides = readonly [before: RollupSide, after: RollupSide];
type Columns = readonly [before: FigureColumns | null, after: FigureColumns | null];

const numbers = ["target", "actual", "completion", "gap", "reported", "expected"] as const;

function* figuresThatDiffer(
  sides: Sides,
  indicators: readonly string[],
  filter: FigureFilter,
): Generator<FigureDifference> {
  const [before, after] = sides;
  for (const indicator of indicators) {
    const columns = [before.columns(indicator), after.columns(indicator)] as const;
    for (const pair of pairsAsked(sides, filter)) {
      if (numbers.some((name) => differs(columns, name, pair))) {
        yield differenceAt(sides, indicator, columns, pair);
      }
    }
  }
}

function* pairsAsked(
  [{ state: before }, { state: after }]: Sides,
  { unit, level }: FigureFilter,
): Generator<UnitPair> {
  if (unit === undefined && level === undefined) {
    yield* unitPairs(before, after);
    return;
  }
  const levelOf = ([was, is]: UnitPair): string | undefined => {
    const [{ levels }, number] = is >= 0 ? [after, is] : [before, was];
    return levels.list[levels.rank[number] as number]?.id;
  };
  const pairs: Iterable<UnitPair> =
    unit === undefined
      ? unitPairs(before, after)
      : [[before.structure.indexOf(unit), after.structure.indexOf(unit)]];
  for (const pair of pairs) if ((level ?? levelOf(pair)) === levelOf(pair)) yield pair;
}

function valueAt(columns: FigureColumns | null, name: (typeof numbers)[number], unit: number) {
  return columns === null || unit < 0 ? Number.NaN : (columns[name][unit] as number);
}

function differs(
  [was, is]: Columns,
  name: (typeof numbers)[number],
  [before, after]: UnitPair,
): boolean {
  const [from, to] = [valueAt(was, name, before), valueAt(is, name, after)];
  return from !== to && !(Number.isNaN(from) && Number.isNaN(to));
}

function differenceAt(
  [was, is]: Sides,
  indicator: string,
  [columns, columnsAfter]: Columns,
  [before, after]: UnitPair,
): FigureDifference {
  const { ids } = (after >= 0 ? is : was).state.structure;
  const unit = ids[after >= 0 ? after : before] as string;
  const decimals = Math.max(was.decimals(indicator), is.decimals(indicator));
  const of = (name: (typeof numbers)[number], places: number) =>
    difference(valueAt(columns, name, before), valueAt(columnsAfter, name, after), places);
  const whole = (side: RollupSide, number: number) =>
    number >= 0 && side.hasIndicator(indicator) ? side.rollup.figure(unit, indicator) : null;
  return Object.freeze({
    unit,
    indicator,
    target: of("target", decimals),
    actual: of("actual", decimals),
    completion: of("completion", 0),
    gap: of("gap", decimals),
    coverage: Object.freeze({ reported: of("reported", 0), expected: of("expected", 0) }),
    get before() {
      return whole(was, before);
    },
    get after() {
      return whole(is, after);
    },
  });
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
