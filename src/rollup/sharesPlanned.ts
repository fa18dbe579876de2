import { type Calendar, type courseOf, plannedShare } from "../time/index.ts";
import type { TargetTime } from "./planTimes.ts";

const courses = { climb: 0, average: 1, keep: 2 } as const satisfies Record<
  ReturnType<typeof courseOf>,
  number
>;
const count = 3;

/**
 * The shares of targets planned by a day, each worked out once: `plannedShare` of the time at a
 * position, NaN where it has no start or due date.
 */
export function sharesPlanned(
  times: readonly TargetTime[],
  day: number,
  calendar: Calendar,
): (time: number, course: keyof typeof courses) => number {
  const unknown = -1;
  const shares = new Float64Array(times.length * count).fill(unknown);
  return (time, course) => {
    const place = time * count + courses[course];
    if (shares[place] === unknown)
      shares[place] = shareOf(times[time] as TargetTime, day, calendar, course);
    return shares[place] as number;
  };
}

function shareOf(
  { span, phasing }: TargetTime,
  day: number,
  calendar: Calendar,
  course: keyof typeof courses,
): number {
  return span === null ? Number.NaN : plannedShare(phasing, span, day, calendar, course);
}
