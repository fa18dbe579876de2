import * as z from "zod";
import { planColumns, stateOf, targetSource } from "../../cascade/index.ts";
import { defineAuditRule } from "../defineAuditRule.ts";
import { sayIndicator, sayUnit, sentence } from "../sayName.ts";
import { amountEvidence, inWords } from "../targets/amounts.ts";
import { governingRules } from "../targets/governingRules.ts";
import { placeOf } from "../targets/placeOf.ts";

export const looserThanParent = defineAuditRule({
  id: "looser-than-parent",
  finds: "a target that asks less than the one above it",
  severity: "error",
  of: ["target"],
  options: z.strictObject({}),
  prepare: ({ cascade }) => governingRules(cascade),
  check(target, { cascade, prepared }) {
    const state = stateOf(cascade);
    const { plan, unit } = placeOf(target);
    const { measure, context, record } = plan.indicator;
    const above = measure.targets === "separate" ? targetSource(state, plan, unit) : -1;
    if (above < 0) return undefined;
    // Children that close their own distance, or are told their own values, may ask less.
    const rule = prepared(plan, above)?.rule ?? "same";
    if (!["same", "each", "stop"].includes(rule)) return undefined;
    const values = planColumns(state, plan).target;
    const [asked, own] = [values[above] as number, values[unit] as number];
    if (context.sign * (asked - own) <= 0) return null;
    const [one, other] = [target.unit, state.structure.ids[above] as string];
    return {
      message: sentence(
        `${sayUnit(cascade, one)} sets itself ${inWords(plan, own)} for ${sayIndicator(cascade, record.id)}, where ${sayUnit(cascade, other)} asks for ${inWords(plan, asked)}.`,
      ),
      evidence: [amountEvidence(plan, asked, own)],
      fix: "Ask at least as much, or agree on the exception and silence this with the reason.",
    };
  },
});
