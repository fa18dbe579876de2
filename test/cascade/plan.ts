import type { CascadeDocument } from "target-cascade";

/**
 * A city of two districts, one with two wards: 24 schools to renovate, split by schools (40 : 20),
 * and 80 % of schools at standard, everywhere; one program of the city, one a district has written.
 */
export const plan: CascadeDocument = {
  term: { start: "2021-01-01", end: "2025-12-31" },
  units: [
    { id: "city" },
    { id: "north", parent: "city", weights: { schools: 40 } },
    { id: "south", parent: "city", weights: { schools: 20 } },
    { id: "north-2", parent: "north", weights: { schools: 10 } },
    { id: "north-1", parent: "north", weights: { schools: 30 } },
  ],
  bodies: [{ id: "education" }, { id: "finance", unit: "city" }, { id: "chair", kind: "post" }],
  indicators: [
    { id: "renovated", measure: "sum", cascade: { rule: "split", by: "schools" } },
    { id: "standard", measure: "ratio", decimals: { figure: 1 }, cascade: { rule: "same" } },
  ],
  programs: [
    {
      id: "program-06",
      unit: "city",
      name: "Education",
      lead: "education",
      sources: [{ document: "Resolution XIII" }],
      adopted: { on: "2021-03-17" },
    },
    { id: "north-06", unit: "north", lead: "chair", sources: [{ program: "program-06" }] },
  ],
  targets: [
    { id: "t1", unit: "city", indicator: "renovated", program: "program-06", value: 24 },
    {
      unit: "city",
      indicator: "standard",
      program: "program-06",
      value: 80,
      baseline: 62.5,
      due: "2024-12-31",
    },
    { unit: "south", indicator: "standard", value: 85, due: "2024-12-31", hold: { by: "council" } },
    {
      unit: "city",
      indicator: "renovated",
      program: "program-06",
      grade: "stretch",
      value: 30,
    },
  ],
  tasks: [
    { id: "survey", program: "program-06", name: "Survey", lead: "education", supports: ["chair"] },
    { id: "build", program: "program-06", name: "Build", lead: "finance" },
    { id: "report", program: "north-06", name: "Report" },
  ],
};
