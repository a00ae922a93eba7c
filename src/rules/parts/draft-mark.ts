import type { Rule } from "../rule";

export const draftMark: Rule = {
  id: "document.draft",
  title: "文件里没有“草稿”标记",
  explanation:
    "还不能报送的年报，导出的文件里注明“草稿”和还没有做完的事。改好以后请重新导出，不要把草稿拿去公布。",
  level: "error",
  source: { kind: "practice", where: "标着“草稿”的年报不能公布" },
  exceptions: [],
  example: "文件里标着“草稿：还不能报送：27格空着，请勿公开”。请改好后重新导出，或者删去这个标记。",
  *outcomes({ draftMark: mark }) {
    if (mark === undefined) return;
    const message = `文件里标着“${mark}”。请改好后重新导出，或者删去这个标记。`;
    yield { kind: "broken", cells: ["title"], message };
  },
};
