/** @jest-environment ./test/excel-host/jest-environment.ts */
import { act, fireEvent, screen, within } from "@testing-library/react";
import axe from "axe-core";
import type { FigureKey } from "../../src/report/figures";
import { figuresWith, type Report } from "../../src/report/report";
import { formatById } from "../../src/report/formats";
import { reportDocument } from "../../src/write/report-document";
import { reportHtml } from "../../src/write/html";
import { changed } from "../check/sample-reports";
import type { ExcelHost } from "../excel-host/excel-host";
import { parseArea } from "../excel-host/address";
import { openPane, openTool, untilStatus, view } from "./open-pane";
import { finishedReport } from "./reports";
import { twoYears } from "./two-years";
import { ready } from "../write/standings";

// axe looks for icon fonts by drawing them, which needs a canvas.
HTMLCanvasElement.prototype.getContext = () => null;

const requests = "2025依申请公开";

function without(report: Report, ...keys: readonly FigureKey[]): Report {
  return changed(report, Object.fromEntries(keys.map((key) => [key, null])));
}

function valueAt(excel: ExcelHost, sheet: string, address: string): unknown {
  const { row, column } = parseArea(address);
  return excel.book.calculation.valueAt(excel.book.sheet(sheet), row, column);
}

/** Opens a tool of the step 填写. */
async function opened(
  name: string,
  reports: readonly Report[],
  options: Parameters<typeof openPane>[0] = {}
) {
  const pane = await openPane({ reports, view: "fill", ...options });
  return { ...pane, tool: await openTool(pane.user, name) };
}

/** The rows of a preview: what each cell is called, what stands there and what would. */
function proposed(tool: ReturnType<typeof view>, name: string): readonly (string | null)[][] {
  const rows = within(tool.getByRole("table", { name })).getAllByRole("row").slice(1);
  return rows.map((row) => [...row.children].map(({ textContent }) => textContent));
}

function isChecked(tool: ReturnType<typeof view>, name: string): boolean {
  return tool.getByRole<HTMLInputElement>("checkbox", { name }).checked;
}

const twoZerosMissing = without(finishedReport(), "t3.partial.research", "t3.received.research");

describe("空白填0", () => {
  test("shows each cell first, then writes them", async () => {
    const { user, excel, tool } = await opened("空白填0", [twoZerosMissing]);
    const table = tool.getByRole<HTMLSelectElement>("combobox", { name: "哪张表" });
    expect(table.selectedOptions[0]?.textContent).toBe("表三：2个空格可填");
    expect(proposed(tool, "2个空格，填0")).toEqual([
      ["表三一、本年新收政府信息公开申请数量·科研机构", "（空）", "0"],
      ["表三（二）部分公开·科研机构", "（空）", "0"],
    ]);
    expect([valueAt(excel, requests, "F6"), valueAt(excel, requests, "F9")]).toEqual(["", ""]);
    await user.click(tool.getByRole("button", { name: "写入2格" }));
    await untilStatus(/^已在2个空格中填好。/);
    expect([valueAt(excel, requests, "F6"), valueAt(excel, requests, "F9")]).toEqual([0, 0]);
    expect(tool.getByText("没有可以填0的空格。")).toBeTruthy();
  });

  test("never takes an empty total of parts for 0, nor “-” unasked", async () => {
    const report = changed(twoZerosMissing, {
      "t3.disposed.total": null,
      "t3.partial.otherOrg": { text: "-" },
    });
    const { user, excel, tool } = await opened("空白填0", [report]);
    const total = Number(finishedReport().figures["t3.disposed.total"]);
    const notZero = "按勾稽关系或上年年报不是0的1格，填应有的数";
    const marks = "填了“-”“无”等的1格，改成0";
    expect(proposed(tool, notZero)[0]?.slice(1)).toEqual(["（空）", String(total)]);
    expect(proposed(tool, marks)[0]?.slice(1)).toEqual(["-", "0"]);
    expect([isChecked(tool, notZero), isChecked(tool, marks)]).toEqual([false, false]);
    await user.click(tool.getByRole("checkbox", { name: marks }));
    await user.click(tool.getByRole("button", { name: "写入3格" }));
    await untilStatus(/^已在3个空格中填好。/);
    expect(valueAt(excel, requests, "J30")).not.toBe(0);
    expect(valueAt(excel, requests, "I9")).toBe(0);
  });

  test("goes from table to table", async () => {
    const { user, tool } = await opened("空白填0", [
      without(twoZerosMissing, "t2.regulations.issued"),
    ]);
    const table = tool.getByRole("combobox", { name: "哪张表" });
    expect(tool.getByText(/^表二规章·/)).toBeTruthy();
    await user.selectOptions(table, "t4");
    expect(tool.getByText("没有可以填0的空格。")).toBeTruthy();
    expect(tool.queryByRole("button", { name: /^写入/ })).toBeNull();
  });
});

describe("按明细填合计", () => {
  const report = changed(finishedReport(), {
    "t4.review.total": null,
    "t4.suitDirect.total": 7777,
    "t4.suitAfterReview.total": null,
    "t4.suitAfterReview.upheld": null,
  });

  test("fills empty totals, and others only when asked", async () => {
    const { user, excel, tool } = await opened("按明细填合计", [report]);
    const { figures } = finishedReport();
    expect(proposed(tool, "1个空着的总计，填明细之和")).toEqual([
      ["表四行政复议 总计", "（空）", String(Number(figures["t4.review.total"]))],
    ]);
    const differing = "与明细之和不同的1个总计，改成明细之和";
    expect(isChecked(tool, differing)).toBe(false);
    await user.click(tool.getByRole("checkbox", { name: differing }));
    await user.click(tool.getByRole("button", { name: "写入2格" }));
    await untilStatus(/^已按明细填好2个总计。/);
    expect(valueAt(excel, "2025复议诉讼", "E6")).toBe(figures["t4.review.total"]);
    expect(valueAt(excel, "2025复议诉讼", "J6")).toBe(figures["t4.suitDirect.total"]);
  });

  test("leads from a total with empty parts to 空白填0", async () => {
    const { user, tool } = await opened("按明细填合计", [report]);
    expect(tool.getByText(/^1个总计的明细还没有填齐/)).toBeTruthy();
    expect(tool.getByText(/总计：.*维持$/)).toBeTruthy();
    await user.click(tool.getByRole("button", { name: "去空白填0" }));
    expect(await screen.findByRole("region", { name: "空白填0" })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("region", { name: "空白填0" }));
  });
});

describe("带入上年结转", () => {
  test("brings in what last year's report left over", async () => {
    const [before, now] = twoYears();
    const begun = without(now, "t3.carriedIn.business");
    const { user, excel, tool } = await opened("带入上年结转", [before, begun]);
    const business = before.figures["t3.carriedOut.business"];
    expect(proposed(tool, "1个空格，填上年结转的数")).toEqual([
      ["表三二、上年结转政府信息公开申请数量·商业企业", "（空）", String(Number(business))],
    ]);
    const differing = "与上年年报不同的2格，改成上年结转的数";
    expect(isChecked(tool, differing)).toBe(false);
    await user.click(tool.getByRole("button", { name: "写入1格" }));
    await untilStatus(/^已带入1格上年结转。/);
    expect(valueAt(excel, requests, "E7")).toBe(business);
  });

  test("without last year's report leads to reading it, and comes back to itself", async () => {
    const { user, tool } = await opened("带入上年结转", [
      without(finishedReport(), "t3.carriedIn.total"),
    ]);
    expect(tool.getByText(/^本工作簿中没有2024年的年报。/)).toBeTruthy();
    await user.click(tool.getByRole("button", { name: "从文件或网页读入上年年报…" }));
    await screen.findByRole("region", { name: "读入上年年报" });
    const html = reportHtml(reportDocument(finishedReport(2024), ready));
    fireEvent.paste(document.body, {
      clipboardData: {
        files: [],
        getData: (type: string) => (type === "text/html" ? html : ""),
      },
    });
    await user.click(await screen.findByRole("button", { name: "放进工作簿，作为上年年报" }));
    await untilStatus(/^已插入/);
    const again = within(await screen.findByRole("region", { name: "带入上年结转" }));
    expect(await again.findByRole("button", { name: "写入1格" })).toBeTruthy();
    // Its sheets are put in front, and yet it is the other one that is filled in.
    expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("2025年年报");
  });
});

describe("清理空格和全角数字", () => {
  const begun = without(
    finishedReport(),
    "t3.granted.research",
    "t3.granted.otherOrg",
    "t2.adminFees.amount"
  );

  test("makes numbers of figures kept as text, and tidies texts, as shown before", async () => {
    const { user, excel, tool } = await (async () => {
      const pane = await openPane({ reports: [begun], view: "fill" });
      pane.excel.person.paste(requests, "F8", [["\u3000１，２３４\u00a0"]]);
      pane.excel.person.paste(requests, "I8", [["'0"]]);
      pane.excel.person.type("2025正文", "A11", "第１２段。 ");
      await act(() => pane.excel.idle());
      return { ...pane, tool: await openTool(pane.user, "清理空格和全角数字") };
    })();
    expect(proposed(tool, "写成文字的2个数，改成数字").map((row) => row.slice(1))).toEqual([
      ["“\u3000１，２３４\u00a0”", "1234"],
      ["“0”", "0"],
    ]);
    const texts = within(tool.getByRole("region", { name: "正文1格，去掉多余的空格、改半角数字" }));
    expect(texts.getByText(/（第11行）/).textContent).toContain("第１２段。");
    await user.click(tool.getByRole("button", { name: "写入3格" }));
    await untilStatus(/^已清理3格。/);
    expect(valueAt(excel, requests, "F8")).toBe(1234);
    expect(valueAt(excel, requests, "I8")).toBe(0);
    expect(valueAt(excel, "2025正文", "A11")).toBe("第12段。");
    expect(tool.getByText("没有要清理的。")).toBeTruthy();
  });

  test("converts units only when asked", async () => {
    const { user, excel } = await openPane({ reports: [begun], view: "fill" });
    const address = "B16";
    excel.person.paste("2025主动公开", address, [["251000元"]]);
    await act(() => excel.idle());
    const tool = await openTool(user, "清理空格和全角数字");
    const converted = "要换算单位的1个数，换算成万元";
    expect(isChecked(tool, converted)).toBe(false);
    await user.click(tool.getByRole("checkbox", { name: converted }));
    await user.click(tool.getByRole("button", { name: "写入1格" }));
    await untilStatus(/^已清理1格。/);
    expect(valueAt(excel, "2025主动公开", address)).toBe(25.1);
  });
});

describe("粘贴一块数", () => {
  const blank: Report = { ...finishedReport(), figures: figuresWith(formatById("2021")) };

  async function paste(texts: Partial<Record<"text/html" | "text/plain", string>>): Promise<void> {
    const box = await screen.findByRole("textbox", { name: /^在别处复制后/ });
    const clipboardData = { getData: (type: keyof typeof texts) => texts[type] ?? "" };
    await act(async () => void fireEvent.paste(box, { clipboardData }));
  }

  test("lays it at the selected cell, cleaned, and says where", async () => {
    const report = changed(blank, { "t3.received.business": 9 });
    const { user, excel, tool } = await opened("粘贴一块数", [report]);
    excel.person.select(requests, "D6");
    await paste({ "text/plain": "１２\t3件\t约5\n1,000\t\t0" });
    expect(await tool.findByText(/^从“表三一、.*·自然人”起，2行3列。/)).toBeTruthy();
    expect(proposed(tool, "3个空格，填入").map((row) => row.slice(1))).toEqual([
      ["（空）", "12"],
      ["（空）", "1000"],
      ["（空）", "0"],
    ]);
    expect(proposed(tool, "已有别的内容的1格，替换")[0]?.slice(1)).toEqual(["9", "3"]);
    expect(tool.getByText("表三一、本年新收政府信息公开申请数量·科研机构：约5")).toBeTruthy();
    await user.click(tool.getByRole("button", { name: "写入3格" }));
    await untilStatus(/^已填入3格。/);
    expect(["D6", "E6", "F6", "D7", "E7", "F7"].map((at) => valueAt(excel, requests, at))).toEqual([
      12,
      9,
      "",
      1000,
      "",
      0,
    ]);
  });

  test("another cell is taken when the clerk says so", async () => {
    const { user, excel, tool } = await opened("粘贴一块数", [blank]);
    excel.person.select(requests, "A6");
    await paste({ "text/plain": "5\t6" });
    expect((await tool.findByRole("alert")).textContent).toMatch(/^选中的不是年报里填数的格/);
    excel.person.select(requests, "I8:J8");
    await user.click(tool.getByRole("button", { name: "重新取位置" }));
    expect(await tool.findByText(/^从“表三（一）予以公开·其他”起，1行2列。/)).toBeTruthy();
    expect(tool.getByRole("button", { name: "写入2格" })).toBeTruthy();
    excel.person.select(requests, "J8");
    await user.click(tool.getByRole("button", { name: "重新取位置" }));
    expect(await tool.findByText("1个数落在填数的格以外，没有列入。")).toBeTruthy();
    expect(tool.getByRole("button", { name: "写入1格" })).toBeTruthy();
  });

  test("an official table goes where its labels say", async () => {
    const { user, excel, tool } = await opened("粘贴一块数", [blank]);
    const source = finishedReport();
    const html = reportHtml(reportDocument(source, ready));
    const tables = html.match(/<table[\s\S]*?<\/table>/g) ?? [];
    const table = tables.find((each) => each.includes("结转下年度")) ?? "";
    await paste({ "text/html": table, "text/plain": "x" });
    expect(await tool.findByText(/^认出了官方表格的项目名称，175个数/)).toBeTruthy();
    await user.click(tool.getByRole("button", { name: "写入175格" }));
    await untilStatus(/^已填入175格。/);
    expect(valueAt(excel, requests, "J8")).toBe(source.figures["t3.granted.total"]);
  });

  test.each([
    [
      "with its table",
      () => ({
        "text/html": reportHtml(
          reportDocument({ ...finishedReport(2024), agency: "白石县水务局", title: "" }, ready)
        ),
      }),
      "“白石县水务局”2024年",
    ],
    [
      "with its first rows",
      () => ({ "text/plain": "青河县水务局2023年政府信息公开工作年度报告\t\n12\t3" }),
      "“青河县水务局”2023年",
    ],
  ])(
    "what was copied %s from another report is offered only where the clerk insists",
    async (_, copied, is) => {
      const { user, excel, tool } = await opened("粘贴一块数", [blank]);
      excel.person.select(requests, "D6");
      await paste(copied());
      const warning = `这是${is}的年报，手上的是“青河县水务局”2025年的。请确认没有拿错。`;
      expect(await tool.findByText(warning)).toBeTruthy();
      expect(tool.queryByRole("checkbox")).toBeNull();
      expect(tool.queryByRole("button", { name: /^写入/ })).toBeNull();
      await user.click(tool.getByRole("button", { name: "没有拿错，继续" }));
      expect(tool.getByRole("button", { name: /^写入\d+格$/ })).toBeTruthy();
    }
  );

  test.each([
    ["nothing", {}, /^没有可以读取的文字/],
    ["words", { "text/plain": "会议通知" }, /^粘贴的内容里没有数/],
    ["too much", { "text/plain": "1".repeat(5_000_000) }, /太大/],
  ])("%s: says what to do and goes on", async (_, texts, sentence) => {
    const { user, excel, tool } = await opened("粘贴一块数", [blank]);
    excel.person.select(requests, "D6");
    await paste(texts);
    expect((await tool.findByRole("alert")).textContent).toMatch(sentence);
    const again = tool.queryByRole("button", { name: "重新粘贴" });
    if (again) await user.click(again);
    await paste({ "text/plain": "5" });
    expect(await tool.findByRole("button", { name: "写入1格" })).toBeTruthy();
    expect(tool.queryByRole("alert")).toBeNull();
  });

  test("what is pasted neither runs nor enters the page", async () => {
    const { excel, tool } = await opened("粘贴一块数", [blank]);
    excel.person.select(requests, "D6");
    const image = '<img src="x" onerror="document.title=1">';
    await paste({ "text/html": `<table><tr><td>${image}5<td>&lt;b&gt;约&lt;/b&gt;</table>` });
    await tool.findByRole("button", { name: "写入1格" });
    expect(document.querySelector("img, td > b")).toBeNull();
    expect(tool.getByText(/：<b>约<\/b>$/)).toBeTruthy();
  });

  test("while a cell is being edited it says so, and finds the place afterwards", async () => {
    const { user, excel, tool } = await opened("粘贴一块数", [blank]);
    excel.person.select(requests, "D6");
    excel.enterCellEdit();
    await paste({ "text/plain": "5" });
    const problem = await screen.findByRole("alert");
    expect(problem.textContent).toMatch(/正在编辑单元格/);
    excel.leaveCellEdit();
    await user.click(within(problem).getByRole("button", { name: "再试一次" }));
    expect(await tool.findByRole("button", { name: "写入1格" })).toBeTruthy();
  });
});

describe("the table in front", () => {
  const begun = without(
    finishedReport(),
    "t2.regulations.issued",
    "t3.partial.research",
    "t3.received.research",
    "t4.review.upheld",
    "t4.review.total"
  );
  const table = (tool: ReturnType<typeof view>): HTMLSelectElement =>
    tool.getByRole<HTMLSelectElement>("combobox", { name: "哪张表" });

  async function turnTo({ excel }: { readonly excel: ExcelHost }, sheet: string): Promise<void> {
    excel.person.activateSheet(sheet);
    await act(() => excel.idle());
  }

  test.each(["空白填0", "按明细填合计"])("%s opens on it", async (name) => {
    const pane = await openPane({ reports: [begun], view: "fill" });
    await turnTo(pane, "2025复议诉讼");
    const tool = await openTool(pane.user, name);
    expect(table(tool).value).toBe("t4");
  });

  test("follows it, until another table is chosen, and says what it would write there", async () => {
    const { user, excel, tool } = await opened("空白填0", [begun]);
    expect(table(tool).value).toBe("t2");
    await turnTo({ excel }, requests);
    expect(table(tool).selectedOptions[0]?.textContent).toBe("表三：2个空格可填");
    await user.selectOptions(table(tool), "t4");
    expect(table(tool).value).toBe("t4");
    await turnTo({ excel }, "2025主动公开");
    expect(table(tool).value).toBe("t2");
    await user.click(tool.getByRole("button", { name: "写入1格" }));
    await untilStatus(/^已在1个空格中填好。/);
    expect(table(tool).value).toBe("t2");
    expect([valueAt(excel, "2025主动公开", "B5"), valueAt(excel, requests, "F9")]).toEqual([0, ""]);
  });

  test("what was decided for one report is not meant for another", async () => {
    const earlier = { ...changed(begun, { "t2.regulations.issued": { text: "-" } }), year: 2024 };
    const report = changed(begun, { "t2.regulations.issued": { text: "-" } });
    const titled = { ...earlier, title: report.title.replace("2025", "2024") };
    const pane = await openPane({ reports: [titled, report], view: "fill" });
    await turnTo(pane, "2025主动公开");
    const tool = await openTool(pane.user, "空白填0");
    const marks = "填了“-”“无”等的1格，改成0";
    await pane.user.click(tool.getByRole("checkbox", { name: marks }));
    await turnTo(pane, "2024主动公开");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("2024年年报");
    expect(isChecked(tool, marks)).toBe(false);
  });

  test("all tables are filled with one preview and one press", async () => {
    const { user, excel, tool } = await opened("空白填0", [
      without(twoZerosMissing, "t2.regulations.issued"),
    ]);
    await user.selectOptions(table(tool), "全部三张表：3个空格可填");
    expect(proposed(tool, "3个空格，填0").map(([cell]) => cell?.slice(0, 2))).toEqual([
      "表二",
      "表三",
      "表三",
    ]);
    await turnTo({ excel }, requests);
    expect(table(tool).value).toBe("all");
    await user.click(tool.getByRole("button", { name: "写入3格" }));
    await untilStatus(/^已在3个空格中填好。/);
    expect(
      [
        ["2025主动公开", "B5"],
        [requests, "F6"],
        [requests, "F9"],
      ].map(([sheet = "", address = ""]) => valueAt(excel, sheet, address))
    ).toEqual([0, 0, 0]);
    expect(tool.getByText("没有可以填0的空格。")).toBeTruthy();
  });

  test("so are all totals", async () => {
    const report = without(finishedReport(), "t3.granted.total", "t4.review.total");
    const { user, excel, tool } = await opened("按明细填合计", [report]);
    await user.selectOptions(table(tool), "全部两张表：2个空格可填");
    await user.click(tool.getByRole("button", { name: "写入2格" }));
    await untilStatus(/^已按明细填好2个总计。/);
    const { figures } = finishedReport();
    expect([valueAt(excel, requests, "J8"), valueAt(excel, "2025复议诉讼", "E6")]).toEqual([
      figures["t3.granted.total"],
      figures["t4.review.total"],
    ]);
  });
});

describe("the menu of the tools", () => {
  const button = (): HTMLElement => view("填写").getByRole("button", { name: "工具" });

  test("is worked by keyboard", async () => {
    const { user } = await openPane({ reports: [finishedReport()], view: "fill" });
    act(() => button().focus());
    expect(button().getAttribute("aria-expanded")).toBe("false");
    await user.keyboard("{ArrowDown}");
    const items = screen.getAllByRole("menuitem");
    expect(document.activeElement).toBe(items[0]);
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement).toBe(items[1]);
    await user.keyboard("{ArrowUp}{ArrowUp}");
    expect(document.activeElement).toBe(items[items.length - 1]);
    await user.keyboard("{Home}{End}{Escape}");
    expect(screen.queryByRole("menu")).toBeNull();
    expect(document.activeElement).toBe(button());
    await user.keyboard("{Enter}{ArrowDown}{ArrowDown}{Enter}");
    const tool = await screen.findByRole("region", { name: "空白填0" });
    expect(document.activeElement).toBe(tool);
    expect(screen.queryByRole("menu")).toBeNull();
  });

  test("folds when the clerk turns away from it", async () => {
    const { user } = await openPane({ reports: [finishedReport()], view: "fill" });
    await user.click(button());
    expect(screen.getByRole("menu")).toBeTruthy();
    await user.tab();
    expect(screen.queryByRole("menu")).toBeNull();
    await user.click(button());
    await user.click(button());
    expect(screen.queryByRole("menu")).toBeNull();
  });
});

test("nothing is written where a cell holds something else by now", async () => {
  const delays = { afterChange: 1_000_000, whileEditing: 10 };
  const { user, excel, tool } = await opened("空白填0", [twoZerosMissing], { delays });
  excel.person.type(requests, "F6", "8");
  await user.click(tool.getByRole("button", { name: "写入2格" }));
  await untilStatus("表格已经改动，没有写入。请看新的预览。");
  expect([valueAt(excel, requests, "F6"), valueAt(excel, requests, "F9")]).toEqual([8, ""]);
  expect(tool.getByRole("button", { name: "写入1格" })).toBeTruthy();
});

test("what could not be written can be tried again", async () => {
  const { user, excel, tool } = await opened("空白填0", [twoZerosMissing]);
  excel.failRequest();
  await user.click(tool.getByRole("button", { name: "写入2格" }));
  const problem = await screen.findByRole("alert");
  await user.click(within(problem).getByRole("button", { name: "再试一次" }));
  await untilStatus(/^已在2个空格中填好。/);
  expect(valueAt(excel, requests, "F9")).toBe(0);
});

test("what a tool has written can be taken back", async () => {
  const { user, excel, tool } = await opened("空白填0", [twoZerosMissing]);
  await user.click(tool.getByRole("button", { name: "写入2格" }));
  await untilStatus(/^已在2个空格中填好。/);
  await user.click(screen.getByRole("button", { name: /^撤销/ }));
  await tool.findByRole("button", { name: "写入2格" });
  expect([valueAt(excel, requests, "F6"), valueAt(excel, requests, "F9")]).toEqual(["", ""]);
});

test("a tool that is closed gives the focus back", async () => {
  const { user, tool } = await opened("空白填0", [twoZerosMissing]);
  await user.click(tool.getByRole("button", { name: "关闭" }));
  expect(screen.queryByRole("region", { name: "空白填0" })).toBeNull();
  expect(document.activeElement).toBe(view("填写").getByRole("button", { name: "工具" }));
});

test.each(["空白填0", "按明细填合计", "带入上年结转", "清理空格和全角数字", "粘贴一块数"])(
  "axe finds nothing in %s",
  async (name) => {
    const [before, now] = twoYears();
    const report = changed(now, {
      "t3.partial.research": null,
      "t3.disposed.total": null,
      "t4.review.total": { text: "-" },
    });
    await opened(name, [before, report]);
    const { violations } = await axe.run(document.body);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
);
