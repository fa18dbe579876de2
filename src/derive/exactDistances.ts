import type { ConvergeRule } from "./handConverge.ts";
import type { Handing } from "./handing.ts";
import type { Distances } from "./measureDistances.ts";

/** Whether where all stand, and the ways from there, can be added up exactly. */
export function exactDistances(
  { room }: Handing,
  { lowest }: ConvergeRule,
  { taken, sizes, reached, size, lacking }: Distances,
): boolean {
  let [total, highest] = [size + Math.abs(lacking), 0];
  for (let place = 0; place < taken; place++) {
    const stands = Math.abs(reached[place] as number);
    total += stands + (room.weights[place] as number);
    highest = Math.max(highest, Math.ceil(stands / (sizes[place] as number)));
  }
  // Who is furthest behind is found by counting from a multiple of the sizes.
  const countedFrom = lowest === undefined ? 0 : highest * size;
  return total + countedFrom <= Number.MAX_SAFE_INTEGER;
}
