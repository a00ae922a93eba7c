import { Loadable } from "../../session/loadable";
import type { Tool } from "../tool";

/** 按明细填合计: totals are entered as the sums of their parts. */
export const totals: Tool = {
  id: "totals",
  name: { "zh-CN": "按明细填合计", "en-US": "Totals from details" },
  part: new Loadable(() => import(/* webpackChunkName: "tools" */ "./part")),
};
