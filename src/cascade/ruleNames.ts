import type { CascadeDocument } from "../document/index.ts";
import type { ResolvedIndicator } from "./cascadeState.ts";
import type { AnySplitRule } from "./splitRule.ts";

/** What a rule may refer to. */
export interface RuleNames {
  /** The whole document, from which issues quote. */
  readonly document: CascadeDocument;
  readonly rules: ReadonlyMap<string, AnySplitRule>;
  readonly predicates: ReadonlySet<string>;
  /** The number of a unit, or −1 where there is none of that id. */
  readonly unitNumber: (id: string) => number;
  readonly levels: ReadonlySet<string>;
  readonly weights: ReadonlyMap<string, number>;
  readonly indicators: ReadonlySet<string>;
}

/** The indicator a rule is for, as far as the checks need it. */
export type RuleOwner = Pick<ResolvedIndicator, "record" | "measure" | "context" | "applies">;
