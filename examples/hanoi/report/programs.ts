import type { Cascade, Program, Source } from "target-cascade";
import { number } from "../../common/numbers.ts";
import { cut, terminalWidth, wrap } from "../../common/table.ts";

/** The programs somebody wrote and what they derive from; all the others are drafts of these. */
export function programs(cascade: Cascade): string[] {
  const written = [...cascade.units()].flatMap(({ id }) =>
    cascade.programs(id).filter(({ state }) => state !== "draft"),
  );
  return [
    "Written programs, and their sources",
    ...written.flatMap((program) => [
      cut(`  ${title(cascade, program)}`, terminalWidth),
      ...wrap("    ← ", sources(cascade, program) || "no source"),
    ]),
  ];
}

function title(cascade: Cascade, { unit, number: label, name, budget }: Program): string {
  const money = budget && `${number(budget.amount)} ${budget.unitOfMeasure}`;
  const called = [label, name].filter(Boolean).join(" ");
  return [cascade.unit(unit).name, money, called].filter(Boolean).join(" · ");
}

function sources(cascade: Cascade, program: Program): string {
  const label = (source: Source): string => {
    if ("document" in source) return source.document;
    const record = cascade.document.programs?.find(({ id }) => id === source.program);
    return record?.number ?? record?.name ?? source.program;
  };
  return program.sources.map(label).join(" + ");
}
