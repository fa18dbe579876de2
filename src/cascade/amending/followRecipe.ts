import { Immer } from "immer";
import {
  type CascadeDocument,
  CascadeError,
  type DocumentDraft,
  listFields,
} from "../../document/index.ts";

/**
 * What a recipe makes of a plan, which stays as it was. Every list is there for the recipe; one that
 * was not, and has stayed empty, is not there afterwards.
 *
 * @returns Whatever it has made: nothing of it has been looked at.
 * @throws CascadeError `invalid-type` where the recipe is not done when it returns.
 */
export function followRecipe(
  recipe: (document: DocumentDraft) => unknown,
  { amendments: _, ...plan }: CascadeDocument,
): Readonly<Record<string, unknown>> {
  const added = listFields.filter((field) => field !== "amendments" && !Object.hasOwn(plan, field));
  const lists = Object.fromEntries(added.map((field) => [field, []]));
  // Freezing would go through the whole document.
  const { produce } = new Immer({ autoFreeze: false });
  const made: Record<string, unknown> = produce(
    { ...lists, ...plan } as Record<string, unknown>,
    (draft) => {
      const answer = recipe(draft as unknown as DocumentDraft);
      if (answer instanceof Promise) throw asynchronous();
    },
  );
  const empty = (field: string): boolean => {
    const list = made[field];
    return Array.isArray(list) && list.length === 0;
  };
  const left = new Set<string>(added.filter(empty));
  return Object.fromEntries(Object.entries(made).filter(([field]) => !left.has(field)));
}

function asynchronous(): CascadeError {
  return new CascadeError([
    {
      code: "invalid-type",
      severity: "error",
      path: ["recipe"],
      expected: "a function that is done when it returns",
      received: "a promise",
      message: "The recipe goes on after it has returned, when the plan can no longer be changed.",
      fix: "Fetch what it needs first, then amend.",
    },
  ]);
}
