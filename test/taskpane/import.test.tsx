/** @jest-environment ./test/excel-host/jest-environment.ts */
import { fireEvent, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { formatById, tableOf } from "../../src/report/formats";
import { layoutOf } from "../../src/report/layout";
import { emptySections, type Report } from "../../src/report/report";
import { reportDocument } from "../../src/write/report-document";
import { reportHtml } from "../../src/write/html";
import { reportJson } from "../../src/write/report-json";
import { reportText } from "../../src/write/text";
import { reportSheets } from "../../src/write/sheets/report-sheets";
import { changed } from "../check/sample-reports";
import type { ExcelHost } from "../excel-host/excel-host";
import { goTo, openPane, openTool, untilStatus, view } from "./open-pane";
import { finishedReport } from "./reports";
import { ready } from "../write/standings";

// axe looks for icon fonts by drawing them, which needs a canvas.
HTMLCanvasElement.prototype.getContext = () => null;

type Transfer = Partial<Record<"text/html" | "text/plain", string>> & { readonly files?: File[] };

function transfer({ files = [], ...texts }: Transfer): object {
  return { files, getData: (type: keyof typeof texts) => texts[type] ?? "" };
}

function paste(contents: Transfer): void {
  fireEvent.paste(document.body, { clipboardData: transfer(contents) });
}

function drop(contents: Transfer): void {
  fireEvent.drop(document.body, { dataTransfer: transfer(contents) });
}

function htmlOf(report: Report): string {
  return reportHtml(reportDocument(report, ready));
}

function textFile(name: string, content: string): File {
  const file = new File([content], name);
  // jsdom's files cannot be read by promises.
  const bytes = new TextEncoder().encode(content);
  return Object.assign(file, { arrayBuffer: () => Promise.resolve(bytes.buffer) });
}

const previousTitle = "读入上年年报";
const figuresTitle = "读入已有数据";
const insist = "没有拿错，继续";
const keepAnyway = "没有拿错，仍放进工作簿";

async function openPrevious(reports: readonly Report[] = [finishedReport()]) {
  const pane = await openPane({ reports });
  await goTo(pane.user, "插入");
  await pane.user.selectOptions(screen.getByRole("combobox", { name: "年度" }), "2025");
  await pane.user.click(screen.getByRole("button", { name: "从文件或网页读入上年年报…" }));
  await screen.findByRole("region", { name: previousTitle });
  return pane;
}

async function openFigures(report: Report) {
  const pane = await openPane({ reports: [report], view: "fill" });
  await pane.user.click(screen.getByRole("button", { name: "读入已有数据…" }));
  await screen.findByRole("region", { name: figuresTitle });
  return pane;
}

function sheetNames(excel: ExcelHost): readonly string[] {
  return excel.book.sheets.map(({ name }) => name);
}

function valuesIn(excel: ExcelHost, sheet: string, column: number, rows: number) {
  return Array.from({ length: rows }, (_, row) =>
    excel.book.calculation.valueAt(excel.book.sheet(sheet), row, column)
  );
}

const sheetsOf2024 = ["2024正文", "2024主动公开", "2024依申请公开", "2024复议诉讼"];

describe("last year's report", () => {
  const lastYear = changed(finishedReport(2024), {
    "t3.carriedOut.individual": 7,
    "t3.carriedOut.total": 7,
  });

  test("is shown before anything is written, then kept in sheets of its own with its origin", async () => {
    const { user, excel } = await openPrevious();
    const before = sheetNames(excel);
    drop({ files: [textFile("去年的年报.html", htmlOf(lastYear))] });
    const shown = view(previousTitle);
    expect(await shown.findByText("读自：去年的年报.html")).toBeTruthy();
    expect(shown.getByText("三、收到和处理政府信息公开申请情况：读到175格，共175格")).toBeTruthy();
    expect(shown.getByText(/^一、总体情况：\d+字$/)).toBeTruthy();
    const table = shown.getByRole("region", { name: /^三、/, hidden: true });
    expect(within(table).getAllByText("7").length).toBeGreaterThanOrEqual(2);
    expect(sheetNames(excel)).toEqual(before);

    await user.click(shown.getByRole("button", { name: "放进工作簿，作为上年年报" }));
    await untilStatus(`已插入：${sheetsOf2024.join("、")}。`);
    expect(sheetNames(excel)).toEqual([...before, ...sheetsOf2024]);
    expect(valuesIn(excel, "2024正文", 2, 1)).toEqual([
      "提示：本年报是从文件“去年的年报.html”读入的，读入日期 2026-01-12。请与原件对照。",
    ]);
    expect(view("插入模板").getByText("在本工作簿中找到2024年年报。")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "插入四张表" }));
    const inHand = screen.getByRole<HTMLSelectElement>("combobox", { name: "当前年报" });
    expect(inHand.selectedOptions[0]?.textContent).toContain("2025年年报");
  });

  test("is shown with what is said of its figures", async () => {
    await openPrevious();
    const remarks = { "t2.normativeDocs.repealed": "其中修订16件" } as const;
    drop({ files: [textFile("去年的年报.html", htmlOf({ ...lastYear, remarks }))] });
    const shown = view(previousTitle);
    expect(await shown.findByText("注：行政规范性文件·本年废止件数：其中修订16件。")).toBeTruthy();
  });

  test("that has no preface is not given one", async () => {
    const { user, excel } = await openPrevious([]);
    const { sections } = lastYear;
    paste({ "text/html": htmlOf({ ...lastYear, sections: { ...sections, preface: "" } }) });
    await user.click(await screen.findByRole("button", { name: "放进工作簿，作为上年年报" }));
    await untilStatus(/^已插入/);
    expect(valuesIn(excel, "2024正文", 0, 5)).toEqual([lastYear.title, "", "", "", "一、总体情况"]);
    expect(valuesIn(excel, "2024正文", 2, 1)[0]).toContain("粘贴的内容");
  });

  test("is put under other names beside another agency's of that year", async () => {
    // Another agency's report of that year does not count as last year's.
    const other = { ...lastYear, agency: "白石县水务局", title: "" };
    const { user, excel } = await openPrevious([finishedReport(), other]);
    paste({ "text/html": htmlOf(lastYear) });
    await user.click(await screen.findByRole("button", { name: "放进工作簿，作为上年年报" }));
    await untilStatus(/^已插入：2024正文（2）/);
    expect(sheetNames(excel)).toContain("2024复议诉讼（2）");
    expect(screen.queryByRole("region", { name: previousTitle })).toBeNull();
  });

  test("asks where it is there already, and goes on under other names", async () => {
    const { user, excel } = await openPrevious();
    paste({ "text/html": htmlOf(lastYear) });
    const keep = await screen.findByRole("button", { name: "放进工作簿，作为上年年报" });
    const years = screen.getAllByRole("combobox", { name: "年度" });
    await user.selectOptions(years.at(-1) as HTMLElement, "2025");
    await user.click(keep);
    const question = within(await screen.findByRole("group", { name: /^已有青河县水务局2025年/ }));
    expect(question.getByRole("alert").textContent).toContain("2025正文、2025主动公开");
    await user.click(await screen.findByRole("button", { name: "用另外的名字插入" }));
    await untilStatus(/^已插入：2025正文（2）/);
    expect(sheetNames(excel)).toContain("2025复议诉讼（2）");
    expect(screen.queryByRole("region", { name: previousTitle })).toBeNull();
  });

  test("of a differently named agency is pointed out, and the name can be made the same", async () => {
    const { user } = await openPrevious();
    paste({
      "text/html": htmlOf({
        ...lastYear,
        agency: "水务局",
        title: "水务局2024年政府信息公开工作年度报告",
      }),
    });
    const agency = await screen.findByRole("textbox", { name: "单位名称" });
    expect(screen.getByText(/与本工作簿中的“青河县水务局”不同/)).toBeTruthy();
    await user.clear(agency);
    await user.type(agency, "青河县水务局");
    expect(screen.queryByText(/与本工作簿中的“青河县水务局”不同/)).toBeNull();
    await user.click(screen.getByRole("button", { name: "放进工作簿，作为上年年报" }));
    await untilStatus(/^已插入/);
    expect(view("插入模板").getByText("在本工作簿中找到2024年年报。")).toBeTruthy();
  });

  test.each([
    ["another year", finishedReport(2023), "“青河县水务局”2023年"],
    [
      "another agency",
      { ...lastYear, agency: "白石县水务局", title: "白石县水务局2024年政府信息公开工作年度报告" },
      "“白石县水务局”2024年",
    ],
  ])("of %s is pointed out, and kept only where the clerk insists", async (_, report, is) => {
    const { user } = await openPrevious();
    paste({ "text/html": htmlOf(report) });
    const sentence = `这是${is}的年报，上年年报应是“青河县水务局”2024年的。请确认没有拿错。`;
    const warning = await screen.findByText(sentence);
    const understood = screen.getByText(/^二、.*读到10格，共10格$/);
    // Above what was read, or a low pane does not show it.
    expect(warning.compareDocumentPosition(understood)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(screen.queryByRole("button", { name: "放进工作簿，作为上年年报" })).toBeNull();
    await user.click(screen.getByRole("button", { name: keepAnyway }));
    await untilStatus(/^已插入/);
  });

  test("is compared with the report in hand where it is read from its step, too", async () => {
    const { user } = await openPane({ reports: [finishedReport()], view: "fill" });
    await openTool(user, "带入上年结转");
    await user.click(await screen.findByRole("button", { name: /^从文件或网页读入上年年报/ }));
    await screen.findByRole("region", { name: previousTitle });
    paste({ "text/html": htmlOf(finishedReport(2023)) });
    expect(await screen.findByRole("button", { name: keepAnyway })).toBeTruthy();
  });

  test("without a year waits until the clerk has said which", async () => {
    const { user, excel } = await openPrevious([]);
    const text = htmlOf(lastYear).replaceAll("2024", "");
    paste({ "text/html": text });
    const keep = await screen.findByRole("button", { name: "放进工作簿，作为上年年报" });
    expect(
      view(previousTitle).getByText("没有找到年度，请在标题里写明是哪一年的年报。")
    ).toBeTruthy();
    expect(keep.getAttribute("aria-disabled")).toBe("true");
    await user.selectOptions(view(previousTitle).getByRole("combobox", { name: "年度" }), "2024");
    await user.click(keep);
    await untilStatus(/^已插入/);
    expect(sheetNames(excel)).toEqual(["Sheet1", ...sheetsOf2024]);
  });
});

describe("this year's figures", () => {
  const complete = finishedReport();
  const begun: Report = {
    ...changed(complete, {
      "t3.granted.research": null,
      "t4.review.total": null,
      "t2.regulations.issued": 5,
    }),
    sections: { ...complete.sections, s1: "别的文字。", s5: "" },
  };

  test("fill empty cells only, unless the clerk agrees to what is listed", async () => {
    const { user, excel } = await openFigures(begun);
    paste({ "text/html": htmlOf(complete) });
    const shown = view(figuresTitle);
    await user.click(await shown.findByRole("button", { name: "填入2格、1部分文字" }));
    await untilStatus(/^已填入2格、1部分文字，并已核对：/);
    const texts = valuesIn(excel, "2025正文", 0, 40);
    expect(texts).toContain(complete.sections.s5.split("\n")[1]);
    expect(texts).toContain("别的文字。");
    const disclosure = excel.book.sheet("2025主动公开");
    expect(excel.book.calculation.valueAt(disclosure, 4, 1)).toBe(5);
    const step = screen.getByRole("button", { name: "填写 已完成" });
    expect(step.getAttribute("aria-current")).toBe("step");
  });

  test("replace others when the clerk agrees, list by list, in one write", async () => {
    const { user, excel } = await openFigures(begun);
    paste({ "text/html": htmlOf(complete) });
    const shown = view(figuresTitle);
    const figures = await shown.findByRole<HTMLInputElement>("checkbox", {
      name: "替换这1个不同的数",
    });
    const texts = shown.getByRole<HTMLInputElement>("checkbox", { name: "替换这1部分不同的文字" });
    expect([figures.checked, texts.checked]).toEqual([false, false]);
    const listed = shown.getByRole("table", { name: "表里已有、与读到的不同的数" });
    const row = within(listed).getByRole("row", { name: /规章/ });
    expect(
      within(row)
        .getAllByRole("cell")
        .map(({ textContent }) => textContent)
    ).toEqual(["5", "0"]);
    await user.click(figures);
    await user.click(texts);
    await user.click(shown.getByRole("button", { name: "填入3格、2部分文字" }));
    await untilStatus("已填入3格、2部分文字，并已核对：没有问题。");
    const column = valuesIn(excel, "2025正文", 0, 40);
    expect(column).not.toContain("别的文字。");
    for (const paragraph of complete.sections.s1.split("\n")) expect(column).toContain(paragraph);
  });

  test("that are there already leave nothing to do", async () => {
    await openFigures(complete);
    paste({ "text/html": htmlOf(complete) });
    expect(await screen.findByText("读到的内容都已经在表里，没有要填的。")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^填入/ })).toBeNull();
  });

  const others: Report = {
    ...complete,
    agency: "白石县水务局",
    title: "白石县水务局2025年政府信息公开工作年度报告",
  };
  const warning = /^这是“白石县水务局”2025年的年报，手上的是“青河县水务局”2025年的。/;

  test.each<[way: string, give: () => void]>([
    ["chosen from a web page", () => paste({ "text/html": htmlOf(others) })],
    ["pasted as text", () => paste({ "text/plain": reportText(reportDocument(others, ready)) })],
    ["dropped", () => drop({ files: [textFile("别人的.html", htmlOf(others))] })],
  ])("of another agency are offered only where the clerk insists: %s", async (_, give) => {
    const { user, excel } = await openFigures(begun);
    give();
    expect(await screen.findByText(warning)).toBeTruthy();
    expect(screen.queryByRole("checkbox")).toBeNull();
    expect(screen.queryByRole("button", { name: /^填入/ })).toBeNull();
    await user.click(screen.getByRole("button", { name: insist }));
    expect(screen.getByText(warning)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "填入2格、1部分文字" }));
    await untilStatus(/^已填入2格、1部分文字/);
    expect(valuesIn(excel, "2025正文", 0, 40)).toContain(complete.sections.s5.split("\n")[1]);
  });

  const besideTable = "全年收到申请9件。";
  const withBeside = { ...complete, sections: { ...complete.sections, s3: besideTable } };

  test("bring the sentences beside a table along, into the free cells below it", async () => {
    const { user, excel } = await openFigures(complete);
    paste({ "text/html": htmlOf(withBeside) });
    expect(await screen.findByText(/^三、收到和处理政府信息公开申请情况：9字$/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "填入1部分文字" }));
    await untilStatus(/^已填入1部分文字/);
    expect(valuesIn(excel, "2025依申请公开", 0, 40)).toContain(besideTable);
  });

  test("that have no room beside a table are shown for the clerk to put in", async () => {
    const told = { ...complete, sections: { ...complete.sections, s3: "办结8件。" } };
    const { excel } = await openFigures(told);
    const { rows } = layoutOf(tableOf(formatById(told.format), "t3"));
    // Below title, heading and table there are cells that are not locked.
    excel.person.type("2025依申请公开", `A${2 + rows + 2}`, "其余正在办理。");
    paste({ "text/html": htmlOf(withBeside) });
    expect(await screen.findByText(/^“三、.*没有空行可以填入/)).toBeTruthy();
    expect(screen.getByText(besideTable)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^填入/ })).toBeNull();
    expect(screen.queryByText("读到的内容都已经在表里，没有要填的。")).toBeNull();
  });

  test("take the place of the template's own preface as of an empty one, and never bring one along", async () => {
    const template = { ...complete, sections: emptySections };
    const { user, excel } = await openFigures(template);
    paste({ "text/html": htmlOf(complete) });
    expect(await screen.findByText(/^未写的部分：可填入开头部分、一、/)).toBeTruthy();
    expect(screen.queryByRole("checkbox")).toBeNull();
    await user.click(screen.getByRole("button", { name: "填入4部分文字" }));
    await untilStatus(/^已填入4部分文字/);
    const texts = valuesIn(excel, "2025正文", 0, 40);
    expect(texts).toContain(complete.sections.preface);
    expect(texts.filter((text) => String(text).includes("【"))).toEqual([]);
  });

  test("leave the clerk's preface alone where they come with a template's own", async () => {
    await openFigures(complete);
    const [preface] = reportSheets({ ...complete, year: 2025, sections: {}, protect: false }).map(
      ({ values }) =>
        values
          .slice(1, 3)
          .map(([text]) => String(text))
          .join("\n")
    );
    const fresh = { ...complete, sections: { ...complete.sections, preface: preface ?? "" } };
    paste({ "text/plain": JSON.stringify(reportJson(fresh)) });
    expect(await screen.findByText("读到的内容都已经在表里，没有要填的。")).toBeTruthy();
  });

  test("of the same agency, differently written, are no other's", async () => {
    await openFigures(begun);
    paste({
      "text/html": htmlOf({ ...complete, title: "青河縣水務局 2025年政府信息公开工作年度报告" }),
    });
    expect(await screen.findByRole("button", { name: "填入2格、1部分文字" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: insist })).toBeNull();
  });

  test("of the other form fill no cells, and another year is pointed out", async () => {
    const { user } = await openFigures(begun);
    const other = { ...finishedReport(2020), format: "2019" as const };
    paste({ "text/plain": JSON.stringify(reportJson(other)) });
    expect(
      await screen.findByText(/^这是“青河县水务局”2020年的年报，手上的是“青河县水务局”2025年的/)
    ).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^填入/ })).toBeNull();
    await user.click(screen.getByRole("button", { name: insist }));
    expect(screen.getByText("表格格式不同，数字不能填入，只能填入文字。")).toBeTruthy();
    expect(screen.getByRole("button", { name: "填入1部分文字" })).toBeTruthy();
  });

  test("are not written where a cell holds something else by now", async () => {
    const { user, excel } = await openFigures(begun);
    paste({ "text/html": htmlOf(complete) });
    const button = await screen.findByRole("button", { name: "填入2格、1部分文字" });
    const typing = excel.person.type("2025依申请公开", "F8", "9");
    await user.click(button);
    expect(typing).toEqual({ accepted: true });
    await untilStatus(/^表格已经改动，或者正文没有空行可写，没有填入/);
    expect(screen.getByRole("region", { name: figuresTitle })).toBeTruthy();
  });

  test("that cannot be written leave everything as it was, and can be tried again", async () => {
    const { user, excel } = await openFigures(begun);
    paste({ "text/html": htmlOf(complete) });
    const button = await screen.findByRole("button", { name: "填入2格、1部分文字" });
    excel.failRequest();
    await user.click(button);
    const problem = await screen.findByRole("alert");
    await user.click(within(problem).getByRole("button", { name: "再试一次" }));
    await untilStatus(/^已填入2格/);
  });
});

test("what is no figure is listed with its text, beside the notes", async () => {
  await openPrevious([]);
  const odd = changed(finishedReport(2024), { "t4.review.total": { text: "约三件" } });
  paste({ "text/html": htmlOf(odd).replace("五、存在的主要问题及改进情况", "五、问题") });
  const shown = view(previousTitle);
  expect(await shown.findByText("1格不是数字，没有读成数")).toBeTruthy();
  expect(shown.getByText(/总计：“约三件”$/)).toBeTruthy();
  expect(shown.getByText("读取时注意到")).toBeTruthy();
});

test("several reports are chosen from", async () => {
  const { user } = await openPrevious([]);
  const both = [finishedReport(2023), finishedReport(2024)].map(htmlOf);
  paste({ "text/html": both.join("\n") });
  const choice = await screen.findByRole("combobox", { name: "其中有几份年报，请选一份" });
  expect(screen.queryByRole("button", { name: "放进工作簿，作为上年年报" })).toBeNull();
  const option = within(choice).getByRole("option", { name: /2023年年报/ });
  await user.selectOptions(choice, option);
  expect(view(previousTitle).getByRole("heading", { level: 3 }).textContent).toContain("2023");
});

test("the plain text is read where the rich text holds no tables", async () => {
  await openPrevious([]);
  const text = reportText(reportDocument(finishedReport(2024), ready));
  const lines = text.split("\n").map((line) => `<div>${line.replaceAll("<", "&lt;")}</div>`);
  paste({ "text/html": lines.join(""), "text/plain": text });
  expect(await screen.findByText(/^四、.*：读到15格，共15格$/)).toBeTruthy();
});

describe("what cannot be read", () => {
  test.each([
    [
      "a PDF where no worker is",
      { files: [textFile("a.pdf", "%PDF-1.7")] },
      /^这里不能在后台读 PDF/,
    ],
    [
      "no report",
      { "text/html": "<p>会议通知</p>", "text/plain": "会议通知" },
      /^没有在文件里找到/,
    ],
    ["two files", { files: [textFile("a", "甲"), textFile("b", "乙")] }, /^一次只能读一个文件/],
    ["nothing", {}, /^没有可以读取的内容/],
  ])("%s: says what to do and goes on", async (_, contents, sentence) => {
    await openPrevious([]);
    drop(contents);
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toMatch(sentence);
    paste({ "text/html": htmlOf(finishedReport(2024)) });
    expect(await screen.findByText("读自：粘贴的内容")).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("a file far too large is not even opened", async () => {
    await openPrevious([]);
    const file = Object.defineProperty(textFile("a.html", "x"), "size", { value: 30_000_000 });
    file.arrayBuffer = () => Promise.reject(new Error("opened"));
    drop({ files: [file] });
    expect((await screen.findByRole("alert")).textContent).toMatch(/^文件太大/);
  });
});

test("nothing that is pasted enters the page as markup", async () => {
  await openPrevious([]);
  const html = htmlOf(finishedReport(2024)).replace(
    "（一）主动公开。",
    '<img src="x" onerror="document.title=1"><script>document.title=2</script>（一）主动公开。'
  );
  paste({ "text/html": html });
  await screen.findByText("读自：粘贴的内容");
  expect(document.querySelector("img, script")).toBeNull();
});

test("a file is chosen by keyboard, the reading can be given up, and the focus comes back", async () => {
  const { user } = await openPrevious([]);
  const choose = screen.getByRole("button", { name: /^选择文件，或把文件拖到这里/ });
  expect(document.activeElement).toBe(choose);
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  if (!input) throw new Error("There is no file input");
  const opened = jest.spyOn(input, "click");
  await user.keyboard("{Enter}");
  expect(opened).toHaveBeenCalledTimes(1);
  const endless = textFile("年报.html", htmlOf(finishedReport(2024)));
  endless.arrayBuffer = () => new Promise(() => undefined);
  fireEvent.change(input, { target: { files: [endless] } });
  expect(view(previousTitle).getByRole("status").textContent).toBe("正在读取…");
  await user.click(screen.getByRole("button", { name: "取消" }));
  expect(screen.getByRole("button", { name: /^选择文件/ })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "取消" }));
  expect(document.activeElement).toBe(
    screen.getByRole("button", { name: "从文件或网页读入上年年报…" })
  );
});

test("giving up ends what is being read beside the pane", async () => {
  const ended = jest.fn();
  class EndlessWorker extends EventTarget {
    readonly postMessage = (): void => undefined;
    readonly terminate = ended;
  }
  Object.assign(globalThis, { Worker: EndlessWorker });
  URL.createObjectURL = () => "blob:null/script";
  try {
    const { user } = await openPrevious([]);
    paste({ "text/html": htmlOf(finishedReport(2024)) });
    const words = await screen.findByText("正在读取…");
    expect(document.activeElement?.contains(words)).toBe(true);
    expect(document.activeElement).not.toBe(document.body);
    expect(ended).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "取消" }));
    expect(ended).toHaveBeenCalledTimes(1);
  } finally {
    Reflect.deleteProperty(globalThis, "Worker");
    Reflect.deleteProperty(URL, "createObjectURL");
  }
});

test("a file dropped after another was read does not take the pane's place", async () => {
  await openPrevious([]);
  paste({ "text/html": htmlOf(finishedReport(2024)) });
  await screen.findByText("读自：粘贴的内容");
  expect(fireEvent.drop(document.body, { dataTransfer: transfer({}) })).toBe(false);
});

test("a paste elsewhere in the pane is nobody's business", async () => {
  const { user } = await openPrevious();
  await goTo(user, "核对");
  paste({ "text/html": htmlOf(finishedReport(2024)) });
  await goTo(user, "插入");
  expect(screen.getByRole("button", { name: /^选择文件/ })).toBeTruthy();
});

test("axe has no objections", async () => {
  const objections = async (): Promise<readonly string[]> => {
    const { violations } = await axe.run(document.body, {
      rules: { "color-contrast": { enabled: false } },
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
  };
  await openFigures(changed(finishedReport(), { "t2.regulations.issued": 5 }));
  expect(await objections()).toEqual([]);
  paste({ "text/html": htmlOf(finishedReport()) });
  await screen.findByRole("checkbox", { name: "替换这1个不同的数" });
  expect(await objections()).toEqual([]);
});
