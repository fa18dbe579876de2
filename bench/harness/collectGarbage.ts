import { setTimeout } from "node:timers/promises";

/** Collects garbage, so that nobody pays for what another left behind; Node needs `--expose-gc`. */
export function collectGarbage(): void {
  collector()();
}

/** Collects garbage and waits until V8's own threads have swept up behind it. */
export async function settleMemory(): Promise<void> {
  collectGarbage();
  await setTimeout(200);
}

/** Lets go of what was made last, such as results that lie outside V8's heap, without the rest. */
export function collectYoungGarbage(): void {
  collector()({ type: "minor" });
}

function collector(): (options?: { type: "minor" }) => void {
  if (!globalThis.gc) throw new Error("Benchmarks run with --expose-gc.");
  return globalThis.gc as (options?: { type: "minor" }) => void;
}
