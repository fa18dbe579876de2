import type { Cascade, Program, ProgramState, Rollup, Task } from "target-cascade";
import { count, outOf, percent } from "../../common/numbers.ts";
import { heading, table, wrap } from "../../common/table.ts";
import type { Computed } from "../compute.ts";
import { amount, nameOf } from "./words.ts";

/** Part 6: whose program derives from whose, and what became of the tasks. */
export function programs({ cascade, rollup, year }: Computed): string[] {
  return [
    ...heading("6  PROGRAMS AND TASKS"),
    ...byLevel(cascade, `ke-hoach-${year}`),
    "",
    "What written programs rest on",
    ...written(cascade).flatMap((program) => wrap("  ", restsOn(cascade, program))),
    "",
    "Tasks",
    ...tasks(cascade).flatMap(({ id }) => wrap("  ", taskInWords(rollup, id))),
    ...rollup.obstacles({ open: true }).flatMap(({ text, unit, days, owner, escalatedTo }) => {
      const asked = escalatedTo === null ? "" : `, then ${nameOf(cascade, escalatedTo)}`;
      const who = `${nameOf(cascade, owner ?? unit)}${asked}`;
      return wrap("    ! ", `${text}: open for ${days} days, before ${who}`);
    }),
  ];
}

const states: readonly ProgramState[] = ["adopted", "submitted", "draft"];

/** Programs of the term by level and state; those of the year are all drafts. */
function byLevel(cascade: Cascade, yearly: string): string[] {
  const rows = cascade.levels.map(({ id, name }) => {
    const all = [...cascade.units()]
      .filter(({ level }) => level === id)
      .flatMap((unit) => cascade.programs(unit.id));
    const term = all.filter((program) => !program.id.startsWith(yearly));
    return [
      name,
      ...states.map((state) => count(term.filter((program) => program.state === state).length)),
      count(all.length - term.length),
    ];
  });
  return table(
    [["", ...states, "of the year"], ...rows],
    ["left", ...states.map(() => "right" as const), "right"],
  );
}

/** The programs somebody wrote, and not only adopted as they were drafted. */
function written(cascade: Cascade): Program[] {
  return [...cascade.units()]
    .flatMap(({ id }) => cascade.programs(id))
    .filter(({ name, state }) => state !== "draft" && name !== undefined);
}

/** The tasks somebody wrote; what was handed down and adopted as it came has a draft's id. */
function tasks(cascade: Cascade): Task[] {
  return [...cascade.units()]
    .flatMap(({ id }) => cascade.tasks(id))
    .filter(({ id, state }) => state === "written" && !id.includes("/"));
}

function restsOn(cascade: Cascade, { id, unit, number: label, name }: Program): string {
  const { sources, documents } = cascade.programLineage(id);
  const above = sources.map((source) => source.number ?? source.name ?? source.id);
  const papers = documents
    .filter(({ namedBy }) => namedBy.includes(id))
    .map(({ document }) => document);
  return `${nameOf(cascade, unit)}: ${label ?? name} ← ${[...above, ...papers].join(" + ")}`;
}

function taskInWords(rollup: Rollup, id: string): string {
  const { cascade } = rollup;
  const { unit, progress, spent, budget, state, due, rolledUp } = rollup.task(id);
  const name = cascade.tasks(unit).find((task) => task.id === id)?.name;
  const money =
    budget && `${amount(spent)} of ${amount(budget.amount)} ${budget.unitOfMeasure} spent`;
  const below = rolledUp && `below it ${outOf(rolledUp.coverage)} have reported`;
  const average = rolledUp && `their mean is ${percent(rolledUp.progress)}`;
  const words = [state, percent(progress), money, `due ${due}`, below, average];
  return `${nameOf(cascade, unit)}: ${name} · ${words.filter(Boolean).join(", ")}`;
}
