import type { Plan } from "./cascadeState.ts";

/**
 * The plans of which one is the floor and the other the cap of the same indicator, grade and date.
 * Those counted from a benchmark have no fixed other side.
 */
export function pairsOfPlans<Any extends Omit<Plan, "position">>(
  plans: readonly Any[],
): readonly { readonly floor: Any; readonly cap: Any }[] {
  const fixed = plans.filter(({ benchmark }) => benchmark === null);
  return fixed.flatMap((floor, place) => {
    // Plans are in order: a cap comes right after its floor, but for those with a benchmark.
    const cap = fixed[place + 1];
    const paired =
      floor.bound === "floor" &&
      cap?.bound === "cap" &&
      cap.indicator.record.id === floor.indicator.record.id &&
      cap.grade === floor.grade &&
      cap.due === floor.due;
    return paired ? [{ floor, cap }] : [];
  });
}
