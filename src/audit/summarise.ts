import { type Cascade, compareIds } from "../cascade/index.ts";
import type { Finding, SilencedFinding } from "./finding.ts";
import type { ProgramScore } from "./scorePrograms.ts";
import type { TargetSubject } from "./subjects.ts";
import { type AuditSummary, Tally } from "./tally.ts";

/** What the audit comes to for a unit. */
export interface UnitSummary extends AuditSummary {
  readonly unit: string;
  readonly level: string;
}

/** What the audit comes to for the units of a level together. */
export interface LevelSummary extends AuditSummary {
  readonly level: string;
  /** How many units of the level there is something to say of. */
  readonly units: number;
}

/** What is summed up. */
interface Audited {
  readonly scores: readonly ProgramScore[];
  readonly targets: readonly TargetSubject[];
  readonly findings: readonly Finding[];
  readonly silenced: readonly SilencedFinding[];
}

/** Sums an audit up: by unit, in order of ids, and by level, from the top down. */
export function summarise(
  cascade: Cascade,
  { scores, targets, findings, silenced }: Audited,
): { readonly units: readonly UnitSummary[]; readonly levels: readonly LevelSummary[] } {
  const units = new Map<string, { readonly level: string; readonly tally: Tally }>();
  const levels = new Map(cascade.levels.map(({ id }) => [id, { units: 0, tally: new Tally() }]));
  const add = (unit: string, count: (tally: Tally) => void): void => {
    const { level, tally } = units.get(unit) ?? {
      level: cascade.unit(unit).level,
      tally: new Tally(),
    };
    const ofLevel = levels.get(level);
    if (ofLevel && !units.has(unit)) ofLevel.units += 1;
    units.set(unit, { level, tally });
    for (const one of ofLevel ? [tally, ofLevel.tally] : [tally]) count(one);
  };
  for (const score of scores) {
    add(score.unit, (tally) => {
      tally.addProgram(score);
      tally.items += score.items;
    });
  }
  for (const { unit, program } of targets) {
    if (program === null) add(unit, (tally) => (tally.items += 1));
  }
  for (const { unit, severity } of findings) add(unit, (tally) => (tally.findings[severity] += 1));
  for (const { unit } of silenced) add(unit, (tally) => (tally.silenced += 1));
  return {
    units: [...units]
      .sort(([left], [right]) => compareIds(left, right))
      .map(([unit, { level, tally }]) => Object.freeze({ unit, level, ...tally.summary })),
    levels: Array.from(levels, ([level, { units: count, tally }]) =>
      Object.freeze({ level, units: count, ...tally.summary }),
    ),
  };
}
