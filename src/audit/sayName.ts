import { type Cascade, stateOf, unitName } from "../cascade/index.ts";
import { shortened } from "../document/index.ts";
import type { Subject } from "./subjects.ts";

const longest = 60;

/** A unit as sentences name it: by its name, else by its id. */
export function sayUnit(cascade: Cascade, id: string): string {
  const state = stateOf(cascade);
  return unitName(state, state.structure.indexOf(id));
}

/** A subject as sentences name it, with the unit whose it is. */
export function sayName(cascade: Cascade, subject: Subject): string {
  if (subject.kind === "target") {
    return `the target for ${sayIndicator(cascade, subject.record.indicator)} of ${sayUnit(cascade, subject.unit)}`;
  }
  const name = shortened((subject.record.name ?? subject.id).trim(), longest);
  return subject.kind === "body" ? name : `"${name}" of ${sayUnit(cascade, subject.unit)}`;
}

/** An indicator as sentences name it. */
export function sayIndicator(cascade: Cascade, id: string): string {
  const state = stateOf(cascade);
  return state.indicators[state.indicatorPositions.get(id) ?? -1]?.record.name ?? id;
}

/** A sentence with its first letter large. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A share in per cent; 100 % is all of it, and nothing less. */
export function sayShare(count: number, of: number): string {
  return `${Math.floor((count / of) * 100)} %`;
}
