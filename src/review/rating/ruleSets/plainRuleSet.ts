import { deepFreeze } from "../../../document/index.ts";
import type { RuleSet } from "../ruleSet.ts";

/** Four ratings by completion alone: from 90, 70 and 50 points of 100, and below. */
export const plainRuleSet: RuleSet = deepFreeze<RuleSet>({
  id: "plain",
  score: [{ id: "results", points: 100, from: "targets" }],
  ratings: [
    { id: "excellent", from: 90 },
    { id: "good", from: 70 },
    { id: "fair", from: 50 },
    { id: "poor", from: 0 },
  ],
});
