/** @jest-environment jsdom */
import axe from "axe-core";
import * as fc from "fast-check";
import { parse, parseFragment } from "parse5";
import type { DocumentPart, ReportDocument, TablePart } from "../../src/write/document";
import { reportHtml, reportHtmlFragment } from "../../src/write/html";
import { reportDocument } from "../../src/write/report-document";
import { anyReport, numberedReport, withFigures } from "./reports";
import { cellsOf, cellsOfHtmlTable } from "./table-grid";
import { formatIds } from "../../src/report/formats";
import { notReady, ready } from "./standings";

function opened(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}

function tablesOf(document: ReportDocument): readonly TablePart[] {
  return document.parts.filter((part: DocumentPart) => part.kind === "table");
}

function errorsIn(html: string, parser: typeof parse | typeof parseFragment): readonly string[] {
  const errors: string[] = [];
  parser(html, { onParseError: ({ code }) => errors.push(code) });
  return errors;
}

/** The words of a page in reading order, one element a line. */
function linesOf(page: Document): readonly string[] {
  return Array.from(page.querySelectorAll("h1, h2, h3, p")).map(
    (element) => `${element.tagName.toLowerCase()} ${element.textContent}`
  );
}

test("the words stand in semantic elements", () => {
  const page = opened(reportHtml(reportDocument(numberedReport("2021"), notReady)));
  expect(page.title).toBe("【草稿】临江县水利局2021年政府信息公开工作年度报告");
  expect(page.documentElement.lang).toBe("zh-CN");
  expect(page.querySelector("h1")?.innerHTML).toBe(
    "临江县<wbr>水利局<br>2021年政府<wbr>信息公开工作<wbr>年度报告"
  );
  expect(linesOf(page)).toEqual([
    "p 【草稿：还不能报送：27格空着，3部分未写，请勿公开】",
    "h1 临江县水利局2021年政府信息公开工作年度报告",
    "p 本报告按照《中华人民共和国政府信息公开条例》编制。",
    "p 联系电话：0000-1234567。",
    "h2 一、总体情况",
    "p 全年主动公开政府信息1500条。",
    "p （一）强化组织领导。局主要负责人牵头。",
    "h3 （二）平台建设",
    "p 更新“政务公开”专栏——共12期……",
    "h2 二、主动公开政府信息情况",
    "h2 三、收到和处理政府信息公开申请情况",
    "h2 四、政府信息公开行政复议、行政诉讼情况",
    "h2 五、存在的主要问题及改进情况",
    "p 一是解读材料偏少；二是更新不够及时。",
    "h2 六、其他需要报告的事项",
    "p 本年度未收取信息处理费。",
  ]);
});

test.each(formatIds)("the tables of form %s have exactly its cells", (format) => {
  const document = reportDocument(numberedReport(format), ready);
  const rendered = Array.from(opened(reportHtml(document)).querySelectorAll("table"));
  expect(rendered.map(cellsOfHtmlTable)).toEqual(tablesOf(document).map(cellsOf));
});

describe("a table", () => {
  const [table2, table3, table4] = Array.from(
    opened(reportHtml(reportDocument(numberedReport("2021"), ready))).querySelectorAll("table")
  );

  test("says what it is called", () => {
    expect(table3?.caption?.textContent).toBe("2021年收到和处理政府信息公开申请情况");
  });

  test("is called by any words", () => {
    const document = reportDocument(numberedReport("2021"), ready);
    const parts = tablesOf(document).map((table) => ({ ...table, caption: `"甲" & '乙'` }));
    const region = opened(reportHtml({ ...document, parts })).querySelector("[role=region]");
    expect(region?.getAttribute("aria-label")).toBe(`"甲" & '乙'`);
  });

  test("has its column widths in per cent, together the whole width", () => {
    for (const [table, columns] of [
      [table2, 4],
      [table3, 10],
      [table4, 15],
    ] as const) {
      const widths = Array.from(table?.querySelectorAll("col") ?? []).map((column) =>
        Number(/^width:([\d.]+)%$/.exec(column.getAttribute("style") ?? "")?.[1])
      );
      expect(widths).toHaveLength(columns);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 0);
    }
  });

  test("scrolls in its frame rather than break a wide figure", () => {
    const leastWidth = (business: number): number => {
      const report = withFigures(numberedReport("2021"), { "t3.received.business": business });
      const table = opened(reportHtml(reportDocument(report, ready))).querySelectorAll("table")[1];
      return parseFloat(table?.style.minWidth ?? "");
    };
    expect(leastWidth(53)).toBe(640);
    expect(leastWidth(12_345_678)).toBeGreaterThan(640);
  });

  test("has its head in thead, and a group of rows for each block", () => {
    expect(table3?.tHead?.rows).toHaveLength(3);
    expect(table3?.tBodies).toHaveLength(1);
    expect(table2?.tHead).toBeNull();
    expect(Array.from(table2?.tBodies ?? []).map((body) => body.rows.length)).toEqual([4, 3, 4, 3]);
  });

  test("says which cells each heading is for", () => {
    const scopes = (table: HTMLTableElement | undefined, text: string): string =>
      Array.from(table?.querySelectorAll("th") ?? []).find((cell) => cell.textContent === text)
        ?.scope ?? "";
    expect(scopes(table3, "自然人")).toBe("col");
    expect(scopes(table3, "法人或其他组织")).toBe("colgroup");
    expect(scopes(table3, "（三）不予公开")).toBe("rowgroup");
    expect(scopes(table3, "1.属于国家秘密")).toBe("row");
    expect(scopes(table2, "第二十条第（五）项")).toBe("rowgroup");
    expect(scopes(table2, "行政许可")).toBe("row");
    expect(table3?.querySelectorAll("td")).toHaveLength(175 + 1);
  });

  test("keeps its lines where a website's editor strips the styles", () => {
    expect(table3?.getAttribute("border")).toBe("1");
  });
});

test("what a clerk typed stays text", () => {
  const hostile = `<script>alert("1")</script><img src=x onerror='a()'>&lt;`;
  const report = withFigures(
    numberedReport("2021", {
      agency: hostile,
      title: hostile,
      sections: {
        preface: hostile,
        s1: hostile,
        s2: hostile,
        s3: hostile,
        s4: hostile,
        s5: `（一）${hostile}。后文`,
        s6: `（二）${hostile}`,
      },
    }),
    { "t3.received.individual": { text: hostile } }
  );
  const page = opened(reportHtml(reportDocument(report, ready)));
  expect(page.querySelectorAll("script, img")).toHaveLength(0);
  expect(page.title).toBe(hostile);
  expect(linesOf(page).filter((line) => line.includes(hostile))).toHaveLength(8);
  expect(Array.from(page.querySelectorAll("td")).map((cell) => cell.textContent)).toContain(
    hostile
  );
});

test("any report gives a well-formed page and fragment of plain elements", () => {
  const plain = new Set(
    "html head meta title style body main article h1 h2 h3 p br wbr span div table caption colgroup col thead tbody tr th td".split(
      " "
    )
  );
  const allowed = new Set(
    "lang charset name content style role tabindex aria-label border cellspacing cellpadding width align rowspan colspan scope".split(
      " "
    )
  );
  fc.assert(
    fc.property(anyReport, (report) => {
      const document = reportDocument(report, ready);
      const html = reportHtml(document);
      expect(errorsIn(html, parse)).toEqual([]);
      expect(errorsIn(reportHtmlFragment(document), parseFragment)).toEqual([]);
      const page = opened(html);
      expect(page.querySelectorAll("head > style")).toHaveLength(1);
      expect(page.querySelectorAll("style")).toHaveLength(1);
      expect(reportHtmlFragment(document)).not.toContain("<style");
      for (const element of Array.from(page.querySelectorAll("*"))) {
        expect(plain).toContain(element.tagName.toLowerCase());
        for (const attribute of Array.from(element.attributes)) {
          expect(allowed).toContain(attribute.name);
        }
        expect(element.getAttribute("style") ?? "").not.toMatch(/url\(|@import|expression/);
      }
      expect(Array.from(page.querySelectorAll("table")).map(cellsOfHtmlTable)).toEqual(
        tablesOf(document).map(cellsOf)
      );
    }),
    { numRuns: 10 }
  );
});

test.each(formatIds)(
  "an accessibility checker finds nothing in form %s",
  async (format) => {
    const written = reportHtml(reportDocument(numberedReport(format), ready));
    // The simulated page knows nothing of paper.
    const html = written.replace(/<style>[^]*?<\/style>/, "");
    document.documentElement.innerHTML = html.slice(
      html.indexOf("<head>"),
      html.indexOf("</html>")
    );
    document.documentElement.lang = "zh-CN";
    // What is seen only on a screen (contrast, focusable scroll areas) needs a browser.
    const { violations, passes } = await axe.run(document, {
      rules: { "color-contrast": { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    expect(passes.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["scope-attr-valid", "heading-order"])
    );
  },
  30_000
);

test("what Word alone would show stands between comments, and no style is Word's own", () => {
  const html = reportHtml(reportDocument(numberedReport("2021"), ready));
  expect(
    html.match(/<!--\[if !mso\]><!--><caption [^>]*>[^<]*<\/caption><!--<!\[endif\]-->/g)
  ).toHaveLength(3);
  expect(html).not.toContain("mso-");
});

test("printed, a page has the margins and the type of the official page, and its number at the outer side", () => {
  const html = reportHtml(reportDocument(numberedReport("2021"), ready));
  expect(html).toContain("@page{size:A4;margin:37mm 26mm 35mm 28mm}");
  expect(html).toMatch(/@page:right\{@bottom-right\{content:"— " counter\(page\) " —"/);
  expect(html).toMatch(/@page:left\{margin-left:26mm;margin-right:28mm;@bottom-left\{/);
  expect(html).toContain("article{font-size:16pt!important");
});
