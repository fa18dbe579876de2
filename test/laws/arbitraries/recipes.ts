import fc from "fast-check";
import type { CascadeDocument, DocumentDraft } from "target-cascade";
import { edited, editSeed } from "./edits.ts";
import type { Plans } from "./worlds.ts";

const lists = ["units", "indicators", "programs", "targets", "tasks", "sets", "bodies"] as const;

/** What a recipe is made from: an edit, or one of the things people do to lists. */
export const recipeSeed = fc.record({
  edits: fc.array(editSeed, { maxLength: 3 }),
  list: fc.constantFrom(...lists),
  deed: fc.constantFrom(
    "none",
    "none",
    "reverse",
    "sort",
    "first-last",
    "rebuild",
    "note",
    "empty",
  ),
  place: fc.nat(40),
  note: fc.jsonValue().filter((note) => !JSON.stringify(note).includes("__proto__")),
});

type RecipeSeed = typeof recipeSeed extends fc.Arbitrary<infer Seed> ? Seed : never;

/** A recipe that changes a document, in place and wholesale. */
export function recipeFrom(
  { edits, list, deed, place, note }: RecipeSeed,
  document: CascadeDocument,
): (draft: DocumentDraft) => void {
  return (draft) => {
    const plans: Plans = { document, inputs: {} };
    const { amendments: _, ...after } = edits.reduce(edited, plans).document;
    for (const [field, value] of Object.entries(after)) {
      if (value !== document[field as keyof CascadeDocument])
        Object.assign(draft, { [field]: value });
    }
    const records: unknown[] = draft[list];
    const record = draft[list][place % Math.max(1, records.length)];
    if (deed === "reverse") records.reverse();
    if (deed === "sort") draft[list].sort((one, other) => (idOf(one) < idOf(other) ? -1 : 1));
    if (deed === "first-last" && records.length > 1) records.push(records.shift());
    if (deed === "rebuild")
      Object.assign(draft, { [list]: records.map((one) => ({ ...(one as object) })) });
    if (deed === "note" && record) {
      const meta = { note: JSON.parse(JSON.stringify(note)) };
      // An edit puts in records that are not drafts.
      if (Object.isFrozen(record)) records[records.indexOf(record)] = { ...record, meta };
      else record.meta = meta;
    }
    if (deed === "empty" && (list === "sets" || list === "tasks")) {
      draft.sets = [];
      draft.tasks = [];
    }
  };
}

function idOf(record: object): string {
  return "id" in record ? String(record.id) : JSON.stringify(record);
}
