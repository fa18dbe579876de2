import * as z from "zod";
import { defineAuditRule } from "../defineAuditRule.ts";
import { sayIndicator, sayUnit, sentence } from "../sayName.ts";
import { placeOf } from "../targets/placeOf.ts";
import { standsAbove } from "../targets/standsAbove.ts";

export const locallyAdded = defineAuditRule({
  id: "locally-added",
  finds: "a target nobody above has",
  severity: "info",
  of: ["target"],
  options: z.strictObject({}),
  prepare: ({ cascade }) => standsAbove(cascade),
  check(target, { cascade, prepared }) {
    const { plan, unit } = placeOf(target);
    const { id } = plan.indicator.record;
    if (unit === 0) return undefined;
    if (prepared(id, unit).length > 0) return null;
    return {
      message: sentence(
        `${sayUnit(cascade, target.unit)} has set itself a target for ${sayIndicator(cascade, id)}; no unit above it has one.`,
      ),
      fix: "Nothing, where it is meant; it adds to what is asked from above.",
    };
  },
});
