import type { Plan } from "../cascade/index.ts";
import { toSteps } from "../document/index.ts";
import { parsePlainDate } from "../time/index.ts";
import { publishedFigure } from "./publishedFigure.ts";
import type { RollupState } from "./rollupState.ts";

/**
 * What the targets of a plan are counted from on the day of a rollup, in steps of its figure; NaN
 * where it is not known, or where there is nothing to know.
 *
 * A figure from outside counts from its day on: the latest that is not after the day asked for.
 */
export function benchmarkSteps(rollup: RollupState, { benchmark, indicator }: Plan): number {
  const { state, view } = rollup;
  const { figure } = indicator.context.decimals;
  if (benchmark === null) return Number.NaN;
  if (typeof benchmark === "object") {
    const position = state.indicatorPositions.get(benchmark.indicator) ?? -1;
    const decimals = state.indicators[position]?.context.decimals.figure ?? figure;
    const published = publishedFigure(rollup, state.structure.indexOf(benchmark.unit), position);
    return published * 10 ** (figure - decimals);
  }
  const record = state.document.benchmarks?.find(({ id }) => id === benchmark);
  let [latest, steps] = [Number.NEGATIVE_INFINITY, Number.NaN];
  for (const { on, value } of record?.values ?? []) {
    const day = parsePlainDate(on) as number;
    if (day > view.asOf || day < latest) continue;
    [latest, steps] = [day, toSteps(value, figure) as number];
  }
  return steps;
}
