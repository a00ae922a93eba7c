import type { ConformanceCase } from "./conformance-case";
import type { Question } from "./person";

/** What the page sees of it by itself: whether it has been loaded anew. It is asked last. */
export const ribbonCase = {
  name: "a ribbon button of the pane that is open loads its page anew; its session's storage stays",
  belief: "ribbonButtons",
  expected: { page: "is loaded anew", sessionStorage: "kept" },
} as const satisfies Omit<ConformanceCase, "run">;

export const ribbonQuestion: Question<"stays"> = {
  text: {
    "zh-CN":
      "请依次点功能区“年报”里的三个按钮：插入模板、一键核对、导出报告。这一页如果不见了，请点年报助手的“关于”，再点“与 Excel 对照”回来，记录会在这里等您。这一页如果一直没有变，请点下面的“一直没变”。",
    "en-US":
      "Press the three buttons of the ribbon's Annual Report tab one after the other: Insert Tables, Check, Export Report. If this page goes away, come back by About and Compare with Excel in the add-in; the record waits here for you. If this page has stayed as it is, press the button below.",
  },
  answers: { stays: { "zh-CN": "一直没变", "en-US": "It has stayed" } },
};
