import type { ApportionContender, SharingGroups } from "../contenders/apportionContender.ts";
import { percentRoundShares } from "../contenders/peers/percentRoundShares.ts";
import { sortingRemainders } from "../contenders/sortingRemainders.ts";
import { targetCascadeApportion } from "../contenders/targetCascadeApportion.ts";
import { comparison } from "../harness/comparison.ts";
import { machineLine } from "../harness/machineLine.ts";
import type { Table } from "../harness/table.ts";
import { randomSequence } from "../shapes/randomSequence.ts";

/** Largest remainder on a million children in groups. */
export const apportioning: Table = { id: "apportioning", heading: "Largest remainder", body };

const groupSize = 1600;
const groupCount = 625;
const total = 10_000;
const mostPerChild = 40;

async function body(): Promise<string> {
  const upTo = randomSequence();
  return `${(groupSize * groupCount).toLocaleString("en")} children in ${groupCount} groups of ${groupSize.toLocaleString("en")}, ${total.toLocaleString("en")} steps to share in each.

Unequal weights:

${await compared(groupsOf(() => 1 + upTo(5000)))}

Equal weights:

${await compared(groupsOf(() => 1))}

${machineLine(["percent-round"])}`;
}

function groupsOf(weight: () => number): SharingGroups {
  const groups = Array.from({ length: groupCount }, () => {
    const list = Array.from({ length: groupSize }, weight);
    return { column: Float64Array.from(list), list };
  });
  return { total, groups };
}

async function compared(groups: SharingGroups): Promise<string> {
  const ours = targetCascadeApportion(groups);
  const sorting = sortingRemainders(groups);
  const percent = percentRoundShares(groups);
  const table = await comparison(
    [{ contender: ours, atMost: mostPerChild }, { contender: sorting }, { contender: percent }],
    { of: groupSize * groupCount, each: "child" },
  );
  checkShares(ours, sorting);
  checkTotals(percent);
  return table;
}

function checkShares(one: ApportionContender, other: ApportionContender): void {
  const expected = other.shares();
  for (const [group, shares] of one.shares().entries()) {
    for (let child = 0; child < shares.length; child++) {
      if (shares[child] === expected[group]?.[child]) continue;
      throw new Error(`${one.name} and ${other.name} differ at child ${child} of group ${group}.`);
    }
  }
}

function checkTotals({ name, shares }: ApportionContender): void {
  for (const group of shares()) {
    const handedOut = Array.from(group).reduce((all, share) => all + share, 0);
    if (handedOut !== total) throw new Error(`${name} hands out ${handedOut} of ${total}.`);
  }
}
