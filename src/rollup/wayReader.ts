import { baselineColumn, type CascadeState, needsNaming, type Plan } from "../cascade/index.ts";
import { courseOf } from "../time/index.ts";

/** The way from where a unit started to its target; a record that is written over and over. */
export interface ReadWay {
  /** In steps; NaN where there is no start to speak of. */
  baseline: number;
  /** Whether less is better and there is no start to come down from. */
  cap: boolean;
  /** Whether the target is to be kept from the first day. */
  holds: boolean;
  /** How the figure has to move for the target to be met when it is due. */
  course: ReturnType<typeof courseOf>;
}

/**
 * Reads the ways of a plan's targets one by one, as `wayTo` and `courseAlong` have them, into one
 * record: nothing is made per unit.
 *
 * @returns A function of a unit and its target in steps, which gives the same record each time.
 */
export function wayReader(
  state: CascadeState,
  plan: Plan,
): (unit: number, target: number) => Readonly<ReadWay> {
  const { bound, benchmark, indicator } = plan;
  const { sign } = indicator.context;
  const baselines = baselineColumn(state, plan);
  const named = needsNaming(indicator.record, bound);
  const courseTo = (value: number): ReadWay["course"] =>
    courseOf({
      ...{ balance: indicator.balance, figure: indicator.measure.figure, value, baseline: 0 },
      direction: bound === "floor" ? "higher" : "lower",
    });
  const [upward, downward] = [courseTo(1), courseTo(-1)];
  const way: ReadWay = { baseline: Number.NaN, cap: false, holds: false, course: "climb" };
  return (unit, target) => {
    const stated = baselines ? (baselines[unit] as number) : Number.NaN;
    const keeps = named && sign * (target - stated) <= 0;
    way.baseline = keeps ? Number.NaN : stated;
    way.cap = bound === "cap" && Number.isNaN(way.baseline);
    // What moves with a benchmark is not approached over time.
    way.holds = way.cap || keeps || benchmark !== null;
    const from = Number.isNaN(way.baseline) ? 0 : way.baseline;
    way.course = way.holds ? "keep" : target >= from ? upward : downward;
    return way;
  };
}
