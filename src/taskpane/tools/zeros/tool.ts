import { Loadable } from "../../session/loadable";
import type { Tool } from "../tool";

/** 空白填0: where nothing occurred, 0 is entered. */
export const zeros: Tool = {
  id: "zeros",
  name: { "zh-CN": "空白填0", "en-US": "Zeros for blanks" },
  part: new Loadable(() => import(/* webpackChunkName: "tools" */ "./part")),
};
