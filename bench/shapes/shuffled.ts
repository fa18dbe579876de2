import { randomSequence } from "./randomSequence.ts";

/** The same things in another order, which is always the same. */
export function shuffled<Item>(items: readonly Item[]): readonly Item[] {
  const upTo = randomSequence();
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = upTo(last + 1);
    [mixed[last], mixed[other]] = [mixed[other] as Item, mixed[last] as Item];
  }
  return mixed;
}
