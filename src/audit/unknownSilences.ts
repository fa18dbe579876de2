import type { Cascade } from "../cascade/index.ts";
import type { Issue } from "../document/index.ts";
import { unknownRule } from "./resolveAudit.ts";

/** Says which silences in a document name a rule the audit does not know, and so silence nothing. */
export function unknownSilences({ document }: Cascade, known: ReadonlySet<string>): Issue[] {
  return (["programs", "targets", "tasks"] as const).flatMap((collection) =>
    (document[collection] ?? []).flatMap(({ silenced = [] }, row) =>
      silenced.flatMap(({ rule }, place) =>
        known.has(rule)
          ? []
          : [unknownRule(rule, [collection, row, "silenced", place, "rule"], "warning")],
      ),
    ),
  );
}
