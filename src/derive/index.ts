export type { Figures } from "../cascade/index.ts";
export { type Adoption, adopt } from "./adopt.ts";
export { type ApportionOptions, apportion } from "./apportion.ts";
export type { Change } from "./changesBetween.ts";
export { type Derivation, type DeriveOptions, derive } from "./derive.ts";
export { divideWhole } from "./divideWhole.ts";
export type { Conflict, Unplaced } from "./handing.ts";
