import type { CascadeState, Plan } from "../cascade/index.ts";
import { type Lines, lineState } from "../measures/index.ts";
import { firstDays } from "./firstDays.ts";
import { firstOwn } from "./firstOwn.ts";
import { freshSince } from "./freshSince.ts";
import { countsSimply, type HeardAlone, type Hearing, hear, hearAlone } from "./hear.ts";
import { hearPlainly } from "./hearPlainly.ts";
import { hearSingly } from "./hearSingly.ts";
import type { IndicatorRows } from "./ledgerState.ts";
import { lineCondition } from "./lineCondition.ts";
import type { Reporters } from "./reportersOf.ts";

/** What has been reported, line by line, as far as it has been listened to. */
export interface HeardLines extends Omit<Lines, "target" | "baseline" | "own"> {
  /** Bits of `lineCondition` for each line; null as long as nothing is to be said of any. */
  condition: Uint8Array | null;
  readonly declared: Map<number, HeardAlone>;
  readonly local: Map<number, HeardAlone>;
}

/**
 * Listens to the units that have reported: what each has said comes to its line, is declared above
 * the lines, or is its own affair.
 *
 * @param rows Some units with all of their rows.
 * @param into Written at these units, which are silent there.
 */
export function hearLines(
  state: CascadeState,
  hearing: Hearing,
  plan: Plan,
  reporters: Reporters,
  reports: IndicatorRows,
  into: HeardLines,
): void {
  const { units, starts, rows } = reports;
  const { under, own } = reporters;
  const { columns, view } = hearing;
  const everyone = plan.indicator.measure.reporters === "everyone";
  const fresh = freshSince(state, plan, view);
  const since = firstDays(state, plan);
  const sizeOf = (unit: number): number => into.extent?.[unit] ?? Number.NaN;
  const note = (unit: number, bits: number): void => {
    if (bits === 0) return;
    into.condition ??= new Uint8Array(state.structure.size);
    into.condition[unit] = bits;
  };
  const count = (unit: number, first: number, last: number): boolean => {
    const heard = hear(hearing, rows, first, last, since(unit), sizeOf(unit), into.criteria, unit);
    if (!heard) return false;
    into.state[unit] = lineState.reported;
    into.value[unit] = heard.value;
    into.of[unit] = heard.of;
    const { carried, expired, lapsed } = lineCondition;
    const age = heard.expired ? expired : heard.through < fresh ? carried : 0;
    note(unit, age | (heard.lapsed ? lapsed : 0));
    return true;
  };
  const show = (where: Map<number, HeardAlone>, unit: number, first: number, last: number) => {
    const heard = hearAlone(hearing, rows, first, last, since(unit), sizeOf(unit));
    if (heard) where.set(unit, heard);
    return heard !== null;
  };
  const simply = countsSimply(hearing);
  const left = simply ? hearSingly(hearing, reporters, reports, since, fresh, into) : null;
  const groups = left ? left.length : units.length;
  for (let place = 0; place < groups; place++) {
    const group = left ? (left[place] as number) : place;
    const unit = units[group] as number;
    const from = starts[group] as number;
    const to = starts[group + 1] as number;
    const reporter = reporters.state[unit] === lineState.silent && own?.[unit] !== 1;
    if (simply && reporter) {
      const through = hearPlainly(hearing, rows, from, to, since(unit), into, unit);
      if (through < fresh) note(unit, lineCondition.carried);
      if (!Number.isNaN(through)) continue;
    }
    const split = firstOwn(columns, rows, from, to);
    if (reporter) {
      // A reporter's whole figure, once it is known, includes its own share.
      if (!count(unit, from, split)) count(unit, split, to);
    } else if (under[unit] === 0 || everyone) {
      if (!show(into.local, unit, from, split)) show(into.local, unit, split, to);
    } else {
      show(into.declared, unit, from, split);
      if (own?.[unit] === 1) count(unit, split, to);
      else show(into.local, unit, split, to);
    }
  }
}
