/**
 * How many cascades each law is tried on; more with LAW_RUNS=2000. Seeds are random: a failure
 * prints its seed and path, and `{ ...runs, seed, path }` replays it.
 */
export const runs = { numRuns: Number(process.env["LAW_RUNS"] ?? 200) };
