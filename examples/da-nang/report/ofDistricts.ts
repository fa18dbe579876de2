import { outOf, pace } from "../../common/numbers.ts";
import { table, wrap } from "../../common/table.ts";
import type { Computed } from "../compute.ts";
import { amount, liesAt } from "./words.ts";

/** The year's firms, the output and the poor households of every district. */
export function ofDistricts(computed: Computed): string[] {
  const { cascade, year } = computed;
  const titles = ["", `firms ${year}`, "done", "missing", "reports", "output", "", "poor"];
  const units = [cascade.root, ...cascade.children(cascade.root.id)];
  return [
    "",
    ...table(
      [
        [...titles, "planned", "pace"],
        ...units.map(({ id, name = id }) => [name, ...cellsOf(computed, id)]),
      ],
      ["left", "right", "right", "right", "right", "right", "left", "right", "right", "right"],
    ),
    ...units.flatMap(({ id, name = id }) => declared(computed, id, name)),
  ];
}

function cellsOf({ rollup, yearly }: Computed, unit: string): string[] {
  const firms = yearly.figure(unit, "firms");
  const output = rollup.figure(unit, "output-growth");
  const poor = rollup.figure(unit, "poor");
  const told = output.coverage.reported > 0;
  return [
    amount(firms.target),
    amount(firms.actual),
    amount(firms.gap),
    firms.target === null ? "–" : outOf(firms.coverage),
    told ? `${amount(output.actual)} %` : "–",
    output.target === null ? "" : told ? liesAt(output) : "silent",
    amount(poor.actual),
    amount(poor.planned),
    pace(poor.pace),
  ];
}

/** What a district says of itself stands beside what its wards come to, and is not counted. */
function declared({ yearly }: Computed, unit: string, name: string): string[] {
  const { actual, provenance } = yearly.figure(unit, "firms");
  if (!provenance.unexplained) return [];
  const said = `${name} says ${amount(provenance.declared)} firms`;
  return wrap("  • ", `${said}; its wards come to ${amount(actual)}, and the wards count.`);
}
