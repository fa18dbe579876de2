import type { Cascade, Figure } from "target-cascade";
import { exactly } from "../../common/numbers.ts";

/** An amount to two decimals; a dash where there is none. */
export function amount(value: number | null | undefined): string {
  return value === null || value === undefined ? "–" : exactly(value, 2);
}

/** What an indicator is called. */
export function titleOf(cascade: Cascade, indicator: string): string {
  return cascade.document.indicators?.find(({ id }) => id === indicator)?.name ?? indicator;
}

/** What a unit or a body is called. */
export function nameOf(cascade: Cascade, id: string): string {
  return (cascade.has(id) ? cascade.unit(id) : cascade.body(id)).name ?? id;
}

/** What whoever sets an indicator is to reach by the end of the term: `9–10 %`, `5,000 (5,500)`. */
export function askedOf(cascade: Cascade, indicator: string): string {
  const of = (unit: string) =>
    cascade.targets(unit).filter((target) => target.indicator === indicator);
  const tops = [cascade.root, ...cascade.children(cascade.root.id)];
  const targets = of(tops.find(({ id }) => of(id).length > 0)?.id ?? cascade.root.id);
  const last = targets
    .map(({ due }) => due)
    .sort()
    .at(-1);
  const said = (grade: string): string =>
    targets
      .filter((target) => target.grade === grade && target.due === last)
      .map(({ value }) => exactly(value))
      .join("–");
  const record = cascade.document.indicators?.find(({ id }) => id === indicator);
  if (record?.measure === "milestone") return "all";
  const stretch = said("stretch");
  return [
    said("mandatory"),
    record?.unitOfMeasure === "%" ? " %" : "",
    stretch === "" ? "" : ` (${stretch})`,
  ].join("");
}

/** Where a figure lies: below or above what is asked, inside a range, or unknown. */
export function liesAt({ actual, gap, bound, range }: Figure): string {
  if (actual === null || gap === null) return "silent";
  if (gap > 0) return `${exactly(gap, 2)} ${bound === "floor" ? "below" : "above"}`;
  return range ? "inside" : "met";
}
