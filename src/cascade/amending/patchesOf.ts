import type { Patch } from "../../document/index.ts";
import type { Difference } from "./differencesBetween.ts";

/** What makes one document of another, and what makes it what it was; each in the order to be done. */
export interface Patches {
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
}

/** Differences as patches: of a list record by record, from its end, so that places stay what they are. */
export function patchesOf(differences: readonly Difference[]): Patches {
  return {
    patches: differences.flatMap((difference) => towards(difference)),
    inverse: differences.flatMap((difference) => towards(turned(difference))),
  };
}

function towards({ field, before, after, stretches }: Difference): Patch[] {
  if (stretches === null) {
    if (after === undefined) return [{ op: "remove", path: [field] }];
    return [{ op: before === undefined ? "add" : "replace", path: [field], value: json(after) }];
  }
  return [...stretches].reverse().flatMap(({ from, to, gone, come }) => {
    const both = Math.min(gone, come);
    const patches: Patch[] = [];
    for (let place = 0; place < come; place++) {
      const op = place < both ? "replace" : "add";
      patches.push({ op, path: [field, from + place], value: json(after[to + place]) });
    }
    for (let place = gone - 1; place >= both; place--) {
      patches.push({ op: "remove", path: [field, from + place] });
    }
    return patches;
  });
}

/** The difference on the way back. */
function turned(difference: Difference): Difference {
  const { field, before, after, stretches } = difference;
  if (stretches === null) return { field, before: after, after: before, stretches };
  const back = stretches.map(({ from, to, gone, come }) => ({
    from: to,
    to: from,
    gone: come,
    come: gone,
  }));
  return { field, before: difference.after, after: difference.before, stretches: back };
}

/** What stands in a document is plain JSON. */
function json(value: unknown): Extract<Patch, { readonly value: unknown }>["value"] {
  return value as Extract<Patch, { readonly value: unknown }>["value"];
}
