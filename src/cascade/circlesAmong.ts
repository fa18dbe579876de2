import { cyclesIn } from "./cyclesIn.ts";

/**
 * The circles among things that lead to any number of others, one for each knot of them, without
 * recursion.
 *
 * @param leads The positions each one leads to.
 * @example
 * circlesAmong([[1, 2], [0], []]); // => [[0, 1]]
 */
export function circlesAmong(leads: readonly (readonly number[])[]): number[][] {
  const ledFrom: number[][] = leads.map(() => []);
  for (const [place, ends] of leads.entries()) for (const end of ends) ledFrom[end]?.push(place);
  const waitingFor = Int32Array.from(leads, (ends) => ends.length);
  const ready = [...leads.keys()].filter((place) => waitingFor[place] === 0);
  for (let place = ready.pop(); place !== undefined; place = ready.pop()) {
    for (const before of ledFrom[place] ?? []) {
      waitingFor[before] = (waitingFor[before] as number) - 1;
      if (waitingFor[before] === 0) ready.push(before);
    }
  }
  const next = Int32Array.from(leads, (ends, place) =>
    waitingFor[place] === 0 ? -1 : (ends.find((end) => waitingFor[end] !== 0) ?? -1),
  );
  return cyclesIn(next);
}
