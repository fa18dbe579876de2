import { deepFreeze } from "../../../document/index.ts";
import type { RuleSet } from "../ruleSet.ts";

/**
 * The ratings of regulation 366-QĐ/TW of 30 August 2025, for units: 90, 70 and 50 points of 100, tasks
 * done on time, targets exceeded, and no more excellent ones than a fifth of those rated good.
 *
 * The regulation leaves it to guidance what points are given for, among whom the fifth is counted and
 * how it is rounded. Here points are the completion of targets, the fifth is of the units of a level
 * below one parent, as they are rated in the end, and is rounded down. Where yours differs, write
 * `{ ...partyRegulation2025, score: … }`.
 */
export const partyRegulation2025: RuleSet = deepFreeze<RuleSet>({
  id: "366-QĐ/TW",
  name: "Quy định 366-QĐ/TW, 30/8/2025",
  score: [{ id: "results", name: "Kết quả thực hiện nhiệm vụ", points: 100, from: "targets" }],
  ratings: [
    {
      ...{ id: "excellent", name: "Hoàn thành xuất sắc nhiệm vụ", from: 90 },
      conditions: [
        { kind: "on-time", require: "all", of: "tasks" },
        { kind: "exceeded", require: { share: 0.3 } },
      ],
    },
    {
      ...{ id: "good", name: "Hoàn thành tốt nhiệm vụ", from: 70, below: 90 },
      conditions: [{ kind: "on-time", require: "all", of: "tasks" }],
    },
    {
      ...{ id: "completed", name: "Hoàn thành nhiệm vụ", from: 50, below: 70 },
      conditions: [
        { kind: "done", require: "all", of: "tasks" },
        { kind: "on-time", require: { share: 0.8 }, of: "tasks" },
      ],
    },
    { id: "not-completed", name: "Không hoàn thành nhiệm vụ", from: 0, below: 50 },
  ],
  quotas: [
    {
      ...{ rating: "excellent", share: 0.2, of: ["good"], counted: "after" },
      ...{ within: ["parent"], rounding: "down" },
    },
  ],
});
