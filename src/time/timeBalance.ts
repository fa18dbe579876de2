/**
 * How a figure behaves over periods, both ways: how periods add up, and how a target is phased.
 *
 * `flow` adds up, `last` and `first` take one end, `average` weighs by length, `max` takes the peak.
 */
export type TimeBalance = "flow" | "last" | "first" | "average" | "max";
