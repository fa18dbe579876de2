import { collectGarbage } from "./collectGarbage.ts";

/** Makes something and gives it with the bytes it keeps alive, on V8's heap and beside it. */
export function heldMemory<Made>(make: () => Made): {
  readonly made: Made;
  readonly bytes: number;
} {
  const before = inUse();
  const made = make();
  return { made, bytes: inUse() - before };
}

function inUse(): number {
  // Again and again, for what each has only let go of.
  for (let time = 0; time < 6; time++) collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
