import { emptySections } from "../../../src/report/report";
import { figureKeys } from "../../../src/report/figures";
import { formatById, formats } from "../../../src/report/formats";
import type { Gap } from "../../../src/report/gaps";
import { isDone, progressOf } from "../../../src/taskpane/session/progress";
import { blankReport, changed } from "../../check/sample-reports";
import { finishedReport } from "../reports";

test.each(formats.map(({ id }) => id))("the parts of a report of %s in their order", (format) => {
  const parts = progressOf({ report: blankReport(format), gaps: [] });
  expect(parts.map(({ heading }) => heading?.slice(0, 2))).toEqual([
    undefined,
    ..."一二三四五六".split("").map((number) => `${number}、`),
  ]);
  const figures = parts.flatMap((part) => (part.kind === "table" ? part.empty : []));
  expect(figures.length).toBe(format === "2019" ? 198 : 200);
});

test("text in a number cell is filled in, though wrongly; empty is not", () => {
  const report = changed(blankReport("2021"), {
    "t3.received.total": 0,
    "t3.granted.total": { text: "无" },
  });
  const table = progressOf({ report, gaps: [] }).find(({ heading }) => heading?.startsWith("三、"));
  expect(table).toMatchObject({ kind: "table", filled: 2 });
});

test("a text is empty, has placeholders, or is written", () => {
  const report = {
    ...blankReport("2021"),
    sections: {
      ...emptySections,
      preface: " \n",
      s1: "按国办函【2020】109号办理",
      s5: "见【网址】，电话【联系电话】，见【网址】",
      s6: "",
    },
  };
  const texts = progressOf({ report, gaps: [] }).flatMap((part) =>
    part.kind === "text" ? [part] : []
  );
  expect(texts.map(({ state }) => state)).toEqual(["empty", "written", "placeholders", "empty"]);
  expect(texts[2]?.placeholders).toEqual(["【网址】", "【联系电话】"]);
  const unread = progressOf({ report, gaps: [], missingSections: ["s5", "s6"] });
  expect(unread.flatMap((part) => (part.kind === "text" ? [part.state] : []))).toEqual([
    "empty",
    "written",
    "placeholders",
    "missing",
  ]);
});

test("a table or row that is not there is not empty", () => {
  const report = blankReport("2021");
  const cells = figureKeys(formatById("2021")).filter((key) => key.startsWith("t2.regulations."));
  const gaps: readonly Gap[] = [
    { kind: "row", table: "t2", label: "规章", cells, isUnclear: false },
    { kind: "table", table: "t4", isUnclear: false },
  ];
  const tables = progressOf({ report, gaps }).flatMap((part) =>
    part.kind === "table" ? [[part.empty.length, part.absent, part.gap?.kind]] : []
  );
  expect(tables).toEqual([
    [7, 3, undefined],
    [175, 0, undefined],
    [0, 15, "table"],
  ]);
});

test("a part is done once nothing is left to be filled in or written in it", () => {
  const parts = progressOf({ report: finishedReport(), gaps: [] });
  expect(parts.every(isDone)).toBe(true);
  const report = {
    ...changed(finishedReport(), { "t4.review.total": null }),
    sections: { ...finishedReport().sections, s1: "", s6: "请致电【联系电话】。" },
  };
  const open = progressOf({ report, gaps: [] }).filter((part) => !isDone(part));
  expect(open.map(({ heading }) => heading?.slice(0, 2))).toEqual(["一、", "四、", "六、"]);
});
