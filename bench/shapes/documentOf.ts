import type { CascadeDocument, Indicator } from "../../src/index.ts";
import type { Territory } from "./territory.ts";

type IndicatorRecord = NonNullable<CascadeDocument["indicators"]>[number];

/** Kinds of indicators; a document with more of them goes through the list again. */
const kinds: readonly Omit<Indicator, "id">[] = [
  { measure: "sum", cascade: { rule: "split", by: "members" } },
  { measure: { type: "ratio", of: "members" } },
  {
    measure: {
      type: "milestone",
      require: { "level-3": { share: 0.75 }, "level-2": { share: 0.8 } },
    },
  },
];

/**
 * A territory's plan: sums split by members, rates, and milestones with thresholds, by turns, all
 * handed from the top to the cells.
 *
 * @param indicators How many; the first, third from it and so on are sums.
 */
export function documentOf(territory: Territory, indicators: number): CascadeDocument {
  const { ids, parent, members, cells } = territory;
  const records = Array.from(
    { length: indicators },
    (_, position): IndicatorRecord => ({
      id: `indicator-${position}`,
      ...(kinds[position % kinds.length] as Omit<Indicator, "id">),
    }),
  );
  const values = [cells.length * 25, 80, 1];
  return {
    term: { start: "2021-01-01", end: "2025-12-31" },
    units: ids.map((id, row) => {
      const above = ids[parent[row] as number];
      const size = members[row] as number;
      return {
        id,
        ...(above === undefined ? {} : { parent: above }),
        ...(size === 0 ? {} : { weights: { members: size } }),
      };
    }),
    indicators: records,
    targets: records.map(({ id }, position) => ({
      unit: ids[0] as string,
      indicator: id,
      value: values[position % values.length] as number,
    })),
  };
}
