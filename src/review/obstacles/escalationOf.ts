import type { CascadeState } from "../../cascade/index.ts";
import { pathDown } from "../../cascade/index.ts";

/**
 * Where an obstacle was escalated to, seen from the unit that raised it.
 *
 * @param to The id of a unit or of a body; of a body its unit counts.
 */
export function escalationOf(
  { document, structure }: CascadeState,
  unit: number,
  to: string | null,
): "parent" | "above" | "elsewhere" | null {
  if (to === null) return null;
  const body = document.bodies?.find(({ id }) => id === to);
  const at =
    structure.indexOf(to) >= 0 ? structure.indexOf(to) : structure.indexOf(body?.unit ?? "");
  if (at < 0 || at === unit || pathDown(structure, at, unit) === null) return "elsewhere";
  return structure.parent[unit] === at ? "parent" : "above";
}
