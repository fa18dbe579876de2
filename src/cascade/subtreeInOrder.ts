import type { CascadeState } from "./cascadeState.ts";
import { childrenInOrder } from "./childrenInOrder.ts";

/**
 * Every unit below one, parents before their children and siblings by id.
 *
 * @param unit The number of a unit, which itself is left out.
 */
export function* subtreeInOrder(state: CascadeState, unit: number): Generator<number> {
  const waiting = childrenInOrder(state, unit).reverse();
  while (waiting.length > 0) {
    const next = waiting.pop() as number;
    yield next;
    const children = childrenInOrder(state, next);
    for (let place = children.length - 1; place >= 0; place--)
      waiting.push(children[place] as number);
  }
}
