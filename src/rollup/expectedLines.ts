import { type CascadeState, type Plan, planColumns } from "../cascade/index.ts";
import { type Lines, lineState } from "../measures/index.ts";
import { countUp } from "./countUp.ts";

const known = new WeakMap<object, Int32Array>();

/**
 * How many lines at and below each unit should report; by itself each where nothing is passed on.
 *
 * Made once for a plan whose lines follow from its targets.
 */
export function expectedLines(
  state: CascadeState,
  plan: Plan,
  lines: Lines,
  passesOn: boolean,
): Int32Array {
  const { reads } = plan.indicator;
  const columns = planColumns(state, plan);
  const made = reads ? undefined : known.get(columns);
  if (made) return made;
  const expected = new Int32Array(lines.state.length);
  for (let unit = 0; unit < expected.length; unit++) {
    expected[unit] = lines.state[unit] === lineState.none ? 0 : 1;
  }
  if (passesOn) countUp(state.structure, expected);
  if (!reads) known.set(columns, expected);
  return expected;
}
