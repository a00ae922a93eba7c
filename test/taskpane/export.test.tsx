/** @jest-environment ./test/excel-host/jest-environment.ts */
import { screen, waitFor } from "@testing-library/react";
import { inputAt } from "../excel-host/book/writing";
import { strFromU8, unzipSync } from "fflate";
import { changed } from "../check/sample-reports";
import { goTo, openPane, untilStatus, view } from "./open-pane";
import { finishedReport, wrongReport } from "./reports";

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

const refusal = "还有1处必须改正，改好后再导出。";

test("a finished report can go at once, with nothing to warn of", async () => {
  await openPane({ reports: [finishedReport()], view: "export" });
  await exported();
  expect(view("导出").queryByText("还缺这些内容：")).toBeNull();
  expect(view("导出").queryByText(/草稿/)).toBeNull();
  expect(view("导出").getByRole("button", { name: "下载 Word 文件" })).toBeTruthy();
});

test("with errors it is refused, until the clerk insists on a draft", async () => {
  const { user } = await openPane({ reports: [wrongReport()], view: "export" });
  await exported();
  expect(view("导出").getByText(refusal)).toBeTruthy();
  expect(view("导出").queryByRole("button", { name: /^下载/ })).toBeNull();
  await user.click(view("导出").getByRole("button", { name: "仍要导出草稿" }));
  expect(view("导出").getByText(/^将导出为草稿：还有1处必须改正/)).toBeTruthy();
  const downloads = watchDownloads();
  await user.click(view("导出").getByRole("radio", { name: "纯文本" }));
  await user.click(view("导出").getByRole("button", { name: "下载文本文件" }));
  await waitFor(() => expect(downloads.length).toBe(1));
  expect(downloads[0]?.name).toBe("青河县水务局2025年政府信息公开工作年度报告（草稿）.txt");
  expect(await downloads[0]?.text).toContain("【草稿：");
});

test("the way back to the check leads there", async () => {
  const { user } = await openPane({ reports: [wrongReport()], view: "export" });
  await exported();
  await user.click(view("导出").getByRole("button", { name: "去核对" }));
  await untilStatus("核对完成：1处必须改正。");
  expect(view("核对")).toBeTruthy();
});

test.each([
  ["Word", "下载 Word 文件", ".docx", "PK"],
  ["网页 HTML", "下载网页文件", ".html", "<!DOCTYPE html>"],
  ["Markdown", "下载 Markdown 文件", ".md", "# 青河县水务局2025年"],
  ["纯文本", "下载文本文件", ".txt", "青河县水务局\n2025年"],
  ["Excel（四张表）", "下载 Excel 文件", ".xlsx", "PK"],
  ["数据 JSON", "下载 JSON 文件", ".json", "{"],
])("downloads as %s, and says what to do if nothing came", async (kind, button, ending, start) => {
  const { user } = await openPane({ reports: [finishedReport()], view: "export" });
  await exported();
  const downloads = watchDownloads();
  await user.click(view("导出").getByRole("radio", { name: kind }));
  await user.click(view("导出").getByRole("button", { name: button }));
  await waitFor(() => expect(downloads.length).toBe(1));
  expect(downloads[0]?.name).toBe(`青河县水务局2025年政府信息公开工作年度报告${ending}`);
  expect((await downloads[0]?.text)?.replace("\uFEFF", "").startsWith(start)).toBe(true);
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
  await user.click(view("导出").getByRole("radio", { name: "数据 JSON" }));
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

test("lists what is missing", async () => {
  const report = {
    ...changed(finishedReport(), { "t4.review.upheld": null, "t4.review.pending": null }),
    sections: {
      ...finishedReport().sections,
      preface: "请与【联系部门】联系（【联系电话】）。",
      s5: "",
    },
  };
  await openPane({ reports: [report], view: "export" });
  await exported();
  const missing = view("导出")
    .getAllByRole("listitem")
    .map((item) => item.textContent);
  expect(missing).toEqual([
    "开头部分：【联系部门】、【联系电话】未补填",
    "四、政府信息公开行政复议、行政诉讼情况：2格未填",
    "五、存在的主要问题及改进情况：未填写",
  ]);
});

test("lists what the text should name, where the check or the text shows that it does not", async () => {
  const sections = {
    ...finishedReport().sections,
    preface: "本报告所列数据的统计期限为2025年1月1日至2025年12月31日。",
    s6: "没有其他需要报告的事项。",
  };
  await openPane({ reports: [{ ...finishedReport(), sections }], view: "export" });
  await exported();
  const missing = view("导出")
    .getAllByRole("listitem")
    .map((item) => item.textContent);
  expect(missing).toEqual([
    "开头部分：没有写联系方式（地址、邮编、电话）",
    "开头部分：没有写年报电子版的网址",
    "六、其他需要报告的事项：没有写收取信息处理费的情况",
  ]);
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
