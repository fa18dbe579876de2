import type { GroupPair } from "./groupPair.ts";
import type { PlanSide } from "./planSide.ts";

/**
 * The children whose fixed values differ between two derivations: written down, gone, of another
 * value, held no longer, or adopted and no longer what they would be given.
 *
 * @returns Their numbers now, −1 for one that is not there any more; two at most.
 */
export function differentHolders(
  now: PlanSide,
  before: PlanSide,
  { both, joined, left }: GroupPair,
): number[] {
  const holders = [
    ...joined.filter((child) => now.isWritten(child)),
    ...left.filter((child) => before.isWritten(child)).map(() => -1),
  ].slice(0, 2);
  for (let place = 0; place < both.length && holders.length < 2; place += 2) {
    const [child, former] = [both[place] as number, both[place + 1] as number];
    if (holdDiffers(now, before, child, former)) holders.push(child);
  }
  return holders;
}

function holdDiffers(now: PlanSide, before: PlanSide, unit: number, former: number): boolean {
  const written = now.isWritten(unit);
  if (written !== before.isWritten(former)) return true;
  if (!written) return false;
  if (now.target(unit) !== before.target(former)) return true;
  const held = now.isHeld(unit);
  if (held !== before.isHeld(former)) return true;
  return !held && !Object.is(now.registered(unit), before.registered(former));
}
