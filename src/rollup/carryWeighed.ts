import { weightColumn } from "../cascade/index.ts";
import { addUpwards } from "./addUpwards.ts";
import type { Before } from "./before.ts";
import { coverageChanges } from "./coverageChanges.ts";
import type { ChangedLines } from "./hearAgain.ts";
import { weightOfLine } from "./weightOfLine.ts";
import type { Made, Workings } from "./workings.ts";

/** Carries on coverage by each weight it has been asked for by, in place. */
export function carryWeighed(
  workings: Workings,
  before: Before,
  { units, places }: ChangedLines,
  weighed: NonNullable<Made["weighed"]>,
): void {
  const { state, own, passesOn } = workings;
  const changeOf = coverageChanges(workings, before);
  for (const [by, { reported }] of weighed) {
    const weight = weightColumn(state, by);
    for (let line = 0; line < units.length; line++) {
      const unit = units[line] as number;
      const size = weightOfLine(weight, own, unit);
      const change = changeOf(unit, places[line] as number);
      if (Number.isNaN(size) || change === 0) continue;
      addUpwards(state.structure, reported, unit, change * size, passesOn);
    }
  }
}
