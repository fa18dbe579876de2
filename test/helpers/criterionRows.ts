import type { Actual } from "target-cascade";

/**
 * Reports of a unit on criteria named 1, 2, 3 …: `+` met, `-` not met, `?` not assessed.
 *
 * @example
 * criterionRows("dang-xa", "rural", "+-?", "2021").length; // => 2
 */
export function criterionRows(
  unit: string,
  indicator: string,
  states: string,
  period: Actual["period"],
): Actual[] {
  return [...states].flatMap((state, place) =>
    state === "?"
      ? []
      : [{ unit, indicator, criterion: String(place + 1), period, value: Number(state === "+") }],
  );
}
