import { type CascadeState, childrenInOrder } from "../cascade/index.ts";
import { lineState } from "../measures/index.ts";
import type { Reduction } from "./reduction.ts";

/** The units at and below one whose lines have reported, parents first and siblings by id. */
export function* linesWithin(
  state: CascadeState,
  { plan, reporting, heard }: Pick<Reduction, "plan" | "reporting" | "heard">,
  unit: number,
): Generator<number> {
  const passesOn = plan.indicator.measure.parts.some(({ reducer }) => reducer !== "none");
  const waiting = [unit];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reporting.state[next] === lineState.reported) yield next;
    if (!passesOn) return;
    for (const child of childrenInOrder(state, next).reverse()) {
      if ((heard[child] as number) > 0) waiting.push(child);
    }
  }
}
