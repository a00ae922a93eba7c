import { readFile } from "../../src/read/file";
import type { FoundReport } from "../../src/read/found";
import { figureKeys, type FigureKey } from "../../src/report/figures";
import { emptySections, type FigureValue } from "../../src/report/report";
import { figuresOf } from "./small-sources";
import { publishedFigures, type PublishedFigures } from "../reports";
import {
  reportAsHtml,
  sampleTexts,
  tableGrid,
  tableHeadings,
  tableHtml,
  tableIds,
  written,
  type Written,
} from "./rendered-report";
import { formatById } from "../../src/report/formats";

async function readOne(source: string): Promise<FoundReport> {
  const found = await readFile(new TextEncoder().encode(source));
  expect(found).toHaveLength(1);
  return found[0] as FoundReport;
}

function codesOf({ notes }: FoundReport): readonly string[] {
  return notes.map(({ code }) => code);
}

function numbered(file: string): PublishedFigures {
  const report = publishedFigures.find((each) => each.file === `${file}.json`);
  if (!report) throw new Error(`no report ${file}`);
  return report;
}

const form2019 = numbered("001");
const form2021 = numbered("005");

function page(report: PublishedFigures, figures: Written = written(report.figures)): string {
  return reportAsHtml(report.format, figures, sampleTexts);
}

/** The figures read, against the published ones with some of them changed. */
function expectFigures(
  found: FoundReport,
  { figures }: PublishedFigures,
  changed: Readonly<Record<string, FigureValue>> = {}
): void {
  expect(found.report.figures).toEqual({ ...figures, ...changed });
}

function without(html: string, pattern: RegExp): string {
  expect(html).toMatch(pattern);
  return html.replace(pattern, "");
}

function replaced(html: string, from: string | RegExp, to: string): string {
  expect(from instanceof RegExp ? from.test(html) : html.includes(from)).toBe(true);
  return html.split(from).join(to);
}

describe("labels as met in published reports", () => {
  test.each<[PublishedFigures, string, string]>([
    [form2021, "行政规范性文件", "规范性文件"],
    [form2021, "行政强制", "行政強制"],
    [form2021, "行政规范性文件", "行政規範性文件"],
    [form2021, "本年制发件数", "本年(2023)制发件数"],
    [form2021, "本年制发件数", "2023年制发件数"],
    [form2021, "本年收费金额（单位：万元）", "本年收费金额(万元)"],
    [form2021, "7.属于行政执法案卷", "7、属于行政执法案件"],
    [form2021, "1.属于国家秘密", "1、属于国家秘密"],
    [form2021, "1.属于国家秘密", "属于国家秘密"],
    [form2021, "2.其他法律行政法规禁止公开", "2.其他法律、行政法规禁止公开"],
    [form2021, "3.危及“三安全一稳定”", '3.危及"三安全一稳定"'],
    [form2021, "三、本年度办理结果", "三三、本年度办理结果"],
    [form2021, "三、本年度办理结果", [..."三、本年度办理结果"].join("<br>")],
    [form2021, "3.其他</p>", "其他</p>"],
    [form2021, "逾期不补正、行政机关", "逾期不补正，行政机关"],
    [
      form2021,
      "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
      "1.申请人逾期不补正",
    ],
    [form2021, "二、上年结转政府信息公开申请数量", "二、上年转结政府信息公开申请数量"],
    [form2021, "商业企业", "商业<p>企业"],
    [form2021, "社会公益组织", "社会<br/>公益\n组织"],
    [form2021, "的勾稽关系", "的钩稽关系"],
    [
      form2021,
      "四、政府信息公开行政复议、行政诉讼情况",
      "四、政府信息公开行政法复议、行政诉讼情况",
    ],
    [
      form2021,
      "四、政府信息公开行政复议、行政诉讼情况",
      "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
    ],
    [form2021, "五、存在的主要问题及改进情况", "五、政府信息公开工作存在的主要问题及改进情况"],
    [form2021, "六、其他需要报告的事项", "六、其他需要报告事项"],
    [form2019, "本年增/减", "本年增减"],
    [form2019, "（六）其他处理", "（六）其它处理"],
    [form2019, "上一年项目数量", "上一年<br>项目数量"],
    [form2019, "第二十条第（五）项", "第二十条 第(五)项"],
  ])("form of $year: %#", async (report, official, variant) => {
    const found = await readOne(replaced(page(report), official, variant));
    expectFigures(found, report);
    expect(found.report.sections).toEqual({
      ...emptySections,
      preface: sampleTexts.preface,
      s1: sampleTexts.s1,
      s5: sampleTexts.s5,
      s6: sampleTexts.s6,
    });
  });

  test("taken for an official one by likeness are named in a note", async () => {
    const found = await readOne(
      replaced(page(form2021), "7.属于行政执法案卷", "7.属于行政执法案件")
    );
    expect(found.notes).toContainEqual({
      code: "label-judged",
      message: "表三里的“7.属于行政执法案件”按“7.属于行政执法案卷”读入。",
    });
  });
});

test("many labels of one table taken by likeness are told in one note, with the first of them", async () => {
  const variants = [
    ["7.属于行政执法案卷", "7.属于行政执法案件"],
    ["8.属于行政查询事项", "8.属于行政查询事宜"],
    ["4.保护第三方合法权益", "4.保护第三方合法利益"],
    ["1.信访举报投诉类申请", "1.信访举报投诉类申告"],
  ] as const;
  const changed = variants.reduce((html, [from, to]) => replaced(html, from, to), page(form2021));
  const found = await readOne(changed);
  expectFigures(found, form2021);
  const judged = found.notes.filter(({ code }) => /^labels?-judged$/.test(code));
  expect(judged).toEqual([
    {
      code: "labels-judged",
      message: expect.stringMatching(/^表三里有4行的标题.*等4行。请对照原表核对。$/) as string,
    },
  ]);
});

describe("tables as met in published reports", () => {
  test("a row that is missing leaves its figures empty, and is named", async () => {
    const found = await readOne(without(page(form2021), /<tr><td[^>]*><p>规章<\/p>.*?<\/tr>/));
    expectFigures(found, form2021, {
      "t2.regulations.issued": null,
      "t2.regulations.repealed": null,
      "t2.regulations.inForce": null,
    });
    expect(found.notes).toContainEqual({
      code: "rows-missing",
      message: "表二里没有找到这些行，它们的数字没有读入：规章。",
    });
  });

  test("a row that is none of the form's is passed over, and named", async () => {
    const extra = "<tr><td><p>其他主动公开文件</p></td><td>3</td><td>0</td><td>12</td></tr>";
    const html = page(form2021).replace(/(<tr><td[^>]*><p>第二十条第（五）项)/, `${extra}$1`);
    const found = await readOne(html);
    expectFigures(found, form2021);
    expect(found.notes).toContainEqual({
      code: "row-extra",
      message: "表二里的“其他主动公开文件”不是官方格式里的行，没有读入。",
    });
  });

  test("a subtotal row that the form does not have is passed over", async () => {
    const row = `<tr><td><p>小计</p></td>${"<td>9</td>".repeat(7)}</tr>`;
    const html = page(form2021)
      .replace(/(<tr><td[^>]*><p>（四）无法提供)/, `${row}$1`)
      .replace(/rowspan="8"/, 'rowspan="9"')
      .replace(/rowspan="22"/, 'rowspan="23"');
    const found = await readOne(html);
    expectFigures(found, form2021);
    expect(codesOf(found)).toContain("row-extra");
  });

  test("a table cut in two is read as one, with the head repeated or not", async () => {
    const table = tableHtml("2021", "t3", written(form2021.figures));
    const rows = table.match(/<tr>.*?<\/tr>/g) ?? [];
    const [head, upper, lower] = [rows.slice(0, 3), rows.slice(3, 18), rows.slice(18)];
    const stub = '<td rowspan="9"><p>三、本年度办理结果</p></td>';
    for (const repeated of [head, []]) {
      const cut = [
        `<table>${[...head, ...upper].join("")}</table>`,
        "<p>-4-</p>",
        `<table>${repeated.join("")}${lower.join("").replace("<tr>", `<tr>${stub}`)}</table>`,
      ].join("");
      expectFigures(await readOne(page(form2021).replace(table, cut)), form2021);
    }
  });

  test("a head without row spans, filled up with empty cells, is read", async () => {
    const table = tableHtml("2019", "t3", written(form2019.figures));
    const rows = table.match(/<tr>.*?<\/tr>/g) ?? [];
    const cell = (text: string, columns = 1): string => `<td colspan="${columns}">${text}</td>`;
    const leaves = ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"];
    const wide = [
      cell("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3),
      cell("申请人情况", 7),
    ];
    for (const corner of [cell("", 3), cell("")]) {
      const head = [
        wide.join(""),
        [corner, cell("自然人"), cell("法人或其他组织", 5), cell("总计")].join(""),
        [corner, cell(""), ...leaves.map((leaf) => cell(leaf)), cell("")].join(""),
      ];
      const own = [...head.map((row) => `<tr>${row}</tr>`), ...rows.slice(3)].join("");
      expectFigures(
        await readOne(page(form2019).replace(table, `<table>${own}</table>`)),
        form2019
      );
    }
  });

  test("col spans of head and figures may disagree", async () => {
    const html = replaced(
      page(form2019),
      /<tr><td[^>]*><p>行政许可<\/p><\/td><td[^>]*>(?=<p>5432)/,
      '<tr><td><p>行政许可</p></td><td colspan="1">'
    );
    const wider = html
      .replace(
        /<td rowspan="1" colspan="4"><p>第二十条/g,
        '<td rowspan="1" colspan="5"><p>第二十条'
      )
      .replace(/<td rowspan="1" colspan="1"><p>本年增\/减/g, '<td colspan="2"><p>本年增/减')
      .replace(/<td rowspan="1" colspan="1"><p>(5432|18950|75|25)</g, '<td colspan="2"><p>$1<');
    expectFigures(await readOne(wider), form2019);
  });

  test("a row whose cells fit its head in two ways is unread, not guessed", async () => {
    const row = (cells: string): string => `<tr><td><p>行政许可</p></td>${cells}</tr>`;
    const html = page(form2019)
      .replace(/<td rowspan="1" colspan="4"><p>第二十条/g, '<td colspan="5"><p>第二十条')
      .replace(
        /<td rowspan="1" colspan="1"><p>上一年项目数量/g,
        '<td colspan="2"><p>上一年项目数量'
      )
      .replace(
        /<tr><td[^>]*><p>行政许可<\/p>.*?<\/tr>/,
        row("<td></td><td>5</td><td colspan=2>7</td>")
      );
    const found = await readOne(html);
    expect(figuresOf(found, "t2.licensing.")).toEqual(
      figureKeys(formatById("2019"))
        .filter((key) => key.startsWith("t2.licensing."))
        .map(() => ({ written: "行政许可  5 7" }))
    );
    expect(codesOf(found)).toContain("row-unclear");
  });

  test("a number that stands under no column's label makes its row unread", async () => {
    const html = page(form2021).replace(
      /<td rowspan="1" colspan="3"><p>四、结转下年度继续办理<\/p><\/td>/,
      "<td><p>四、结转下年度继续办理</p></td><td>9</td><td></td>"
    );
    const found = await readOne(html);
    expect(figuresOf(found, "t3.carriedOut.total")).toEqual([
      { written: "四、结转下年度继续办理 9  103 0 0 0 0 0 103" },
    ]);
    expect(codesOf(found)).toContain("row-unclear");
  });

  test("groups of columns that contradict the order of their columns are not read", async () => {
    const html = page(form2021)
      .replace("未经复议直接起诉", "@")
      .replace("复议后起诉", "未经复议直接起诉")
      .replace("@", "复议后起诉");
    const found = await readOne(html);
    expect(found.tables).toEqual(["t2", "t3"]);
    expect(found.report.figures["t4.suitDirect.total"]).toBeNull();
  });

  test("a heading ends the table above it", async () => {
    const other = `<table><tr><td>行政事业性收费</td>${"<td>9</td>".repeat(3)}</tr></table>`;
    const html = without(page(form2021), /<tr><td[^>]*><p>行政事业性收费<\/p>.*?<\/tr>/).replace(
      tableHtml("2021", "t3", written(form2021.figures)),
      other
    );
    const found = await readOne(html);
    expect(found.report.figures["t2.adminFees.amount"]).toBeNull();
  });

  test("blank cells and blank rows stay empty", async () => {
    const blank = Object.fromEntries(
      Object.entries(form2021.figures).map(([key, value]) => [
        key,
        value === 0 ? "\u00a0" : (value ?? ""),
      ])
    );
    const found = await readOne(page(form2021, blank));
    const expected = Object.fromEntries(
      Object.entries(form2021.figures).map(([key, value]) => [key, value === 0 ? null : value])
    );
    expect(found.report.figures).toEqual(expected);
  });

  test("marks and remarks in number cells are unread, never zero", async () => {
    const marks = {
      "t3.partial.research": "-",
      "t3.partial.total": "/",
      "t2.coercion.decisions": "无",
      "t4.review.pending": "不适用",
    } as const satisfies Partial<Record<FigureKey, string>>;
    const found = await readOne(page(form2021, { ...written(form2021.figures), ...marks }));
    const unread = Object.fromEntries(Object.entries(marks).map(([key, text]) => [key, { text }]));
    expectFigures(found, form2021, unread);
  });

  test("signs and units in cells are read", async () => {
    const own = {
      "t2.penalties.itemsChange": "－72",
      "t2.coercion.itemsChange": "+1",
      "t2.procurement.amount": "251000元",
      "t2.procurement.items": "6项",
    } as const satisfies Partial<Record<FigureKey, string>>;
    const found = await readOne(page(form2019, { ...written(form2019.figures), ...own }));
    expectFigures(found, form2019, {
      "t2.penalties.itemsChange": -72,
      "t2.coercion.itemsChange": 1,
      "t2.procurement.amount": 25.1,
      "t2.procurement.items": 6,
    });
    expect(found.notes).toContainEqual({
      code: "unit-converted",
      message: "表二政府集中采购·采购总金额：“251000元”换算为 25.1 万元。",
    });
  });

  test("the unit in the header converts the column", async () => {
    const figures = { ...written(form2019.figures), "t2.procurement.amount": 27378300 };
    const html = replaced(page(form2019, figures), "采购总金额", "采购总金额（元）");
    const found = await readOne(html);
    expectFigures(found, form2019);
    expect(codesOf(found)).toContain("unit-converted");
  });

  test("tables of both forms in one report: what counts the same is read, the rest is named", async () => {
    const mixed = page(form2021).replace(
      tableHtml("2021", "t2", written(form2021.figures)),
      tableHtml("2019", "t2", written(form2019.figures))
    );
    const found = await readOne(mixed);
    expect(found.report.format).toBe("2021");
    expect(found.tables).toEqual(["t2", "t3", "t4"]);
    expect(found.report.figures["t2.licensing.decisions"]).toBe(
      form2019.figures["t2.licensing.decisions"]
    );
    expect(found.report.figures["t2.adminFees.amount"]).toBeNull();
    expect(found.report.figures["t3.received.total"]).toBe(3119);
    expect(codesOf(found)).toContain("formats-mixed");
  });

  test("a table of fees in section six is not taken for an official one, but for its text", async () => {
    const fees =
      "<table><tr><td>通知收取件数</td><td>通知收取金额</td><td>实际收取金额</td></tr>" +
      "<tr><td>2</td><td>300</td><td>300</td></tr></table>";
    const html = page(form2021).replace(
      `<p>${sampleTexts.s6}</p>`,
      `<p>${sampleTexts.s6}</p>${fees}`
    );
    const found = await readOne(html);
    expectFigures(found, form2021);
    const rows = "｜通知收取件数｜通知收取金额｜实际收取金额｜\n｜2｜300｜300｜";
    expect(found.report.sections.s6).toBe(`${sampleTexts.s6}\n${rows}`);
    expect(codesOf(found)).not.toContain("table-unknown");
  });

  test("a doubled table is read once, and it is said", async () => {
    const table = tableHtml("2021", "t4", written(form2021.figures));
    const found = await readOne(page(form2021).replace(table, table + table));
    expectFigures(found, form2021);
    expect(codesOf(found)).toContain("table-doubled");
  });
});

describe("the page around a report", () => {
  const nav =
    "<div>您当前的位置：首页 > 政府信息公开 > 年报</div><ul><li>2022年某某局政府信息公开工作年度报告</li></ul>";
  const meta = "<p>发布日期：2024-01-30</p><p>浏览次数：120</p><p>【字号：大 中 小】</p>";
  const foot =
    "<p>附件：年报.docx</p><p>上一篇：2022年某某局政府信息公开工作年度报告</p><div>版权所有：某某局 浙ICP备000号</div><div>某某局办公室</div>";

  test("is left out", async () => {
    const html = page(form2021)
      .replace("<body>", `<body>${nav}`)
      .replace("</h1>", `</h1>${meta}`)
      .replace("</body>", `${foot}</body>`);
    const found = await readOne(html);
    expectFigures(found, form2021);
    expect(found.report).toMatchObject({
      agency: sampleTexts.agency,
      year: sampleTexts.year,
      sections: { preface: sampleTexts.preface, s6: sampleTexts.s6 },
    });
    expect(codesOf(found)).toContain("surroundings-left-out");
  });

  test("is told by lines that only pages have: what merely looks like one stays in a file", async () => {
    const texts = {
      ...sampleTexts,
      preface: "联系人：张三，电话：1234。\n来源：统计局。",
      s1: "附件1：信息公开情况\n发布时间：2024年全年\n1\n第3页\n结束。",
      s6: "附件：收费表\n抄送：县政府",
    };
    const found = await readOne(reportAsHtml("2021", written(form2021.figures), texts));
    expect(found.report.sections).toEqual({
      ...emptySections,
      preface: texts.preface,
      s1: texts.s1,
      s5: texts.s5,
      s6: texts.s6,
    });
    expect(codesOf(found)).not.toContain("surroundings-left-out");
  });

  test("gives nothing inside a section away", async () => {
    const texts = { ...sampleTexts, s1: "来源：统计局。\n附件：收费表\n结束。" };
    const html = reportAsHtml("2021", written(form2021.figures), texts)
      .replace("</h1>", `</h1>${meta}`)
      .replace("</body>", `${foot}</body>`);
    const { report } = await readOne(html);
    expect(report.sections).toMatchObject({ preface: texts.preface, s1: texts.s1, s6: texts.s6 });
  });

  test("numbers of printed pages are no text", async () => {
    const html = page(form2021).replace("<h2>五、", "<p>— 3 —</p><h2>五、");
    const texts = { ...sampleTexts, s5: "问题。\n— 4 —\n改进。" };
    const found = await readOne(reportAsHtml("2021", written(form2021.figures), texts));
    expect(found.report.sections.s5).toBe("问题。\n改进。");
    expectFigures(await readOne(html), form2021);
  });

  test("may lay it out in tables", async () => {
    const html = page(form2021)
      .replace("<body>", "<body><table><tr><td>左边栏目</td><td>")
      .replace("</body>", "</td></tr></table></body>");
    expectFigures(await readOne(html), form2021);
  });

  test("may lay out long text in a table", async () => {
    const long = "本机关做好政府信息公开工作。".repeat(40);
    const html = replaced(
      page(form2021),
      "<h2>一、总体情况</h2>",
      `<table><tr><td>左边栏目</td><td><h2>一、总体情况</h2><p>${long}</p></td></tr></table>`
    );
    const found = await readOne(html);
    expect(found.report.sections.s1).toBe(`${long}\n${sampleTexts.s1}`);
  });

  test("may hide a second copy", async () => {
    const body = /<body>(.*)<\/body>/s.exec(page(form2019))?.[1] ?? "";
    const html = page(form2021).replace(
      "</body>",
      `<div style="display: none">${body}</div></body>`
    );
    expectFigures(await readOne(html), form2021);
  });

  test("Word leftovers in the text are dropped", async () => {
    const html = page(form2021).replace(
      sampleTexts.s5,
      `&lt;!--[if !supportMisalignedColumns]--&gt;${sampleTexts.s5}&lt;!--[endif]--&gt;`
    );
    expect((await readOne(html)).report.sections.s5).toBe(sampleTexts.s5);
  });
});

describe("tables in text", () => {
  function asText(row: (cells: readonly string[]) => string): string {
    const cells = written(form2021.figures);
    return [
      `${sampleTexts.agency}${sampleTexts.year}年政府信息公开工作年度报告`,
      ...tableIds.flatMap((id) => [
        "",
        tableHeadings[id],
        "",
        ...tableGrid("2021", id, cells).map((each) => row(each.map(String))),
      ]),
    ].join("\n");
  }

  test("with tabs between cells, as copied from a spreadsheet", async () => {
    expectFigures(await readOne(asText((cells) => cells.join("\t"))), form2021);
  });

  test("with tabs, trimmed at the ends of lines", async () => {
    const blank = asText((cells) =>
      cells
        .join("\t")
        .replace(/(?:\t0)+$/, "")
        .trimEnd()
    );
    const { report } = await readOne(blank);
    for (const key of figureKeys(formatById("2021"))) {
      expect([key, report.figures[key] ?? 0]).toEqual([key, form2021.figures[key]]);
    }
  });

  test("with cells that hold line breaks, in quotation marks", async () => {
    const text = asText((cells) => cells.join("\t")).replace("现行有效件数", '"现行\n有效件数"');
    expectFigures(await readOne(text), form2021);
  });

  test("with pipes between cells", async () => {
    expectFigures(await readOne(asText((cells) => `| ${cells.join(" | ")} |`)), form2021);
  });

  test("with pipes, cells of merged labels dropped", async () => {
    const dropped = (cells: readonly string[]): string => {
      const first = cells.findIndex((cell) => cell !== "");
      const isFigureRow = /^\d/.test(cells.at(-1) ?? "") && cells.length === 10;
      return `| ${(isFigureRow ? cells.slice(first).filter((cell) => cell !== "") : cells).join(" | ")} |`;
    };
    expectFigures(await readOne(asText(dropped)), form2021);
  });

  test("a sentence with pipes in it is no row", async () => {
    const text = asText((cells) => cells.join("\t")).replace(
      `\n\n${tableHeadings.t2}`,
      `\n一、总体情况\n依法公开||事项。\n再次公开||事项。\n\n${tableHeadings.t2}`
    );
    const found = await readOne(text);
    expect(found.report.sections.s1).toBe("依法公开||事项。\n再次公开||事项。");
    expectFigures(found, form2021);
  });

  test("characters that join others stay in texts", async () => {
    const text = asText((cells) => cells.join("\t")).replace(
      `\n\n${tableHeadings.t2}`,
      `\n一、总体情况\n一家👨\u200d👩\u200d👧\u200b。\n\n${tableHeadings.t2}`
    );
    expect((await readOne(text)).report.sections.s1).toBe("一家👨\u200d👩\u200d👧。");
  });
});

describe("headings", () => {
  test("are given as they stand, with the number where Word counts itself", async () => {
    const html = page(form2021)
      .replace("五、存在的主要问题及改进情况", "五、存在问题及改进情况")
      .replace("一、总体情况", "总体情况");
    const found = await readOne(html);
    expect(found.headings?.map(({ text }) => text)).toEqual([
      "一、总体情况",
      tableHeadings.t2,
      tableHeadings.t3,
      tableHeadings.t4,
      "五、存在问题及改进情况",
      "六、其他需要报告的事项",
    ]);
  });
});
