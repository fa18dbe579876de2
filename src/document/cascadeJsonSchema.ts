import * as z from "zod";
import { cascadeSchema } from "./schema/cascadeSchema.ts";

/**
 * The document format as JSON Schema (draft 2020-12), for forms and for other languages.
 *
 * @example
 * cascadeJsonSchema().required; // => ["units"]
 */
export function cascadeJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(cascadeSchema, { io: "input" });
}
