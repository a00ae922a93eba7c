import fc from "fast-check";
import { tidyText } from "../../../../src/taskpane/tools/tidying/tidy-text";

test.each([
  ["新收申请１２件。", "新收申请12件。"],
  ["共１，２３４件，占３．５％。", "共1,234件，占3.5％。"],
  ["分别为１，２，３件。", "分别为1，2，3件。"],
  ["填报日期：２０２５．１２．３１", "填报日期：2025.12.31"],
  ["电话０５７７－８８１２３４５６，邮编３２５０００", "电话0577－88123456，邮编325000"],
  ["国办公开办函〔２０２１〕３０号", "国办公开办函〔2021〕30号"],
  ["分别为５，３，１２０件。", "分别为5，3，120件。"],
  ["分别为５，１２０，３件。", "分别为5，120，3件。"],
  ["编号１，２３４５。", "编号1，2345。"],
  ["共１，２３４，５６７．８９元", "共1,234,567.89元"],
  ["第一段。  \n第二段。\u3000", "第一段。\n第二段。"],
  ["联系人：张某  电话：0577", "联系人：张某 电话：0577"],
  ["共\u00a05\u00a0件", "共 5 件"],
  ["公\u200b开\ufeff", "公开"],
])("%j is tidied to %j", (text, tidied) => {
  expect(tidyText(text).text).toBe(tidied);
});

test.each([
  "\u3000\u3000首行缩进。",
  "第一段。\n\n\u3000\u3000\n第二段。",
  "2025年共收到 12 件申请，占 5％。",
  "（一）主动公开ＡＢＣ。",
  "👩\u200d👩\u200d👧 一家人",
  "",
])("%j stays as it is", (text) => {
  expect(tidyText(text)).toEqual({ text, edits: [] });
});

test("what changes is told place by place, with what stands around it", () => {
  expect(tidyText("本年度共收到申请１２件，办结\u3000\u300010件。").edits).toEqual([
    { before: "…度共收到申请", from: "１２", to: "12", after: "件，办结\u3000\u3000…" },
    { before: "…１２件，办结", from: "\u3000\u3000", to: " ", after: "10件。" },
  ]);
});

describe("law", () => {
  const piece = fc.constantFrom("公", "开", "１", "２", "，", "．", "。", "a", "5", "\n", " ");
  const blank = fc.constantFrom("\u3000", "\u00a0", "\t", "\u200b", "\ufeff", "\r\n");
  const text = fc.array(fc.oneof(piece, blank)).map((pieces) => pieces.join(""));

  test("what is tidy stays so", () => {
    fc.assert(
      fc.property(text, (any) => {
        const once = tidyText(any).text;
        expect(tidyText(once)).toEqual({ text: once, edits: [] });
      })
    );
  });

  test("nothing but blanks, unseen characters and the width of digits is changed", () => {
    const bare = (any: string): string => any.normalize("NFKC").replace(/[\s\u200b\ufeff]/g, "");
    fc.assert(
      fc.property(text, (any) => {
        expect(bare(tidyText(any).text)).toBe(bare(any));
        expect(tidyText(any).text.split("\n")).toHaveLength(any.split("\n").length);
      })
    );
  });
});
