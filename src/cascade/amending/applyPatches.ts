import { type CascadeDocument, documentFields, type Patch } from "../../document/index.ts";

/**
 * A document with patches done to it, one after another, or null where one of them does not fit: it
 * names a field there is not, or a place the list does not have.
 */
export function applyPatches(
  document: CascadeDocument,
  patches: readonly Patch[],
): CascadeDocument | null {
  const patched = new Map<string, unknown>(Object.entries(document));
  const lists = new Map<string, unknown[]>();
  for (const patch of patches) {
    const [field, place, ...deeper] = patch.path;
    const known = documentFields.some((one) => one === field && one !== "amendments");
    if (typeof field !== "string" || !known || deeper.length > 0) return null;
    if (place === undefined) {
      if (patched.has(field) === (patch.op === "add")) return null;
      lists.delete(field);
      if (patch.op === "remove") patched.delete(field);
      else patched.set(field, patch.value);
      continue;
    }
    const held = patched.get(field);
    if (typeof place !== "number" || !Array.isArray(held)) return null;
    const list = lists.get(field) ?? [...held];
    lists.set(field, list);
    patched.set(field, list);
    if (place > list.length || (place === list.length && patch.op !== "add")) return null;
    if (patch.op === "replace") list[place] = patch.value;
    else if (patch.op === "add") list.splice(place, 0, patch.value);
    else list.splice(place, 1);
  }
  return Object.fromEntries(patched) as CascadeDocument;
}
