import { type Cascade, findTarget, spanOf, stateOf, type Target } from "../cascade/index.ts";
import type { TargetRecord } from "../document/index.ts";

/** What is to be reached, side by side. */
type Sides = { readonly [Side in Target["bound"]]?: Target };

/**
 * Derived targets of a unit as they are written down, with the time and phasing they have from
 * above. A floor and a cap that have all else in common are one record.
 */
export function adoptedRecords(cascade: Cascade, targets: readonly Target[]): TargetRecord[] {
  const records = new Map<string, Sides>();
  for (const target of targets) {
    const key = JSON.stringify([frameOf(cascade, target), target.benchmark]);
    records.set(key, { ...records.get(key), [target.bound]: target });
  }
  return [...records.values()].map((sides) => recordOf(cascade, sides));
}

function recordOf(cascade: Cascade, { floor, cap }: Sides): TargetRecord {
  const target = (floor ?? cap) as Target;
  const { unit, indicator, program, ...rest } = frameOf(cascade, target);
  const named = { unit, indicator, ...(program === undefined ? {} : { program }) };
  const { value, benchmark, direction } = target;
  if (benchmark !== null) return { ...named, plus: value, benchmark, ...rest };
  if (floor && cap && !(direction === "within" && floor.value === cap.value)) {
    return { ...named, floor: floor.value, cap: cap.value, ...rest };
  }
  const own = direction === "within" ? floor && cap : direction === "lower" ? cap : floor;
  if (own) return { ...named, value, ...rest };
  return floor ? { ...named, floor: value, ...rest } : { ...named, cap: value, ...rest };
}

/** Everything of a target but what is to be reached. */
function frameOf(cascade: Cascade, target: Target) {
  const state = stateOf(cascade);
  const found = findTarget(state, target.id);
  const span = found && spanOf(state, found.plan, found.unit);
  const usual = found?.plan.indicator.record.phasing ?? "linear";
  const phased = span && (span.record?.phasing !== undefined || span.phasing !== usual);
  return {
    unit: target.unit,
    indicator: target.indicator,
    ...(target.program === null ? {} : { program: target.program }),
    grade: target.grade,
    ...(target.start === null ? {} : { start: target.start }),
    ...(target.due === null ? {} : { due: target.due }),
    ...(target.planDue === null || target.planDue === target.due
      ? {}
      : { planDue: target.planDue }),
    origin: "assigned" as const,
    ...(phased ? { phasing: span.phasing } : {}),
  };
}
