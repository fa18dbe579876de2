import type { CascadeState } from "../../cascade/index.ts";
import { indicatorsOfTask } from "./indicatorsOfTask.ts";
import type { Narrowing } from "./narrowing.ts";

/** Some indicators, and the tasks that serve them. Programs hold more than one, and stay. */
export function narrowToIndicators(
  state: CascadeState,
  among: (indicator: number) => boolean,
): Narrowing {
  return {
    unit: () => false,
    concerns: among,
    target: among,
    task: ({ row }) => indicatorsOfTask(state, row).some(among),
    program: () => true,
    set: () => false,
  };
}
