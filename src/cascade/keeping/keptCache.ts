import type { CascadeCache, CascadeState } from "../cascadeState.ts";
import type { Keeping } from "./keepingOf.ts";

/** The columns and lists a former cascade has made that still hold. */
export function keptCache(
  { former, units, same }: Keeping,
  state: Pick<CascadeState, "structure" | "weightDecimals" | "plans" | "tasks">,
): CascadeCache {
  const { cache } = former;
  const sameTree = state.structure === former.structure;
  const weighs = (name: string): boolean =>
    sameTree &&
    !units.weights.has(name) &&
    state.weightDecimals.get(name) === former.weightDecimals.get(name);
  const kept = state.plans.map((plan, position) => sameTree && plan === former.plans[position]);
  const standsOn = (position: number): boolean => {
    const { baseline } = state.plans[position]?.indicator.record ?? {};
    return kept[position] === true && (baseline === undefined || weighs(baseline));
  };
  const [samePrograms, sameTime] = [same("programs"), same("programs", "term")];
  return {
    weights: new Map([...cache.weights].filter(([name]) => weighs(name))),
    baselines: new Map([...cache.baselines].filter(([position]) => standsOn(position))),
    written: cache.written.map((columns, position) =>
      kept[position] && sameTime ? columns : undefined,
    ),
    registered: new Map([...cache.registered].filter(([position]) => kept[position])),
    siblingRank: sameTree ? cache.siblingRank : undefined,
    programsByUnit: sameTree && samePrograms ? cache.programsByUnit : undefined,
    programsBySource: samePrograms ? cache.programsBySource : undefined,
    tasksBySource: state.tasks === former.tasks ? cache.tasksBySource : undefined,
    namedForBodies: same("programs", "tasks") ? cache.namedForBodies : undefined,
  };
}
