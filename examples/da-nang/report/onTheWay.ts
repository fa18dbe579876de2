import { rollUp } from "target-cascade";
import { outOf, pace } from "../../common/numbers.ts";
import { table } from "../../common/table.ts";
import type { Computed } from "../compute.ts";
import { amount, titleOf } from "./words.ts";

/** What the city, and Hòa Vang by itself, are on the way to. */
export function onTheWay({ cascade, ledger, rollup, asOf, knownAt }: Computed): string[] {
  const stretch = rollUp(cascade, ledger, {
    asOf,
    ...(knownAt !== undefined && { knownAt }),
    plan: { grade: "stretch" },
  });
  const titles = ["on the way", "to", "planned by now", "actual", "pace", "reports", ""];
  const figures = [
    rollup.figure("da-nang", "grdp"),
    stretch.figure("da-nang", "grdp"),
    rollup.figure("da-nang", "grdp-per-head"),
    stretch.figure("da-nang", "grdp-per-head"),
    ...["jobs", "firms", "poor", "own-program"].map((id) => rollup.figure("da-nang", id)),
    rollup.figure("hoa-vang", "income"),
  ];
  const rows = figures.map((figure) => [
    figure.plan.grade === "stretch" ? "    stretch" : titleOf(cascade, figure.indicator),
    amount(figure.target),
    amount(figure.planned),
    amount(figure.actual),
    pace(figure.pace),
    outOf(figure.coverage),
    figure.provenance.actual === "carried" ? "carried" : figure.state,
  ]);
  return ["", ...table([titles, ...rows], ["left", ...titles.slice(2).map(right), "left"])];
}

function right(): "right" {
  return "right";
}
