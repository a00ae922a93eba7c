/** @jest-environment jsdom */
import * as fc from "fast-check";
import type { DocumentPart, ReportDocument, TablePart } from "../../src/write/document";
import { reportDocx } from "../../src/write/docx";
import { reportDocument } from "../../src/write/report-document";
import { usualFonts, type FontChoice } from "../../src/write/word-fonts";
import { officialStyle, plainStyle, type WordStyle } from "../../src/write/word-style";
import { anyReport, numberedReport, withFigures } from "./reports";
import { cellsOf } from "./table-grid";
import { all, cellsOfWordTable, children, partsOf, value, wordRows, words } from "./word-file";
import { brokenRules } from "./word-schema";
import { formatIds } from "../../src/report/formats";
import { notReady, ready } from "./standings";

type Parts = ReadonlyMap<string, Document>;

const openedBefore = new WeakMap<ReportDocument, Map<WordStyle | undefined, Promise<Parts>>>();

/** The file of a document in a style, written and parsed once. */
function opened(document: ReportDocument, style?: WordStyle): Promise<Parts> {
  const byStyle = openedBefore.get(document) ?? new Map<WordStyle | undefined, Promise<Parts>>();
  openedBefore.set(document, byStyle);
  const parts = byStyle.get(style) ?? reportDocx(document, style).then(partsOf);
  byStyle.set(style, parts);
  return parts;
}

async function part(document: ReportDocument, path: string): Promise<Document> {
  const xml = (await opened(document)).get(path);
  if (!xml) throw new Error(`No part ${path}`);
  return xml;
}

function tablesOf(document: ReportDocument): readonly TablePart[] {
  return document.parts.filter((candidate: DocumentPart) => candidate.kind === "table");
}

describe.each(formatIds)("tables of form %s", (format) => {
  const document = reportDocument(numberedReport(format), ready);

  test("have exactly the form's cells with the report's figures", async () => {
    const tables = all(await part(document, "word/document.xml"), "tbl");
    expect(tables.map(cellsOfWordTable)).toEqual(tablesOf(document).map(cellsOf));
  });

  test("fill the text's width, every row and every cell", async () => {
    for (const table of all(await part(document, "word/document.xml"), "tbl")) {
      const widths = all(table, "gridCol").map((column) => Number(value(column, "w")));
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8845);
      for (const row of wordRows(table)) {
        for (const { element, column, columnSpan } of row) {
          const covered = widths.slice(column, column + columnSpan);
          expect(Number(value(all(element, "tcW")[0], "w"))).toBe(
            covered.reduce((sum, width) => sum + width, 0)
          );
        }
        expect(row.reduce((sum, { columnSpan }) => sum + columnSpan, 0)).toBe(widths.length);
      }
    }
  });

  test("repeat their head, and only that", async () => {
    const tables = all(await part(document, "word/document.xml"), "tbl");
    const heads = tables.map((table) =>
      children(table, "tr").map((row) => all(row, "tblHeader").map((mark) => value(mark)))
    );
    const repeated = heads.map((rows) => rows.filter((marks) => marks.length > 0).length);
    expect(repeated).toEqual([0, 3, 3]);
    // Readers take the mark for true whatever it says.
    expect(heads.flat(2).every((mark) => mark === null)).toBe(true);
    expect(heads[1]?.slice(0, 3).every((marks) => marks.length === 1)).toBe(true);
  });

  test("stay whole on one page with their heading", async () => {
    for (const table of all(await part(document, "word/document.xml"), "tbl")) {
      const rows = children(table, "tr");
      const kept = rows.map((row) =>
        all(row, "p").every((line) => all(line, "keepNext").length === 1)
      );
      expect(kept).toEqual(rows.map((_, index) => index < rows.length - 1));
      expect(rows.every((row) => all(row, "cantSplit").length === 1)).toBe(true);
      expect(value(all(table.previousElementSibling ?? undefined, "pStyle")[0])).toBe("Heading1");
    }
  });

  test("have their own type in every cell, also in those that continue a merged one", async () => {
    const tables = all(await part(document, "word/document.xml"), "tbl");
    const styles = tables.flatMap((table) =>
      all(table, "p").map((line) => value(all(line, "pStyle")[0]))
    );
    expect(new Set(styles)).toEqual(new Set(["TableText", "TableLabel"]));
    for (const table of tables) {
      for (const cell of wordRows(table).flat()) {
        expect(children(cell.element, "p")).toHaveLength(1);
        if (cell.merge === "continue") expect(words(cell.element)).toBe("");
      }
    }
  });

  test("have a description for those who cannot see them", async () => {
    const tables = all(await part(document, "word/document.xml"), "tbl");
    expect(tables.map((table) => value(all(table, "tblCaption")[0]))).toEqual(
      tablesOf(document).map(({ caption }) => caption)
    );
  });
});

describe("page", () => {
  const document = reportDocument(numberedReport("2021"), ready);

  test("is A4 with the official margins and 22 lines", async () => {
    const page = all(await part(document, "word/document.xml"), "sectPr")[0];
    const size = all(page, "pgSz")[0];
    expect([value(size, "w"), value(size, "h")]).toEqual(["11906", "16838"]);
    const margins = all(page, "pgMar")[0];
    const millimetres = ["top", "bottom", "left", "right"].map(
      (side) => (Number(value(margins, side)) / 1440) * 25.4
    );
    [37, 35, 28, 26].forEach((expected, index) => {
      expect(Math.abs((millimetres[index] ?? 0) - expected)).toBeLessThan(0.02);
    });
    const grid = all(page, "docGrid")[0];
    expect([value(grid, "type"), value(grid, "linePitch")]).toEqual(["lines", "579"]);
    expect(Math.floor((16838 - 2098 - 1984) / 579)).toBe(22);
  });

  test("has its number on the outer side", async () => {
    const parts = await opened(document);
    expect(all(parts.get("word/settings.xml"), "evenAndOddHeaders")).toHaveLength(1);
    const references = all(parts.get("word/document.xml"), "footerReference").map((reference) => [
      value(reference, "type"),
      reference.getAttribute("r:id"),
    ]);
    const targets = new Map(
      Array.from(
        parts.get("word/_rels/document.xml.rels")?.getElementsByTagName("Relationship") ?? []
      ).map((relationship) => [
        relationship.getAttribute("Id"),
        relationship.getAttribute("Target"),
      ])
    );
    const footers = new Map(
      references.map(([type, id]) => [type, parts.get(`word/${targets.get(id ?? "") ?? ""}`)])
    );
    const described = (type: string): readonly (string | null)[] => {
      const footer = footers.get(type);
      const number = all(footer, "instrText")[0]?.textContent ?? null;
      return [
        value(all(footer, "pStyle")[0]),
        footer ? words(footer.documentElement) : null,
        number,
      ];
    };
    expect(described("default")).toEqual(["PageNumberOdd", "—  —", "PAGE"]);
    expect(described("even")).toEqual(["PageNumberEven", "—  —", "PAGE"]);
    const side = async (id: string): Promise<string | null> => value(all(await style(id), "jc")[0]);
    expect(await side("PageNumberOdd")).toBe("right");
    expect(await side("PageNumberEven")).toBe("left");
  });

  test("carries nothing personal, and the agency as its author", async () => {
    const properties = (await opened(document)).get("docProps/core.xml");
    const texts = Array.from(properties?.documentElement.children ?? [])
      .filter((element) => !/created|modified$/.test(element.tagName))
      .map((element) => `${element.tagName} ${element.textContent}`);
    expect(texts).toEqual([
      "dc:title 临江县水利局2021年政府信息公开工作年度报告",
      "dc:creator 临江县水利局",
      "cp:lastModifiedBy 临江县水利局",
      "cp:revision 1",
    ]);
  });

  async function style(id: string): Promise<Element | undefined> {
    const styles = all(await part(document, "word/styles.xml"), "style");
    return styles.find((candidate) => value(candidate, "styleId") === id);
  }

  /** Font, size in half points, line pitch in twentieths of a point and first-line indent of a style. */
  async function look(id: string): Promise<readonly (string | null)[]> {
    const element = await style(id);
    const spacing = all(element, "spacing").find((candidate) => value(candidate, "line") !== null);
    return [
      value(all(element, "rFonts")[0], "eastAsia"),
      value(all(element, "sz")[0]),
      `${value(spacing, "lineRule")} ${value(spacing, "line")}`,
      value(all(element, "ind")[0], "firstLineChars"),
      value(all(element, "ind")[0], "firstLine"),
    ];
  }

  test("is set in the official types", async () => {
    expect(await look("Title")).toEqual(["方正小标宋简体", "44", "exact 700", null, null]);
    expect(await look("ReportText")).toEqual(["仿宋", "32", "exact 579", "200", "640"]);
    expect(await look("Heading1")).toEqual(["黑体", "32", "exact 579", "200", "640"]);
    expect(await look("Heading2")).toEqual(["楷体", "32", "exact 579", "200", "640"]);
    expect(await look("TableText")).toEqual(["宋体", "18", "exact 240", null, null]);
    expect((await look("PageNumberOdd")).slice(0, 2)).toEqual(["宋体", "28"]);
    expect(value(all(await style("TableText"), "snapToGrid")[0])).toBe("0");
    expect(value(all(await style("Title"), "jc")[0])).toBe("center");
  });

  test("names substitutes for every font it asks for", async () => {
    const parts = await opened(document);
    const asked = all(parts.get("word/styles.xml"), "rFonts").map((fonts) =>
      value(fonts, "eastAsia")
    );
    const known = all(parts.get("word/fontTable.xml"), "font").map((font) => value(font, "name"));
    expect(known).toEqual(expect.arrayContaining([...new Set(asked)]));
    expect(all(parts.get("word/fontTable.xml"), "altName")).toHaveLength(known.length);
  });

  test("has headings that Word's navigation knows", async () => {
    const levels = await Promise.all(
      ["Heading1", "Heading2"].map(async (id) => {
        const heading = await style(id);
        return [value(all(heading, "name")[0]), value(all(heading, "outlineLvl")[0])];
      })
    );
    expect(levels).toEqual([
      ["heading 1", "0"],
      ["heading 2", "1"],
    ]);
  });
});

describe("text", () => {
  test("is set paragraph by paragraph in its style", async () => {
    const document = reportDocument(numberedReport("2021"), notReady);
    const body = all(await part(document, "word/document.xml"), "body")[0];
    const lines = children(body, "p").map(
      (line) => `${value(all(line, "pStyle")[0])} ${words(line)}`
    );
    expect(lines).toEqual([
      "ReportDraft 【草稿：还不能报送：27格空着，3部分未写，请勿公开】",
      "Title 临江县水利局2021年政府信息公开工作年度报告",
      "ReportText 本报告按照《中华人民共和国政府信息公开条例》编制。",
      "ReportText 联系电话：0000-1234567。",
      "Heading1 一、总体情况",
      "ReportText 全年主动公开政府信息1500条。",
      "ReportText （一）强化组织领导。局主要负责人牵头。",
      "Heading2 （二）平台建设",
      "ReportText 更新“政务公开”专栏——共12期……",
      "Heading1 二、主动公开政府信息情况",
      "Heading1 三、收到和处理政府信息公开申请情况",
      "Heading1 四、政府信息公开行政复议、行政诉讼情况",
      "Heading1 五、存在的主要问题及改进情况",
      "ReportText 一是解读材料偏少；二是更新不够及时。",
      "Heading1 六、其他需要报告的事项",
      "ReportText 本年度未收取信息处理费。",
    ]);
  });

  test("has quotation marks and dashes in Chinese width", async () => {
    const xml = await part(reportDocument(numberedReport("2021"), ready), "word/document.xml");
    const runs = all(xml, "r");
    expect(runs.length).toBeGreaterThan(250);
    expect(runs.every((run) => value(all(run, "rFonts")[0], "hint") === "eastAsia")).toBe(true);
  });

  test("sets a heading run in in 楷体", async () => {
    const xml = await part(reportDocument(numberedReport("2021"), ready), "word/document.xml");
    const leads = all(xml, "r").filter((run) => value(all(run, "rStyle")[0]) === "ReportLead");
    expect(leads.map(words)).toEqual(["（一）强化组织领导。"]);
  });

  test("breaks the title after the agency", async () => {
    const xml = await part(reportDocument(numberedReport("2021"), ready), "word/document.xml");
    const title = all(xml, "p").find((line) => value(all(line, "pStyle")[0]) === "Title");
    expect(all(title, "br")).toHaveLength(1);
  });
});

test("figures too wide for their column are set smaller", async () => {
  const wide = Object.fromEntries(
    Object.keys(numberedReport("2021").figures)
      .filter((key) => key.startsWith("t4."))
      .map((key) => [key, 9_876_543])
  );
  const sizes = async (document: ReportDocument): Promise<readonly (string | null)[]> => {
    const table4 = all(await part(document, "word/document.xml"), "tbl")[2];
    return [...new Set(all(table4, "r").map((run) => value(all(run, "sz")[0])))];
  };
  expect(await sizes(reportDocument(numberedReport("2021"), ready))).toEqual([null]);
  expect(await sizes(reportDocument(withFigures(numberedReport("2021"), wide), ready))).toEqual([
    "14",
  ]);
});

describe("the plain style", () => {
  const document = reportDocument(numberedReport("2021"), ready);

  test("has Word's own margins, 宋体 throughout and the page number in the middle", async () => {
    const parts = await opened(document, plainStyle);
    const margins = all(parts.get("word/document.xml"), "pgMar")[0];
    expect(["top", "bottom", "left", "right"].map((side) => value(margins, side))).toEqual([
      "1440",
      "1440",
      "1800",
      "1800",
    ]);
    const styles = parts.get("word/styles.xml");
    const fonts = all(styles, "rFonts").map((each) => value(each, "eastAsia"));
    expect(new Set(fonts)).toEqual(new Set(["宋体"]));
    const evenAndOdd = all(parts.get("word/settings.xml"), "evenAndOddHeaders");
    expect(evenAndOdd.every((mark) => value(mark) === "false")).toBe(true);
    const references = all(parts.get("word/document.xml"), "footerReference");
    expect(references.map((reference) => value(reference, "type"))).toEqual(["default"]);
    const style = all(styles, "style").find((each) => value(each, "styleId") === "PageNumberOdd");
    expect(value(all(style, "jc")[0])).toBe("center");
  });

  test("has the same words and tables, as wide as its text", async () => {
    const [official, plain] = await Promise.all(
      [officialStyle(), plainStyle].map(async (style) =>
        (await opened(document, style)).get("word/document.xml")
      )
    );
    const lines = (xml: Document | undefined): readonly string[] => all(xml, "p").map(words);
    expect(lines(plain)).toEqual(lines(official));
    for (const table of all(plain, "tbl")) {
      const widths = all(table, "gridCol").map((column) => Number(value(column, "w")));
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(11906 - 2 * 1800);
    }
  });
});

describe("fonts", () => {
  async function fontsAsked(fonts: FontChoice): Promise<ReadonlyMap<string, readonly string[]>> {
    const parts = await opened(reportDocument(numberedReport("2021"), ready), officialStyle(fonts));
    const asked = all(parts.get("word/styles.xml"), "style").map((style) => {
      const id = value(style, "styleId") ?? "";
      const bold = all(style, "b").length > 0 ? ["bold"] : [];
      return [id, [value(all(style, "rFonts")[0], "eastAsia") ?? "", ...bold]] as const;
    });
    return new Map(asked);
  }

  test("are those that were chosen", async () => {
    const fonts = await fontsAsked({
      title: "华文中宋",
      text: "仿宋_GB2312",
      subheading: "楷体_GB2312",
    });
    expect(fonts.get("Title")).toEqual(["华文中宋"]);
    expect(fonts.get("ReportText")).toEqual(["仿宋_GB2312"]);
    expect(fonts.get("Heading2")).toEqual(["楷体_GB2312"]);
    expect(fonts.get("ReportLead")).toEqual(["楷体_GB2312"]);
    expect(fonts.get("Heading1")).toEqual(["黑体"]);
  });

  test("make a title in 宋体 bold, which is too light otherwise", async () => {
    const fonts = await fontsAsked({ ...usualFonts, title: "宋体" });
    expect(fonts.get("Title")).toEqual(["宋体", "bold"]);
    expect((await fontsAsked(usualFonts)).get("Title")).toEqual(["方正小标宋简体"]);
  });
});

const wordStyles = fc.oneof(
  fc.constant(plainStyle),
  fc
    .record({
      title: fc.constantFrom("方正小标宋简体", "华文中宋", "宋体"),
      text: fc.constantFrom("仿宋", "仿宋_GB2312"),
      subheading: fc.constantFrom("楷体", "楷体_GB2312"),
    } as const)
    .map(officialStyle)
);

test("any report in any style gives a file that keeps the rules of Word", async () => {
  await fc.assert(
    fc.asyncProperty(
      anyReport,
      fc.constantFrom(ready, notReady),
      wordStyles,
      async (report, standing, style) => {
        const document = reportDocument(report, standing);
        const parts = await opened(document, style);
        expect(brokenRules(parts)).toEqual([]);
        const content = parts.get("word/document.xml");
        expect(all(content, "tbl").map(cellsOfWordTable)).toEqual(tablesOf(document).map(cellsOf));
      }
    ),
    { numRuns: 8 }
  );
});
