import { checkReport } from "../../../src/check/check";
import { changed } from "../../check/sample-reports";
import { busyReport, saying, yearBefore } from "./sentence-report";

function found(text: string, report = busyReport): readonly string[] {
  return checkReport(saying(text, report), { previous: yearBefore })
    .findings.filter(({ rule }) => rule.startsWith("text."))
    .map(({ message }) => message);
}

const requests = "收到政府信息公开申请120件";

test.each([
  ["one cell by its row", `${requests}，全部予以公开。`, "表三（一）予以公开总计为52，相差68件。"],
  [
    "one row of a group by group, row and column",
    `${requests}，办结118件，其中无法提供24件，本机关不掌握相关政府信息29件。`,
    "表三（四）无法提供 1.本机关不掌握相关政府信息·总计为21，相差8件。",
  ],
  [
    "several columns as their sum",
    `${requests}，其中自然人101件、法人或其他组织15件。`,
    "表三「本年新收」法人或其他组织合计为19，相差4件。",
  ],
  [
    "the rows of a group in one column as their sum",
    `${requests}，不予公开15件，其中自然人17件、商业企业1件。`,
    "表三（三）不予公开自然人合计为14，相差3件。",
  ],
  [
    "（七） in a column by the row's whole name",
    `${requests}，其中自然人110件。`,
    "表三（七）总计·自然人为99，都不是110。",
  ],
  [
    "what the form has no column for, by the columns that make it",
    "政府信息公开行政复议9件，已审结6件。",
    "表四行政复议结果维持、结果纠正与其他结果之和为8，相差2件。",
  ],
  [
    "two rows of table 2 as their sum",
    "制定规章和行政规范性文件15件。",
    "表二规章与行政规范性文件本年制发件数之和为14，相差1件。",
  ],
  ["money by its unit", "行政事业性收费收入12000元。", "本年收费金额为0万元，相差1.2万元。"],
  [
    "what there was not as not 0",
    "未发生政府信息公开行政复议、行政诉讼。",
    "表四行政复议与行政诉讼总计之和为15，不是0。",
  ],
  ["what nothing was left of as not 0", `${requests}，办结率100%。`, "总计为7，不是0。"],
  ["a change of the number by 增加 and 减少", `${requests}，比去年减少20件。`, "应为增加24件。"],
  ["a change in per cent by 增长 and 下降", `${requests}，比去年下降20%。`, "应为增长25%。"],
])("names %s", (_, text, message) => {
  const messages = found(text);
  expect(messages.filter((each) => each.endsWith(message))).toHaveLength(1);
  for (const each of messages) expect(each).toMatch(/^第一部分写“[^”]+”，.*为.*。$/);
});

test("calls the preface as its place is called", () => {
  const told = saying("");
  const report = {
    ...told,
    sections: { ...told.sections, preface: "收到政府信息公开申请129件。" },
  };
  const { findings } = checkReport(report);
  expect(findings.map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/^前言写“收到政府信息公开申请129件”，/)
  );
});

describe("a share", () => {
  test("names what it should be where the words tell its part", () => {
    expect(found(`${requests}，自然人101件，占90.2%。`)).toEqual([
      "第一部分写“自然人101件，占90.2%”，表三「本年新收」自然人为101、表三「本年新收」总计为120，应为84.17%。",
    ]);
  });

  test("names each that may be meant, those of the same part without naming it again", () => {
    expect(found(`${requests}，予以公开占办理总数的60%。`)).toEqual([
      "第一部分写“予以公开占办理总数的60%”，表三（一）予以公开总计（52）占表三「本年新收」总计（120）的43.33%，" +
        "占表三「本年新收」与「上年结转」总计之和（125）的41.6%，占表三（七）总计（118）的44.07%等，都不是60%。",
    ]);
  });

  test("names once what all that may be meant come to", () => {
    const even = changed(busyReport, {
      "t3.carriedIn.total": 0,
      "t3.disposed.total": 120,
      "t3.partial.total": 0,
    });
    expect(found(`${requests}，予以公开占办理总数的60%。`, even)).toContainEqual(
      expect.stringMatching(/表三（一）予以公开总计为52、表三「本年新收」总计为120，应为43\.33%。$/)
    );
  });
});
