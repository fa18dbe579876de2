import { checkSize } from "./checkSize.ts";
import { type StandIns, standInParts } from "./standInParts.ts";
import type { Workings } from "./workings.ts";

/**
 * What stands in for silent lines of a plan being rolled up; null where silence stands for nothing.
 *
 * @throws CascadeError `too-large` where it could pass 2^53 steps with what was reported.
 */
export function silenceStandsIn({ state, plan, side, size, made }: Workings): StandIns | null {
  if (made.standIns !== undefined) return made.standIns;
  const standIns = standInParts(plan, side.standIns);
  if (standIns) made.silentSize = checkSize(state, plan, side, standIns.parts, size);
  made.standIns = standIns;
  return standIns;
}
