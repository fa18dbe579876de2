import { type CascadeState, planColumns, targetOrigin } from "../cascade/index.ts";
import { lineState } from "../measures/index.ts";
import { type Reduction, tooLarge } from "../rollup/index.ts";
import { type AmountColumns, blankAmounts } from "./amountColumns.ts";
import { type Faces, facesOf, isLifted } from "./facesOf.ts";
import { type LineSource, lineReader, type ReadLine, silenceAt } from "./lineReader.ts";
import { verdictTargets } from "./verdictTargets.ts";
import { type Counts, whatCounts } from "./whatCounts.ts";

/** The gap of every unit by where it lies, in steps of the currency. */
export interface BreakdownColumns {
  /** Each unit with all that counts below it. */
  readonly whole: AmountColumns;
  /** What a unit's lines and children are to bring together. */
  readonly passed: Float64Array;
  /** Reporters and own shares by themselves. */
  readonly readLine: ReadLine;
  /** Units that pass on a verdict, as their parents count them. */
  readonly faces: Faces | null;
  /** Null where everything counts. */
  readonly counts: Counts | null;
  /**
   * What a unit is to bring: its target, what it needs for the verdict it passes on, or where it has
   * neither, what is passed on.
   */
  worthAt(unit: number): number;
}

/**
 * Breaks a plan's gap down at every unit, in one pass from the bottom up.
 *
 * At a line, sign × (target × denominator − numerator) is shortfall, surplus or, where it is
 * silent, unreported. What a unit's target is worth less what its lines and children's targets are
 * worth together is unplaced or, below zero, stretch. The rest is the sum over what counts below.
 *
 * @param source `standing` with stand-ins for silent units, `reported` without them.
 */
export function breakDown(
  state: CascadeState,
  reduction: Reduction,
  source: LineSource,
): BreakdownColumns {
  const { size, parent } = state.structure;
  const { plan, lines, held, standing } = reduction;
  const { sign } = plan.indicator.context;
  const { origin } = planColumns(state, plan);
  const { denominator } = reduction[source];
  const { target } = standing;
  const readLine = lineReader(state, reduction, source);
  const faces = facesOf(reduction);
  const unasked = verdictTargets(state, reduction, faces);
  const counts = whatCounts(state, reduction, readLine);
  const passed = new Float64Array(size);
  const whole = blankAmounts(size);
  const { unplaced, stretch, unreported, shortfall, surplus } = whole;
  const isAsked = (unit: number): boolean =>
    origin[unit] !== targetOrigin.none || (unasked !== null && !Number.isNaN(unasked[unit]));
  const worthAt = (unit: number): number => {
    if (!isAsked(unit)) return passed[unit] as number;
    const to = origin[unit] !== targetOrigin.none ? target : (unasked as Float64Array);
    return (to[unit] as number) * (denominator ? (denominator[unit] as number) : 1);
  };
  let most = 0;
  for (let unit = size - 1; unit >= 0; unit--) {
    let handed = passed[unit] as number;
    const kind = counts && counts.lines[unit] !== 1 ? lineState.none : lines.state[unit];
    if (kind !== lineState.none) {
      const { worth, distance, silence } = readLine(unit);
      handed += worth;
      passed[unit] = handed;
      unreported[unit] = (unreported[unit] as number) + sign * silence;
      const short = kind === lineState.reported ? sign * (distance - silence) : 0;
      if (short > 0) shortfall[unit] = (shortfall[unit] as number) + short;
      else surplus[unit] = (surplus[unit] as number) - short;
    }
    const own = worthAt(unit);
    if (isAsked(unit)) {
      if (held.under[unit] === 1 && counts?.children[unit] === 2) {
        unreported[unit] = sign * silenceAt(state, reduction, unit) + 0;
      } else if (held.under[unit] === 1 || lines.state[unit] !== lineState.none) {
        const left = sign * (own - handed);
        if (left > 0) unplaced[unit] = (unplaced[unit] as number) + left;
        else stretch[unit] = (stretch[unit] as number) - left;
      }
    }
    // Numbers that are none say nothing of size.
    if (Math.abs(own) > most) most = Math.abs(own);
    if (Math.abs(handed) > most) most = Math.abs(handed);
    if ((unplaced[unit] as number) > most) most = unplaced[unit] as number;
    if ((stretch[unit] as number) > most) most = stretch[unit] as number;
    const above = parent[unit] as number;
    if (above < 0 || (counts && counts.children[unit] !== 1)) continue;
    if (isLifted(faces, unit)) {
      passFace(faces as Faces, unit, above, passed, whole);
      continue;
    }
    passed[above] = (passed[above] as number) + own;
    unplaced[above] = (unplaced[above] as number) + (unplaced[unit] as number);
    stretch[above] = (stretch[above] as number) + (stretch[unit] as number);
    unreported[above] = (unreported[above] as number) + (unreported[unit] as number);
    shortfall[above] = (shortfall[above] as number) + (shortfall[unit] as number);
    surplus[above] = (surplus[above] as number) + (surplus[unit] as number);
  }
  if (most > Number.MAX_SAFE_INTEGER) throw tooLarge(plan.indicator.record.id, most);
  return { whole, passed, readLine, faces, counts, worthAt };
}

/** Adds a verdict to what its parent counts. */
function passFace(
  { worth, missing, open }: Faces,
  unit: number,
  above: number,
  passed: Float64Array,
  { unreported, shortfall, surplus }: AmountColumns,
): void {
  const amount = missing[unit] as number;
  passed[above] = (passed[above] as number) + (worth[unit] as number);
  if (open[unit] === 1) unreported[above] = (unreported[above] as number) + amount;
  else if (amount > 0) shortfall[above] = (shortfall[above] as number) + amount;
  else surplus[above] = (surplus[above] as number) - amount;
}
