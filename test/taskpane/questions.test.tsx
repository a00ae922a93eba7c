/** @jest-environment ./test/excel-host/jest-environment.ts */
import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import type { ExcelHost } from "../excel-host/excel-host";
import { readWorkbook } from "../excel-host/xlsx/read";
import { writeWorkbook } from "../excel-host/xlsx/write";
import { goTo, openPane, untilStatus, view, type OpenPane } from "./open-pane";
import { finishedReport } from "./reports";

// axe looks for icon fonts by drawing them, which needs a canvas.
HTMLCanvasElement.prototype.getContext = () => null;

const requests = "2025依申请公开";
const copy = "2025依申请公开 (2)";
const question = "表三有两张，用哪一张？";
const keeper = "核对说明";
/** 予以公开 of 自然人 in the sheet of table 3. */
const granted = { row: 7, column: 3 };

/** A backup copy of a sheet, as Excel makes and names it. */
function backUp(excel: ExcelHost, name = requests, called = copy): void {
  const made = excel.book.addCopyOf(
    Object.assign(excel.book.sheet(name).copy("copied"), { name: called })
  );
  made.protection = undefined;
}

/** Makes a change in the workbook, and waits until the pane has seen it. */
async function meanwhile({ excel }: OpenPane, change: () => void): Promise<void> {
  await act(async () => {
    change();
    await excel.idle();
  });
}

async function withCopy(
  reports = [finishedReport()],
  inCopy?: (excel: ExcelHost) => void
): Promise<OpenPane> {
  const pane = await openPane({ reports });
  await meanwhile(pane, () => {
    backUp(pane.excel);
    inCopy?.(pane.excel);
  });
  return pane;
}

function asked(step: string) {
  return within(view(step).getByRole("group", { name: question }));
}

async function isAsked(step: string): Promise<void> {
  await view(step).findByRole("group", { name: question });
}

async function answer({ user }: OpenPane, step: string, name: string): Promise<void> {
  await isAsked(step);
  await user.click(asked(step).getByRole("button", { name: `用“${name}”` }));
  await untilStatus(/^已选/);
}

/** The rows of 核对说明 that hold something, below its headings. */
function keptRows({ book }: ExcelHost): readonly (readonly unknown[])[] {
  const sheet = book.sheet(keeper);
  return Array.from({ length: 20 }, (_, row) =>
    Array.from({ length: 8 }, (_, column) => book.calculation.valueAt(sheet, row, column))
  )
    .slice(3)
    .filter((cells) => cells.some((cell) => cell !== ""));
}

test("two sheets for one table are asked about before the check, the fuller one is not taken in silence", async () => {
  const pane = await withCopy([finishedReport()], (excel) => excel.person.type(copy, granted, ""));
  await goTo(pane.user, "核对");
  await isAsked("核对");
  const choices = asked("核对").getAllByRole("listitem");
  expect(choices.map(({ textContent }) => textContent)).toEqual([
    `用“${requests}”已填175格查看`,
    `用“${copy}”已填174格查看`,
  ]);
  expect(view("核对").queryByRole("button", { name: /核对/ })).toBeNull();
  expect(view("核对").queryByText(/通过|必须改正/)).toBeNull();
});

test("the check that is pressed in filling in asks, and says so", async () => {
  const { user } = await withCopy();
  await goTo(user, "填写");
  await isAsked("填写");
  await user.click(screen.getByRole("button", { name: "填好了，去核对" }));
  await untilStatus(`还没有核对，请先回答：${question}`);
  await isAsked("核对");
  const header = within(screen.getByRole("banner"));
  expect(header.getByText(/^还不能报送：1个问题待回答/)).toBeTruthy();
  expect(header.queryByText(/没有必须改正的|可以报送$/)).toBeNull();
  expect(header.queryByRole("button", { name: /已完成/ })).toBeNull();
});

test("what is checked gives way to the question once a copy is made", async () => {
  const pane = await openPane({ reports: [finishedReport()] });
  await goTo(pane.user, "核对");
  await pane.user.click(screen.getByRole("button", { name: "一键核对" }));
  await untilStatus(/^核对完成/);
  await meanwhile(pane, () => backUp(pane.excel));
  await isAsked("核对");
  expect(screen.queryByText(/条通过|没有必须改正的/)).toBeNull();
});

test("nothing is exported as long as it is open", async () => {
  const { user } = await withCopy();
  await goTo(user, "导出");
  await isAsked("导出");
  expect(view("导出").queryByRole("button", { name: /下载|复制/ })).toBeNull();
});

test("a choice can be looked at before it is taken", async () => {
  const { user, excel } = await withCopy();
  await goTo(user, "核对");
  await isAsked("核对");
  await user.click(asked("核对").getByRole("button", { name: `查看：${copy}` }));
  await untilStatus(`已转到：${copy}。`);
  expect(excel.book.activeSheet.name).toBe(copy);
});

test("nothing is written by tools or read in as long as it is not certain where, and no part is called done", async () => {
  const { user } = await withCopy();
  await goTo(user, "填写");
  await isAsked("填写");
  expect(screen.queryByRole("region", { name: "省事工具" })).toBeNull();
  expect(view("填写").queryByRole("button", { name: "读入已有数据…" })).toBeNull();
  expect(document.querySelector(".part .color-solved")).toBeNull();
});

test("the answer is kept as a row of 核对说明, and what follows is read from the sheet that was chosen", async () => {
  const wrong = Number(finishedReport().figures["t3.granted.individual"]) + 3;
  const pane = await withCopy([finishedReport()], (excel) =>
    excel.person.type(copy, granted, String(wrong))
  );
  const { user, excel } = pane;
  await goTo(user, "核对");
  await answer(pane, "核对", copy);
  await untilStatus(`已选“${copy}”，记在工作表“${keeper}”中。`);
  expect(await view("核对").findByRole("region", { name: /^必须改正/ })).toBeTruthy();
  expect(excel.book.activeSheet.name).toBe(copy);
  const [row, ...more] = keptRows(excel);
  expect(more).toEqual([]);
  expect(row?.slice(0, 3)).toEqual(["2025", "青河县水务局", question]);
  expect(row?.slice(4, 7)).toEqual([`用“${copy}”`, "2026-01-12", "which.t3"]);
});

test("an answered question stays answered when the workbook is opened again", async () => {
  const pane = await withCopy();
  await goTo(pane.user, "核对");
  await answer(pane, "核对", copy);
  const book = await readWorkbook(await writeWorkbook(pane.excel.book));
  cleanup();
  await pane.excel.idle();

  const { user } = await openPane({ book });
  await goTo(user, "核对");
  expect(await view("核对").findByText(/^表三用的是“2025依申请公开 \(2\)”/)).toBeTruthy();
  expect(view("核对").queryByRole("group", { name: question })).toBeNull();
  await user.click(screen.getByRole("button", { name: "一键核对" }));
  await untilStatus(/^核对完成/);
});

test("it is said what was answered, and 改… asks again and replaces the row", async () => {
  const pane = await withCopy();
  const { user, excel } = pane;
  await goTo(user, "核对");
  await answer(pane, "核对", copy);
  for (const step of ["填写", "核对"] as const) {
    await goTo(user, step);
    expect(
      await view(step).findByText(new RegExp(`表三用的是“${escaped(copy)}”，不是“${requests}”`))
    ).toBeTruthy();
  }
  await user.click(view("核对").getByRole("button", { name: `改：${question}` }));
  const choices = asked("核对");
  expect(document.activeElement).toBe(choices.getAllByRole("button")[0]);
  await user.click(choices.getByRole("button", { name: `用“${requests}”` }));
  await untilStatus(`已选“${requests}”，记在工作表“${keeper}”中。`);
  expect(view("核对").getByText(new RegExp(`表三用的是“${requests}”，不是`))).toBeTruthy();
  expect(keptRows(excel).map((row) => row[4])).toEqual([`用“${requests}”`]);
});

test("a changed answer can be taken back", async () => {
  const pane = await withCopy();
  const { user, excel } = pane;
  await goTo(user, "填写");
  await answer(pane, "填写", copy);
  await user.click(view("填写").getByRole("button", { name: `改：${question}` }));
  await user.click(asked("填写").getByRole("button", { name: `用“${requests}”` }));
  await untilStatus(/^已选“2025依申请公开”/);
  await user.click(screen.getByRole("button", { name: /^撤销这\d+格$/ }));
  await untilStatus(/^已撤销/);
  expect(keptRows(excel).map((row) => row[4])).toEqual([`用“${copy}”`]);
});

test("an answer whose sheet is gone is no answer, and a further copy is asked about", async () => {
  const pane = await withCopy();
  await goTo(pane.user, "核对");
  await answer(pane, "核对", copy);
  await meanwhile(pane, () => backUp(pane.excel, requests, "2025依申请公开 (3)"));
  const three = "表三有三张，用哪一张？";
  await view("核对").findByRole("group", { name: three });
  await meanwhile(pane, () => {
    pane.excel.person.deleteSheet("2025依申请公开 (3)");
    pane.excel.person.deleteSheet(copy);
  });
  await waitFor(() => expect(screen.queryByRole("group", { name: three })).toBeNull());
});

test("last year's figures are asked about, too, before anything is compared with them or brought in", async () => {
  const pane = await openPane({ reports: [finishedReport(2024)] });
  await meanwhile(pane, () => backUp(pane.excel, "2024依申请公开", "备份"));
  const { user, excel } = pane;
  await goTo(user, "插入");
  await isAsked("插入模板");
  expect(view("插入模板").queryByRole("checkbox", { name: "带入上年结转" })).toBeNull();
  await answer(pane, "插入模板", "备份");
  expect(await view("插入模板").findByRole("checkbox", { name: "带入上年结转" })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "插入四张表" }));
  await untilStatus(/^已插入/);
  expect(excel.book.calculation.valueAt(excel.book.sheet(requests), 6, 3)).not.toBe("");
  await meanwhile(pane, () => backUp(pane.excel, "2024依申请公开", "又一备份"));
  await goTo(user, "核对");
  expect(
    await view("核对").findByRole("group", { name: /^2024年年报：\s?表三有三张/ })
  ).toBeTruthy();
});

test("inserted once more under other names, one of two sets has to be chosen", async () => {
  const pane = await openPane({ reports: [finishedReport()] });
  const { user } = pane;
  await goTo(user, "插入");
  await user.selectOptions(screen.getByRole("combobox", { name: "年度" }), "2025");
  await user.click(screen.getByRole("button", { name: "插入四张表" }));
  await user.click(await screen.findByRole("button", { name: "用另外的名字插入" }));
  await untilStatus(/^已插入/);
  const sets = "2025年年报的工作表有两套，用哪一套？";
  const group = within(await view("填写").findByRole("group", { name: sets }));
  const choices = group.getAllByRole("listitem").map(({ textContent }) => textContent);
  expect(choices).toEqual(["用“2025正文等4张”已填200格查看", "用“2025正文（2）等4张”已填0格查看"]);
  await user.click(group.getByRole("button", { name: "用“2025正文（2）等4张”" }));
  await untilStatus(/^已选/);
  expect(view("填写").getByText("还有175格没填")).toBeTruthy();
});

test("axe has no objections", async () => {
  const objections = async (): Promise<readonly string[]> => {
    const { violations } = await axe.run(document.body, {
      rules: { "color-contrast": { enabled: false } },
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
  };
  const pane = await withCopy();
  await goTo(pane.user, "填写");
  await isAsked("填写");
  expect(await objections()).toEqual([]);
  await answer(pane, "填写", copy);
  expect(await objections()).toEqual([]);
});

function escaped(text: string): string {
  return text.replace(/[()]/g, "\\$&");
}
