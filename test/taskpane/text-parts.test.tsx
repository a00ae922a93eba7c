/** @jest-environment ./test/excel-host/jest-environment.ts */
import { screen, within } from "@testing-library/react";
import { formatById } from "../../src/report/formats";
import { defaultPreface } from "../../src/report/default-preface";
import { textAt } from "../excel-host/book/writing";
import type { ExcelHost } from "../excel-host/excel-host";
import { changed } from "../check/sample-reports";
import { openPane, untilStatus, view } from "./open-pane";
import { finishedReport } from "./reports";

const lastYear = finishedReport(2024);
const contact =
  "本报告电子版可在青河县人民政府网站（www.qinghe.example）查阅。请与县水务局办公室联系" +
  "（地址：滨河路1号；邮政编码：054000；联系电话：0319-8220001）。";
const before = {
  ...lastYear,
  sections: { ...lastYear.sections, preface: contact, s5: "问题是宣传不够。\n今后加强宣传。" },
};
const now = {
  ...changed(finishedReport(2025), { "t4.review.total": null }),
  sections: {
    ...finishedReport(2025).sections,
    preface: defaultPreface("青河县水务局", 2025, formatById("2021")).join("\n"),
    s5: "",
  },
};

function texts(excel: ExcelHost): string {
  const sheet = excel.book.sheet("2025正文");
  return Array.from({ length: 60 }, (_, row) => textAt(excel.book, sheet, row, 0)).join("\n");
}

test("the 【】 of the preface are a form, with what last year's preface says", async () => {
  const { user, excel } = await openPane({ reports: [before, now] });
  await user.click(view("填写").getByRole("button", { name: "填这6处：开头部分" }));
  const field = async (name: string) =>
    view("填写").findByRole<HTMLInputElement>("textbox", { name });
  expect((await field("联系电话")).value).toBe("0319-8220001");
  expect(view("填写").getByText("已按上一年的年报填好，请核对。")).toBeTruthy();
  expect((await field("网站名称")).value).toBe("青河县人民政府网站");
  await user.clear(await field("地址"));
  await user.clear(await field("联系部门"));
  await user.type(await field("联系部门"), "县水务局政务公开科");
  await user.click(view("填写").getByRole("button", { name: "写入表格" }));
  await untilStatus(/^已填入1部分文字/);
  expect(texts(excel)).toContain("请与县水务局政务公开科联系（地址：【地址】；邮政编码：054000");
  expect(await view("填写").findByRole("button", { name: "填这1处：开头部分" })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: /^撤销这/ }));
  await untilStatus(/^已撤销/);
  expect(texts(excel)).toContain("请与【联系部门】联系（地址：【地址】；邮政编码：【邮政编码】");
});

test("the form for the 【】 says which of them are last year's, and that the others are to be filled in", async () => {
  const preface = "请与县水务局联系（联系电话：0319-8220001）。";
  const little = { ...before, sections: { ...before.sections, preface } };
  const { user } = await openPane({ reports: [little, now] });
  await user.click(view("填写").getByRole("button", { name: "填这6处：开头部分" }));
  expect(
    await view("填写").findByText("填好的取自上一年的年报，请核对；空着的请补填。")
  ).toBeTruthy();
  expect(view("填写").queryByText("已按上一年的年报填好，请核对。")).toBeNull();
});

test("last year's text can be seen beside a section, and taken as a start where nothing is written", async () => {
  const { user, excel } = await openPane({ reports: [before, now] });
  await user.click(view("填写").getByRole("button", { name: /^看上年：五、/ }));
  expect(await view("填写").findByText("今后加强宣传。")).toBeTruthy();
  expect(texts(excel)).not.toContain("今后加强宣传。");
  await user.click(view("填写").getByRole("button", { name: "写入，作为草稿" }));
  await untilStatus(/^已填入1部分文字/);
  expect(texts(excel)).toContain("问题是宣传不够。\n今后加强宣传。");
  expect(await view("填写").findByText(/^这一部分已经写了/)).toBeTruthy();
  expect(view("填写").queryByRole("button", { name: "写入，作为草稿" })).toBeNull();
});

test("without last year's report nothing of it is offered", async () => {
  await openPane({ reports: [now] });
  expect(view("填写").queryByRole("button", { name: /^看上年/ })).toBeNull();
});

test("a section whose heading was not found is not read, which is not the same as empty", async () => {
  const { excel } = await openPane({ reports: [finishedReport()], view: "fill" });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("2025正文").protection.unprotect();
    await context.sync();
  });
  const rows = texts(excel).split("\n");
  const heading = rows.indexOf("五、存在的主要问题及改进情况");
  excel.person.deleteRows("2025正文", heading, rows.indexOf("六、其他需要报告的事项") - heading);
  const part = async () =>
    within(
      (await screen.findByText(/^五、/, { selector: ".part *" })).closest("li") as HTMLElement
    );
  expect(
    await (
      await part()
    ).findByText("没有读到：没有找到这个标题。文字写在别处的，请连同标题补到正文里")
  ).toBeTruthy();
  expect((await part()).queryByText("未填写")).toBeNull();
  expect((await part()).queryAllByRole("button")).toEqual([]);
});
