/** @jest-environment ./test/excel-host/jest-environment.ts */
import { screen } from "@testing-library/react";
import { changed } from "../check/sample-reports";
import { formatArea } from "../excel-host/address";
import type { ExcelHost } from "../excel-host/excel-host";
import { openPane, untilStatus, view } from "./open-pane";
import { finishedReport } from "./reports";

function selected(excel: ExcelHost): string {
  const sheet = excel.book.activeSheet;
  return `${sheet.name}!${excel.book.selectionOn(sheet).map(formatArea).join()}`;
}

const unfinished = {
  ...changed(finishedReport(), { "t3.granted.research": null, "t4.review.total": null }),
  sections: { ...finishedReport().sections, s5: "", s6: "请致电【联系电话】。" },
};

test("a report that is begun opens at what is still to be filled in", async () => {
  await openPane({ reports: [unfinished] });
  const fill = view("填写");
  const step = await screen.findByRole("button", { name: /^填写 2格空着/ });
  expect(step.textContent).toBe("填写 42格空着，1处文字待补，1部分未写：五");
  expect(fill.getAllByText("还有1格没填").length).toBe(2);
  expect(fill.getAllByText("已填完").length).toBe(1);
  expect(fill.getAllByText("未填写").length).toBe(1);
  expect(fill.getAllByText("有待补内容").length).toBe(1);
});

test("leads to the next empty cell of a table, and to a text", async () => {
  const { user, excel } = await openPane({ reports: [unfinished] });
  const fill = view("填写");
  await user.click(
    fill.getByRole("button", { name: "下一个空格：三、收到和处理政府信息公开申请情况" })
  );
  await untilStatus("已转到：表三（一）予以公开·科研机构。");
  expect(selected(excel)).toBe("2025依申请公开!F8");
  expect(fill.queryByRole("button", { name: "下一个空格：二、主动公开政府信息情况" })).toBeNull();
  await user.click(fill.getByRole("button", { name: "查看：五、存在的主要问题及改进情况" }));
  await untilStatus("已转到：五、存在的主要问题及改进情况。");
  expect(excel.book.activeSheet.name).toBe("2025正文");
});

test("a table that is filled in is still led to", async () => {
  const { user, excel } = await openPane({ reports: [unfinished] });
  const button = { name: "查看：二、主动公开政府信息情况" };
  await user.click(view("填写").getByRole("button", button));
  await untilStatus(/^已转到：表二规章/);
  expect(selected(excel)).toBe("2025主动公开!B5");
});

test("a report with all figures and no text opens at what is to be written", async () => {
  const { sections } = finishedReport();
  await openPane({ reports: [{ ...finishedReport(), sections: { ...sections, s5: "" } }] });
  expect(screen.getByRole("button", { name: /^填写/ }).getAttribute("aria-current")).toBe("step");
});

test("counts along while the clerk types", async () => {
  const { excel } = await openPane({ reports: [unfinished] });
  excel.person.type("2025依申请公开", "F8", "0");
  expect(await screen.findByRole("button", { name: /^填写 1格空着/ })).toBeTruthy();
});

test("goes on to the check and does it", async () => {
  const { user } = await openPane({ reports: [unfinished] });
  await user.click(view("填写").getByRole("button", { name: "填好了，去核对" }));
  await untilStatus(/^核对完成/);
  expect(view("核对")).toBeTruthy();
});

test("says what was noticed while reading", async () => {
  const { excel } = await openPane({ reports: [unfinished] });
  excel.person.unprotectSheet("2025依申请公开");
  excel.person.deleteRows("2025依申请公开", 12);
  expect(await view("填写").findByText("读表时注意到")).toBeTruthy();
});

test.each(["2025正文", "2025主动公开"])(
  "a sheet %s that Excel gives nothing of is named, and the rest of the report is read",
  async (name) => {
    const { excel } = await openPane({ reports: [finishedReport()], view: "fill" });
    excel.book.sheet(name).fault = "GeneralException";
    excel.person.type("2025依申请公开", "F8", "0");
    const told = await view("填写").findByText(new RegExp(`^没有读到工作表${name}，`));
    expect(told.textContent).toMatch(/请重新核对/);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("2025年年报");
  }
);

test("a sheet that is read in part is named, with the rows and columns that were not", async () => {
  const { excel } = await openPane({ reports: [finishedReport()], view: "fill" });
  excel.person.type("Sheet1", "BA5000", "备查");
  const told = await view("填写").findByText(/^工作表“Sheet1”太大/);
  expect(told.textContent).toContain("第801行到第5000行、AY列到BA列没有读入");
});

test("where no report is found, it is said what was not read", async () => {
  const { excel } = await openPane({ view: "fill" });
  excel.person.type("Sheet1", "A5000", "备查");
  expect(await view("填写").findByText(/^工作表太大，没有读到Sheet1!2001:5000；/)).toBeTruthy();
});
