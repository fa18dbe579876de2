import { CascadeError, type Issue } from "../../document/index.ts";
import { Cascade, stateOf } from "../cascade.ts";
import { resolveCascade } from "../resolveCascade.ts";
import { documentBefore } from "./documentBefore.ts";

/**
 * Takes the last amendment back: the document is again, byte for byte, what it was before.
 *
 * @param cascade A cascade whose plan was amended.
 * @returns The cascade of the plan as it was; not derived.
 * @throws CascadeError `not-amended` where the plan never was, or drafts have been adopted since.
 * @example
 * undo(amend(cascade, decision, recipe).cascade).document; // => cascade.document
 */
export function undo(cascade: Cascade): Cascade {
  const state = stateOf(cascade);
  const { amendments = [] } = state.document;
  const last = amendments.at(-1);
  if (last === undefined) throw new CascadeError([neverAmended()]);
  if ("adopted" in last) throw new CascadeError([adoptedSince(last.adopted, last.on)]);
  const document = documentBefore(state.document, amendments.length - 1);
  const resolved = resolveCascade(document, state.parsedWith, state);
  if (!resolved.state) throw new CascadeError(resolved.issues);
  return new Cascade(resolved.state);
}

function neverAmended(): Issue {
  return {
    code: "not-amended",
    severity: "error",
    path: ["amendments"],
    expected: "a plan that was amended",
    received: "one that was not",
    message: "There is no amendment to take back.",
  };
}

function adoptedSince(programs: readonly string[], on: string): Issue {
  const named = programs.slice(0, 3).join(", ");
  const more = programs.length > 3 ? ` and ${programs.length - 3} more` : "";
  return {
    code: "not-amended",
    severity: "error",
    path: ["amendments"],
    expected: "an amendment nothing was adopted after",
    received: `${named}${more}, adopted on ${on}`,
    message: `Since the last amendment ${named}${more} ${programs.length === 1 ? "was" : "were"} adopted, which rests on the amended plan.`,
    fix: "Amend the plan once more, the other way.",
  };
}
