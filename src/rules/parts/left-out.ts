import type { Rule } from "../rule";

const source = {
  kind: "practice",
  where: "没有读入的文字没有核对，也不会导出，公布前要有人看过",
} as const;

export const leftOut: Rule = {
  id: "document.leftOut",
  title: "各部分的文字都已读入",
  explanation:
    "第二、三、四部分里不成句的文字、填表说明和别的列里的文字不属于任何一部分，没有读入，也就没有核对，不会导出。" +
    "要公布的请写成句子，移到所属部分的标题下面；不用公布的写明原因。",
  level: "review",
  source,
  exceptions: ["不是年报的内容", "表格的说明，不用公布"],
  example:
    "“三、收到和处理政府信息公开申请情况”里表格以外的文字没有读入：数据来源说明。没有核对，也不会导出，请核实。",
  *outcomes({ leftOut: sentences = [] }) {
    for (const sentence of sentences) {
      const said = sentence.replace(/。$/, "");
      yield {
        kind: "broken",
        cells: ["title"],
        message: `${said}。没有核对，也不会导出，请核实。`,
      };
    }
  },
};
