import type { Actual, CascadeDocument } from "target-cascade";

/** The shape of a generated cascade: how many districts, wards in each, and cells in each ward. */
export interface Shape {
  readonly districts: number;
  readonly wards: number;
  readonly cells: number;
}

/** A city of one shape with a sum, a rate and a milestone with thresholds, all handed to its cells. */
export function wideCascade({ districts, wards, cells }: Shape): CascadeDocument {
  const units: CascadeDocument["units"][number][] = [{ id: "city" }];
  for (let district = 0; district < districts; district++) {
    units.push({ id: `d${district}`, parent: "city" });
    for (let ward = 0; ward < wards; ward++) {
      const parent = `d${district}-w${ward}`;
      units.push({ id: parent, parent: `d${district}` });
      for (let cell = 0; cell < cells; cell++) {
        const members = 3 + ((cell * 7919 + ward * 31 + district) % 97);
        units.push({ id: `${parent}-c${cell}`, parent, weights: { members } });
      }
    }
  }
  return {
    term: { start: "2021-01-01", end: "2025-12-31" },
    units,
    indicators: [
      { id: "trees", measure: "sum", cascade: { rule: "split", by: "members" } },
      { id: "trained", measure: { type: "ratio", of: "members" } },
      {
        id: "congress",
        measure: {
          type: "milestone",
          require: { "level-3": { share: 0.75 }, "level-2": { share: 0.8 } },
        },
      },
    ],
    targets: [
      { unit: "city", indicator: "trees", value: districts * wards * cells * 25 },
      { unit: "city", indicator: "trained", value: 80 },
      { unit: "city", indicator: "congress", value: 1 },
    ],
  };
}

/** Reports of the cells, as columns; every tenth cell is silent. */
export function reportsOf({ units }: CascadeDocument): {
  readonly [Key in "unit" | "indicator" | "period"]: string[];
} & { readonly value: number[] } {
  const columns = {
    unit: [] as string[],
    indicator: [] as string[],
    period: [] as string[],
    value: [] as number[],
  };
  const report = (unit: string, indicator: string, value: Actual["value"]): void => {
    columns.unit.push(unit);
    columns.indicator.push(indicator);
    columns.period.push("2021");
    columns.value.push(value as number);
  };
  for (const [row, { id, weights }] of units.entries()) {
    const members = weights?.["members"];
    if (members === undefined || row % 10 === 0) continue;
    report(id, "trees", members % 40);
    report(id, "trained", members >> 1);
    report(id, "congress", members % 5 === 0 ? 0 : 1);
  }
  return columns;
}
