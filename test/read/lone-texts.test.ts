import { publishedFigures } from "../reports";
import { tableGrid, written } from "./rendered-report";
import { figuresOf, readDocument, type Rows } from "./small-sources";

const [report] = publishedFigures.filter(({ file }) => file === "005.json");
if (!report) throw new Error("no report");
const t2 = tableGrid("2021", "t2", written(report.figures));
const t4 = tableGrid("2021", "t4", written(report.figures));
const two = "二、主动公开政府信息情况";

function withRow(rows: Rows, at: number, text: string): Rows {
  const width = rows[0]?.length ?? 0;
  const row = [text, ...Array.from({ length: width - 1 }, () => "")];
  return [...rows.slice(0, at), row, ...rows.slice(at)];
}

function saidOf(...parts: readonly (string | Rows)[]): string {
  const found = readDocument("一、总体情况", "工作正常。", ...parts);
  const notes = (found?.notes ?? []).map(({ message }) => message);
  return [...Object.values(found?.report.sections ?? {}), ...notes].join("\n");
}

describe("a text alone in a row of a table", () => {
  test.each(["本年度共制发文件9件。", "数据来源：某局统计", "续表"])(
    "is kept or said: %s",
    (text) => {
      for (let at = 1; at < t2.length; at++) {
        expect(saidOf(two, withRow(t2, at, text))).toContain(text);
      }
    }
  );

  test("is not that of a label of the form, or a page's number", () => {
    const said = saidOf(two, withRow(t2, 3, "— 4 —"));
    expect(said).not.toContain("第二十条第（五）项");
    expect(said).not.toContain("— 4 —");
  });
});

test("of two rows of figures under the head of table 4 none is certain, in a document", () => {
  const four = "四、政府信息公开行政复议、行政诉讼情况";
  const other = (t4[3] ?? []).map((figure) => Number(figure) + 1);
  const [found] = [readDocument("一、总体情况", "工作正常。", four, [...t4, other])];
  expect(figuresOf(found, "t4.").filter((figure) => typeof figure === "number")).toEqual([]);
  const same = readDocument("一、总体情况", "工作正常。", four, [...t4, t4[3] ?? []]);
  expect(figuresOf(same, "t4.")).toEqual(t4[3]?.map(Number));
});
