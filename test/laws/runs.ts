const numRuns = Number(process.env["LAW_RUNS"] ?? 200);

/**
 * How many cascades each law is tried on; more with LAW_RUNS=2000. Seeds are random: a failure
 * prints its seed and path, and `{ ...runs, seed, path }` replays it.
 */
export const runs = { numRuns };

/** For laws that ask everything there is to ask, several times over. */
export const fewerRuns = { numRuns: Math.ceil(numRuns / 2) };
