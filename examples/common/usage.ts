import type { Cascade } from "target-cascade";

/** A question that cannot be answered as it was asked; the message says what could be. */
export class UsageError extends Error {}

/** Checks the unit and the indicator of a question, and names the likely ones where it is wrong. */
export function checkQuestion(cascade: Cascade, { at, gap }: { at: string; gap: string }): void {
  if (!cascade.has(at)) {
    const like = [...cascade.units()].filter(({ id }) => id.endsWith(`.${at}`));
    const meant = like.map(({ id, name }) => `\n  ${id}  ${name}`).join("");
    throw new UsageError(
      like.length > 0
        ? `There is no unit ${at}. Did you mean:${meant}`
        : `There is no unit ${at}. The districts: ${idsOf(cascade.children(cascade.root.id))}.`,
    );
  }
  const indicators = cascade.document.indicators ?? [];
  if (indicators.some(({ id }) => id === gap)) return;
  throw new UsageError(`There is no indicator ${gap}. There are: ${idsOf(indicators)}.`);
}

function idsOf(records: readonly { readonly id: string }[]): string {
  return records.map(({ id }) => id).join(", ");
}
