import { type Plan, registeredSide } from "../cascade/index.ts";
import type { Criterion, Lines } from "../measures/index.ts";
import { addUpAnswered } from "./addUpAnswered.ts";
import { joinParts, run } from "./evaluate.ts";
import type { HeardAlone } from "./hear.ts";
import type { Lifted, Reduction, Silence, Values } from "./reduction.ts";
import { type RegisteredBelow, registeredBelow } from "./registeredBelow.ts";
import type { Reporters } from "./reportersOf.ts";
import { silenceStandsIn } from "./silenceStandsIn.ts";
import { addUpSilence } from "./standInParts.ts";
import type { TargetsBelow } from "./targetsBelow.ts";
import type { Version } from "./version.ts";
import type { Workings } from "./workings.ts";

/** A reduction that works out what only some questions need when one asks, and keeps it. */
export class RolledPlan implements Reduction {
  readonly lines: Lines;
  readonly reporters: Reporters;
  readonly criteria: readonly Criterion[];
  readonly condition: Uint8Array | null;
  readonly declared: ReadonlyMap<number, HeardAlone>;
  readonly local: ReadonlyMap<number, HeardAlone>;
  readonly held: TargetsBelow;
  readonly folded: ReadonlySet<number>;
  readonly plan: Plan;
  readonly benchmark: number | null;
  readonly reporting: Pick<Lines, "state" | "own">;
  readonly lifted: Lifted | null;
  readonly expected: Int32Array;
  readonly covered: Int32Array;
  readonly heard: Int32Array;

  constructor(
    readonly workings: Workings,
    readonly version: Version,
  ) {
    const { found, side, plan, benchmark, own, lifted, expected, covered, heard } = workings;
    this.lines = workings.again ? side.lines : withoutReports(side.lines);
    this.reporters = found.reporters;
    this.criteria = found.criteria;
    this.condition = found.condition;
    this.declared = found.declared;
    this.local = found.local;
    this.held = side.held;
    this.folded = side.folded;
    this.plan = plan;
    this.benchmark = benchmark;
    this.reporting = { state: own.state, own: own.own };
    this.lifted = lifted;
    this.expected = expected;
    this.covered = covered;
    this.heard = heard;
  }

  get registered(): RegisteredBelow | null {
    const { state, plan } = this.workings;
    return registeredBelow(state, registeredSide(state, plan));
  }

  get silence(): Silence | null {
    const { state, plan, lifted, passesOn, made } = this.workings;
    if (made.silence !== undefined) return made.silence;
    const standIns = silenceStandsIn(this.workings);
    made.silence =
      standIns && addUpSilence(state.structure, plan, standIns, lifted === null, passesOn);
    return made.silence;
  }

  get answeredBaseline(): Float64Array | null {
    const { state, made } = this.workings;
    const { baseline } = this.lines;
    if (made.answeredBaseline !== undefined) return made.answeredBaseline;
    made.answeredBaseline =
      this.#added && baseline ? addUpAnswered(state.structure, this.lines, baseline) : null;
    return made.answeredBaseline;
  }

  get reported(): Values {
    const { plan, own, said, side, made } = this.workings;
    if (made.reported) return made.reported;
    const { measure } = plan.indicator;
    const answered = (): Float64Array => this.#answered();
    made.reported = measure.values
      ? run(plan, own, said, answered())
      : {
          ...run(plan, own, said, side.target),
          get target() {
            return answered();
          },
        };
    return made.reported;
  }

  get standing(): Values {
    const { plan, own, said, side, made } = this.workings;
    if (made.standing) return made.standing;
    const silent = this.silence?.parts;
    if (silent) made.joined = joinParts(plan, { reported: said, silent });
    made.standing = run(plan, own, made.joined ?? said, side.target);
    return made.standing;
  }

  /** What was asked of those who have reported, where targets add up; else of everyone. */
  #answered(): Float64Array {
    const { state, side, made } = this.workings;
    if (!this.#added) return side.target;
    made.answered ??= addUpAnswered(state.structure, this.lines, this.lines.target);
    return made.answered;
  }

  get #added(): boolean {
    return this.plan.indicator.measure.targets === "added";
  }
}

/** Reports are read into parts by now; only lines that count otherwise are looked at again. */
function withoutReports(lines: Lines): Lines {
  return { ...lines, value: nothing, of: nothing };
}

const nothing = new Float64Array(0);
