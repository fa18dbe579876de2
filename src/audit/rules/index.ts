import type { AnyAuditRule } from "../auditRule.ts";
import { budgetExceedsParent } from "./budgetExceedsParent.ts";
import { contributesToNothing } from "./contributesToNothing.ts";
import { copiedFromParent } from "./copiedFromParent.ts";
import { copiedFromSibling } from "./copiedFromSibling.ts";
import { doesNotAddUp } from "./doesNotAddUp.ts";
import { generic } from "./generic.ts";
import { hedged } from "./hedged.ts";
import { laterThanParent } from "./laterThanParent.ts";
import { locallyAdded } from "./locallyAdded.ts";
import { looserThanParent } from "./looserThanParent.ts";
import { missingBudget } from "./missingBudget.ts";
import { missingDeadline } from "./missingDeadline.ts";
import { missingLead } from "./missingLead.ts";
import { missingOutput } from "./missingOutput.ts";
import { missingStaffing } from "./missingStaffing.ts";
import { missingStart } from "./missingStart.ts";
import { missingSupport } from "./missingSupport.ts";
import { noReview } from "./noReview.ts";
import { noSource } from "./noSource.ts";
import { notCascaded } from "./notCascaded.ts";
import { outsidePeriod } from "./outsidePeriod.ts";
import { overAssigned } from "./overAssigned.ts";
import { overloadedLead } from "./overloadedLead.ts";
import { periodMismatch } from "./periodMismatch.ts";
import { severalLeads } from "./severalLeads.ts";
import { slogan } from "./slogan.ts";
import { staleDraft } from "./staleDraft.ts";
import { unmeasurable } from "./unmeasurable.ts";

/** The rules every audit has, in the order their findings are told. */
export const builtInRules: readonly AnyAuditRule[] = Object.freeze([
  // What a program must say.
  missingLead,
  severalLeads,
  missingSupport,
  missingBudget,
  missingStaffing,
  missingStart,
  missingDeadline,
  missingOutput,
  unmeasurable,
  // In what words it says it.
  copiedFromParent,
  copiedFromSibling,
  slogan,
  hedged,
  generic,
  // How it hangs together with what is above it.
  noSource,
  notCascaded,
  locallyAdded,
  looserThanParent,
  doesNotAddUp,
  overAssigned,
  laterThanParent,
  outsidePeriod,
  periodMismatch,
  contributesToNothing,
  budgetExceedsParent,
  // Whether anybody sees to it.
  overloadedLead,
  noReview,
  staleDraft,
]);
