import type { Severity } from "./finding.ts";
import type { ProgramScore } from "./scorePrograms.ts";

/** What the audit comes to for a unit, or for a level. */
export interface AuditSummary {
  readonly programs: number;
  /** Tasks and targets, those in no program included. */
  readonly items: number;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly silenced: number;
  /** The mean of its programs' scores, 0 to 1; null where none has one. */
  readonly score: number | null;
}

/** Adds up what a summary says. */
export class Tally {
  items = 0;
  silenced = 0;
  readonly findings = { error: 0, warning: 0, info: 0 };
  #programs = 0;
  #scores = 0;
  #scored = 0;

  addProgram({ score }: ProgramScore): void {
    this.#programs += 1;
    if (score === null) return;
    this.#scores += score;
    this.#scored += 1;
  }

  get summary(): AuditSummary {
    return {
      programs: this.#programs,
      items: this.items,
      findings: Object.freeze({ ...this.findings }),
      silenced: this.silenced,
      score: this.#scored === 0 ? null : this.#scores / this.#scored,
    };
  }
}
