import { type Requirement, required } from "../../measures/index.ts";
import type { ItemColumns, ItemCounts } from "./itemColumns.ts";
import type { FilledRuleSet, RatingCondition } from "./ruleSet.ts";

/** How a unit stands towards a condition: a record that is written over and over. */
export interface ConditionRead {
  /** How many there are, how many of them are to hold, and how many do. */
  of: number;
  needed: number;
  actual: number;
}

/** What conditions are read from. */
export interface RatedUnits {
  /** Positions among the ratings of the rule set, by unit; −1 where a unit has none. */
  readonly ratings: Int16Array;
  /** 1 where a unit has anything to be rated by. */
  readonly rated: Uint8Array;
  /** The first child of each unit, and one more. */
  readonly firstChild: ArrayLike<number>;
}

/**
 * Reads how a unit stands towards a condition, its children rated before it; nothing is made per unit.
 *
 * @returns A function that gives the same record each time.
 */
export function conditionReader(
  { ratings: rules }: FilledRuleSet,
  items: ItemColumns,
  { ratings, rated, firstChild }: RatedUnits,
): (condition: RatingCondition, unit: number) => Readonly<ConditionRead> {
  const read: ConditionRead = { of: 0, needed: 0, actual: 0 };
  const places = new Map(rules.map(({ id }, place) => [id, place]));
  const put = (require: Requirement, of: number, actual: number): ConditionRead => {
    read.of = of;
    read.needed = required(require, of);
    read.actual = actual;
    return read;
  };
  return (condition, unit) => {
    const { require } = condition;
    switch (condition.kind) {
      case "done":
        return put(require, ...pair(items, condition.of, "due", "done", unit));
      case "on-time":
        return put(require, ...pair(items, condition.of, "begun", "onTime", unit));
      case "exceeded": {
        const of = items.targets.all[unit] as number;
        put(require, of, items.targets.exceeded[unit] as number);
        // What nobody was asked for is not exceeded.
        read.needed = Math.max(1, read.needed);
        return read;
      }
      case "reported":
        return put(require, items.expected[unit] as number, items.reported[unit] as number);
      case "children": {
        const least = places.get(condition.rated) as number;
        let [children, enough] = [0, 0];
        const end = firstChild[unit + 1] as number;
        for (let child = firstChild[unit] as number; child < end; child++) {
          if (rated[child] !== 1) continue;
          children += 1;
          const rating = ratings[child] as number;
          if (rating >= 0 && rating <= least) enough += 1;
        }
        return put(require, children, enough);
      }
    }
  };
}

function pair(
  { targets, tasks }: ItemColumns,
  of: "targets" | "tasks" | "both",
  all: keyof ItemCounts,
  held: keyof ItemCounts,
  unit: number,
): [number, number] {
  const ofTargets = of === "tasks" ? 0 : 1;
  const ofTasks = of === "targets" ? 0 : 1;
  const sum = (column: keyof ItemCounts): number =>
    ofTargets * (targets[column][unit] as number) + ofTasks * (tasks[column][unit] as number);
  return [sum(all), sum(held)];
}
