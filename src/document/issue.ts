/** Every kind of trouble the library names, with what it means. */
export type IssueCode =
  // the document's shape
  | "invalid-type" // a value of the wrong kind, or a number that is not finite
  | "invalid-value" // the right kind of value, but not one that is allowed
  | "unknown-key" // a field the schema does not have
  | "reserved-id" // an id that cannot be a key of a JSON object
  | "newer-version" // the document was written by a later version of the library
  // the hierarchy
  | "duplicate-id"
  | "missing-parent"
  | "no-root"
  | "several-roots"
  | "cycle"
  | "level-order" // a unit that does not stand below its parent
  | "source-cycle" // programs or tasks that derive from one another in a circle
  | "set-cycle" // sets that hold one another in a circle
  // references and numbers
  | "unknown-unit"
  | "unknown-indicator"
  | "unknown-program"
  | "unknown-task" // neither a task nor a draft of one
  | "unknown-set"
  | "unknown-item" // what an obstacle stands before: no indicator, target, task, program or set
  | "unknown-level"
  | "unknown-body"
  | "unknown-measure"
  | "unknown-weight"
  | "unknown-rule" // a rule of one's own that was not passed along, or one the audit does not have
  | "unknown-predicate" // a predicate that was not passed along
  | "unknown-target"
  | "unknown-draft"
  | "unknown-benchmark"
  | "too-many-decimals"
  | "too-large" // a sum or product that could pass 2^53 steps
  | "overlapping-holders" // one post held by two persons at once
  | "outside-term"
  | "duplicate-target" // two targets of one grade for one unit, indicator and date
  | "floor-above-cap" // a unit's floor for an indicator is above its cap
  | "not-applicable" // a target for a unit its indicator does not apply to
  | "duplicate-registration" // two of them, neither rejected
  // amending
  | "broken-history" // an amendment that does not lead from the plan before it to the one after it
  | "not-amended" // nothing to take back: the plan never was amended, or drafts were adopted since
  // going down
  | "rule-not-applicable" // a rule the indicator's measure cannot be handed on by
  | "function-failed" // a rule or predicate of one's own that threw, or gave what is no answer
  | "no-rule" // an indicator that does not say how it is handed on
  | "no-usable-weight" // no child has a weight above zero: split equally
  | "missing-weight" // one child among weighted siblings has none: it is given nothing
  | "unusable-lead" // a lead that goes back before the start, or has no due date to go back from
  | "missing-figures" // a split by what was reached, and no figures to go by: split equally
  | "impossible-bounds" // the least the children must take exceeds the most, or the total
  | "registered-not-assigned" // a unit registered a figure and was given no target
  | "not-a-multiple-of-step"
  | "tie"
  // coming up
  | "invalid-period"
  | "missing-denominator"
  | "unknown-criterion" // a report on a criterion its indicator does not have, or not at that time
  | "read-elsewhere" // a report on an indicator that is read from reports on another
  | "contradictory-rows" // one unit, indicator, period and time with two values
  | "overlapping-periods"
  | "future-report" // a report that says it was made after the day it is read
  | "local-actual" // a report for an indicator the unit has no target for
  | "not-assigned" // a question about a target that was never set
  | "incomplete" // a question about a gap while some are silent and all must report
  | "no-benchmark" // a question about a target whose benchmark is not known on that day
  // the audit
  | "rule-failed" // a rule threw, or answered what is no finding
  // ratings
  | "overlapping-thresholds" // a score that would have two ratings
  | "threshold-gap" // a score that would have none
  | "unknown-rating"; // a rating that the rule set does not have

/** A key or a position on the way from the document's root to the trouble. */
export type IssuePath = readonly (string | number)[];

/**
 * One thing that is wrong, said so that a planner can act on it.
 *
 * An `error` keeps the operation from giving a result; a `warning` stands beside the result.
 */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: "error" | "warning";
  /** Where it is: `["units", 3, "parent"]`. */
  readonly path: IssuePath;
  /** The unit it concerns, where there is one. */
  readonly unit?: string;
  readonly expected: string;
  readonly received: string;
  /** A sentence a planner understands. */
  readonly message: string;
  /** What to do about it, where that is known. */
  readonly fix?: string;
}
