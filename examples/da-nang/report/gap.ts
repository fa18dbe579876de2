import { type Breakdown, explainGap, type Unit } from "target-cascade";
import { exactly } from "../../common/numbers.ts";
import { heading, table } from "../../common/table.ts";
import type { Computed } from "../compute.ts";

const amounts = ["gap", "unplaced", "stretch", "unreported", "shortfall", "surplus"] as const;
const titles = ["", "gap", "= unplaced", "− stretch", "+ unreported", "+ shortfall", "− surplus"];

/** Part 5: where the gap of one indicator lies, district by district; one is opened to its wards. */
export function gap(computed: Computed): string[] {
  const { cascade, rollup, yearly, gap: indicator, year } = computed;
  const record = cascade.document.indicators?.find(({ id }) => id === indicator);
  const [top] = [...cascade.units()].filter(
    ({ id }) => rollup.figure(id, indicator).target !== null,
  );
  if (!top) return [];
  const ofYear = yearly.figure(top.id, indicator).target !== null;
  const line = explainGap(ofYear ? yearly : rollup, top.id, indicator);
  const of = `${record?.name ?? indicator}${ofYear ? ` ${year}` : ""}`;
  return [
    ...heading(`5  WHERE THE GAP LIES: ${of}, in ${line.currency}`),
    ...table(
      [titles, ...rowsOf(computed, line, 0)],
      ["left", ...amounts.map(() => "right" as const)],
    ),
    ...(line.uncounted > 0 ? [`  • ${line.uncounted} silent, and nobody knows of what size`] : []),
  ];
}

function rowsOf(computed: Computed, line: Breakdown, depth: number): string[][] {
  const { cascade } = computed;
  const unit = cascade.unit(line.unit);
  const name = line.own ? "by itself" : (unit.name ?? unit.id);
  const silent = line.uncounted > 0 && line.children().length === 0 ? " (silent)" : "";
  const cells = amounts.map((each) => (line[each] === 0 ? "·" : exactly(line[each], 2)));
  return [
    ["  ".repeat(depth) + name + silent, ...cells],
    ...(isOpen(computed, unit, line) ? line.children() : []).flatMap((child) =>
      rowsOf(computed, child, depth + 1),
    ),
  ];
}

/** The city is open, and so is the district of the unit asked about. */
function isOpen({ cascade, at }: Computed, { id, depth }: Unit, { own }: Breakdown): boolean {
  if (own) return false;
  return depth === 0 || id === at || cascade.ancestors(at).some((above) => above.id === id);
}
