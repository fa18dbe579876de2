import { CascadeError } from "./cascadeError.ts";

/** What somebody else's function that threw had to say: the message of the error, or what it threw. */
export function reasonOf(error: unknown): unknown {
  if (error instanceof CascadeError) return error.issues[0]?.message;
  return error instanceof Error ? error.message : error;
}
