import { describe, type Issue, type IssueCode, type IssuePath } from "../document/index.ts";

/** What a check says about one place of the document. */
export interface Trouble {
  readonly code: IssueCode;
  readonly path: IssuePath;
  readonly unit?: string | undefined;
  readonly expected: string;
  readonly received: unknown;
  readonly message: string;
  readonly fix?: string;
  readonly severity?: "error" | "warning";
}

/** Gathers issues from many checks; `received` is described, the rest is kept as said. */
export class IssueCollector {
  readonly issues: Issue[] = [];

  add({ unit, received, severity = "error", ...rest }: Trouble): void {
    this.issues.push({
      ...rest,
      severity,
      ...(unit === undefined ? {} : { unit }),
      received: describe(received),
    });
  }
}
