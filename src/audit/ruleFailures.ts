import type { Issue } from "../document/index.ts";
import type { Subject } from "./subjects.ts";

interface Failure {
  readonly subject: Subject | null;
  readonly said: string;
  times: number;
}

/** Gathers what rules throw: one issue a rule, with where it failed first. */
export class RuleFailures {
  readonly #failures = new Map<string, Failure>();

  /** @param subject What the rule was asked about; null while it prepared. */
  add(rule: string, subject: Subject | null, error: unknown): void {
    const known = this.#failures.get(rule);
    if (known) known.times += 1;
    else this.#failures.set(rule, { subject, said: saidBy(error), times: 1 });
  }

  issues(): Issue[] {
    return Array.from(this.#failures, ([rule, { subject, said, times }]): Issue => {
      const common = { code: "rule-failed", severity: "warning", received: said } as const;
      if (!subject) {
        const message = `The rule ${rule} failed before it looked at anything: ${said}`;
        return { ...common, path: [], expected: "a rule that can prepare", message };
      }
      const more = times > 1 ? `, and on ${times - 1} more` : "";
      const message = `The rule ${rule} failed on the ${subject.kind} ${subject.id}${more}: ${said}`;
      const { unit, path } = subject;
      return { ...common, path, unit, expected: "findings, or null", message };
    });
  }
}

function saidBy(error: unknown): string {
  try {
    return String(error instanceof Error ? error.message : error);
  } catch {
    return "something that cannot be shown";
  }
}
