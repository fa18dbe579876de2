import type { TaskPlace } from "../../cascade/index.ts";
import { placeKey, type RollupState } from "../../rollup/index.ts";

/**
 * Whether a task at a unit is looked at for itself: its unit has written it or reported on it, or
 * nothing comes from it. Whoever was handed a task and has handed it on, and said nothing, is spoken
 * for by those.
 *
 * @param ends Whether nothing comes from it.
 */
export function standsForItself(
  { state, ledger }: Pick<RollupState, "state" | "ledger">,
  place: TaskPlace,
  ends: boolean,
): boolean {
  const written = state.tasks.resolved[place.row]?.unit === place.unit;
  return written || ends || ledger.updates.has(placeKey(state, place));
}
