import type { CascadeDocument, Indicator, UnitRecord } from "target-cascade";

export interface CityPlan extends Partial<CascadeDocument> {
  /** The districts under the city with their number of schools; null where it is not stated. */
  readonly districts?: Readonly<Record<string, number | null>>;
  /** What differs from a sum of whole schools, split by the weight `schools`. */
  readonly indicator?: Partial<Indicator>;
  /** The city's target. */
  readonly value?: number;
}

/** A document of a city over its districts, with one indicator, `renovated`, and one target. */
export function cityPlan({
  districts = {},
  indicator = {},
  value = 10,
  units = [],
  targets = [],
  ...rest
}: CityPlan = {}): CascadeDocument {
  return {
    term: { start: "2021-01-01", end: "2025-12-31" },
    units: [{ id: "city" }, ...Object.entries(districts).map(districtOf), ...units],
    indicators: [
      {
        id: "renovated",
        measure: "sum",
        cascade: { rule: "split", by: "schools" },
        ...indicator,
      },
    ],
    targets: [{ unit: "city", indicator: "renovated", value }, ...targets],
    ...rest,
  };
}

function districtOf([id, schools]: [string, number | null]): UnitRecord {
  return { id, parent: "city", ...(schools === null ? {} : { weights: { schools } }) };
}
