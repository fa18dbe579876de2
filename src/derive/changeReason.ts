/** What is different from the former derivation, where a target is. */
export type ChangeReason =
  | "plan" // nothing was planned before, or nothing is any more, at this grade and for this day
  | "indicator" // how it is measured: its measure, direction or decimals
  | "unit" // the unit is new, is gone, or stands under another
  | "written" // its own written target, or the hold on it
  | "registered" // what it registered, or which of the two wins
  | "parent" // what the unit above has to hand on
  | "rule" // how the unit above hands on
  | "group" // who takes part beside it, or whether it does
  | "holds" // what others beside it hold or have adopted
  | "other-side" // what the cap beside a floor, or the floor beside a cap, says of those who share
  | "weights" // what is shared by: weights, bounds, sizes, baselines
  | "figures" // what was reached, where that is shared by
  | "deadline" // when the unit above is due, or how many days ahead of it
  | "derived" // the former cascade had not been derived
  | "adopted"; // none of these: it was adopted, and would have been different before
