/** @jest-environment ./test/excel-host/jest-environment.ts */
import { screen, within } from "@testing-library/react";
import { changed } from "../check/sample-reports";
import { openPane, untilStatus, view } from "./open-pane";
import { finishedReport } from "./reports";
import { twoYears } from "./two-years";

/** The names of what is handed to the browser's downloads, as it lacks them here. */
function watchDownloads(): readonly string[] {
  const names: string[] = [];
  URL.createObjectURL = () => "blob:file";
  URL.revokeObjectURL = () => undefined;
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    names.push(event.target.download);
  });
  return names;
}

/** What a web view does that copies when a page asks it to. */
function watchClipboard(): Map<string, string> {
  const clipboard = new Map<string, string>();
  document.execCommand = () => {
    const event = new Event("copy", { bubbles: true, cancelable: true });
    const clipboardData = { setData: (type: string, text: string) => clipboard.set(type, text) };
    document.activeElement?.dispatchEvent(Object.assign(event, { clipboardData }));
    return true;
  };
  return clipboard;
}

afterEach(() => {
  Reflect.deleteProperty(document, "execCommand");
});

async function published() {
  await screen.findByRole("region", { name: "导出" });
  return within(view("导出").getByRole("region", { name: "随年报公开" }));
}

test("annex and infographic leave as files, each with another way out beside it", async () => {
  const { user } = await openPane({ reports: twoYears(), view: "export" });
  const ways = await published();
  const names = watchDownloads();
  const annex = "附件：青河县水务局2025年政府信息公开主要数据与上年对比（草稿）";
  const page = "青河县水务局2025年政府信息公开工作年度报告一图读懂（草稿）";
  for (const [button, name] of [
    ["对比附件（Word）", `${annex}.docx`],
    ["对比附件（网页）", `${annex}.html`],
    ["一图读懂（网页）", `${page}.html`],
  ] as const) {
    await user.click(ways.getByRole("button", { name: button }));
    await ways.findByText((said) => said.startsWith(`已下载“${name}”`));
  }
  expect(names).toEqual([`${annex}.docx`, `${annex}.html`, `${page}.html`]);
  expect(ways.getByText("这些也都注明“草稿”，请勿公开。")).toBeTruthy();
});

test("the annex is copied with its table, and where that does not work it is said", async () => {
  const { user } = await openPane({ reports: twoYears(), view: "export" });
  const ways = await published();
  const copy = ways.getByRole("button", { name: "复制对比附件" });
  const clipboard = watchClipboard();
  await user.click(copy);
  expect(clipboard.get("text/html")).toContain('<th scope="row"');
  expect(clipboard.get("text/plain")).toContain("本年新收申请");
  expect(ways.getByText(/^已复制。/)).toBeTruthy();
  document.execCommand = () => false;
  await user.click(copy);
  expect(ways.getByText(/^没能自动复制。/)).toBeTruthy();
  const byHand = ways.getByRole<HTMLTextAreaElement>("textbox", { name: "要复制的文字" });
  expect(byHand.value).toContain("本年新收申请");
});

test("the infographic is a sheet of its own with two charts, which is no report, and again another one", async () => {
  const [before, now] = twoYears();
  const { user, excel } = await openPane({ reports: [before, now], view: "export" });
  const ways = await published();
  const write = ways.getByRole("button", { name: "一图读懂（工作表）" });
  await user.click(write);
  await untilStatus("已写入工作表“一图读懂”。");
  const sheet = excel.book.sheet("一图读懂");
  expect(excel.book.activeSheet).toBe(sheet);
  expect(sheet.charts.map(({ title }) => title)).toEqual([
    "2025年申请办理结果",
    "收到和办结申请：2024年与2025年",
  ]);
  const cells = [...sheet.filledCells()].map(({ row, column }) =>
    excel.book.calculation.valueAt(sheet, row, column)
  );
  expect(cells).toContain(now.figures["t3.received.total"]);
  expect(cells.some((value) => String(value).startsWith("【草稿："))).toBe(true);
  await user.click(write);
  await untilStatus("已写入工作表“一图读懂（2）”。");
  const choice = screen.getByRole("combobox", { name: "当前年报" });
  expect(within(choice).getAllByRole("option").length).toBe(2);
});

test("without last year's report there is no annex, the infographic tells no change, and both are said", async () => {
  const { user } = await openPane({ reports: [finishedReport()], view: "export" });
  const ways = await published();
  expect(ways.queryByRole("group", { name: "对比附件" })).toBeNull();
  expect(ways.getByText(/^本工作簿中没有2024年年报，所以没有对比附件/)).toBeTruthy();
  expect(ways.queryByText(/草稿/)).toBeNull();
  await user.click(ways.getByText("看一图读懂的样子"));
  const frame = await ways.findByTitle<HTMLIFrameElement>("一图读懂");
  expect(frame.srcdoc).toContain("本页没有与上年对比。");
});

test("what a report lacks is said in annex and infographic, too", async () => {
  const [before, now] = twoYears();
  const lacking = changed(now, { "t3.received.total": null });
  const { user } = await openPane({ reports: [before, lacking], view: "export" });
  const ways = await published();
  const clipboard = watchClipboard();
  await user.click(ways.getByRole("button", { name: "复制对比附件" }));
  expect(clipboard.get("text/plain")).toMatch(/本年新收申请\t\d+\t未填\t—\t—/);
  expect(clipboard.get("text/plain")).toContain("草稿：还不能报送：");
});
