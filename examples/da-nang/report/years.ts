import { phase, type Target } from "target-cascade";
import { heading, table } from "../../common/table.ts";
import type { Computed } from "../compute.ts";
import { amount, titleOf } from "./words.ts";

/** What is phased, and who set it. */
const phased = [
  ["da-nang", "grdp"],
  ["da-nang", "grdp-per-head"],
  ["da-nang", "jobs"],
  ["da-nang", "firms"],
  ["da-nang", "poor"],
  ["hoa-vang", "income"],
] as const;

/** Part 3: what the term comes to in each of its years. */
export function years({ term: { cascade } }: Computed): string[] {
  const targets = phased.flatMap(([unit, indicator]) =>
    cascade.targets(unit).filter((target) => target.indicator === indicator),
  );
  const periods = phaseOf(targets[0]).map(({ period }) => period);
  const rows = targets.map((target) => {
    const parts = phaseOf(target);
    const last = target.balance === "flow" ? amount(parts.at(-1)?.cumulative) : "";
    const title = target.grade === "stretch" ? "    stretch" : titleOf(cascade, target.indicator);
    return [title, ...parts.map(({ value }) => amount(value)), last];
  });
  return [
    ...heading("3  FIVE YEARS, YEAR BY YEAR"),
    ...table(
      [["", ...periods, "together"], ...rows],
      ["left", ...periods.map(() => "right" as const), "right"],
    ),
  ];
}

function phaseOf(target: Target | undefined) {
  return (target && phase(target, { every: "year" })) ?? [];
}
