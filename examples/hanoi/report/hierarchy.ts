import type { Cascade, Unit } from "target-cascade";
import { count } from "../../common/numbers.ts";
import { heading, pad, table, width, wrap } from "../../common/table.ts";
import type { Computed } from "../compute.ts";
import { programs } from "./programs.ts";
import { isLocal, targets } from "./targets.ts";

/** Part 1: units, programs and targets by level, what went down how, and who wrote a program. */
export function hierarchy({ cascade }: Computed): string[] {
  return [
    ...heading("1  THE HIERARCHY IN NUMBERS"),
    ...byLevel(cascade),
    "",
    ...kinds(cascade),
    "",
    ...targets(cascade),
    "",
    ...programs(cascade),
  ];
}

const titles = [
  "Level",
  "Units",
  "Programs: adopted",
  "written",
  "drafted",
  "Targets: written",
  "derived",
  "local",
];

function byLevel(cascade: Cascade): string[] {
  const units = [...cascade.units()];
  const numbersOf = (some: readonly Unit[]): string[] => {
    const written = some.flatMap(({ id }) => cascade.programs(id));
    const given = some.flatMap(({ id }) => cascade.targets(id));
    return [
      some.length,
      written.filter(({ state }) => state === "adopted").length,
      written.filter(({ state }) => state === "written").length,
      written.filter(({ state }) => state === "draft").length,
      given.filter((target) => target.written).length,
      given.filter((target) => !target.written).length,
      given.filter((target) => isLocal(cascade, target)).length,
    ].map(count);
  };
  const rows = cascade.levels.map(({ id, name }) => [
    name,
    ...numbersOf(units.filter(({ level }) => level === id)),
  ]);
  return table(
    [titles, ...rows, ["In all", ...numbersOf(units)]],
    ["left", ...titles.slice(1).map(() => "right" as const)],
  );
}

/** What kinds of units there are, and where the tree skips a level. */
function kinds(cascade: Cascade): string[] {
  const rank = new Map(cascade.levels.map(({ id }, position) => [id, position]));
  const skips = ({ parent, level }: Unit): boolean => {
    const above = parent === null ? undefined : rank.get(cascade.unit(parent).level);
    return above !== undefined && (rank.get(level) ?? 0) - above > 1;
  };
  const longest = Math.max(...cascade.levels.map(({ name }) => width(name)));
  return cascade.levels.slice(1).flatMap(({ id, name }) => {
    const units = [...cascade.units()].filter(({ level }) => level === id);
    const ragged = units.filter(skips).length;
    const skipping = ragged === 0 ? "" : ` (${count(ragged)} of them right under a higher level)`;
    return wrap(pad(name, longest + 2), tally(units) + skipping);
  });
}

function tally(units: readonly Unit[]): string {
  const counts = new Map<string, number>();
  for (const { kind = "" } of units) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .sort(([left, few], [right, many]) => many - few || (left < right ? -1 : 1))
    .map(([kind, many]) => `${count(many)} ${kind}`)
    .join(", ");
}
