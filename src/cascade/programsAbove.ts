import type { CascadeState } from "./cascadeState.ts";
import { compareIds } from "./compareIds.ts";

/**
 * The written programs that written ones derive from, over any number of steps: the nearest first,
 * those equally near by id, each once; the ones asked about are not among them.
 */
export function programsAbove(
  { document, programRows }: Pick<CascadeState, "document" | "programRows">,
  programs: readonly string[],
): string[] {
  const above: string[] = [];
  const seen = new Set(programs);
  let nearest: readonly string[] = programs;
  while (nearest.length > 0) {
    const next: string[] = [];
    for (const id of nearest) {
      for (const source of document.programs?.[programRows.get(id) ?? -1]?.sources ?? []) {
        if (!("program" in source) || seen.has(source.program)) continue;
        seen.add(source.program);
        next.push(source.program);
      }
    }
    nearest = next.sort(compareIds);
    for (const id of nearest) above.push(id);
  }
  return above;
}
