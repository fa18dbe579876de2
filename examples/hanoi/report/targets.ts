import type { Cascade, Indicator, Target } from "target-cascade";
import { count, inUnit } from "../../common/numbers.ts";
import { table } from "../../common/table.ts";

/** Every indicator: who set it, how it goes down, and how many units of each level have a target. */
export function targets(cascade: Cascade): string[] {
  const levels = cascade.levels.map(({ id }) => id);
  const levelOf = new Map([...cascade.units()].map(({ id, level }) => [id, level]));
  const all = [...cascade.units()].flatMap(({ id }) => cascade.targets(id));
  const setters = new Map<string, string[][]>();
  for (const indicator of indicatorsOf(cascade)) {
    const given = all.filter((target) => target.indicator === indicator.id);
    const top = given.find(({ grade, source }) => grade === "mandatory" && source === null);
    if (!top) continue;
    const having = (level: string): number =>
      new Set(given.map(({ unit }) => unit).filter((unit) => levelOf.get(unit) === level)).size;
    const row = [
      `  ${indicator.name}`,
      inUnit(top.value, indicator),
      rule(top, indicator),
      ...levels.map((level) => count(having(level))),
    ];
    setters.set(top.unit, [...(setters.get(top.unit) ?? []), row]);
  }
  const groups = [...setters].flatMap(([unit, rows]) => [
    [`set by ${cascade.unit(unit).name}`],
    ...rows,
  ]);
  return table(
    [["Indicator", "target", "goes down", ...levels], ...groups],
    ["left", "right", "left", ...levels.map(() => "right" as const)],
  );
}

/** The indicators by id, so that the order of the document does not matter. */
export function indicatorsOf(cascade: Cascade): readonly Indicator[] {
  const indicators = cascade.document.indicators ?? [];
  return [...indicators].sort((left, right) => (left.id < right.id ? -1 : 1));
}

/** Whether a unit below the top set this for itself: no unit above it has that target. */
export function isLocal({ root }: Cascade, { unit, source }: Target): boolean {
  return source === null && unit !== root.id;
}

function rule({ own }: Target, { cascade }: Indicator): string {
  switch (cascade?.rule) {
    case "split":
      return `split by ${cascade.by}${own === null ? "" : `, ${count(own)} kept`}`;
    case "same":
      return "the same for all";
    case "each":
      return cascade.own ? "each must do it, itself too" : "each must do it";
    default:
      return "as assigned";
  }
}
