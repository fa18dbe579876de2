import { type CascadeState, programsAbove, readItem } from "../../cascade/index.ts";
import { comesFrom } from "../taskOfUnit.ts";

/** What a set holds, itself or in sets within it. */
export interface SetMembers {
  readonly id: string;
  readonly indicators: ReadonlySet<string>;
  /** Whether it holds a written task, or one it comes from. */
  readonly hasTask: (row: number) => boolean;
  /** Whether it holds a written program, or one it derives from. */
  readonly hasProgram: (program: string) => boolean;
}

/** Gathers what a set holds, without recursion. */
export function membersOfSet(state: CascadeState, id: string): SetMembers {
  const sets = new Map((state.document.sets ?? []).map((set) => [set.id, set]));
  const held = {
    indicator: new Set<string>(),
    task: new Set<string>(),
    program: new Set<string>(),
    set: new Set([id]),
  };
  // What is added while it is gone through comes last.
  for (const set of held.set) {
    for (const item of sets.get(set)?.items ?? []) {
      const { kind, id: member } = readItem(item);
      held[kind].add(member);
    }
  }
  const rows = Array.from(held.task, (task) => state.tasks.rows.get(task) as number);
  const known = new Map<string, boolean>();
  return {
    id,
    indicators: held.indicator,
    hasTask: (row) => rows.some((from) => comesFrom(state, row, from)),
    hasProgram(program) {
      if (held.program.size === 0) return false;
      const has =
        known.get(program) ??
        [program, ...programsAbove(state, [program])].some((one) => held.program.has(one));
      known.set(program, has);
      return has;
    },
  };
}
