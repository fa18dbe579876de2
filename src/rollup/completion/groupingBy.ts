import {
  type CascadeState,
  inForce,
  inheritedFrom,
  programHandedWith,
  programHandedWithTask,
  programOfTarget,
  programsInForce,
} from "../../cascade/index.ts";
import type { BodyRecord } from "../../document/index.ts";
import { formatPlainDate } from "../../time/index.ts";
import type { RollupState } from "../rollupState.ts";
import type { CompletionBy } from "./completionFigure.ts";
import { membersOfSet } from "./membersOfSet.ts";
import type { TargetItem } from "./targetItems.ts";
import type { TaskItem } from "./taskItems.ts";

/** How targets and tasks of a unit are told apart: into the groups of these ids, none or several. */
export interface Grouping {
  readonly ofTarget: (item: TargetItem) => readonly string[];
  readonly ofTask: (item: TaskItem) => readonly string[];
  /** The groups that are there, whatever is in them. */
  readonly ids: readonly string[];
}

type Told = Exclude<CompletionBy, "grade">;

/** The way the targets and tasks of a unit are told apart by something. */
export function groupingBy(by: Told, rollup: RollupState, unit: number): Grouping {
  return groupings[by](rollup.state, unit, formatPlainDate(rollup.view.asOf));
}

const groupings: Readonly<
  Record<Told, (state: CascadeState, unit: number, day: string) => Grouping>
> = {
  program: (state, unit) => ({
    ofTarget: programsOf(state, unit),
    ofTask: ({ program }) => [program],
    ids: programsInForce(state, unit).map(({ id }) => id),
  }),
  set: bySet,
  tag: (state) => byTag(state, () => true, []),
  field(state, unit, day) {
    const fields = fieldsOn(state, day);
    const { tags = [] } = state.document.units[state.structure.rows[unit] as number] ?? {};
    return byTag(state, (tag) => fields.has(tag), tags);
  },
  body: (state, unit) => byLead(state, unit, (body) => [body]),
  person(state, unit, day) {
    const { bodies = [] } = state.document;
    const records = new Map(bodies.map((body) => [body.id, body]));
    return byLead(state, unit, (body) => personsBehind(records.get(body), day));
  },
};

/** The programs the sides of a target are in. */
function programsOf(state: CascadeState, unit: number): Grouping["ofTarget"] {
  return ({ plans }) => plans.flatMap((plan) => programOfTarget(state, plan, unit) ?? []);
}

/** Of a task, whoever leads it, else, as of a target, whoever leads the program it is in. */
function byLead(
  state: CascadeState,
  unit: number,
  behind: (body: string) => readonly string[],
): Grouping {
  const { document, programRows, tasks } = state;
  const ofProgram = (program: string): readonly string[] =>
    leadersOf(document.programs?.[programRows.get(program) ?? -1]).flatMap(behind);
  const programs = programsOf(state, unit);
  return {
    ofTarget: (item) => programs(item).flatMap(ofProgram),
    ofTask({ place: { row }, program }) {
      const written = tasks.resolved[row]?.unit === unit;
      const leaders = written ? leadersOf(tasks.records[row]) : [];
      return leaders.length > 0 ? leaders.flatMap(behind) : ofProgram(program);
    },
    ids: [],
  };
}

function leadersOf(
  record: {
    readonly lead?: string | undefined;
    readonly coLeads?: readonly string[] | undefined;
  } = {},
): readonly string[] {
  const { lead, coLeads = [] } = record;
  return lead === undefined ? coLeads : [lead, ...coLeads];
}

/** A person is one, a post whoever holds it on the day; behind a department stands nobody by name. */
function personsBehind(body: BodyRecord | undefined, day: string): readonly string[] {
  if (body?.kind === "person") return [body.id];
  const holders = body?.holders ?? [];
  return holders.filter((holder) => inForce(holder, day)).map(({ person }) => person);
}

/** What somebody oversees on the day by a name that units and indicators carry as a tag. */
function fieldsOn({ document: { bodies = [] } }: CascadeState, day: string): ReadonlySet<string> {
  const overseen = bodies
    .filter((body) => inForce(body, day))
    .flatMap(({ oversees = [] }) => oversees.filter((one) => inForce(one, day)));
  return new Set(overseen.flatMap((one) => ("field" in one ? one.field : [])));
}

/** By the tags of indicators, those that tasks serve included, and by what the unit itself carries. */
function byTag(
  { document, tasks }: CascadeState,
  counts: (tag: string) => boolean,
  ofUnit: readonly string[],
): Grouping {
  const tags = new Map((document.indicators ?? []).map((one) => [one.id, one.tags ?? []]));
  const tagsOf = (indicators: readonly string[]): readonly string[] =>
    [...ofUnit, ...indicators.flatMap((id) => tags.get(id) ?? [])].filter(counts);
  return {
    ofTarget: ({ figure }) => tagsOf([figure.indicator]),
    ofTask: ({ place }) => tagsOf(inheritedFrom(tasks, place.row, "indicators") ?? []),
    ids: [],
  };
}

function bySet(state: CascadeState, unit: number): Grouping {
  const sets = (state.document.sets ?? []).map((set) => membersOfSet(state, set.id));
  return {
    ofTarget: ({ figure, plans }) =>
      sets.flatMap(({ id, indicators, hasProgram }) => {
        const named = plans.length > 0 && indicators.has(figure.indicator);
        const among = () =>
          plans.some((plan) => hasProgram(programHandedWith(state, plan, unit).written));
        return named || among() ? id : [];
      }),
    ofTask: ({ place }) =>
      sets.flatMap(({ id, hasTask, hasProgram }) =>
        hasTask(place.row) || hasProgram(programHandedWithTask(state, place).written) ? id : [],
      ),
    ids: [],
  };
}
