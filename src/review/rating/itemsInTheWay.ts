import type { CascadeState } from "../../cascade/index.ts";
import { compareIds } from "../../cascade/index.ts";
import { itemBit } from "./itemBit.ts";
import type { ItemColumns } from "./itemColumns.ts";
import type { RatedColumns } from "./rateUnits.ts";
import type { FilledRuleSet, RatingCondition } from "./ruleSet.ts";
import type { RatedItem } from "./unitRating.ts";

/** What stands in the way of a condition at a unit: items that are late or not done, or its children, by id. */
export function itemsInTheWay(
  state: CascadeState,
  ruleSet: FilledRuleSet,
  columns: ItemColumns,
  { ratings, rated }: RatedColumns,
  condition: RatingCondition,
  unit: number,
): readonly RatedItem[] {
  switch (condition.kind) {
    case "done":
      return items(state, columns, condition.of, unit, itemBit.due, itemBit.done);
    case "on-time":
      return items(state, columns, condition.of, unit, itemBit.begun, itemBit.onTime);
    case "exceeded":
      return items(state, columns, "targets", unit, itemBit.item, itemBit.exceeded);
    case "reported":
      return withoutReports(state, columns, unit);
    case "children": {
      const { firstChild, ids } = state.structure;
      const least = ruleSet.ratings.findIndex(({ id }) => id === condition.rated);
      const found: string[] = [];
      for (
        let child = firstChild[unit] as number;
        child < (firstChild[unit + 1] as number);
        child++
      ) {
        const rating = ratings[child] as number;
        if (rated[child] === 1 && (rating < 0 || rating > least)) found.push(ids[child] as string);
      }
      return named("unit", found);
    }
  }
}

/** The items of a unit that have one bit and lack another: indicators first, then tasks. */
function items(
  { indicators }: CascadeState,
  { targetItems, taskItems }: ItemColumns,
  of: "targets" | "tasks" | "both",
  unit: number,
  among: number,
  held: number,
): readonly RatedItem[] {
  const lacks = (bits: number): boolean => (bits & among) !== 0 && (bits & held) === 0;
  const targets = indicators.flatMap(({ position, record }) =>
    of !== "tasks" && lacks(targetItems[position]?.bits(unit) ?? 0) ? record.id : [],
  );
  const tasks: string[] = [];
  const { starts, bits, id } = taskItems;
  for (let place = starts[unit] as number; place < (starts[unit + 1] as number); place++) {
    if (of !== "targets" && lacks(bits[place] as number)) tasks.push(id(place));
  }
  return [...named("indicator", targets), ...named("task", tasks)];
}

function withoutReports(
  { indicators }: CascadeState,
  { targetItems }: ItemColumns,
  unit: number,
): readonly RatedItem[] {
  const missing = indicators.flatMap(({ position, record }) => {
    const found = targetItems[position];
    if (!found || found.bits(unit) === 0) return [];
    const { speaking, sides } = found.standing;
    const { reduction } = sides[speaking[unit] as number] ?? {};
    return (reduction?.covered[unit] ?? 0) < (reduction?.expected[unit] ?? 0) ? record.id : [];
  });
  return named("indicator", missing);
}

function named(kind: RatedItem["kind"], ids: readonly string[]): readonly RatedItem[] {
  return [...ids].sort(compareIds).map((id) => Object.freeze({ kind, id }));
}
