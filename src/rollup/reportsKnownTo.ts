import { type CascadeState, compareIds, findTask } from "../cascade/index.ts";
import type { Issue, IssueCode } from "../document/index.ts";
import { formatPlainDate, reportingSpan } from "../time/index.ts";
import type { Actual } from "./actual.ts";
import { isItem } from "./isItem.ts";
import type { Ledger } from "./ledger.ts";
import type { Obstacle } from "./obstacle.ts";
import type { TaskUpdate } from "./taskUpdate.ts";

/** What a ledger holds that a cascade can read. */
export interface KnownReports {
  /** Each with its place among the rows of the ledger. */
  actuals(): readonly (readonly [place: number, actual: Actual])[];
  updates(): readonly TaskUpdate[];
  obstacles(): readonly Obstacle[];
  /** A warning for each thing what was asked for so far has left out reports on. */
  leftOut(): readonly Issue[];
}

interface Left {
  readonly code: IssueCode;
  readonly about: string;
  count: number;
}

/**
 * The reports of a ledger that are about something a cascade has: an indicator, a criterion, a time
 * within its term, a task, a body. The others could be shown nowhere in it.
 */
export function reportsKnownTo(state: CascadeState, ledger: Ledger): KnownReports {
  const left = new Map<string, Left>();
  const leave = (code: IssueCode, about: string): false => {
    const known = left.get(about) ?? { code, about, count: 0 };
    known.count += 1;
    left.set(about, known);
    return false;
  };
  const within = withinTerm(state);
  const bodies = new Set((state.document.bodies ?? []).map(({ id }) => id));
  const isThere = (id: string | undefined): boolean =>
    id === undefined || bodies.has(id) || state.structure.indexOf(id) >= 0;
  const isKnown = ({ indicator: id, criterion, period }: Actual): boolean => {
    const indicator = state.indicators[state.indicatorPositions.get(id) ?? -1];
    if (!indicator) return leave("unknown-indicator", `${id}, which this plan does not have,`);
    if (indicator.reads) {
      return leave(
        "read-elsewhere",
        `${id}, which this plan reads from ${indicator.reads.indicator},`,
      );
    }
    if (criterion !== undefined && !indicator.criteria?.positions.has(criterion)) {
      const about = `the criterion ${criterion} of ${id}, which this plan does not have,`;
      return leave("unknown-criterion", about);
    }
    return (
      within(period) || leave("outside-term", `${id} for a time outside the term of this plan`)
    );
  };
  return {
    actuals: () => [...[...ledger.rows()].entries()].filter(([, actual]) => isKnown(actual)),
    updates: () =>
      [...ledger.updates()].filter(
        ({ task }) =>
          findTask(state, task) !== null ||
          leave("unknown-task", `the task ${task}, which this plan does not have,`),
      ),
    obstacles: () =>
      [...ledger.obstacles()].filter(({ id, item, owner, escalatedTo }) => {
        if (item !== undefined && !isItem(state, item)) {
          return leave(
            "unknown-item",
            `the obstacle ${id}, which stands before nothing of this plan,`,
          );
        }
        if (isThere(owner) && isThere(escalatedTo)) return true;
        return leave("unknown-body", `the obstacle ${id}, whose owner this plan does not have,`);
      }),
    leftOut: () =>
      [...left.values()].sort((one, other) => compareIds(one.about, other.about)).map(issueOf),
  };
}

function withinTerm({ term, calendar }: CascadeState): (period: Actual["period"]) => boolean {
  if (!term) return () => true;
  const { start } = reportingSpan(term, calendar);
  const [first, last] = [formatPlainDate(start), formatPlainDate(term.end)];
  return (period) => typeof period === "string" || (period.start >= first && period.end <= last);
}

function issueOf({ code, about, count }: Left): Issue {
  const reports = count === 1 ? "One report" : `${count} reports`;
  return {
    code,
    severity: "warning",
    path: [],
    expected: "reports on what the plan has",
    received: reports.toLowerCase(),
    message: `${reports} on ${about} ${count === 1 ? "is" : "are"} left out.`,
  };
}
