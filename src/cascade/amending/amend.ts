import {
  type CascadeDocument,
  CascadeError,
  type Decision,
  type DocumentDraft,
  deepFreeze,
  type Issue,
  type Patch,
} from "../../document/index.ts";
import { Cascade, stateOf } from "../cascade.ts";
import { resolveCascade } from "../resolveCascade.ts";
import { applyPatches } from "./applyPatches.ts";
import { followRecipe } from "./followRecipe.ts";
import { patchesOf } from "./patchesOf.ts";
import { readDecision } from "./readDecision.ts";
import { readDifferences } from "./readDifferences.ts";
import { withStep } from "./withStep.ts";

export interface Amendment {
  /** The cascade of the amended plan; not derived. */
  readonly cascade: Cascade;
  /** What was changed, record by record; `applyPatches` of immer does the same to the document. */
  readonly patches: readonly Patch[];
  /** What takes it back. */
  readonly inverse: readonly Patch[];
}

/**
 * Amends a plan (điều chỉnh): a dated, attributed, reasoned change, which the document records and
 * which can be taken back; the plan as it was stays readable.
 *
 * The amended plan is checked like any. Nothing that it leaves as it was is worked out again.
 *
 * @param cascade A cascade, derived or not, its programs adopted or not.
 * @param decision `on` which day it was decided, an ISO plain date no earlier than the last
 *   amendment's; `by` whom; for which `reason`; the `number` of the deciding document.
 * @param recipe Changes the document it is given, in which every list is there. What it returns is
 *   not looked at.
 * @returns The amended cascade, not derived: `derive(amended, { previous: cascade })` says what comes
 *   of it.
 * @throws CascadeError with every issue of the decision and of the amended plan.
 * @example
 * const decision = { on: "2023-06-30", by: "city council", reason: "the epidemic" };
 * const { cascade: amended } = amend(cascade, decision, ({ targets }) => {
 *   for (const target of targets) if (target.unit === "city") target.value = 12;
 * });
 * amended.targets("city")[0].value; // => 12
 * amended.original.targets("city")[0].value; // => 10
 */
export function amend(
  cascade: Cascade,
  decision: Decision,
  recipe: (document: DocumentDraft) => void,
): Amendment {
  const state = stateOf(cascade);
  const { document, parsedWith } = state;
  const issues: Issue[] = [];
  const decided = readDecision(decision, document, issues);
  const { differences, issues: shape } = readDifferences(document, followRecipe(recipe, document));
  if (shape.length > 0) throw new CascadeError([...issues, ...shape]);
  const made = deepFreeze(patchesOf(differences));
  const plan = applyPatches(document, made.patches) as CascadeDocument;
  const amended = decided ? withStep(plan, { ...decided, ...made }) : plan;
  const resolved = resolveCascade(amended, parsedWith, state);
  const all = [...issues, ...resolved.issues];
  if (!resolved.state || all.length > 0) throw new CascadeError(all);
  return Object.freeze({ cascade: new Cascade(resolved.state), ...made });
}
