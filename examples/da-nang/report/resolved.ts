import type { Cascade, CascadeRule, Indicator, RulesByLevel } from "target-cascade";
import { count } from "../../common/numbers.ts";
import { heading, table, wrap } from "../../common/table.ts";
import type { Computed } from "../compute.ts";
import { askedOf, titleOf } from "./words.ts";

/** What stands in the document as published, as arithmetic and as assumed, in the order it is told. */
const groups: readonly (readonly [title: string, indicators: readonly string[]])[] = [
  [
    "Resolved by the congress, and published",
    ["grdp-growth", "growth-services", "growth-industry", "growth-agriculture", "grdp-per-head"],
  ],
  ["Follows from it by arithmetic", ["grdp"]],
  [
    "Assumed for this example, to stand below it",
    ["output-growth", "income", "jobs", "firms", "poor", "own-program"],
  ],
];

/** Part 1: every indicator, how far it goes down, and why no further. */
export function resolved({ term: { cascade } }: Computed): string[] {
  const recordOf = (indicator: string): Indicator | undefined =>
    cascade.document.indicators?.find(({ id }) => id === indicator);
  const rows = groups.flatMap(([title, indicators]) => [
    [title],
    ...indicators.flatMap((id) => {
      const record = recordOf(id);
      return record ? [rowOf(cascade, record), ...whyOf(record)] : [];
    }),
  ]);
  return [
    ...heading("1  WHAT THE CONGRESS RESOLVED, AND HOW FAR IT GOES DOWN"),
    ...table(
      [["", "2025 (stretch)", "goes down", "districts", "wards"], ...rows],
      ["left", "left", "left", "right", "right"],
    ),
  ];
}

function rowOf(cascade: Cascade, { id, cascade: rules }: Indicator): string[] {
  const having = (level: string): string =>
    count(
      [...cascade.units()]
        .filter((unit) => unit.level === level)
        .filter((unit) => cascade.targets(unit.id).some(({ indicator }) => indicator === id))
        .length,
    );
  return [
    `  ${titleOf(cascade, id)}`,
    askedOf(cascade, id),
    rules === undefined || ("rule" in rules && rules.rule === "stop")
      ? staysWith(cascade, id)
      : inWords(rules),
    having("district"),
    having("ward"),
  ];
}

function whyOf({ meta }: Indicator): string[][] {
  const why = meta?.["why"];
  return typeof why === "string" ? wrap("      ", why).map((line) => [line]) : [];
}

/** What stays with the city is somebody's all the same. */
function staysWith(cascade: Cascade, indicator: string): string {
  const bodies = cascade.document.bodies ?? [];
  const watching = bodies.find(({ id }) => cascade.body(id).indicators.includes(indicator));
  return watching ? `stays; ${watching.name}` : "stays";
}

function inWords(rules: CascadeRule | RulesByLevel): string {
  if (isByLevel(rules)) {
    return [...new Set(Object.values(rules.byLevel).map(inWords))].join(", then ");
  }
  switch (rules.rule) {
    case "split":
      return `by ${rules.by}`;
    case "converge":
      return `converge toward ${rules.toward}`;
    case "same":
      return "the same for all";
    default:
      return rules.rule;
  }
}

function isByLevel(rules: CascadeRule | RulesByLevel): rules is RulesByLevel {
  return !("rule" in rules);
}
