import type { Cascade, Target, Unit } from "target-cascade";
import { heading, table, wrap } from "../../common/table.ts";
import type { Computed } from "../compute.ts";
import { amount, nameOf } from "./words.ts";

/** Part 2: what every district is given, and what the wards of one of them are. */
export function districts({ term, cascade, at }: Computed): string[] {
  const down = term.cascade;
  const titles = [
    "",
    "people",
    "jobs had",
    "asked",
    "firms given",
    "says",
    "asked",
    "poor had",
    "left",
    "program",
  ];
  const rows = down
    .children(down.root.id)
    .map((unit) => [
      unit.name ?? unit.id,
      amount(unit.weights?.["population"]),
      amount(unit.weights?.["jobs-before"]),
      ...given(down, unit),
      cascade.programs(unit.id)[0]?.state ?? "–",
    ]);
  const wards = opened(down, at);
  return [
    ...heading("2  TWO LEVELS DOWN: THE FIVE YEARS"),
    ...table([titles, ...rows], ["left", ...titles.slice(1).map(() => "right" as const)]),
    ...(wards.length === 0 ? [] : ["", ...wardTable(down, wards), ...origin(down, wards)]),
  ];
}

function given(cascade: Cascade, { id }: Unit): string[] {
  const [jobs, firms, poor] = ["jobs", "firms", "poor"].map((name) => targetOf(cascade, id, name));
  return [
    jobs?.value,
    firms?.assigned,
    firms?.registered,
    firms?.value,
    poor?.baseline,
    poor?.value,
  ].map(amount);
}

function wardTable(cascade: Cascade, wards: readonly Unit[]): string[] {
  const names = ["jobs", "firms", "poor", "income"].filter((name) =>
    wards.some(({ id }) => targetOf(cascade, id, name)),
  );
  const titles = ["", "people", ...names];
  const rows = wards.map(({ id, name = id, weights }) => [
    name,
    amount(weights?.["population"]),
    ...names.map((indicator) => fromTo(targetOf(cascade, id, indicator))),
  ]);
  return table([titles, ...rows], ["left", ...titles.slice(1).map(() => "right" as const)]);
}

/** Where the largest share of the firms comes from, up to the city. */
function origin(cascade: Cascade, wards: readonly Unit[]): string[] {
  const [largest] = wards
    .flatMap(({ id }) => targetOf(cascade, id, "firms") ?? [])
    .sort((one, other) => other.value - one.value);
  if (!largest) return [];
  const steps = [largest, ...cascade.lineage(largest.id).sources];
  const words = steps.map(({ unit, value }) => `${amount(value)} of ${nameOf(cascade, unit)}`);
  return wrap("  • ", `Firms: ${words.join(" ← ")}`);
}

/** A target with where it starts from, where it does. */
function fromTo(target: Target | undefined): string {
  const { baseline = null, value } = target ?? {};
  return baseline === null ? amount(value) : `${amount(baseline)} → ${amount(value)}`;
}

/** The wards of the district that a unit is, or stands in. */
function opened(cascade: Cascade, at: string): readonly Unit[] {
  const district = [cascade.unit(at), ...cascade.ancestors(at)].find(({ depth }) => depth === 1);
  return district ? cascade.children(district.id) : [];
}

function targetOf(cascade: Cascade, unit: string, indicator: string): Target | undefined {
  return cascade.targets(unit).find((target) => target.indicator === indicator);
}
