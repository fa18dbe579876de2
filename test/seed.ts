import fc from "fast-check";

/**
 * Properties are tried on the same examples every time, so that a change is judged by what it
 * changes; LAW_SEED=… tries others, and a failure prints the seed and path that replay it.
 */
fc.configureGlobal({ seed: Number(process.env["LAW_SEED"] ?? 20_201_210) });
