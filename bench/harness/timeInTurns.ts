import { collectYoungGarbage, settleMemory } from "./collectGarbage.ts";
import type { Contender } from "./contender.ts";
import { median } from "./median.ts";
import { watchCollection } from "./watchCollection.ts";

/** What a contender took, in milliseconds a run. */
export interface Timing {
  readonly contender: Contender;
  /** The very first run, before V8 has compiled anything for speed. */
  readonly first: number;
  readonly median: number;
  /** The shortest turn: what is left of a time when nothing else disturbs it. */
  readonly least: number;
  /** How much of a run went into collecting garbage, the median. */
  readonly collecting: number;
}

export interface TurnOptions {
  /** How many turns are counted; 7 unless said. */
  readonly turns?: number;
  /** For how many seconds each warms up, one run at least; 1 unless said. */
  readonly warmUp?: number;
}

/** Shorter runs are repeated within a turn until they take about this long, in milliseconds. */
const shortestTurn = 20;

/**
 * Times contenders in one process: each once cold, then until V8 has settled, then in turns, so
 * that whatever else the machine does meets all of them alike.
 */
export async function timeInTurns(
  contenders: readonly Contender[],
  { turns = 7, warmUp = 1 }: TurnOptions = {},
): Promise<readonly Timing[]> {
  const watch = watchCollection();
  const measured: { first: number; repeats: number; times: number[]; collecting: number[] }[] = [];
  for (const contender of contenders) {
    const first = await timed(contender, 1, settleMemory);
    let [runs, spent, last] = [0, 0, first];
    while (runs === 0 || spent < warmUp * 1000) {
      last = await timed(contender, 1, collectYoungGarbage);
      spent += last;
      runs += 1;
    }
    const repeats = contender.prepare ? 1 : Math.max(1, Math.ceil(shortestTurn / last));
    measured.push({ first, repeats, times: [], collecting: [] });
  }
  for (let turn = 0; turn < turns; turn++) {
    for (const [position, { repeats, times, collecting }] of measured.entries()) {
      const elapsed = await timed(contenders[position] as Contender, repeats, settleMemory);
      const end = performance.now();
      times.push(elapsed / repeats);
      collecting.push((await watch.between(end - elapsed, end)) / repeats);
    }
  }
  watch.stop();
  return measured.map(({ first, times, collecting }, position) => ({
    contender: contenders[position] as Contender,
    first,
    median: median(times),
    least: Math.min(...times),
    collecting: median(collecting),
  }));
}

async function timed(contender: Contender, repeats: number, collect: () => void): Promise<number> {
  contender.prepare?.();
  collect();
  const start = performance.now();
  for (let repeat = 0; repeat < repeats; repeat++) {
    const result = contender.run();
    if (result instanceof Promise) await result;
  }
  return performance.now() - start;
}
