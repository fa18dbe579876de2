import percentRound from "percent-round";
import type { ApportionContender, SharingGroups } from "../apportionContender.ts";

/** percent-round: largest remainder among the packages of npm. */
export function percentRoundShares({ groups }: SharingGroups): ApportionContender {
  let shares: number[][] = [];
  return {
    name: "percent-round",
    remark: "knows no total but 100 %, here in hundredths, and breaks ties by position alone",
    run() {
      shares = groups.map(({ list }) => percentRound(list, 2));
    },
    shares: () => shares.map((group) => group.map((share) => Math.round(share * 100))),
  };
}
