import * as fc from "fast-check";
import { formatById, formatIds } from "../../src/report/formats";
import { layoutOf } from "../../src/report/layout";
import type { DocumentPart } from "../../src/write/document";
import { emptySections, type Report } from "../../src/report/report";
import { reportDocument } from "../../src/write/report-document";
import { anyReport, numberedReport, withFigures } from "./reports";
import { notReady, ready } from "./standings";

function described(part: DocumentPart): string {
  switch (part.kind) {
    case "title":
      return `title ${part.lines.join(" / ")}`;
    case "table":
      return `table ${part.layout.table}`;
    case "heading":
      return `heading ${part.level} ${part.text}`;
    case "text-table":
      return `table ${part.rows.map((row) => row.join(" ")).join(" / ")}`;
    case "list":
      return `list ${part.caption}`;
    case "draft":
    case "paragraph":
      return `${part.kind} ${part.text}`;
    default:
      throw new Error(`a report has no ${part.kind} by itself`);
  }
}

function describedParts(report: Report, standing = ready): readonly string[] {
  return reportDocument(report, standing).parts.map(described);
}

test("the report's parts stand in the official order under the official headings", () => {
  expect(describedParts(numberedReport("2021"))).toEqual([
    "title 临江县水利局 / 2021年政府信息公开工作年度报告",
    "paragraph 本报告按照《中华人民共和国政府信息公开条例》编制。",
    "paragraph 联系电话：0000-1234567。",
    "heading 1 一、总体情况",
    "paragraph 全年主动公开政府信息1500条。",
    "paragraph （一）强化组织领导。局主要负责人牵头。",
    "heading 2 （二）平台建设",
    "paragraph 更新“政务公开”专栏——共12期……",
    "heading 1 二、主动公开政府信息情况",
    "table t2",
    "heading 1 三、收到和处理政府信息公开申请情况",
    "table t3",
    "heading 1 四、政府信息公开行政复议、行政诉讼情况",
    "table t4",
    "heading 1 五、存在的主要问题及改进情况",
    "paragraph 一是解读材料偏少；二是更新不够及时。",
    "heading 1 六、其他需要报告的事项",
    "paragraph 本年度未收取信息处理费。",
  ]);
});

test("sentences beside a table stand between its heading and the table", () => {
  const { sections } = numberedReport("2021");
  const beside = { s2: "制发规章三件。", s3: "收到申请九件。\n办结八件。", s4: "没有诉讼。" };
  const parts = describedParts(numberedReport("2021", { sections: { ...sections, ...beside } }));
  expect(parts.slice(8, 18)).toEqual([
    "heading 1 二、主动公开政府信息情况",
    "paragraph 制发规章三件。",
    "table t2",
    "heading 1 三、收到和处理政府信息公开申请情况",
    "paragraph 收到申请九件。",
    "paragraph 办结八件。",
    "table t3",
    "heading 1 四、政府信息公开行政复议、行政诉讼情况",
    "paragraph 没有诉讼。",
    "table t4",
  ]);
});

test("an empty section keeps its heading", () => {
  const sections = { ...emptySections, s5: " \n " };
  const parts = describedParts(numberedReport("2019", { sections }));
  expect(parts.filter((part) => part.startsWith("paragraph"))).toEqual([]);
  expect(parts.filter((part) => part.startsWith("heading"))).toHaveLength(6);
});

test("what nobody sees is left out, a blank set on purpose stays", () => {
  const s1 = "主\u200B动公\uFEFF开\u202E　　附件\t 一\u00A0份";
  const sections = { ...emptySections, s1 };
  expect(describedParts(numberedReport("2021", { sections }))).toContain(
    "paragraph 主动公开　　附件　一\u00A0份"
  );
});

test("a heading run in is told from the text after it", () => {
  const lead = (s1: string): readonly (string | undefined)[] =>
    reportDocument(
      numberedReport("2021", { sections: { ...emptySections, s1 } }),
      ready
    ).parts.flatMap((part) => (part.kind === "paragraph" ? [part.text.slice(0, part.lead)] : []));
  expect(lead("（一）强化组织领导，压实责任。局长牵头。")).toEqual([
    "（一）强化组织领导，压实责任。",
  ]);
  expect(lead("（二）存在问题：一是解读材料偏少。")).toEqual(["（二）存在问题："]);
  expect(lead("主动公开。收到申请2件。")).toEqual([""]);
  expect(lead(`（三）${"公开".repeat(30)}。`)).toEqual([""]);
});

describe("title", () => {
  test("is the report's own where it has one", () => {
    const title = "临江县水利局2021年政府信息公开年报";
    expect(describedParts(numberedReport("2021", { title }))[0]).toBe(
      "title 临江县水利局 / 2021年政府信息公开年报"
    );
  });

  test("is one line where it does not begin with the agency", () => {
    const title = "2021年政府信息公开工作年度报告";
    expect(describedParts(numberedReport("2021", { title }))[0]).toBe(`title ${title}`);
  });

  test("is official where agency or year are missing", () => {
    expect(describedParts(numberedReport("2021", { agency: "", year: null }))[0]).toBe(
      "title 政府信息公开工作年度报告"
    );
  });
});

describe("file name", () => {
  const fileName = (report: Report, standing = ready): string =>
    reportDocument(report, standing).fileName;

  test("is agency and year, whatever the title says", () => {
    expect(fileName(numberedReport("2021", { title: "年报" }))).toBe(
      "临江县水利局2021年政府信息公开工作年度报告"
    );
  });
});

test("a report with something to be reviewed goes out without a mark", () => {
  const standing = { ...notReady, state: "open-reviews" } as const;
  const { draft, title, fileName, parts } = reportDocument(numberedReport("2021"), standing);
  expect(draft).toBeNull();
  expect([title, fileName].join()).not.toContain("草稿");
  expect(parts.some(({ kind }) => kind === "draft")).toBe(false);
});

test("a draft is marked above the title and in the file name, a finished report is not", () => {
  const draft = reportDocument(numberedReport("2021"), notReady);
  expect(draft.parts[0]).toEqual({
    kind: "draft",
    text: "草稿：还不能报送：27格空着，3部分未写，请勿公开",
  });
  expect(draft.fileName).toBe("临江县水利局2021年政府信息公开工作年度报告（草稿）");
  expect(draft.title).toBe("【草稿】临江县水利局2021年政府信息公开工作年度报告");
  expect(
    reportDocument(numberedReport("2021"), ready).parts.some(({ kind }) => kind === "draft")
  ).toBe(false);
});

test.each(formatIds)(
  "tables have the layout of form %s and the figures as they print",
  (format) => {
    const report = withFigures(numberedReport(format), {
      "t3.received.individual": null,
      "t3.received.business": { text: " 约 两百\n件 " },
      "t3.received.research": 12345,
      "t4.review.upheld": 0,
    });
    const tables = reportDocument(report, ready).parts.filter((part) => part.kind === "table");
    expect(tables.map(({ layout }) => layout)).toEqual(formatById(format).tables.map(layoutOf));
    for (const { layout, figures } of tables) {
      expect(Object.keys(figures).every((key) => key.startsWith(`${layout.table}.`))).toBe(true);
    }
    const figures = Object.assign({}, ...tables.map((table) => table.figures)) as Record<
      string,
      string
    >;
    expect(Object.keys(figures)).toHaveLength(format === "2019" ? 198 : 200);
    expect(figures["t3.received.individual"]).toBe("");
    expect(figures["t3.received.business"]).toBe("约 两百 件");
    expect(figures["t4.review.upheld"]).toBe("0");
    expect(figures["t3.received.research"]).toBe("12345");
  }
);

test("every text is one line of characters that any file can hold", () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const { title, parts } = reportDocument(report, ready);
      const texts = parts.flatMap((part) => {
        if (part.kind === "table") return [part.caption, ...Object.values(part.figures)];
        if (part.kind === "text-table") return part.rows.flat();
        if (part.kind === "list") return [part.caption];
        if (part.kind === "title") return part.lines;
        return "text" in part ? [part.text] : [];
      });
      for (const text of [title, ...texts]) {
        expect(text).toBe(text.trim());
        expect(text).not.toMatch(/[\p{Cc}\p{Surrogate}\u2028\u2029\ufffe\uffff]/u);
      }
    }),
    { numRuns: 40 }
  );
});
