import { Loadable } from "../../session/loadable";
import type { Tool } from "../tool";

/** 带入上年结转: what last year's report carried forward is brought in. */
export const carriedIn: Tool = {
  id: "carried-in",
  name: { "zh-CN": "带入上年结转", "en-US": "Cases carried over" },
  part: new Loadable(() => import(/* webpackChunkName: "tools" */ "./part")),
};
