import { type Plan, planColumns, targetOrigin } from "../cascade/index.ts";
import { carryOn } from "./carryOn.ts";
import { currentReduction } from "./currentReduction.ts";
import type { IndicatorRows, LedgerState } from "./ledgerState.ts";
import { mergeUnits } from "./mergeUnits.ts";
import type { RollupState } from "./rollupState.ts";
import { unitsAbove } from "./unitsAbove.ts";

/** What a rollup computes from with later reports, and the units concerned by indicator. */
export interface UpdatedReductions {
  readonly next: RollupState;
  /** By the id of an indicator, parents before their children. */
  readonly changed: ReadonlyMap<string, Int32Array>;
}

/** By indicator position: the units that have reported, with all of their rows. */
type Touched = ReadonlyMap<number, IndicatorRows>;

/**
 * Takes what has been rolled up so far over to later reports: what they do not concern as it is, the
 * rest carried on, or left to be rolled up anew.
 *
 * @param touched Null where earlier reports have changed as well, so that nothing can be taken over.
 */
export function updateReductions(
  rolled: RollupState,
  ledger: LedgerState,
  touched: Touched | null,
): UpdatedReductions {
  const { state } = rolled;
  const next = {
    ...rolled,
    ledger,
    reductions: new Map(),
    bareReductions: new Map(),
    previous: null,
  };
  const concerned = new Map<number, Int32Array>();
  const note = (indicator: number, units: Int32Array): void => {
    if (units.length === 0) return;
    const known = concerned.get(indicator);
    concerned.set(indicator, known ? mergeUnits(known, units) : units);
  };
  const everyone = Int32Array.from(touched ? [] : state.structure.rows.keys());
  for (const plan of state.plans) {
    const units = touched ? updatePlan(rolled, next, plan, touched) : everyone;
    note(plan.indicator.position, units);
  }
  const planned = new Set(state.plans.map(({ indicator }) => indicator.position));
  for (const [position, { units }] of touched ?? []) {
    if (!planned.has(position)) note(position, units);
  }
  const inOrder = [...concerned].sort(([one], [other]) => one - other);
  const changed = new Map(
    inOrder.map(([position, units]) => [state.indicators[position]?.record.id ?? "", units]),
  );
  return { next, changed };
}

/** Takes over what is rolled up of one plan; gives the units whose figures may differ. */
function updatePlan(
  rolled: RollupState,
  next: RollupState,
  plan: Plan,
  touched: Touched,
): Int32Array {
  const { reductions } = rolled;
  const rows = rowsRead(plan, touched);
  const moved = benchmarkMoves(rolled, plan, touched);
  for (const kept of ["reductions", "bareReductions"] as const) {
    const known = rolled[kept].get(plan.position);
    if (!known || rows || (moved && kept === "reductions")) continue;
    const current = currentReduction(known);
    rolled[kept].set(plan.position, current);
    next[kept].set(plan.position, current);
  }
  const all = moved ? unitsOf(rolled, plan) : new Int32Array(0);
  if (!rows) return all;
  const known = reductions.get(plan.position);
  if (!known || plan.benchmark !== null || plan.indicator.reads || !known.reporters.alone) {
    return mergeUnits(all, rows.units, unitsAbove(rolled.state.structure, rows.units));
  }
  const current = currentReduction(known);
  reductions.set(plan.position, current);
  const carried = carryOn(rolled.state, next.ledger, current, rolled.view, rows);
  if (carried.reduction) next.reductions.set(plan.position, carried.reduction);
  // Figures count those who have only said what is not firm enough, though their lines stay silent.
  return rolled.view.minimumStatus === 0
    ? carried.units
    : mergeUnits(carried.units, rows.units, unitsAbove(rolled.state.structure, rows.units));
}

/** What has come in that a plan's figures are read from; null where nothing has. */
function rowsRead({ indicator }: Plan, touched: Touched): IndicatorRows | null {
  return touched.get(indicator.reads?.position ?? indicator.position) ?? null;
}

/** Whether what a plan's targets are counted from may be another figure by now. */
function benchmarkMoves({ state }: RollupState, { benchmark }: Plan, touched: Touched): boolean {
  if (benchmark === null || typeof benchmark === "string") return false;
  const position = state.indicatorPositions.get(benchmark.indicator) ?? -1;
  return touched.has(state.indicators[position]?.reads?.position ?? position);
}

/** The units that have a target under a plan. */
function unitsOf({ state }: RollupState, plan: Plan): Int32Array {
  const { origin } = planColumns(state, plan);
  return Int32Array.from(origin.keys()).filter((unit) => origin[unit] !== targetOrigin.none);
}
