import type { CascadeDocument, CascadeRules, Grade, Indicator } from "../document/index.ts";
import type {
  AnyMeasure,
  CriteriaVersion,
  MeasureContext,
  Reading,
  TimeBalance,
} from "../measures/index.ts";
import type { Calendar } from "../time/index.ts";
import type { Bound } from "./bound.ts";
import type { ParseOptions } from "./parseOptions.ts";
import type { PlanBenchmark } from "./planBenchmark.ts";
import type { Levels } from "./resolveLevels.ts";
import type { AnySplitRule, SplitAnswer, SplitQuestion } from "./splitRule.ts";
import type { Structure } from "./structure.ts";
import type { TaskNet } from "./taskNet.ts";

/** An indicator with everything its record leaves unsaid. */
export interface ResolvedIndicator {
  readonly position: number;
  readonly record: Indicator;
  readonly measure: AnyMeasure;
  // biome-ignore lint/suspicious/noExplicitAny: each indicator's measure has options of its own.
  readonly context: MeasureContext<any>;
  readonly balance: TimeBalance;
  readonly rules: CascadeRules | undefined;
  /** 1 for every unit it applies to; null where it applies to all. */
  readonly applies: Uint8Array | null;
  /** What its reports may be told apart by; null where they are not. */
  readonly criteria: ResolvedCriteria | null;
  /** The indicator whose reports it reads; null where it has its own. */
  readonly reads: ResolvedReading | null;
}

/** The criteria of an indicator. */
export interface ResolvedCriteria {
  /** The criteria of all versions, and the position of each among them. */
  readonly ids: readonly string[];
  readonly positions: ReadonlyMap<string, number>;
  /** The earliest first. */
  readonly versions: readonly CriteriaVersion[];
}

export interface ResolvedReading extends Reading {
  /** The position of the indicator that is read. */
  readonly position: number;
}

/** One tree of targets: one side of an indicator, at one grade, due on one day. */
export interface Plan {
  readonly position: number;
  /** With the sign of the plan's side, which need not be the indicator's own. */
  readonly indicator: ResolvedIndicator;
  /** Whether its targets say what is to be reached at least or at most. */
  readonly bound: Bound;
  /** What its targets are counted from; null where they are figures by themselves. */
  readonly benchmark: PlanBenchmark | null;
  readonly grade: Grade;
  /** The day it is due, in days since 1970-01-01; null where neither target nor term says. */
  readonly due: number | null;
  /** The position in the document of the target written for a unit, by unit number. */
  readonly written: ReadonlyMap<number, number>;
  /** The position in the document of what a unit registered and nobody rejected, by unit number. */
  readonly registered: ReadonlyMap<number, number>;
  /** The positions of what it registered and was rejected, by unit number. */
  readonly rejected: ReadonlyMap<number, readonly number[]>;
}

/** What each unit is to reach under a plan. */
export interface PlanColumns {
  /** In steps of the figure, above the benchmark where there is one; NaN where there is no target. */
  readonly target: Float64Array;
  /** One of `targetOrigin`. */
  readonly origin: Uint8Array;
  /** The part of its target a unit keeps for itself instead of handing it on, by unit number. */
  readonly own: ReadonlyMap<number, number>;
  /**
   * What each unit was given before registrations were looked at, or its written target where that
   * stands; null where nobody registered, for then it is the target.
   */
  readonly assigned: Float64Array | null;
  /** The day each unit's own target is due, NaN where it has none; null where all share the plan's. */
  readonly due: Float64Array | null;
}

export const targetOrigin = { none: 0, written: 1, derived: 2 } as const;

/** Figures a derivation goes by where a rule asks for what was reached; a `Rollup` is one. */
export interface Figures {
  /** In the indicator's unit of measure; null where nothing was reported, or nothing assigned. */
  figure(
    unit: string,
    indicator: string,
  ): { readonly actual: number | null; readonly gap: number | null };
}

/** What a derivation goes by beside the document. */
export interface DerivationInputs {
  /** What was reached, for rules that ask for it. */
  readonly figures?: Figures;
  /** The day it is derived for, an ISO plain date: holds that ended before it hold no longer. */
  readonly on?: string;
  /**
   * How to hand on an indicator, by its id, whatever rules the document has for it: a rule of
   * one's own without a name; see `SplitRule`.
   */
  readonly rules?: Readonly<Record<string, (question: SplitQuestion) => SplitAnswer>>;
}

/** Everything a cascade knows; its questions read this and nothing else. */
export interface CascadeState {
  readonly document: CascadeDocument;
  /** What it was parsed with beside the document. */
  readonly parsedWith: ParseOptions;
  readonly structure: Structure;
  readonly levels: Levels;
  readonly term: { readonly start: number; readonly end: number } | null;
  /** When the months end that are reported on. */
  readonly calendar: Calendar;
  readonly indicators: readonly ResolvedIndicator[];
  readonly indicatorPositions: ReadonlyMap<string, number>;
  readonly plans: readonly Plan[];
  /** Steps of 10^-decimals of every weight name in use or declared. */
  readonly weightDecimals: ReadonlyMap<string, number>;
  readonly programRows: ReadonlyMap<string, number>;
  /** Rules of one's own by name. */
  readonly rules: ReadonlyMap<string, AnySplitRule>;
  /** For each predicate a rule names, 1 where it is true, by unit number. */
  readonly predicates: ReadonlyMap<string, Uint8Array>;
  readonly tasks: TaskNet;
  /** Columns by plan position once derived; null before. */
  readonly derived: readonly PlanColumns[] | null;
  /** What it was derived with beside the document; absent before. */
  readonly derivedWith?: DerivationInputs;
  /** Columns made on first use and kept. */
  readonly cache: CascadeCache;
}

/** Kept between cascades of the same document. */
export interface CascadeCache {
  readonly weights: Map<string, Float64Array>;
  readonly baselines: Map<number, Float64Array | null>;
  written: (PlanColumns | undefined)[];
  readonly registered: Map<number, Float64Array>;
  siblingRank: Uint32Array | undefined;
  programsByUnit: ReadonlyMap<number, readonly number[]> | undefined;
  programsBySource: ReadonlyMap<string, readonly number[]> | undefined;
  tasksBySource: ReadonlyMap<number, readonly number[]> | undefined;
  namedForBodies: ReadonlyMap<string, NamedFor> | undefined;
}

/** What written programs and tasks say of a body: the ids of those it leads, and that it supports. */
export interface NamedFor {
  readonly programs: string[];
  readonly tasks: string[];
  readonly supports: string[];
}
