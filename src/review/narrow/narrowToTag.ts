import type { CascadeState } from "../../cascade/index.ts";
import type { Narrowing } from "./narrowing.ts";
import { narrowToIndicators } from "./narrowToIndicators.ts";

/** Units that carry a tag, and at all others the indicators that do. */
export function narrowToTag(state: CascadeState, tag: string): Narrowing {
  const { document, structure, indicators } = state;
  const tagged = new Uint8Array(structure.size);
  for (let unit = 0; unit < tagged.length; unit++) {
    if (document.units[structure.rows[unit] as number]?.tags?.includes(tag)) tagged[unit] = 1;
  }
  const carry = indicators.map(({ record }) => record.tags?.includes(tag) === true);
  const fields = narrowToIndicators(state, (indicator) => carry[indicator] === true);
  const unit = (one: number): boolean => tagged[one] === 1;
  return {
    unit,
    target: (indicator, one) => unit(one) || fields.target(indicator, one),
    task: (place) => unit(place.unit) || fields.task(place),
    program: (_, one) => unit(one),
    set: (_, one) => unit(one),
  };
}
