/** @jest-environment ./test/excel-host/jest-environment.ts */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { formatArea } from "../excel-host/address";
import { inputAt } from "../excel-host/book/writing";
import type { ExcelHost } from "../excel-host/excel-host";
import { strFromU8, unzipSync } from "fflate";
import { changed } from "../check/sample-reports";
import { goTo, openPane, untilStatus, view } from "./open-pane";
import { finishedReport, wrongReport } from "./reports";
import { twoYears } from "./two-years";

/** What was handed to the browser's downloads, as it lacks them here. */
interface Downloaded {
  readonly name: string;
  readonly text: Promise<string>;
  readonly bytes: Promise<Uint8Array>;
}

function watchDownloads(): readonly Downloaded[] {
  const downloads: Downloaded[] = [];
  let offered: Blob | undefined;
  URL.createObjectURL = (blob) => {
    offered = blob as Blob;
    return "blob:file";
  };
  URL.revokeObjectURL = () => undefined;
  document.addEventListener("click", (event) => {
    const link = event.target;
    if (link instanceof HTMLAnchorElement && offered) {
      event.preventDefault();
      downloads.push({ name: link.download, text: textOf(offered), bytes: bytesOf(offered) });
    }
  });
  return downloads;
}

function textOf(blob: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.readAsText(blob);
  });
}

function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(Uint8Array.from(new Uint8Array(reader.result as ArrayBuffer)));
    reader.readAsArrayBuffer(blob);
  });
}

/** One of the files that a Word or Excel file consists of. */
async function partOf(file: Downloaded | undefined, name: string): Promise<string> {
  const part = file && unzipSync(await file.bytes)[name];
  if (!part) throw new Error(`There is no ${name}`);
  return strFromU8(part);
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

function exported() {
  return screen.findByRole("region", { name: "导出" });
}

/** The last page before the export: 可以报送了吗. */
function lastPage() {
  return within(view("导出").getByRole("region", { name: "可以报送了吗？" }));
}

function remaining(): readonly (string | null)[] {
  const list = lastPage().queryByRole("list", { name: "还差这些" });
  return list
    ? within(list)
        .getAllByRole("button")
        .map(({ textContent }) => textContent)
    : [];
}

function selected({ book }: ExcelHost): string {
  const sheet = book.activeSheet;
  return `${sheet.name}!${book.selectionOn(sheet).map(formatArea).join()}`;
}

test("a finished report can go at once, with nothing to warn of", async () => {
  await openPane({ reports: [finishedReport()], view: "export" });
  await exported();
  expect(lastPage().getByText("可以报送")).toBeTruthy();
  expect(remaining()).toEqual([]);
  expect(view("导出").queryByText(/草稿/)).toBeNull();
  expect(view("导出").getByRole("button", { name: "下载 Word 文件" })).toBeTruthy();
});

test("a report that is not ready goes out as a draft, without a page of its own to insist on", async () => {
  const { user } = await openPane({ reports: [wrongReport()], view: "export" });
  await exported();
  expect(lastPage().getByText("还不能报送，还差这些：")).toBeTruthy();
  expect(remaining()).toEqual(["1处必须改正"]);
  expect(view("导出").getByRole("region", { name: "导出草稿" })).toBeTruthy();
  const downloads = watchDownloads();
  await user.click(view("导出").getByRole("radio", { name: "纯文本" }));
  await user.click(view("导出").getByRole("button", { name: "下载文本文件" }));
  await waitFor(() => expect(downloads.length).toBe(1));
  expect(downloads[0]?.name).toBe("青河县水务局2025年政府信息公开工作年度报告（草稿）.txt");
  expect(await downloads[0]?.text).toContain("【草稿：");
});

test("what only wants to be verified goes out without the mark, and the last page says so", async () => {
  const { sections } = finishedReport();
  const report = { ...finishedReport(), sections: { ...sections, s5: "无。" } };
  await openPane({ reports: [report], view: "export" });
  await exported();
  expect(lastPage().getByText("可以报送，但有1处待核实")).toBeTruthy();
  expect(remaining()).toEqual(["1处待核实"]);
  expect(view("导出").getByRole("region", { name: "导出文件" })).toBeTruthy();
  expect(view("导出").queryByText(/（草稿）/)).toBeNull();
});

test("what is wrong leads to its finding in the check, which begins with it", async () => {
  const { user } = await openPane({ reports: [wrongReport()], view: "export" });
  await exported();
  await user.click(lastPage().getByRole("button", { name: "1处必须改正" }));
  await untilStatus("核对完成：1处必须改正。");
  const card = view("核对").getByRole("listitem", { name: /^表四「行政复议」/ });
  await waitFor(() => expect(document.activeElement).toBe(card));
});

test("what is to be verified leads there, whatever the list was narrowed to", async () => {
  const report = wrongReport();
  const sections = { ...report.sections, s5: "无。" };
  const { user } = await openPane({ reports: [{ ...report, sections }], view: "check" });
  await untilStatus(/^核对完成/);
  await user.click(view("核对").getByRole("button", { name: /^\d+过$/ }));
  await goTo(user, "导出");
  await user.click(lastPage().getByRole("button", { name: "1处待核实" }));
  const card = await view("核对").findByRole("listitem", { name: /问题/ });
  await waitFor(() => expect(document.activeElement).toBe(card));
  expect(view("核对").getByRole("listitem", { name: /^表四「行政复议」/ })).toBeTruthy();
});

test("what is not filled in or written leads to its cell", async () => {
  const report = changed(finishedReport(), { "t4.review.upheld": null, "t4.review.pending": null });
  const sections = {
    ...report.sections,
    preface: "第一段。\n请与【联系部门】联系（【联系电话】）。",
    s5: "",
  };
  const { user, excel } = await openPane({ reports: [{ ...report, sections }], view: "export" });
  await exported();
  expect(remaining()).toEqual(["2格空着", "2处文字待补", "1部分未写：五"]);
  await user.click(lastPage().getByRole("button", { name: "2格空着" }));
  await untilStatus("已转到：表四行政复议 结果维持。");
  expect(selected(excel)).toBe("2025复议诉讼!A6");
  await user.click(lastPage().getByRole("button", { name: "2处文字待补" }));
  await waitFor(() => expect(excel.book.activeSheet.name).toBe("2025正文"));
  const [area] = excel.book.selectionOn(excel.book.activeSheet);
  const sheet = excel.book.sheet("2025正文");
  expect(inputAt(excel.book, sheet, area?.row ?? 0, area?.column ?? 0)).toContain("【联系部门】");
  await user.click(lastPage().getByRole("button", { name: "1部分未写：五" }));
  await untilStatus("已转到：五、存在的主要问题及改进情况。");
});

test("what changed most against last year stands there in five lines, which lead to the cells", async () => {
  const { user, excel } = await openPane({ reports: twoYears(), view: "export" });
  await exported();
  const changes = within(lastPage().getByRole("list", { name: "比2024年变化最大的：" }));
  const lines = changes.getAllByRole("listitem").map(({ textContent }) => textContent);
  expect(lines.length).toBeLessThanOrEqual(5);
  expect(lines[0]).toMatch(/^.+ \d+ → \d+（\+\d+，\+[\d.]+%）$/);
  await user.click(changes.getAllByRole("button")[0] as HTMLElement);
  await untilStatus(/^已转到/);
  expect(selected(excel)).toMatch(/^2025依申请公开!/);
});

test("without last year's report that is said", async () => {
  await openPane({ reports: [finishedReport()], view: "export" });
  await exported();
  expect(lastPage().getByText("本工作簿中没有2024年年报，没有和上年比较。")).toBeTruthy();
});

test.each([
  ["Word", "下载 Word 文件", ".docx", "PK"],
  ["网页 HTML", "下载网页文件", ".html", "<!DOCTYPE html>"],
  ["Markdown", "下载 Markdown 文件", ".md", "# 青河县水务局2025年"],
  ["纯文本", "下载文本文件", ".txt", "青河县水务局\n2025年"],
  ["Excel（四张表）", "下载 Excel 文件", ".xlsx", "PK"],
  ["数据 JSON（供系统导入）", "下载 JSON 文件", ".json", "{"],
])("downloads as %s, and says what to do if nothing came", async (kind, button, ending, start) => {
  const { user } = await openPane({ reports: [finishedReport()], view: "export" });
  await exported();
  const downloads = watchDownloads();
  const other = /^(Markdown|数据 JSON)/.test(kind);
  if (other) await user.click(view("导出").getByText("其他格式"));
  const radio = view("导出").getByRole("radio", { name: kind });
  expect(radio.closest("details") !== null).toBe(other);
  await user.click(radio);
  await user.click(view("导出").getByRole("button", { name: button }));
  await waitFor(() => expect(downloads.length).toBe(1));
  expect(downloads[0]?.name).toBe(`青河县水务局2025年政府信息公开工作年度报告${ending}`);
  expect(
    (await downloads[0]?.text)?.replace("\uFEFF", "").replaceAll("\r", "").startsWith(start)
  ).toBe(true);
  expect(view("导出").getByText(/没有看到的，请用旁边的“复制”/)).toBeTruthy();
  expect(view("导出").getByText(`文件名：${downloads[0]?.name ?? ""}`)).toBeTruthy();
});

test("a Word file looks and asks for fonts as chosen", async () => {
  const { user } = await openPane({ reports: [finishedReport()], view: "export" });
  await exported();
  const downloads = watchDownloads();
  await user.click(view("导出").getByText("选项"));
  expect(view("导出").getByText(/^文件使用的字体：方正小标宋简体、仿宋、/)).toBeTruthy();
  await user.selectOptions(view("导出").getByLabelText("标题字体"), "华文中宋");
  await user.selectOptions(view("导出").getByLabelText("正文字体"), "仿宋_GB2312");
  expect(view("导出").getByText(/^文件使用的字体：华文中宋、仿宋_GB2312、/)).toBeTruthy();
  await user.click(view("导出").getByRole("button", { name: "下载 Word 文件" }));
  await waitFor(() => expect(downloads.length).toBe(1));
  const styles = await partOf(downloads[0], "word/styles.xml");
  expect(styles).toContain("华文中宋");
  expect(styles).toContain("仿宋_GB2312");

  await user.selectOptions(view("导出").getByLabelText("版式"), "普通格式（宋体）");
  expect(view("导出").queryByLabelText("标题字体")).toBeNull();
  await user.click(view("导出").getByRole("button", { name: "下载 Word 文件" }));
  await waitFor(() => expect(downloads.length).toBe(2));
  expect(await partOf(downloads[1], "word/styles.xml")).not.toContain("仿宋");
});

test("one table is copied alone, for Word and for a website", async () => {
  const { user } = await openPane({ reports: [finishedReport()], view: "export" });
  await exported();
  const clipboard = watchClipboard();
  await user.click(view("导出").getByText("选项"));
  await user.selectOptions(view("导出").getByLabelText("复制的范围"), "只要表四（复议诉讼）");
  await user.click(view("导出").getByRole("button", { name: "复制（带格式）" }));
  expect(clipboard.get("text/html")?.match(/<table/g)?.length).toBe(1);
  expect(clipboard.get("text/html")).toContain("行政复议");
  expect(clipboard.get("text/plain")).not.toContain("一、总体情况");

  await user.click(view("导出").getByRole("radio", { name: "网页 HTML" }));
  await user.click(view("导出").getByText("选项"));
  await user.click(view("导出").getByRole("button", { name: "复制源代码" }));
  expect(clipboard.get("text/plain")?.match(/<table/g)?.length).toBe(1);
  expect(view("导出").queryByLabelText("复制的源代码")).toBeNull();
});

test("the source copied is what goes into a page, or a whole page", async () => {
  const { user } = await openPane({ reports: [finishedReport()], view: "export" });
  await exported();
  const clipboard = watchClipboard();
  await user.click(view("导出").getByRole("radio", { name: "网页 HTML" }));
  await user.click(view("导出").getByRole("button", { name: "复制源代码" }));
  expect(clipboard.get("text/plain")).toMatch(/^<article/);
  await user.click(view("导出").getByText("选项"));
  await user.selectOptions(view("导出").getByLabelText("复制的源代码"), "完整网页");
  await user.click(view("导出").getByRole("button", { name: "复制源代码" }));
  expect(clipboard.get("text/plain")).toMatch(/^<!DOCTYPE html>/);
});

test("the report as data is copied as it is shown", async () => {
  const { user } = await openPane({ reports: [finishedReport()], view: "export" });
  await exported();
  const clipboard = watchClipboard();
  await user.click(view("导出").getByRole("radio", { name: "数据 JSON（供系统导入）" }));
  await user.click(view("导出").getByRole("button", { name: "复制文字" }));
  const copied = clipboard.get("text/plain") ?? "";
  expect(JSON.parse(copied)).toMatchObject({ agency: "青河县水务局", year: 2025, format: "2021" });
  expect(screen.getByRole("region", { name: "预览" }).textContent).toBe(copied);
});

test("on a Mac it says beforehand that files may not be saved, and how else to get them", async () => {
  const { user } = await openPane({
    reports: [finishedReport()],
    view: "export",
    platform: "mac",
  });
  await exported();
  watchClipboard();
  watchDownloads();
  expect(view("导出").getByText(/^Mac 版 Excel 的窗格一般不能保存文件：请复制后/)).toBeTruthy();
  await user.click(view("导出").getByRole("button", { name: "下载 Word 文件" }));
  expect(await view("导出").findByText(/已交给系统。Mac 上多半不会保存/)).toBeTruthy();
  expect(view("导出").queryByText(/^已下载/)).toBeNull();
  await user.click(view("导出").getByRole("button", { name: "复制（带格式）" }));
  expect(view("导出").getByText(/按 ⌘V 粘贴/)).toBeTruthy();
});

test("copies rich text for Word, the source for a website, and the text itself", async () => {
  const { user } = await openPane({ reports: [finishedReport()], view: "export" });
  await exported();
  const clipboard = watchClipboard();
  const copy = view("导出").getByRole("button", { name: "复制（带格式）" });
  await user.click(copy);
  expect(clipboard.get("text/html")).toContain("<table");
  expect(clipboard.get("text/plain")).toContain("一、总体情况");
  expect(view("导出").getByText(/^已复制。请到 Word/)).toBeTruthy();
  expect(document.activeElement).toBe(copy);

  clipboard.clear();
  await user.click(view("导出").getByRole("radio", { name: "网页 HTML" }));
  await user.click(view("导出").getByRole("button", { name: "复制源代码" }));
  expect(clipboard.get("text/plain")).toContain("<table");
  expect(clipboard.has("text/html")).toBe(false);
});

test("what cannot be copied is shown selected, to be copied by hand", async () => {
  const { user } = await openPane({ reports: [finishedReport()], view: "export" });
  await exported();
  document.execCommand = () => false;
  await user.click(view("导出").getByRole("button", { name: "复制（带格式）" }));
  const text = view("导出").getByRole("textbox", { name: "要复制的文字" });
  if (!(text instanceof HTMLTextAreaElement)) throw new Error("No text area");
  expect(document.activeElement).toBe(text);
  expect(text.selectionEnd - text.selectionStart).toBe(text.value.length);
  expect(text.value).toContain("一、总体情况");
});

test("what is copied by hand follows the sheet", async () => {
  const { user, excel } = await openPane({ reports: [finishedReport()], view: "export" });
  await exported();
  document.execCommand = () => false;
  await user.click(view("导出").getByRole("button", { name: "复制（带格式）" }));
  const text = view("导出").getByRole<HTMLTextAreaElement>("textbox", { name: "要复制的文字" });
  const sheet = excel.book.sheet("2025正文");
  const rows = [...Array(60).keys()];
  const row = rows.find((each) => String(inputAt(excel.book, sheet, each, 0)).startsWith("五、"));
  excel.person.type(sheet.name, { row: Number(row) + 1, column: 0 }, "问题都已改好。");
  await waitFor(() => expect(text.value).toContain("问题都已改好。"));
  expect(document.activeElement).toBe(text);
});

test("says what the text does not seem to name though nothing demands it, and leads there", async () => {
  const sections = {
    ...finishedReport().sections,
    preface: "本报告所列数据的统计期限为2025年1月1日至2025年12月31日。",
  };
  const { user, excel } = await openPane({
    reports: [{ ...finishedReport(), sections }],
    view: "export",
  });
  await exported();
  const missing = within(lastPage().getByRole("list", { name: "另外，正文里没有找到：" }));
  expect(missing.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "开头部分的联系方式（地址、邮编、电话）",
    "开头部分的年报电子版网址",
  ]);
  await user.click(missing.getAllByRole("button")[1] as HTMLElement);
  await untilStatus("已转到：开头部分。");
  expect(excel.book.activeSheet.name).toBe("2025正文");
});

test("warns of marks that stand, and clears them", async () => {
  const { user, excel } = await openPane({ reports: [wrongReport()], view: "check" });
  await untilStatus(/^核对完成/);
  await goTo(user, "导出");
  await exported();
  expect(view("导出").getByText(/^表格中还有核对标记/)).toBeTruthy();
  await user.click(view("导出").getByRole("button", { name: "清除标记" }));
  await untilStatus("标记已清除。");
  expect(view("导出").queryByText(/^表格中还有核对标记/)).toBeNull();
  expect(excel.book.sheet("2025复议诉讼").conditionalFormats).toEqual([]);
});

test("text from cells never becomes part of the page", async () => {
  const attack = `<img src=x onerror="document.title='attacked'"><script>document.title='attacked'</script>`;
  const report = { ...finishedReport(), sections: { ...finishedReport().sections, s1: attack } };
  const { user } = await openPane({ reports: [report], view: "export" });
  await exported();
  const preview = screen.getByTitle("预览");
  expect(preview.getAttribute("sandbox")).toBe("");
  expect(preview.getAttribute("srcdoc")).toContain("&lt;img src=x");
  expect(preview.getAttribute("srcdoc")).not.toContain("<img");
  await user.click(view("导出").getByRole("radio", { name: "纯文本" }));
  expect(screen.getByRole("region", { name: "预览" }).textContent).toContain(attack);
  expect(document.querySelector("img, script[src=x]")).toBeNull();
});

test("what is typed meanwhile goes out too", async () => {
  const { user, excel } = await openPane({ reports: [finishedReport()], view: "export" });
  await exported();
  await user.click(view("导出").getByRole("radio", { name: "纯文本" }));
  excel.person.unprotectSheet("2025正文");
  excel.person.type("2025正文", "A6", "新写的一段。");
  await waitFor(() =>
    expect(screen.getByRole("region", { name: "预览" }).textContent).toContain("新写的一段。")
  );
});

test("agency and date end what people read, where the clerk wants it", async () => {
  const { user } = await openPane({ reports: [finishedReport()], view: "export" });
  await exported();
  const downloads = watchDownloads();
  await user.click(view("导出").getByRole("radio", { name: "纯文本" }));
  await user.click(view("导出").getByText("选项"));
  await user.click(view("导出").getByRole("checkbox", { name: "加落款：单位名称和成文日期" }));
  const [day] = view("导出").getAllByLabelText("成文日期");
  if (!day) throw new Error("no date is asked for");
  expect(day).toHaveProperty("value", "2026-01-12");
  const save = view("导出").getByRole("button", { name: "下载文本文件" });
  fireEvent.change(day, { target: { value: "" } });
  expect(view("导出").getAllByText("请填写成文日期。")).not.toEqual([]);
  expect(save.getAttribute("aria-disabled")).toBe("true");
  expect(view("导出").getByText(/^勾选了加落款/)).toBeTruthy();
  fireEvent.change(day, { target: { value: "2025-12-08" } });
  // The letter is of the same day.
  expect(view("导出").getAllByText("这一天在2025年结束以前，请确认没有写错。")).toHaveLength(2);
  await user.click(save);
  await waitFor(() => expect(downloads.length).toBe(1));
  expect(await downloads[0]?.text).toMatch(/\r\n青河县水务局\r\n2025年12月8日\r\n$/);
  await user.click(view("导出").getByRole("radio", { name: /^Excel/ }));
  expect(view("导出").queryByRole("checkbox", { name: /^加落款/ })).toBeNull();
});

test("a letter that hands the report in asks to whom, and names the attachments", async () => {
  const { user } = await openPane({ reports: [finishedReport()], view: "export" });
  await exported();
  const downloads = watchDownloads();
  const clipboard = watchClipboard();
  await user.click(view("导出").getByText("报送函"));
  const save = view("导出").getByRole("button", { name: "下载报送函（Word）" });
  await user.click(save);
  expect(view("导出").getByText("请填写主送机关。")).toBeTruthy();
  await user.type(view("导出").getByLabelText("主送机关"), "青河县人民政府办公室");
  expect(view("导出").queryByText("请填写主送机关。")).toBeNull();
  await user.click(view("导出").getByRole("checkbox", { name: "核对记录" }));
  await user.click(save);
  await view("导出").findByText(
    /^已下载“青河县水务局关于报送2025年政府信息公开工作年度报告的函\.docx”/
  );
  const words = (await partOf(downloads[0], "word/document.xml")).replace(/<[^>]*>/g, "");
  expect(words).toMatch(
    /青河县人民政府办公室：.*附件：1\.青河县水务局.*2\.青河县水务局.*核对记录.*2026年1月12日/
  );
  await user.click(view("导出").getByRole("button", { name: "复制报送函" }));
  expect(view("导出").getByText(/^已复制报送函/)).toBeTruthy();
  expect(clipboard.get("text/html")).toContain("青河县人民政府办公室：</p>");
});

test("what cannot be filed is handed in by no letter", async () => {
  const { user } = await openPane({ reports: [wrongReport()], view: "export" });
  await exported();
  await user.click(view("导出").getByText("报送函"));
  expect(view("导出").getByText("还不能报送，改好以后才能出报送函。")).toBeTruthy();
  expect(view("导出").queryByRole("button", { name: "下载报送函（Word）" })).toBeNull();
});

test("how to come by a PDF is said of what prints as one", async () => {
  const { user } = await openPane({ reports: [finishedReport()], view: "export" });
  await exported();
  expect(view("导出").getByText(/^要 PDF，用 Word/)).toBeTruthy();
  await user.click(view("导出").getByRole("radio", { name: /^网页/ }));
  expect(view("导出").getByText(/^要 PDF，用浏览器.*“页眉和页脚”/)).toBeTruthy();
  await user.click(view("导出").getByRole("radio", { name: "纯文本" }));
  expect(view("导出").queryByText(/^要 PDF/)).toBeNull();
});
