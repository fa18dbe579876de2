/** Whether a set, or an item of one, holds. */
export type SetState = "met" | "unmet" | "undecided" | "not-reported" | "not-assigned";

/**
 * Whether at least `needed` of some parts are met. What is not known decides nothing: a verdict it
 * could still tip is not given.
 *
 * @param states Of the parts that are assigned.
 */
export function stateOfSome(states: readonly SetState[], needed: number): SetState {
  if (states.length === 0) return "not-assigned";
  const met = states.filter((state) => state === "met").length;
  const unmet = states.filter((state) => state === "unmet").length;
  if (met >= needed) return "met";
  if (states.length - unmet < needed) return "unmet";
  return states.every((state) => state === "not-reported") ? "not-reported" : "undecided";
}
