import type { IssuePath, Where } from "../document/index.ts";
import type { ResolvedIndicator } from "./cascadeState.ts";
import type { Trouble } from "./issueCollector.ts";

/**
 * What there is to say of a unit that is given an indicator which does not apply to it.
 *
 * @param given How the sentence begins: `A target for …`.
 */
export function notApplicable(
  { record }: Pick<ResolvedIndicator, "record">,
  unit: string,
  path: IssuePath,
  given: string,
): Trouble {
  const named = inWords(record.appliesTo ?? {});
  return {
    code: "not-applicable",
    path,
    unit,
    expected: `a unit ${named}, or one above such a unit`,
    received: unit,
    message: `${given} ${unit}, but ${record.id} applies to units ${named}; ${unit} is none and has none below it.`,
    fix: `Take it out, or widen appliesTo of ${record.id}.`,
  };
}

function inWords({ kinds, levels, tags, is }: Where): string {
  const parts = [
    ...(kinds ? [`of kind ${either(kinds)}`] : []),
    ...(levels ? [`of level ${either(levels)}`] : []),
    ...(tags ? [`tagged ${either(tags)}`] : []),
    ...(is ? [`of which ${either(is)} is true`] : []),
  ];
  return parts.length > 0 ? parts.join(", ") : "of any kind";
}

function either(words: readonly string[]): string {
  if (words.length === 0) return "(none is named)";
  if (words.length === 1) return words[0] as string;
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
