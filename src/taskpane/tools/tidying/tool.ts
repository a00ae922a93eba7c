import { Loadable } from "../../session/loadable";
import type { Tool } from "../tool";

/** 清理空格和全角数字: numbers kept as text become numbers, and texts lose what nobody meant to write. */
export const tidying: Tool = {
  id: "tidying",
  name: { "zh-CN": "清理空格和全角数字", "en-US": "Tidy up digits and spaces" },
  part: new Loadable(() => import(/* webpackChunkName: "tools" */ "./part")),
};
