import type { CascadeDocument, CascadeRules, Grade, Indicator } from "../document/index.ts";
import type { AnyMeasure, MeasureContext, TimeBalance } from "../measures/index.ts";
import type { Levels } from "./resolveLevels.ts";
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
}

/** One tree of targets: an indicator, at one grade, due on one day. */
export interface Plan {
  readonly position: number;
  readonly indicator: ResolvedIndicator;
  readonly grade: Grade;
  /** The day it is due, in days since 1970-01-01; null where neither target nor term says. */
  readonly due: number | null;
  /** The position in the document of the target written for a unit, by unit number. */
  readonly written: ReadonlyMap<number, number>;
}

/** What each unit is to reach under a plan. */
export interface PlanColumns {
  /** In steps of the figure; NaN where the unit has no target. */
  readonly target: Float64Array;
  /** One of `targetOrigin`. */
  readonly origin: Uint8Array;
  /** The part of its target a unit keeps for itself instead of handing it on, by unit number. */
  readonly own: ReadonlyMap<number, number>;
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
}

/** Everything a cascade knows; its questions read this and nothing else. */
export interface CascadeState {
  readonly document: CascadeDocument;
  readonly measures: readonly AnyMeasure[];
  readonly structure: Structure;
  readonly levels: Levels;
  readonly term: { readonly start: number; readonly end: number } | null;
  readonly indicators: readonly ResolvedIndicator[];
  readonly indicatorPositions: ReadonlyMap<string, number>;
  readonly plans: readonly Plan[];
  /** Steps of 10^-decimals of every weight name in use or declared. */
  readonly weightDecimals: ReadonlyMap<string, number>;
  readonly programRows: ReadonlyMap<string, number>;
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
