/** @jest-environment ./test/excel-host/jest-environment.ts */
import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { Report, Sections } from "../../src/report/report";
import { formatArea } from "../excel-host/address";
import type { ExcelHost } from "../excel-host/excel-host";
import { goTo, openPane, untilStatus } from "./open-pane";
import { finishedReport } from "./reports";

const texts = "2025正文";

function withTexts(sections: Partial<Sections>): Report {
  const report = finishedReport();
  return { ...report, sections: { ...report.sections, ...sections } };
}

async function check(user: UserEvent): Promise<void> {
  await goTo(user, "核对");
  await user.click(screen.getByRole("button", { name: "一键核对" }));
  await untilStatus(/^核对完成/);
}

/** The finding that says this. */
function finding(message: RegExp) {
  const sentence = screen.getByText(message, { selector: "p" });
  return within(sentence.closest("li") as HTMLElement);
}

/** The row of the sheet of texts whose first column holds these words, as an address. */
function cellSaying(excel: ExcelHost, words: string): string {
  const sheet = excel.book.sheet(texts);
  const rows = Array.from({ length: 60 }, (_, row) => row).filter((row) =>
    String(excel.book.calculation.valueAt(sheet, row, 0)).includes(words)
  );
  expect(rows).toHaveLength(1);
  return `A${Number(rows[0]) + 1}`;
}

function selected(excel: ExcelHost): string {
  const sheet = excel.book.activeSheet;
  return `${sheet.name}!${excel.book.selectionOn(sheet).map(formatArea).join()}`;
}

function marked(excel: ExcelHost): readonly string[] {
  return excel.book
    .sheet(texts)
    .conditionalFormats.flatMap(({ areas }) => areas)
    .map(formatArea);
}

const wrong = "全年新收政府信息公开申请999件";

test.each([
  [
    "the text",
    { s1: finishedReport().sections.s1.replace("依法办理每一件申请", wrong) },
    "一、总体情况第2段",
  ],
  ["a text beside a table", { s3: `${wrong}。` }, "三、收到和处理政府信息公开申请情况第1段"],
])(
  "a finding about %s quotes it, and its paragraph's cell is marked and shown",
  async (_, told, place) => {
    const { user, excel } = await openPane({ reports: [withTexts(told)] });
    const cell = cellSaying(excel, wrong);
    await check(user);
    await waitFor(() => expect(marked(excel)).toEqual([cell]));
    const item = finding(/新收政府信息公开申请999件/);
    await user.click(item.getByRole("button", { name: /^查看\d+格：/ }));
    await untilStatus(/^已转到：\d+格。$/);
    expect(selected(excel)).toBe(`${texts}!${cell}`);
    await user.click(item.getByRole("button", { name: "下一格" }));
    await untilStatus(`已转到：${place}（${cell}）。`);
    expect(selected(excel)).toBe(`${texts}!${cell}`);
  }
);

test("several blanks are marked where each stands, and gone through one by one", async () => {
  const { preface, s6 } = finishedReport().sections;
  const report = withTexts({
    preface: `${preface}\n请登录【网站名称】查阅。\n电话【联系电话】，邮箱【邮箱】。`,
    s6: `${s6}\n联系人：【联系人姓名】。`,
  });
  const { user, excel } = await openPane({ reports: [report] });
  const cells = ["【网站名称】", "【联系电话】", "【联系人姓名】"].map((words) =>
    cellSaying(excel, words)
  );
  await check(user);
  const [website = "", telephone = "", contact = ""] = cells;
  await waitFor(() =>
    expect([...marked(excel)].sort()).toEqual([`${website}:${telephone}`, contact].sort())
  );
  const item = finding(/^还没有填：/);
  await user.click(item.getByRole("button", { name: /^查看3格：/ }));
  await untilStatus("已转到：3格。");
  expect(selected(excel)).toBe(`${texts}!${website}:${telephone}`);
  const names = [
    `开头部分第2段（${website}）`,
    `开头部分第3段（${telephone}）`,
    `六、其他需要报告的事项第2段（${contact}）`,
  ];
  for (const [index, name] of names.entries()) {
    await user.click(item.getByRole("button", { name: "下一格" }));
    await untilStatus(`已转到：${name}。`);
    expect(selected(excel)).toBe(`${texts}!${cells[index] ?? ""}`);
    expect(item.getByText(`第${index + 1}格，共3格：${name}`)).toBeTruthy();
  }
});

test("what is wrong in the title is shown there", async () => {
  const report = { ...finishedReport(), agency: "××县水务局" };
  const { user, excel } = await openPane({ reports: [report] });
  await check(user);
  const item = finding(/^有遗留的占位符/);
  await user.click(item.getByRole("button", { name: /^查看：/ }));
  await untilStatus("已转到：标题（A1）。");
  expect(selected(excel)).toBe(`${texts}!A1`);
});

test("what a whole section lacks is shown at its first paragraph, without a number", async () => {
  const { user, excel } = await openPane({
    reports: [withTexts({ s6: "没有其他需要报告的事项。\n以上。" })],
  });
  await check(user);
  await user.click(finding(/没有写到收取信息处理费/).getByRole("button", { name: /^查看：/ }));
  await untilStatus("已转到：六、其他需要报告的事项。");
  expect(selected(excel)).toBe(`${texts}!${cellSaying(excel, "没有其他需要报告的事项。")}`);
});

test("the record of the check names the paragraph and its cell", async () => {
  const s6 = "本年度收取信息处理费60元。\n联系人：【联系人姓名】。";
  const { user, excel } = await openPane({ reports: [withTexts({ s6 })] });
  const cell = cellSaying(excel, "【联系人姓名】");
  await check(user);
  await user.click(screen.getByRole("button", { name: "把核对记录写成工作表" }));
  await untilStatus("已写入工作表“核对记录”。");
  const sheet = excel.book.sheet("核对记录");
  const written = [...sheet.filledCells()].map(({ row, column }) =>
    String(excel.book.calculation.valueAt(sheet, row, column))
  );
  expect(written).toContain(`六、其他需要报告的事项第2段（${texts}!${cell}）`);
});

test("of a cell with several paragraphs, as a text read in may fill it, the right one is named", async () => {
  const { user, excel } = await openPane({ reports: [finishedReport()] });
  const cell = cellSaying(excel, "（二）依申请公开");
  excel.person.type(
    texts,
    cell,
    "（二）依申请公开。\n依法办理申请。\n全年收到政府信息公开申请999件。"
  );
  await check(user);
  await waitFor(() => expect(marked(excel)).toEqual([cell]));
  const item = finding(/收到政府信息公开申请999件/);
  await user.click(item.getByRole("button", { name: /^查看\d+格：/ }));
  await untilStatus(/^已转到：\d+格。$/);
  await user.click(item.getByRole("button", { name: "下一格" }));
  await untilStatus(`已转到：一、总体情况第4段（${cell}）。`);
  expect(selected(excel)).toBe(`${texts}!${cell}`);
});
