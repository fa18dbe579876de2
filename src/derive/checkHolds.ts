import { compareIds, unitName } from "../cascade/index.ts";
import type { Handing } from "./handing.ts";
import { heldBelow } from "./heldBelow.ts";
import { heldExcess } from "./heldExcess.ts";
import { holderOf } from "./holderOf.ts";
import { holdOf } from "./holdOf.ts";
import { indicatorName, inWords, reportConflict } from "./report.ts";

const named = 3;

/**
 * Says where a unit is held at less than what is held below it, on whatever level: no way of
 * sharing out keeps both.
 *
 * @param addsUp Whether what a unit hands on is to add up to its target.
 */
export function checkHolds(handing: Handing, addsUp: (unit: number) => boolean): void {
  const { state, columns } = handing;
  const { ids } = state.structure;
  for (const [unit, below] of heldBelow(handing)) {
    const excess = heldExcess(handing, unit);
    if (excess === 0 || !addsUp(unit)) continue;
    const kept = Math.abs(columns.own.get(unit) ?? 0);
    const holders = [...below].sort((left, right) =>
      compareIds(ids[left] as string, ids[right] as string),
    );
    const target = columns.target[unit] as number;
    const total = holders.reduce((sum, one) => sum + BigInt(columns.target[one] as number), 0n);
    const name = unitName(state, unit);
    const keeps = kept > 0 ? ` and keeps ${inWords(handing, kept)}` : "";
    reportConflict(
      handing,
      "held-conflict",
      unit,
      excess + kept,
      `${holdOf(handing, unit)?.by} holds ${name} at ${inWords(handing, target)} of ${indicatorName(handing)}${keeps}, but ${inWords(handing, Number(total))} are held below it, ${inWords(handing, excess + kept)} more, by ${whoHolds(handing, holders)}. All of it stands.`,
      `Let them agree: raise ${name}, lower a value below it, or let a hold end.`,
      [unit, ...holders].map((one) => holderOf(handing, one)),
    );
  }
}

/** Those who hold, by name, each with whom it is for. */
function whoHolds(handing: Handing, holders: readonly number[]): string {
  const names = holders.slice(0, named).map((unit) => {
    const by = holdOf(handing, unit)?.by;
    const name = unitName(handing.state, unit);
    return by === undefined ? `${name} itself` : `${by} for ${name}`;
  });
  const more = holders.length > named ? [`${holders.length - named} more`] : [];
  return [...names, ...more].join(", ").replace(/, ([^,]*)$/, " and $1");
}
