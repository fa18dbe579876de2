import type { Cascade, Figure, FigureState, Indicator, Target, Unit } from "target-cascade";
import { gapInUnit, inUnit, outOf, pace, percent } from "../../common/numbers.ts";
import { heading, table } from "../../common/table.ts";
import type { Computed } from "../compute.ts";
import { indicatorsOf } from "./targets.ts";

const stateInWords: Record<FigureState, string> = {
  "not-assigned": "local",
  "no-benchmark": "unknown",
  "not-registered": "not registered",
  "not-reported": "silent",
  incomplete: "incomplete",
  "not-applicable": "none",
  lapsed: "lapsed",
  "worse-than-baseline": "worse",
  behind: "behind",
  "on-track": "on track",
  ahead: "ahead",
  met: "met",
  exceeded: "exceeded",
};

/** Part 2: every indicator of a few units: completion, pace, coverage and gap. */
export function figures(computed: Computed, units: readonly Unit[]): string[] {
  const titles = ["", "due", "target", "actual", "done", "pace", "reports", "gap", ""];
  return [
    ...heading(`2  COMPLETION, PACE, COVERAGE AND GAP on ${computed.asOf}`),
    ...table(
      [titles, ...units.flatMap((unit) => rowsOf(computed, unit)).slice(0, -1)],
      ["left", "left", "right", "right", "right", "right", "right", "right", "left"],
    ),
  ];
}

function rowsOf(computed: Computed, { id }: Unit): string[][] {
  const { cascade, rollup } = computed;
  const { completion, coverage } = rollup.unit(id);
  const title = `${pathInWords(cascade, id)}: ${percent(completion)} done, ${outOf(coverage)} reports`;
  const rows = indicatorsOf(cascade).flatMap((indicator) => {
    const targets = cascade.targets(id).filter((target) => target.indicator === indicator.id);
    if (targets.length > 0) {
      return targets.map((target) => row(indicator, computed.figureOf(target), target));
    }
    const figure = rollup.figure(id, indicator.id);
    return figure.actual === null ? [] : [row(indicator, figure)];
  });
  return [[title], ...rows, [""]];
}

/** One figure; without a target where the unit, or one below it, reports what nobody asked it for. */
function row(indicator: Indicator, figure: Figure, target?: Target): string[] {
  return [
    figure.plan.grade === "stretch" ? "     as stretch grade" : `  ${indicator.name}`,
    target?.due?.slice(0, 7) ?? "",
    inUnit(figure.target, indicator),
    inUnit(figure.actual, indicator),
    percent(figure.completion),
    pace(figure.pace),
    outOf(figure.coverage),
    gapInUnit(figure.gap, indicator),
    stateInWords[figure.state],
  ];
}

/** The unit and those above it, without the top: Phường Trúc Bạch, Quận Ba Đình. */
export function pathInWords(cascade: Cascade, id: string): string {
  const above = cascade.ancestors(id).filter(({ parent }) => parent !== null);
  return [cascade.unit(id), ...above].map(({ name }) => name).join(", ");
}
