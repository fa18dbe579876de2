const numRuns = Number(process.env["LAW_RUNS"] ?? 150);

/**
 * How many cascades each law is tried on; more with LAW_RUNS=2000, others with LAW_SEED=1. A failure
 * prints its seed and path, and `{ ...runs, seed, path }` replays it.
 */
export const runs = { numRuns };

/** For laws that ask only for shares. */
export const moreRuns = { numRuns: 4 * numRuns };

/** For laws that ask everything there is to ask, several times over. */
export const fewerRuns = { numRuns: Math.ceil(numRuns / 2) };
