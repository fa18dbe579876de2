import type { Audit, ProgramScore, RuleSummary, Severity } from "target-cascade";
import { count, percent } from "../../common/numbers.ts";
import { heading, table, wrap } from "../../common/table.ts";
import type { Computed } from "../compute.ts";

/** Part 5: whether programs say who, what, how much and by when, in words of their own. */
export function auditing({ cascade, audited }: Computed): string[] {
  const { findings, silenced, rules } = audited;
  const errors = findings.filter(({ severity }) => severity === "error");
  return [
    ...heading("5  WHAT IS WRITTEN, AUDITED"),
    ...byLevel(audited),
    "",
    `Errors: ${errors.length}`,
    ...errors.flatMap(({ rule, message }) => wrap("  • ", `${rule}: ${message}`)),
    ...tally("Warnings", rules, "warning"),
    ...tally("For information", rules, "info"),
    `Looked at and let stand: ${silenced.length}`,
    ...silenced.flatMap(({ rule, message, silenced: { why, by } }) =>
      wrap("  • ", `${rule}: ${message} ${[by, why].filter(Boolean).join(": ")}.`),
    ),
    ...weakest(audited, (id) => cascade.unit(id).name ?? id),
  ];
}

function byLevel({ levels }: Audit): string[] {
  const titles = ["", "Programs", "Items", "Errors", "Warnings", "Infos", "Silenced", "Score"];
  const rows = levels.map(({ level, programs, items, findings, silenced, score }) => [
    level,
    ...[programs, items, findings.error, findings.warning, findings.info, silenced].map(count),
    percent(score),
  ]);
  return table([titles, ...rows], ["left", ...titles.slice(1).map(() => "right" as const)]);
}

function tally(title: string, rules: readonly RuleSummary[], severity: Severity): string[] {
  const found = rules.filter((rule) => rule.severity === severity && rule.findings > 0);
  const sum = found.reduce((total, { findings }) => total + findings, 0);
  const words = found.map(({ rule, findings }) => `${rule} ${findings}`);
  return [`${title}: ${sum}`, ...(sum === 0 ? [] : wrap("  ", words.join(", ")))];
}

/** The program that says least of what it must, and what cost it most. */
function weakest({ programs }: Audit, nameOf: (unit: string) => string): string[] {
  const scoreOf = ({ score }: ProgramScore): number => score ?? 1;
  const [last] = [...programs].sort((left, right) => scoreOf(left) - scoreOf(right));
  if (!last) return [];
  const costs = last.lost.slice(0, 3).map(({ rule, points }) => `${rule} ${percent(points)}`);
  const { unit, score } = last;
  return [
    `Weakest: ${nameOf(unit)}, ${percent(score)}`,
    ...wrap("  ", `lost most by ${costs.join(", ")}`),
  ];
}
