import { CascadeError, type Issue } from "target-cascade";

/** The issues of the `CascadeError` that something throws. */
export function issuesOf(action: () => unknown): readonly Issue[] {
  try {
    action();
  } catch (error) {
    if (error instanceof CascadeError) return error.issues;
    throw error;
  }
  throw new Error("Nothing was thrown.");
}
