import { labelOf, LabelIndex } from "../../src/read/labels";
import { formats } from "../../src/report/formats";
import { leafPaths, leafOf } from "../../src/report/tree";

test.each([
  ["一、本年新收政府信息公开申请数量", "一", "本年新收政府信息公开申请数量"],
  ["（七）总计", "(一)".replace("一", "七"), "总计"],
  ["1.属于国家秘密", "1", "属于国家秘密"],
  ["1、属于国家秘密", "1", "属于国家秘密"],
  ["１．属于国家秘密", "1", "属于国家秘密"],
  ["8属于行政查询事项", "8", "属于行政查询事项"],
  ["3.危及“三安全一稳定”", "3", "危及三安全一稳定"],
  ["（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "(二)", "部分公开"],
  ["本年(2023)制发件数", "", "本年制发件数"],
  ["2023年制发件数", "", "本年制发件数"],
  ["本年收费金额（单位：万元）", "", "本年收费金额"],
  ["行政規範性文件", "", "行政规范性文件"],
  ["商\u00a0业\n企 业", "", "商业企业"],
  ["（本列数据）", "", "本列数据"],
])("%s is numbered %j and worded %s", (text, ordinal, core) => {
  expect(labelOf(text)).toEqual({ ordinal, core });
});

describe("official row labels", () => {
  const labels = formats.flatMap(({ tables }) =>
    tables.flatMap(({ blocks }) =>
      leafPaths(blocks.flatMap(({ rows }) => rows)).map((path) => leafOf(path).label)
    )
  );
  const index = new LabelIndex(
    [...new Set(labels)].filter((label) => label !== "").map((label) => ({ label, value: label }))
  );

  test.each(index.entries.map(({ label }) => [label]))("%s is found as itself", (label) => {
    expect(index.match(labelOf(label))).toEqual({
      entry: { label, value: label },
      likeness: "same",
    });
  });

  test("with any one character wrong, missing or doubled are never taken for another", () => {
    for (const { label } of index.entries) {
      for (let at = 0; at < label.length; at++) {
        const [before, after] = [label.slice(0, at), label.slice(at + 1)];
        for (const slip of [
          before + after,
          `${before}某${after}`,
          before + label.charAt(at) + label.slice(at),
        ]) {
          const match = index.match(labelOf(slip));
          if (match) expect([slip, match.entry.label]).toEqual([slip, label]);
        }
      }
    }
  });

  test.each([
    ["反复申请"],
    ["不予公开"],
    ["（三）不予公开"],
    ["小计"],
    ["其他主动公开文件"],
    ["行政"],
    ["申请"],
    ["本年度新增规划"],
    ["行政奖励"],
  ])("%s is none of them", (text) => {
    expect(index.match(labelOf(text))).toBeNull();
  });
});
