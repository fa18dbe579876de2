import { type CascadeState, type ResolvedIndicator, weightColumn } from "../cascade/index.ts";

/**
 * The size of a unit by the weight an indicator's measure names, in the steps of `of`; null where
 * it names none, NaN where the unit has none.
 */
export function sizeOf(
  state: CascadeState,
  { measure, context }: ResolvedIndicator,
  unit: number,
): number | null {
  const name = measure.extent?.(context.options);
  if (name === undefined) return null;
  const scale = 10 ** (context.decimals.of - (state.weightDecimals.get(name) ?? 0));
  return (weightColumn(state, name)[unit] as number) * scale;
}
