import { CascadeError, deepFreeze, describe, type RegistrationRecord } from "../document/index.ts";
import { parsePlainDate } from "../time/index.ts";
import { assignedAt } from "./assignedAt.ts";
import { type CascadeState, type Plan, targetOrigin } from "./cascadeState.ts";
import { childrenInOrder } from "./childrenInOrder.ts";
import { choosePlan, type PlanChoice } from "./choosePlan.ts";
import { compareIds } from "./compareIds.ts";
import { planColumns } from "./planColumns.ts";
import { registeredColumn } from "./registeredColumn.ts";
import { registeredSide } from "./samePlan.ts";
import type { Registration } from "./views.ts";

/**
 * What each of the units right below one was assigned and what it registered, by id.
 *
 * @throws CascadeError `unknown-indicator`; `invalid-value` for a due date that is none.
 */
export function registrationsOf(
  state: CascadeState,
  unit: number,
  indicator: string,
  choice: PlanChoice,
): readonly Registration[] {
  const plan = planMeant(state, indicator, choice);
  const at = plan ? registrationAt(state, plan) : nothingAt(state);
  return Object.freeze(childrenInOrder(state, unit).map(at));
}

function planMeant(
  state: CascadeState,
  indicator: string,
  { grade = "mandatory", due }: PlanChoice,
): Plan | null {
  const position = state.indicatorPositions.get(indicator);
  const day = due === undefined ? null : parsePlainDate(due);
  if (position === undefined) {
    throw refused(
      "unknown-indicator",
      [],
      "the id of an indicator",
      indicator,
      `There is no indicator ${indicator}.`,
    );
  }
  if (due !== undefined && day === null) {
    throw refused(
      "invalid-value",
      ["due"],
      "a date such as 2023-06-30",
      due,
      `${due} is not a date.`,
    );
  }
  const plan = choosePlan(state, position, grade, day);
  return plan && registeredSide(state, plan);
}

function refused(
  code: "unknown-indicator" | "invalid-value",
  path: string[],
  expected: string,
  received: string,
  message: string,
): CascadeError {
  const said = { expected, received: describe(received), message };
  return new CascadeError([{ code, severity: "error", path, ...said }]);
}

function nothingAt({ structure }: CascadeState): (unit: number) => Registration {
  const nothing = { assigned: null, registered: null, target: null, on: null, by: null };
  return (unit) => {
    const id = structure.ids[unit] as string;
    return deepFreeze({ unit: id, state: "neither", ...nothing, rejected: [] });
  };
}

function registrationAt(state: CascadeState, plan: Plan): (unit: number) => Registration {
  const { target, origin } = planColumns(state, plan);
  const column = registeredColumn(state, plan);
  const inUnits = (steps: number): number | null =>
    Number.isNaN(steps) ? null : steps / 10 ** plan.indicator.context.decimals.figure;
  return (unit) => {
    const assigned = inUnits(assignedAt(state, plan, unit));
    const registered = inUnits(column?.[unit] ?? Number.NaN);
    const record = state.document.registrations?.[plan.registered.get(unit) ?? -1];
    return deepFreeze({
      unit: state.structure.ids[unit] as string,
      state: stateOf(assigned !== null, registered !== null),
      assigned,
      registered,
      target: origin[unit] === targetOrigin.none ? null : inUnits(target[unit] as number),
      on: record?.on ?? null,
      by: record?.by ?? null,
      rejected: rejectedBy(state, plan, unit),
    });
  };
}

function stateOf(assigned: boolean, registered: boolean): Registration["state"] {
  if (assigned) return registered ? "both" : "assigned";
  return registered ? "registered" : "neither";
}

/** What was rejected, in the order it was registered. */
function rejectedBy(
  { document }: CascadeState,
  { rejected }: Plan,
  unit: number,
): Registration["rejected"] {
  return (rejected.get(unit) ?? [])
    .map((row) => document.registrations?.[row] as RegistrationRecord)
    .sort(byDateAndValue)
    .map(({ value, rejected: { why = "", on = null, by = null } = {} }) => ({
      value,
      why,
      on,
      by,
    }));
}

function byDateAndValue(one: RegistrationRecord, other: RegistrationRecord): number {
  const [why, otherWhy] = [one.rejected, other.rejected];
  return (
    compareIds(one.on ?? "", other.on ?? "") ||
    compareIds(why?.on ?? "", otherWhy?.on ?? "") ||
    one.value - other.value ||
    compareIds(why?.why ?? "", otherWhy?.why ?? "") ||
    compareIds(why?.by ?? "", otherWhy?.by ?? "")
  );
}
