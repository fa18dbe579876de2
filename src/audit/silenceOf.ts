import type { SilencedFinding } from "./finding.ts";
import type { SubjectView } from "./subjectViews.ts";

/**
 * Whether a rule is silenced on something: there itself, or on the program it is in.
 *
 * @param on The day it is judged from; without one every silence holds.
 * @returns The silence and where it stands, or null.
 */
export function silenceOf(
  subject: SubjectView,
  rule: string,
  on: string | null,
): SilencedFinding["silenced"] | null {
  const holders = "program" in subject && subject.program ? [subject, subject.program] : [subject];
  for (const { silences, path } of holders) {
    const place = silences.findIndex(
      (silence) => silence.rule === rule && !(on && silence.until && silence.until < on),
    );
    const silence = silences[place];
    if (silence) return { ...silence, path: [...path, "silenced", place] };
  }
  return null;
}
