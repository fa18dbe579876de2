import { type Territory, TerritoryBuilder } from "./territory.ts";

/**
 * A territory whose units of one level all have as many children.
 *
 * @param counts How many children a unit of each level has, from the top down.
 */
export function evenTerritory(counts: readonly number[]): Territory {
  const builder = new TerritoryBuilder();
  const addBelow = (id: string, row: number, level: number): void => {
    const count = counts[level] ?? 0;
    for (let child = 0; child < count; child++) {
      const childId = `${id}.${child}`;
      addBelow(childId, builder.add(childId, row), level + 1);
    }
  };
  addBelow("city", builder.add("city", -1), 0);
  return builder.build(["1", ...counts.map((count) => count.toLocaleString("en"))].join(" × "));
}
