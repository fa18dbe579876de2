import {
  type Cascade,
  type Derivation,
  derive,
  phase,
  type Rollup,
  type Target,
} from "target-cascade";
import { readPlan } from "./readPlan.ts";

/**
 * The city's assignment for a year (giao chỉ tiêu năm): what the term asks in that year, shared out
 * anew by what each unit still lacks.
 *
 * @param cascade The term, handed down. Indicators tagged `assigned-yearly` are assigned.
 * @param reached What was reached before the year began.
 */
export function assignYear(cascade: Cascade, year: string, reached: Rollup): Derivation {
  const { document, root } = cascade;
  const yearly = new Set(
    document.indicators
      ?.filter(({ tags }) => tags?.includes("assigned-yearly"))
      .map(({ id }) => id),
  );
  const program = `ke-hoach-${year}`;
  const targets = cascade
    .targets(root.id)
    .filter(({ indicator }) => yearly.has(indicator))
    .flatMap((target) => shareOf(target, year))
    .map((share) => ({
      ...share,
      unit: root.id,
      program,
      phasing: "linear" as const,
      cascade: { rule: "split", by: "gap" } as const,
    }));
  if (targets.length === 0) return derive(cascade, { previous: cascade });
  const plan = readPlan({
    ...document,
    programs: [
      ...(document.programs ?? []),
      {
        id: program,
        unit: root.id,
        name: `Kế hoạch năm ${year}`,
        sources: [{ program: "01-ctr-tu" }],
        start: `${year}-01-01`,
        end: `${year}-12-31`,
      },
    ],
    targets: [...(document.targets ?? []), ...targets],
  });
  return derive(plan, { figures: reached, previous: cascade });
}

/** What a target of the term comes to in one of its years; nothing outside of it. */
function shareOf(target: Target, year: string): { indicator: string; value: number }[] {
  const periods = phase(target, { every: "year" }) ?? [];
  return periods
    .filter(({ period }) => period === year)
    .map(({ value }) => ({ indicator: target.indicator, value }));
}
