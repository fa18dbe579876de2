import {
  baselineColumn,
  compareIds,
  type RuleChild,
  type RuleUnit,
  ruleIndicator,
  type SplitQuestion,
  unitView,
  weightColumn,
} from "../cascade/index.ts";
import { formatPlainDate } from "../time/index.ts";
import type { Handing } from "./handing.ts";
import { holdOf } from "./holdOf.ts";
import type { OwnRule } from "./ownRule.ts";

/**
 * What a rule of one's own is asked at a unit, frozen.
 *
 * @param free How many are free to be given something: the first of `room.children`.
 * @param held Those that keep what they have.
 * @param toShare What there is to share out, in steps.
 */
export function questionOf(
  handing: Handing,
  { options }: OwnRule,
  unit: number,
  free: number,
  held: readonly number[],
  toShare: number,
): SplitQuestion {
  const { state, plan, inputs, columns, room, previous, otherSide } = handing;
  const { indicator, grade, due, bound, benchmark } = plan;
  const scale = 10 ** indicator.context.decimals.figure;
  const baseline = baselineColumn(state, plan);
  const unitOf = ruleUnits(handing);
  const amount = (steps: number | undefined): number | null =>
    steps === undefined || Number.isNaN(steps) ? null : steps / scale;
  const children = Array.from(room.children.subarray(0, free), (child): RuleChild => {
    const before = {
      baseline: amount(baseline?.[child]),
      previous: amount(previous?.[child]),
      otherSide: amount(otherSide?.value(child)),
    };
    return Object.freeze({ ...unitOf(child), ...before });
  });
  return Object.freeze({
    unit: unitOf(unit),
    target: (columns.target[unit] as number) / scale,
    toShare: toShare / scale,
    children: Object.freeze(children),
    held: Object.freeze(
      held.map((child) =>
        Object.freeze({
          ...unitOf(child),
          value: (columns.target[child] as number) / scale,
          hold: holdOf(handing, child),
        }),
      ),
    ),
    indicator: ruleIndicator(indicator),
    bound,
    benchmark,
    grade,
    due: due === null ? null : formatPlainDate(due),
    step: 1 / scale,
    options,
    figures: inputs.figures ?? null,
  });
}

/** Units as rules see them; the names of weights stand in an order of their own, not the rows'. */
function ruleUnits({ state }: Handing): (unit: number) => RuleUnit {
  const names = [...state.weightDecimals.keys()].sort(compareIds);
  return (unit) => {
    const weights: Record<string, number> = {};
    for (const name of names) {
      const weight = weightColumn(state, name)[unit] as number;
      if (!Number.isNaN(weight))
        weights[name] = weight / 10 ** (state.weightDecimals.get(name) ?? 0);
    }
    return Object.freeze({ ...unitView(state, unit), weights: Object.freeze(weights) });
  };
}
