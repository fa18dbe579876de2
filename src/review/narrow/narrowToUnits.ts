import type { CascadeState } from "../../cascade/index.ts";
import type { Narrowing } from "./narrowing.ts";

/** A unit with all below it, and of these only those of a level where one is asked for. */
export function narrowToUnits(
  { structure, levels }: CascadeState,
  scope: number,
  level: string | undefined,
): Narrowing {
  const under = unitsUnder(structure, scope);
  const rank = level === undefined ? -1 : levels.list.findIndex(({ id }) => id === level);
  const unit = (one: number): boolean =>
    under[one] === 1 && (rank < 0 || levels.rank[one] === rank);
  return {
    unit,
    target: (_, one) => unit(one),
    task: (place) => unit(place.unit),
    program: (_, one) => unit(one),
    set: (_, one) => unit(one),
  };
}

/** Marks a unit and all units below it. */
export function unitsUnder(
  { size, parent }: Pick<CascadeState["structure"], "size" | "parent">,
  scope: number,
): Uint8Array {
  const under = new Uint8Array(size);
  under[scope] = 1;
  for (let unit = scope + 1; unit < size; unit++) {
    if (under[parent[unit] as number] === 1) under[unit] = 1;
  }
  return under;
}
