import { type SplitQuestion, unitName } from "../cascade/index.ts";
import { describe, reasonOf, toSteps } from "../document/index.ts";
import type { Handing } from "./handing.ts";
import type { OwnRule } from "./ownRule.ts";
import { indicatorName, reportIssue } from "./report.ts";

/** What is wrong with an answer; `did` goes on from the name of the rule. */
interface Fault {
  readonly expected: string;
  readonly received: unknown;
  readonly did: string;
  readonly fix: string;
}

/**
 * Asks a rule of one's own and checks what it says, and that it says so again where its own answer
 * is what came before: else deriving again would not give what was derived.
 *
 * Issue: `function-failed`, where it throws, gives what is no answer, or another one.
 *
 * @returns What each child is given, in steps, NaN where it takes no part; null after an issue.
 */
export function answerTo(
  handing: Handing,
  rule: OwnRule,
  unit: number,
  question: SplitQuestion,
): Float64Array | null {
  const answer = ask(handing, rule, question);
  if (!(answer instanceof Float64Array)) return fail(handing, rule, unit, answer);
  const again = ask(handing, rule, settledBy(question, answer));
  if (!(again instanceof Float64Array)) return fail(handing, rule, unit, again);
  const place = again.findIndex((steps, child) => !Object.is(steps, answer[child]));
  if (place < 0) return answer;
  return fail(handing, rule, unit, changeOfMind(question, place, answer, again));
}

function ask(handing: Handing, { split }: OwnRule, question: SplitQuestion): Float64Array | Fault {
  const { children } = question;
  const whole = `one number or null for each of ${children.length} units`;
  let answer: unknown;
  try {
    answer = split(question);
  } catch (error) {
    const said = reasonOf(error);
    return { expected: whole, received: said, did: `threw ${describe(said)}`, fix: "Mend it." };
  }
  if (!Array.isArray(answer) || answer.length !== children.length) {
    const did = `gave ${describe(answer)}, not ${whole},`;
    return { expected: whole, received: answer, did, fix: "Give one entry each, in their order." };
  }
  const shares = new Float64Array(children.length);
  let [total, size] = [Math.round(question.toShare / question.step), 0];
  for (const [place, child] of children.entries()) {
    const value: unknown = answer[place];
    const steps = stepsOf(handing, value, question.step);
    const fault = typeof steps === "number" ? null : steps;
    shares[place] = fault === null ? (steps as number) : Number.NaN;
    if (fault === null && value !== null) {
      total -= shares[place] as number;
      size += Math.abs(shares[place] as number);
    }
    const large = size > Number.MAX_SAFE_INTEGER || !Number.isSafeInteger(total) ? tooLarge : null;
    const wrong = fault ?? large;
    if (wrong === null) continue;
    const did = `gave ${child.name ?? child.id} ${describe(value)}`;
    return { ...wrong, received: value, did };
  }
  return shares;
}

type Shortcoming = Pick<Fault, "expected" | "fix">;

const tooLarge: Shortcoming = {
  expected: "numbers that can be held exactly together",
  fix: "Use a larger unit of measure, or give less.",
};

/** One entry of an answer in steps, NaN for null, or what is wrong with it. */
function stepsOf({ plan }: Handing, value: unknown, step: number): number | Shortcoming {
  if (value === null) return Number.NaN;
  if (typeof value !== "number" || !Number.isFinite(value)) {
    return { expected: "a finite number, or null", fix: "Give null to a unit that takes no part." };
  }
  const { measure, context } = plan.indicator;
  const steps = toSteps(value, context.decimals.figure);
  if (steps === "size") return tooLarge;
  if (steps === "decimals") {
    return { expected: `a multiple of ${step}`, fix: `Round it to steps of ${step}.` };
  }
  const expected = measure.checkTarget?.(context, value) ?? null;
  return expected === null ? steps : { expected, fix: `Give ${expected}.` };
}

/** The same question, with the answer to it as what came before. */
function settledBy(question: SplitQuestion, answer: Float64Array): SplitQuestion {
  const children = question.children.map((child, place) =>
    Object.freeze({ ...child, previous: amountOf(question, answer[place] as number) }),
  );
  return Object.freeze({ ...question, children: Object.freeze(children) });
}

function amountOf({ indicator }: SplitQuestion, steps: number): number | null {
  return Number.isNaN(steps) ? null : steps / 10 ** indicator.decimals;
}

function changeOfMind(
  question: SplitQuestion,
  place: number,
  answer: Float64Array,
  again: Float64Array,
): Fault {
  const [first, second] = [answer, again].map((one) => amountOf(question, one[place] as number));
  const child = question.children[place];
  const name = child?.name ?? child?.id;
  return {
    expected: `${first} for ${name} again`,
    received: second,
    did: `gave ${name} ${first}, and ${second} when asked again with that as previous,`,
    fix: "Have it go by nothing but what it is asked, and come to rest on its own answer.",
  };
}

function fail(handing: Handing, rule: OwnRule, unit: number, fault: Fault): null {
  const name = unitName(handing.state, unit);
  const sentence = `${rule.name} ${fault.did} at ${name}, which hands on nothing of ${indicatorName(handing)}.`;
  reportIssue(
    handing,
    "function-failed",
    unit,
    fault.expected,
    fault.received,
    sentence.charAt(0).toUpperCase() + sentence.slice(1),
    fault.fix,
    rule.path,
  );
  return null;
}
