import { type CascadeState, planColumns, siblingRank, targetOrigin } from "../cascade/index.ts";
import { lineState } from "../measures/index.ts";
import { largestOf, type Reduction, tooLarge } from "../rollup/index.ts";
import { type AmountColumns, blankAmounts, putSigned } from "./amountColumns.ts";
import { type Faces, facesOf } from "./facesOf.ts";
import { lineSource, silenceAt } from "./lineSource.ts";

/** The gap of every unit by where it lies. */
export interface BreakdownColumns {
  /** Each unit with all that counts below it. */
  readonly whole: AmountColumns;
  /** Reporters and own shares by themselves. */
  readonly line: AmountColumns;
  /** Units that pass on a verdict, as their parents count them. */
  readonly faces: Faces | null;
  /** Targets in the currency: of units, and of their lines. */
  readonly worth: Float64Array;
  readonly lineWorth: Float64Array;
  /** 1 where a child counts towards its parent: all where parts add up, none, or the extreme one. */
  readonly counts: Uint8Array;
  /** 1 where a line counts towards its unit: likewise. */
  readonly lineCounts: Uint8Array;
  /** 1 where a unit has a target, or one below it has. */
  readonly concerned: Uint8Array;
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
  source: "standing" | "reported",
): BreakdownColumns {
  const { size, parent } = state.structure;
  const { plan, lines, held } = reduction;
  const { sign } = plan.indicator.context;
  const { origin } = planColumns(state, plan);
  const { at, under } = held;
  const { worth, lineWorth, distance, silence } = lineSource(state, reduction, source);
  const faces = facesOf(reduction);
  const { counts, lineCounts } = whatCounts(state, reduction, lineWorth, distance);
  const whole = blankAmounts(size);
  const line = blankAmounts(size);
  const passed = lineWorth.map((target, unit) => target * (lineCounts[unit] as number));
  for (let unit = size - 1; unit >= 0; unit--) {
    const kind = lineCounts[unit] === 1 ? lines.state[unit] : lineState.none;
    if (kind !== lineState.none) line.unreported[unit] = sign * (silence[unit] as number) + 0;
    if (kind === lineState.reported) {
      const short = (distance[unit] as number) - (silence[unit] as number);
      putSigned(sign * short, unit, line.shortfall, line.surplus);
    }
    if (origin[unit] === targetOrigin.none) worth[unit] = passed[unit] as number;
    else if (under[unit] === 1 && counts[unit] === 2) {
      whole.unreported[unit] = sign * silenceAt(state, reduction, unit) + 0;
    } else if (under[unit] === 1 || lines.state[unit] !== lineState.none) {
      const left = sign * ((worth[unit] as number) - (passed[unit] as number));
      putSigned(left, unit, whole.unplaced, whole.stretch);
    }
    const above = parent[unit] as number;
    if (above < 0 || counts[unit] !== 1) continue;
    const carried = faces?.lifted(unit) ? faces.worth : worth;
    passed[above] = (passed[above] as number) + (carried[unit] as number);
  }
  for (const name of ["unplaced", "stretch", "unreported", "shortfall", "surplus"] as const) {
    gather(state, counts, faces, line[name], faces?.amounts[name] ?? null, whole[name]);
  }
  const most = Math.max(...[worth, passed, whole.unplaced, whole.stretch].map(largestOf));
  if (most > Number.MAX_SAFE_INTEGER) throw tooLarge(plan.indicator.record.id, most);
  const concerned = at.map(
    (own, unit) => own | (under[unit] as number) | Number((reduction.expected[unit] as number) > 0),
  );
  return { whole, line, faces, worth, lineWorth, counts, lineCounts, concerned };
}

/** Adds to each unit's own amount that of its line and those of the children that count. */
function gather(
  { structure: { parent, size } }: CascadeState,
  counts: Uint8Array,
  faces: Faces | null,
  line: Float64Array,
  face: Float64Array | null,
  whole: Float64Array,
): void {
  for (let unit = size - 1; unit >= 0; unit--) {
    whole[unit] = (whole[unit] as number) + (line[unit] as number);
    const above = parent[unit] as number;
    if (above < 0 || counts[unit] !== 1) continue;
    const passed = face && faces?.lifted(unit) ? face : whole;
    whole[above] = (whole[above] as number) + (passed[unit] as number);
  }
}

/**
 * Which children and lines count: all where the first part is summed, no child where it stays with
 * its unit, else the one that holds the
 * extreme; ties go to a unit's own share, then by id. A unit below which nobody has reported is
 * marked 2 there, and nothing of it counts: nothing is known of who holds it back.
 */
function whatCounts(
  state: CascadeState,
  { plan, lines, heard, reported }: Reduction,
  lineWorth: Float64Array,
  distance: Float64Array,
): { counts: Uint8Array; lineCounts: Uint8Array } {
  const { size, firstChild } = state.structure;
  const reducer = plan.indicator.measure.parts[0]?.reducer ?? "sum";
  const lineCounts = new Uint8Array(size).fill(1);
  const counts = new Uint8Array(size);
  if (reducer === "sum") counts.fill(1);
  if (reducer === "sum" || reducer === "none") return { counts, lineCounts };
  const rank = siblingRank(state);
  const direction = reducer === "min" ? 1 : -1;
  const own = (unit: number): boolean => lines.own?.[unit] === 1;
  for (let unit = 0; unit < size; unit++) {
    const end = firstChild[unit + 1] as number;
    if (heard[unit] === 0) counts[unit] = 2;
    const speaks = own(unit) && lines.state[unit] === lineState.reported;
    let [extreme, least] = speaks
      ? [unit, (lineWorth[unit] as number) - (distance[unit] as number)]
      : [-1, Number.NaN];
    for (let child = firstChild[unit] as number; child < end; child++) {
      if (heard[child] === 0) continue;
      const ahead = direction * ((reported.numerator[child] as number) - least);
      const first = extreme !== unit && (rank[child] as number) < (rank[extreme] as number);
      if (extreme < 0 || ahead < 0 || (ahead === 0 && first)) {
        extreme = child;
        least = reported.numerator[child] as number;
      }
    }
    if (own(unit)) lineCounts[unit] = extreme === unit ? 1 : 0;
    if (extreme >= 0 && extreme !== unit) counts[extreme] = 1;
  }
  return { counts, lineCounts };
}
