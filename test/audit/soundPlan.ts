import {
  type AuditOptions,
  audit,
  type CascadeDocument,
  derive,
  type Finding,
  parseCascade,
} from "target-cascade";

type Records<Collection extends "programs" | "targets" | "tasks"> = NonNullable<
  CascadeDocument[Collection]
>;
type ProgramRecord = Records<"programs">[number];
type TargetRecord = Records<"targets">[number];
type TaskRecord = Records<"tasks">[number];

const span = { start: "2021-01-01", end: "2025-12-31" } as const;

/** A city and one of its two districts, whose programs say all they must: nothing is found. */
export const soundPlan = {
  term: span,
  levels: [{ id: "city" }, { id: "district" }],
  units: [
    { id: "city", name: "City of Riverton" },
    { id: "north", name: "District of North", parent: "city" },
    { id: "south", name: "District of South", parent: "city" },
  ],
  bodies: [
    { id: "works", name: "Department of Works", unit: "city" },
    { id: "schools-office", name: "Schools Office", unit: "city" },
    { id: "north-works", name: "Works Office North", unit: "north" },
  ],
  indicators: [
    {
      id: "renovated",
      name: "Schools renovated",
      unitOfMeasure: "schools",
      measure: "sum",
      cascade: { rule: "split", by: "equal" },
    },
    { id: "standard", name: "Schools at standard", unitOfMeasure: "%", measure: "ratio" },
  ],
  programs: [
    {
      id: "city-plan",
      unit: "city",
      name: "Schools for everybody",
      sources: [{ document: "Resolution of the city council" }],
      adopted: { on: "2021-02-01" },
      ...span,
      budget: { amount: 100, unitOfMeasure: "million" },
      lead: "works",
      reviews: [{ on: "2023-06-30", kind: "interim" }],
    },
    {
      id: "north-plan",
      unit: "north",
      name: "Schools in the north",
      sources: [{ program: "city-plan" }],
      adopted: { on: "2021-03-01" },
      ...span,
      budget: { amount: 40, unitOfMeasure: "million" },
      lead: "north-works",
      reviews: [{ on: "2023-06-30" }],
    },
  ],
  targets: [
    { id: "city-renovated", unit: "city", indicator: "renovated", program: "city-plan", value: 10 },
    { id: "city-standard", unit: "city", indicator: "standard", program: "city-plan", value: 80 },
    {
      ...{ id: "north-renovated", unit: "north", indicator: "renovated", program: "north-plan" },
      ...{ value: 5, origin: "assigned" as const },
    },
    {
      ...{ id: "north-standard", unit: "north", indicator: "standard", program: "north-plan" },
      ...{ value: 80, origin: "assigned" as const },
    },
  ],
  tasks: [
    {
      ...{ id: "survey", program: "city-plan", name: "Survey all 60 schools" },
      ...{ lead: "works", supports: ["schools-office"], staffing: 8 },
      budget: { amount: 2, unitOfMeasure: "million" },
      ...{ start: "2021-03-01", due: "2022-06-30", output: "List of schools to renovate" },
      indicators: ["renovated"],
    },
    {
      ...{ id: "build", program: "north-plan", name: "Renovate 5 schools", source: "survey" },
      ...{ lead: "north-works", supports: ["works"], staffing: 20 },
      budget: { amount: 35, unitOfMeasure: "million" },
      ...{ start: "2021-06-01", due: "2022-05-31", output: "5 schools handed over" },
      indicators: ["renovated"],
    },
  ],
} satisfies CascadeDocument;

/** What a test changes in the sound plan: fields by record, `undefined` to take one out. */
export interface Changes {
  readonly programs?: Readonly<Record<string, Fields<ProgramRecord>>>;
  readonly targets?: Readonly<Record<string, Fields<TargetRecord>>>;
  readonly tasks?: Readonly<Record<string, Fields<TaskRecord>>>;
  /** Records beside those of the plan. */
  readonly more?: Partial<CascadeDocument>;
}

type Fields<Rec> = { readonly [Key in keyof Rec]?: Rec[Key] | undefined };

/** The sound plan with some changes, as a document. */
export function changed({ programs, targets, tasks, more = {} }: Changes): CascadeDocument {
  const { programs: addedPrograms, targets: addedTargets, tasks: addedTasks, ...rest } = more;
  const document: unknown = {
    ...soundPlan,
    ...rest,
    units: [...soundPlan.units, ...(more.units ?? [])],
    programs: [...withFields(soundPlan.programs, programs), ...(addedPrograms ?? [])],
    targets: [...withFields(soundPlan.targets, targets), ...(addedTargets ?? [])],
    tasks: [...withFields(soundPlan.tasks, tasks), ...(addedTasks ?? [])],
  };
  return JSON.parse(JSON.stringify(document)) as CascadeDocument;
}

function withFields(
  records: readonly { readonly id: string }[],
  fields: Readonly<Record<string, object>> = {},
): object[] {
  return records.map((record) => ({ ...record, ...fields[record.id] }));
}

/** What the audit finds in the sound plan with some changes. */
export function findingsIn(changes: Changes, options: AuditOptions = {}): readonly Finding[] {
  return audit(derive(parseCascade(changed(changes))).cascade, options).findings;
}

/** Findings as `rule item`. */
export function named(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, item, program }) => `${rule} ${item ?? program}`);
}
