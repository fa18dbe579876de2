import type { TaskNet } from "./taskNet.ts";

/**
 * Whether a written task stands where a draft of another would: it comes from that one, or from one
 * that one comes from, at a unit above.
 *
 * @param row The position of the task in the document.
 * @param handed The position of the task that is handed down.
 */
export function standsFor({ resolved }: TaskNet, row: number, handed: number): boolean {
  const { standsIn, source } = resolved[row] ?? {};
  if (!standsIn) return false;
  let above = handed;
  while (above !== source?.row) {
    const next = resolved[above];
    // Each step leads to a unit further up, so that this ends.
    if (!next?.standsIn || !next.source) return false;
    above = next.source.row;
  }
  return true;
}
