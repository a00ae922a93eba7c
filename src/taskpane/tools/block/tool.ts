import { Loadable } from "../../session/loadable";
import type { Tool } from "../tool";

/** 粘贴一块数: figures copied elsewhere are laid over the sheet. */
export const block: Tool = {
  id: "block",
  name: { "zh-CN": "粘贴一块数", "en-US": "Paste a block of figures" },
  part: new Loadable(() => import(/* webpackChunkName: "tools" */ "./part")),
};
