import type { ExitStatus } from "../../src/cli/run";
import { emptySections, type Report, type Sections } from "../../src/report/report";
import { changed } from "../check/sample-reports";
import { busyReport, yearBefore } from "../rules/prose/sentence-report";
import { ran } from "./ran";

function telling(sections: Partial<Sections>, report: Report = busyReport): Report {
  return { ...report, sections: { ...emptySections, ...sections } };
}

/** The lines about each number of the texts, those of one number together. */
async function explained(
  sections: Partial<Sections>,
  { report = busyReport, previous }: { readonly report?: Report; readonly previous?: Report } = {}
): Promise<readonly string[]> {
  const words = ["check", "own", "--explain", ...(previous ? ["--previous", "before"] : [])];
  const reports = { own: telling(sections, report), ...(previous && { before: previous }) };
  const { output } = await ran(words, reports);
  const [, block = ""] = output.join("\n").split("【正文各数的读法】");
  return block.split(/\n {2}\d+\. /).slice(1);
}

interface StatementJson {
  readonly section: string;
  readonly paragraph: number;
  readonly quote: string;
  readonly verdict: string;
  readonly [field: string]: unknown;
}

async function statements(
  sections: Partial<Sections>,
  report: Report = busyReport
): Promise<readonly StatementJson[]> {
  const { output } = await ran(["check", "own", "--explain", "--json"], {
    own: telling(sections, report),
  });
  const [line = ""] = output;
  return (JSON.parse(line) as { readonly statements: readonly StatementJson[] }).statements;
}

const received = "2024年共收到政府信息公开申请120件";
const wrong = "2024年共收到政府信息公开申请129件";

describe("check --explain", () => {
  test("says of each number where it stands, what it is read as, and what came of it", async () => {
    const [first, second, ...others] = await explained({
      s1: `概述。\n${received}。\n政府信息公开行政复议8件。`,
    });
    expect(first).toBe(
      [
        `一、总体情况第2段“${received}”`,
        "     读作120件：表三「本年新收」总计（120），或表三「本年新收」与「上年结转」总计之和（125）",
        "     比对：与表三「本年新收」总计一致",
      ].join("\n")
    );
    expect(second).toContain("一、总体情况第3段“政府信息公开行政复议8件”");
    expect(second).toContain("     读作8件：表四行政复议总计（9）\n");
    expect(second).toContain("     比对：不一致，表四行政复议总计为9，相差1件");
    expect(others).toEqual([]);
  });

  test("names all reasons why a number is left", async () => {
    const [, left] = await explained({ s1: `${received}，其中网上申请约80件。` });
    expect(left).toContain("网上申请约80件");
    expect(left).toMatch(/ {5}没有比对：.*是约数/);
    expect(left).toMatch(/ {5}没有比对：.*只是一个渠道的数/);
    expect(left).not.toMatch(/比对：(?:与|不一致)/);
  });

  test("says what spoke for a number that is compared although in doubt", async () => {
    const [, inDoubt] = await explained({
      s1: "政府信息公开行政复议9件，结果维持6件；行政诉讼6件。",
    });
    expect(inDoubt).toContain("比对：不一致，表四行政复议结果维持为5，相差1件");
    expect(inDoubt).toMatch(
      / {5}有疑问（没有写明是哪类案件的结果），但前后别的数与表格一致，说的应是同一件事，所以比对/
    );
  });

  test("stands behind the findings, in the order of the text", async () => {
    const { output } = await ran(["check", "own", "--explain"], {
      own: telling({ preface: `${received}。`, s1: `${wrong}。办结118件。`, s6: `${received}。` }),
    });
    const printed = output.join("\n");
    expect(printed.indexOf("【正文各数的读法】")).toBeGreaterThan(
      printed.indexOf("都不是129。（一、总体情况第1段）")
    );
    const [, block = ""] = printed.split("【正文各数的读法】");
    expect([...block.matchAll(/\d\. (.*?)第\d段“/g)].map(([, place]) => place)).toEqual([
      "前言",
      "一、总体情况",
      "一、总体情况",
      "六、其他需要报告的事项",
    ]);
  });

  test("reads shares and changes, with last year's report and without", async () => {
    const s1 = `${received}，同比增长35%。予以公开52件，占43.33%。\n2023年收到政府信息公开申请96件。`;
    const alone = (await explained({ s1 })).join("\n");
    expect(alone).toContain("读作增加35%：表三「本年新收」总计比上年的增减");
    expect(alone).toMatch(/“同比增长35%”\n.*\n {5}没有结果：没有上一年的报告可以对照/);
    expect(alone).toContain(
      "读作43.33%：表三（一）予以公开总计占表三「本年新收」总计的百分比（43.33%）"
    );
    expect(alone).toContain("比对：与表三（一）予以公开总计为52、表三「本年新收」总计为120一致");
    const both = (await explained({ s1 }, { previous: yearBefore })).join("\n");
    expect(both).toContain("读作增加35%：表三「本年新收」总计上年96、本年120的增减（增加25%）");
    expect(both).toContain("比对：不一致，表三「本年新收」总计上年为96、本年为120，应为增长25%");
    expect(both).toContain("比对：与上年报告表三「本年新收」总计一致");
  });

  test("says where empty cells keep a number from being judged", async () => {
    const report = changed(busyReport, { "t3.received.total": null });
    const [only] = await explained({ s1: "2024年共收到政府信息公开申请130件。" }, { report });
    expect(only).toContain("表三「本年新收」总计（至少120，有空着的格）");
    expect(only).toContain("没有结果：要对照的格有空着的或不是数字的，不能断定");
  });

  test("names no least amount where nothing is filled", async () => {
    const report = changed(busyReport, { "t2.normativeDocs.inForce": null });
    const [only] = await explained({ s1: "现行有效行政规范性文件145件。" }, { report });
    expect(only).toContain("读作145件：表二行政规范性文件现行有效件数（有空着的格）");
  });

  test.each<{ why: string; s1: string; report?: Report; previous?: Report }>([
    {
      why: "减去同一句里撤回或者别的事项的件数就与表格一致",
      s1: "2024年共收到政府信息公开申请122件，其中2件属于咨询事项。",
    },
    {
      why: "表中的数不比它小，还可能计入了别的情形",
      s1: "政府信息公开行政诉讼6件，其中责令重新答复1件。",
      report: changed(busyReport, { "t4.suitDirect.corrected": 3 }),
    },
    {
      why: "与同一句里别的数的增减一致",
      s1: `${received}，办结118件，同比增加22件。`,
      report: changed(busyReport, { "t3.received.total": 118 }),
      previous: yearBefore,
    },
    {
      why: "上年的数或分母是0，算不出百分比",
      s1: `${received}，同比增长35%。`,
      previous: changed(yearBefore, { "t3.received.total": 0, "t3.carriedIn.total": 0 }),
    },
  ])("says that nothing can be said because $why", async ({ why, s1, ...reports }) => {
    expect((await explained({ s1 }, reports)).join("\n")).toContain(`没有结果：${why}`);
  });

  test("says that nothing was recognised", async () => {
    const { output } = await ran(["check", "own", "--explain"], {
      own: telling({ s1: "公开了很多信息。" }),
    });
    expect(output).toContain("【正文各数的读法】正文里没有认出说的是表中数的话。");
  });

  test("explains only where it is asked to", async () => {
    const files = { own: telling({ s1: `${wrong}。` }) };
    expect((await ran(["check", "own"], files)).output.join("\n")).not.toContain("读法");
    const [line = ""] = (await ran(["check", "own", "--json"], files)).output;
    expect(JSON.parse(line)).not.toHaveProperty("statements");
  });

  test("changes neither the findings nor the status", async () => {
    const files = { own: telling({ s1: `${wrong}，其中网上申请约80件。` }) };
    const plain = await ran(["check", "own", "--json"], files);
    const withStatements = await ran(["check", "own", "--json", "--explain"], files);
    const { statements: said, ...rest } = JSON.parse(withStatements.output.join()) as Record<
      string,
      unknown
    >;
    expect(said).toHaveLength(2);
    expect(rest).toEqual(JSON.parse(plain.output.join()));
    expect(withStatements.status).toBe(plain.status);
    expect(withStatements.errors).toEqual([]);
  });
});

describe("check --explain --json", () => {
  test("has each number with its readings and its verdict, by paragraph and words", async () => {
    const s1 = `概述。\n\u3000\u30002024年共收到政府信息公开申请 129件，其中网上申请约80件。`;
    const [taken, left] = await statements({ s1 });
    expect(taken).toMatchObject({
      section: "s1",
      paragraph: 1,
      quote: "2024年共收到政府信息公开申请 129件",
      words: wrong,
      kind: "figure",
      period: "this",
      stated: 129,
      unit: "件",
      readings: [
        { name: "表三「本年新收」总计", cells: ["t3.received.total"], sum: 120 },
        {
          name: "表三「本年新收」与「上年结转」总计之和",
          cells: ["t3.received.total", "t3.carriedIn.total"],
          sum: 125,
        },
      ],
      verdict: "taken",
      doubts: [],
      result: "different",
    });
    expect(taken?.["counted"]).toMatch(/^received/);
    expect(taken).not.toHaveProperty("support");
    expect(left).toMatchObject({ verdict: "left", stated: 80 });
    expect(left?.["doubts"]).toContainEqual({ code: "approximate", message: "是约数" });
    expect(left).not.toHaveProperty("result");
  });

  test("has what spoke for what is in doubt, and why something stays open", async () => {
    const said = await statements({
      s1: "政府信息公开行政复议9件，结果维持6件；行政诉讼6件。\n2023年收到政府信息公开申请96件。",
    });
    expect(said.find(({ quote }) => quote === "结果维持6件")).toMatchObject({
      verdict: "taken",
      doubts: [{ code: "resultOnly", message: "没有写明是哪类案件的结果" }],
      support: { code: "neighbours", message: expect.any(String) as unknown },
      result: "different",
    });
    expect(said.at(-1)).toMatchObject({
      period: "last",
      readings: [{ sum: null }, { sum: null }],
      result: "open",
      open: { code: "noPrevious", message: "没有上一年的报告可以对照" },
    });
  });

  test("follows the text also where one word tells of several numbers before it", async () => {
    const s1 = "政府信息公开行政复议9件，行政诉讼6件，均维持。";
    const places = (await statements({ s1 })).map(({ quote }) => s1.indexOf(quote));
    expect(places.length).toBeGreaterThan(2);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test("agrees with the findings", async () => {
    const s1 = `${wrong}。办结118件，其中予以公开53件，部分公开14件。政府信息公开行政复议8件。`;
    const { output } = await ran(["check", "own", "--explain", "--json"], {
      own: telling({ s1, s6: "本年没有收到政府信息公开申请。" }),
    });
    const { findings, statements: said } = JSON.parse(output.join()) as {
      readonly findings: readonly { readonly rule: string; readonly quote?: string }[];
      readonly statements: readonly StatementJson[];
    };
    const quotes = findings.flatMap(({ rule, quote }) =>
      /^text\.(?:received|disposed|outcomes|disputes|none)$/.test(rule) && quote ? [quote] : []
    );
    const different = said.flatMap(({ quote, result }) => (result === "different" ? [quote] : []));
    expect(different.length).toBeGreaterThan(2);
    expect([...different].sort()).toEqual([...quotes].sort());
  });
});

test.each([
  ["read", ["read", "own", "--explain"]],
  ["export", ["export", "own", "--to", "txt", "--out", "out.txt", "--explain"]],
])("%s has no --explain", async (_, words) => {
  const { status, errors } = await ran(words, { own: busyReport });
  expect(status).toBe<ExitStatus>(2);
  expect(errors[0]).toContain("不认识的选项 --explain。");
});

test("the usage names --explain", async () => {
  const { output } = await ran(["help"], {});
  expect(output.join("\n")).toMatch(/nianbao check .*\[--explain\]/);
});
