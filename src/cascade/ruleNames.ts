import type { ResolvedIndicator } from "./cascadeState.ts";

/** What a rule may refer to. */
export interface RuleNames {
  /** The number of a unit, or −1 where there is none of that id. */
  readonly unitNumber: (id: string) => number;
  readonly levels: ReadonlySet<string>;
  readonly weights: ReadonlyMap<string, number>;
  readonly indicators: ReadonlySet<string>;
}

/** The indicator a rule is for, as far as the checks need it. */
export type RuleOwner = Pick<ResolvedIndicator, "record" | "measure" | "context" | "applies">;
