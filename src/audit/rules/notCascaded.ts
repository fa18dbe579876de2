import * as z from "zod";
import { planColumns, stateOf, targetOrigin, targetView } from "../../cascade/index.ts";
import { defineAuditRule } from "../defineAuditRule.ts";
import { sayIndicator, sayName, sentence } from "../sayName.ts";

const named = 5;

export const notCascaded = defineAuditRule({
  id: "not-cascaded",
  finds: "a program that leaves out targets its source gives it",
  severity: "warning",
  of: ["program"],
  options: z.strictObject({}),
  check(program, { cascade }) {
    const derives = program.record.sources.some((source) => "program" in source);
    if (!derives || program.record.state === "draft") return undefined;
    const state = stateOf(cascade);
    const unit = state.structure.indexOf(program.unit);
    const missing = state.plans.flatMap((plan) => {
      if (planColumns(state, plan).origin[unit] !== targetOrigin.derived) return [];
      const target = targetView(state, plan, unit);
      return target?.program === program.id ? [target] : [];
    });
    if (missing.length === 0) return null;
    const names = [...new Set(missing.map(({ indicator }) => sayIndicator(cascade, indicator)))];
    const rest = names.length > named ? ` and ${names.length - named} more` : "";
    return {
      message: sentence(
        `${sayName(cascade, program)} does not say what it is given from above: ${names.slice(0, named).join(", ")}${rest}.`,
      ),
      evidence: [{ kind: "records", of: "target", ids: missing.map(({ id }) => id) }],
      fix: "Write these targets into the program, or adopt them.",
    };
  },
});
