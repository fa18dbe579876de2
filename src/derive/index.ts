export {
  defineSplitRule,
  type Figures,
  type HoldingChild,
  type RuleChild,
  type RuleIndicator,
  type RuleUnit,
  type SplitAnswer,
  type SplitQuestion,
  type SplitRule,
} from "../cascade/index.ts";
export { type Adoption, adopt } from "./adopt.ts";
export { type ApportionOptions, apportion } from "./apportion.ts";
export type { ChangeReason } from "./changeReason.ts";
export { type Change, changesBetween } from "./changesBetween.ts";
export { type Derivation, type DeriveOptions, derive } from "./derive.ts";
export { divideWhole } from "./divideWhole.ts";
export type { Conflict, Holder, Unplaced } from "./handing.ts";
export { type PhasedPeriod, type PhaseOptions, phase } from "./phase.ts";
