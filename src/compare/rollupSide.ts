import type { CascadeState } from "../cascade/index.ts";
import { type FigureColumns, type Rollup, rollupState } from "../rollup/index.ts";

/** One of two rollups that are set side by side, asked by numbers of units. */
export interface RollupSide {
  readonly rollup: Rollup;
  readonly state: CascadeState;
  /** The figures of all units; null where there is no such indicator. Written over by the next ones. */
  columns(indicator: string): FigureColumns | null;
  decimals(indicator: string): number;
  hasIndicator(indicator: string): boolean;
}

export function rollupSide(rollup: Rollup): RollupSide {
  const { state } = rollupState(rollup);
  let into: FigureColumns | undefined;
  const known = (id: string) => state.indicators[state.indicatorPositions.get(id) ?? -1];
  return {
    rollup,
    state,
    columns(indicator) {
      if (!known(indicator)) return null;
      into = rollup.columns(indicator, into ? { into } : {});
      return into;
    },
    decimals: (indicator) => known(indicator)?.context.decimals.figure ?? 0,
    hasIndicator: (indicator) => known(indicator) !== undefined,
  };
}
