import { optionsOf } from "../cascade/index.ts";
import { type CustomRule, deepFreeze } from "../document/index.ts";
import type { Handing } from "./handing.ts";
import type { OwnRule } from "./ownRule.ts";

/** The rule a document names, with its options as its schema reads them. */
export function registeredRule({ state, plan }: Handing, stated: CustomRule): OwnRule {
  const rule = state.rules.get(stated.rule);
  if (!rule) throw new Error(`${stated.rule} was not there when the document was checked.`);
  return {
    name: `the rule ${stated.rule}`,
    path: ["indicators", plan.indicator.position, "cascade"],
    options: deepFreeze(rule.options.parse(optionsOf(stated))),
    split: (question) => rule.split(question),
  };
}
