// What is written down and goes down the hierarchy.
export * from "./planning.ts";
// What comes up, and what is asked of it.
export * from "./results.ts";
