import * as z from "zod";
import type { Phasing, PhasingByShares, ReportingCalendar } from "../../time/index.ts";

/** Text that names something: not empty, no control characters, and usable as a key. */
export const idSchema = z
  .string()
  .regex(/^[^\p{Cc}]+$/u, "text that is not empty and has no control characters");

export const nameSchema = z.string().min(1);

/** An ISO plain date, `2023-06-30`. */
export const plainDateSchema = z.iso.date();

/** Whatever an application wants to keep with a record; the library carries it and never reads it. */
export const metaSchema = z.record(z.string(), z.json());

/** Decimals a figure may have. */
export const decimalsSchema = z.int().min(0).max(15);

/** How binding a target is: pháp lệnh, phấn đấu, hướng dẫn. */
export const gradeSchema = z.enum(["mandatory", "stretch", "indicative"]);

export const frequencySchema = z.enum(["year", "half", "quarter", "month"]);

/** Shares for periods, and inside each of them perhaps shares for shorter ones. */
const phasingBySharesSchema: z.ZodType<PhasingByShares> = z.strictObject({
  every: frequencySchema,
  shares: z.array(z.number().nonnegative()).min(1),
  get within() {
    return z.union([z.enum(["linear", "step"]), phasingBySharesSchema]).optional();
  },
});

export const phasingSchema: z.ZodType<Phasing> = z.union([
  z.literal("linear"),
  phasingBySharesSchema,
]);

const cutOffSchema = z.int().min(1).max(31);

/** When the months end that are reported on: with the month, on the 14th, or on days of one's own. */
export const calendarSchema: z.ZodType<ReportingCalendar> = z.union([
  z.enum(["calendar", "administrative-15"]),
  z.strictObject({ cutOff: z.union([cutOffSchema, z.array(cutOffSchema).length(12)]) }),
]);
