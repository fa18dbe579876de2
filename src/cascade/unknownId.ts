import { CascadeError } from "../document/index.ts";

/** The error of a question about an id nobody has. */
export function unknownId(
  kind: "unit" | "target" | "program" | "task" | "body",
  id: string,
): CascadeError {
  return new CascadeError([
    {
      code: `unknown-${kind}`,
      severity: "error",
      path: [],
      ...(kind === "unit" && { unit: id }),
      expected: `the id of a ${kind}`,
      received: JSON.stringify(id),
      message: `There is no ${kind} ${id}.`,
    },
  ]);
}
