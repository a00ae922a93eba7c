import { recogniseWorkbook } from "../../src/read/recognise";
import { readFile } from "../../src/read/file";
import type { FoundReport } from "../../src/read/found";
import type { CellContent } from "../../src/read/source";
import type { TableId } from "../../src/report/structure";
import { publishedFigures } from "../reports";
import { tableGrid, tableHeadings, written } from "./rendered-report";
import { choicesOf, questionsOf } from "./small-sources";

const texts = "\n一、总体情况\n无\n五、存在的主要问题及改进情况\n无\n六、其他需要报告的事项\n无\n";

/** What a report with this above its sections is called, with the notes and questions on that. */
async function called(above: string) {
  const [found] = await readFile(new TextEncoder().encode(above + texts));
  return designationOf(found);
}

function designationOf(found: FoundReport | undefined) {
  const own = /^(?:title|year|agency)-/;
  const said = [...(found?.notes ?? []), ...(found?.questions ?? [])];
  const codes = said.map(({ code }) => code).filter((code) => own.test(code));
  return { year: found?.report.year, agency: found?.report.agency, codes };
}

test.each([
  ["某某县财政局2023年政府信息公开工作年度报告", 2023, "某某县财政局", []],
  ["2023年政府信息公开工作年度报告", 2023, "", ["agency-missing"]],
  ["某某县财政局政府信息公开工作年度报告", null, "某某县财政局", ["year-missing"]],
  ["前言。", null, "", ["title-missing", "year-missing", "agency-missing"]],
  [
    "某某县财政局政府信息公开工作年度报告\n统计期限为2022年1月1日至2022年12月31日。",
    2022,
    "某某县财政局",
    ["year-judged"],
  ],
  [
    "某某县财政局2023年政府信息公开工作年度报告\n统计期限为2022年1月1日至12月31日。",
    2023,
    "某某县财政局",
    [],
  ],
  [
    "2023年政府信息公开工作年度报告\n本报告由某某县财政局根据条例编制。",
    2023,
    "某某县财政局",
    ["agency-judged"],
  ],
  [
    "2023年政府信息公开工作年度报告\n本报告由某某县城管局（综合执法局）根据条例编制。",
    2023,
    "某某县城管局（综合执法局）",
    ["agency-judged"],
  ],
  [
    "2023年政府信息公开工作年度报告\n本年度报告由某某县人民政府办公室负责编制。",
    2023,
    "某某县人民政府",
    ["agency-judged"],
  ],
])("%j", async (above, year, agency, codes) => {
  expect(await called(above)).toEqual({ year, agency, codes });
});

test("without a title, what 总体情况 says of the year is taken", async () => {
  const source = texts.replace("无", "统计期限为2022年1月1日至12月31日。");
  const [found] = await readFile(new TextEncoder().encode(source));
  expect(designationOf(found)).toEqual({
    year: 2022,
    agency: "",
    codes: ["title-missing", "year-judged", "agency-missing"],
  });
});

describe("sheets", () => {
  const [published] = publishedFigures.filter(({ file }) => file === "005.json");
  if (!published) throw new Error("no report");
  const figures = written(published.figures);

  type Sheet = readonly [name: string, title: string, id?: TableId];

  function read(...sheets: readonly Sheet[]): readonly FoundReport[] {
    const grids = sheets.map(([name, title, id], index) => {
      const table = id ? tableGrid("2021", id, figures) : [];
      const width = table[0]?.length ?? 1;
      const line = (text: string): CellContent[] =>
        Array.from({ length: width }, (_, at) => (at === 0 ? text : ""));
      const cells = [line(title), ...(id ? [line(tableHeadings[id])] : []), ...table];
      return { id: String(index), name, cells, firstRow: 0, firstColumn: 0 };
    });
    return recogniseWorkbook(grids);
  }

  const title = "某某局2024年政府信息公开工作年度报告";

  test.each([
    ["2024", title, 2024, []],
    ["表", title, 2024, []],
    ["2023", title, 2024, ["year-differs"]],
    ["2023年主动公开", "某某局政府信息公开工作年度报告", 2023, ["year-judged"]],
    ["a2023b", "某某局政府信息公开工作年度报告", 2023, ["year-judged"]],
    ["12023", "某某局政府信息公开工作年度报告", null, ["year-missing"]],
    ["20231", "某某局政府信息公开工作年度报告", null, ["year-missing"]],
  ])("named %s with the title %s", (name, text, year, codes) => {
    const [found] = read([name, text, "t2"]);
    expect(designationOf(found)).toEqual({ year, agency: "某某局", codes });
  });

  const other = "某某局2023年政府信息公开工作年度报告";
  const stranger = "另一局2024年政府信息公开工作年度报告";
  const yearOnly = "2024年政府信息公开工作年度报告";

  test.each<[string, readonly Sheet[], readonly (readonly string[])[]]>([
    [
      "of one report",
      [
        ["a", title, "t2"],
        ["b", title, "t3"],
      ],
      [["t2", "t3"]],
    ],
    [
      "of two years",
      [
        ["a", title, "t2"],
        ["b", other, "t2"],
      ],
      [["t2"], ["t2"]],
    ],
    [
      "of two agencies",
      [
        ["a", title, "t2"],
        ["b", stranger, "t2"],
      ],
      [["t2"], ["t2"]],
    ],
    [
      "one without its agency",
      [
        ["a", title, "t2"],
        ["b", yearOnly, "t3"],
      ],
      [["t2", "t3"]],
    ],
    [
      "one without its agency before the other",
      [
        ["a", yearOnly, "t3"],
        ["b", title, "t2"],
      ],
      [["t2", "t3"]],
    ],
    [
      "one that may be of two",
      [
        ["a", title, "t2"],
        ["b", stranger, "t2"],
        ["c", yearOnly, "t3"],
      ],
      [["t2"], ["t2"], ["t3"]],
    ],
    [
      "one without a year",
      [
        ["a", title, "t2"],
        ["b", "", "t3"],
      ],
      [["t2", "t3"]],
    ],
    [
      "one without a year beside two reports",
      [
        ["a", title, "t2"],
        ["b", other, "t2"],
        ["c", "", "t3"],
      ],
      [["t2"], ["t2"], ["t3"]],
    ],
    [
      "all without a year",
      [
        ["a", "", "t2"],
        ["b", "", "t3"],
      ],
      [["t2", "t3"]],
    ],
    [
      "inserted twice",
      [
        ["a", title, "t2"],
        ["b", title, "t3"],
        ["a(2)", title, "t2"],
        ["b(2)", title, "t3"],
      ],
      [["t2", "t3"]],
    ],
    [
      "of which one was copied",
      [
        ["a", title, "t2"],
        ["b", title, "t3"],
        ["a(2)", title, "t2"],
      ],
      [["t2", "t3"]],
    ],
    [
      "inserted twice, one of them only once",
      [
        ["a", title, "t2"],
        ["b", title, "t3"],
        ["a(2)", title, "t2"],
        ["b(2)", title, "t3"],
        ["c(3)", title, "t4"],
      ],
      [["t2", "t3", "t4"]],
    ],
    ["of nothing", [["a", "通讯录"]], []],
  ])("%s", (_, sheets, tables) => {
    expect(read(...sheets).map((found) => found.tables)).toEqual(tables);
  });

  test("with a table twice ask which is meant", () => {
    const [found] = read(["a", title, "t2"], ["b", title, "t2"]);
    expect(questionsOf(found)).toEqual(["表二有两张，用哪一张？"]);
    expect(choicesOf(found)).toEqual(["a", "b"]);
    const [single] = read(["a", title, "t2"]);
    expect(single?.questions).toEqual([]);
    expect(single?.notes.filter(({ code }) => code === "table-missing")).toHaveLength(2);
  });
});
