/** @jest-environment ./test/excel-host/jest-environment.ts */
import { act, screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { figureFormat } from "../../src/write/figure-format";
import { inputAt } from "../excel-host/book/writing";
import type { ExcelHost } from "../excel-host/excel-host";
import { goTo, openPane, openTool, untilStatus, type OpenPane } from "./open-pane";
import { finishedReport } from "./reports";

const disputes = "2025复议诉讼";
/** 行政复议, 结果维持 in the sheet of table 4. */
const upheld = { row: 5, column: 0 };
/** What belongs there. */
const right = finishedReport().figures["t4.review.upheld"] as number;

function cell(excel: ExcelHost) {
  const sheet = excel.book.sheet(disputes);
  const { numberFormat } = sheet.styles.at(upheld.row, upheld.column);
  return [inputAt(excel.book, sheet, upheld.row, upheld.column), numberFormat];
}

async function type(excel: ExcelHost, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) excel.person.type(disputes, upheld, text);
  await act(() => excel.idle());
}

/** Puts a text in as it comes from elsewhere, where no validation refuses it. */
async function paste(excel: ExcelHost, text: string): Promise<void> {
  excel.person.paste(disputes, upheld, [[text]]);
  await act(() => excel.idle());
}

async function check(user: UserEvent): Promise<void> {
  await goTo(user, "核对");
  await user.click(screen.getByRole("button", { name: /^(一键|重新)核对$/ }));
  await untilStatus(/^核对完成/);
}

/** A report whose cell has the ordinary format, as in sheets that were inserted before or by others. */
async function openOrdinary(numberFormat = "General"): Promise<OpenPane> {
  const pane = await openPane({ reports: [finishedReport()] });
  await act(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(disputes);
      sheet.getRangeByIndexes(upheld.row, upheld.column, 1, 1).numberFormat = [[numberFormat]];
      await context.sync();
    })
  );
  return pane;
}

function finding() {
  const sentence = screen.getByText(/^表四.*行政复议 结果维持/, { selector: "p" });
  return within(sentence.closest("li") as HTMLElement);
}

async function correct(user: UserEvent, offer: RegExp): Promise<void> {
  await user.click(finding().getByRole("button", { name: offer }));
  await user.click(finding().getByRole("button", { name: "改这1格" }));
  await untilStatus(/^已修正1格，并重新核对。/);
}

test("in the cells that are inserted a number can be typed after what looks like a date", async () => {
  const { user, excel } = await openPane({ reports: [finishedReport()] });
  await type(excel, "1-2", String(right));
  expect(cell(excel)).toEqual([right, figureFormat]);
  await check(user);
  await untilStatus("核对完成：没有问题。");
});

test("a date that has become a number in a cell that no sum checks is told of", async () => {
  const { user, excel } = await openPane({ reports: [finishedReport()] });
  // 行政许可, 本年处理决定数量
  excel.person.type("2025主动公开", "B9", "1-2");
  await act(() => excel.idle());
  await check(user);
  screen.getByText(/^表二行政许可.*填的是46024，正好是2026年1月2日在 Excel 里的天数/, {
    selector: "p",
  });
});

test.each(["1-2", "3/4", "2025-1"])(
  "after %s the number is typed again: the cell is named, and shows it in one press",
  async (slip) => {
    const { user, excel } = await openOrdinary();
    await type(excel, slip, String(right));
    const [, dates] = cell(excel);
    expect(dates).not.toBe("General");
    await check(user);
    finding().getByText(
      new RegExp(
        `^表四行政复议 结果维持这一格被 Excel 改成了日期格式，显示为“.+”，格子里的数是${right}，请改回数字。$`
      )
    );
    await correct(user, /^修正：把1格改回数字和数字格式/);
    expect(cell(excel)).toEqual([right, figureFormat]);
    await user.click(screen.getByRole("button", { name: "撤销这1格" }));
    await untilStatus(/^已撤销/);
    expect(cell(excel)).toEqual([right, dates]);
  }
);

test.each([
  ["1-2", "日期格式"],
  ["12%", "百分比格式"],
  ["1:30", "时间格式"],
  ["1e5", "科学记数格式"],
])(
  "%s alone does not tell the number: the cell is emptied to be typed again",
  async (slip, name) => {
    const { user, excel } = await openOrdinary();
    await paste(excel, slip);
    const before = cell(excel);
    await check(user);
    finding().getByText(
      new RegExp(`被 Excel 改成了${name}.*看不出原来填的是多少，请清空这一格，重新填写。$`)
    );
    expect(
      finding().getByRole("button", { name: /^修正：其中1格按勾稽关系只有一个数可填/ })
    ).toBeTruthy();
    await correct(user, /^修正：清空1格并改回数字格式/);
    expect(cell(excel)).toEqual(["", figureFormat]);
    await user.click(screen.getByRole("button", { name: "撤销这1格" }));
    await untilStatus(/^已撤销/);
    expect(cell(excel)).toEqual(before);
    await correct(user, /^修正：清空1格并改回数字格式/);
    await type(excel, String(right));
    expect(cell(excel)).toEqual([right, figureFormat]);
  }
);

test("清理 proposes what each such cell becomes", async () => {
  const { user, excel } = await openOrdinary();
  await type(excel, "1-2", String(right));
  await goTo(user, "填写");
  await openTool(user, "清理空格和全角数字");
  const group = await screen.findByRole("region", { name: "被改成日期等格式的1格，改回数字" });
  const [row] = within(group).getAllByRole("row").slice(1);
  expect(row?.textContent).toMatch(new RegExp(`^表四行政复议 结果维持.*月.*日${right}$`));
  await user.click(screen.getByRole("button", { name: "写入1格" }));
  await untilStatus(/^已清理1格/);
  expect(cell(excel)).toEqual([right, figureFormat]);
});

test.each<[how: string, format: string, put: string]>([
  ["put into a cell of texts", "@", String(right)],
  ["put behind an apostrophe", "General", `'${right}`],
])("a number %s is read, named, and made a number in one press", async (_, format, put) => {
  const { user, excel } = await openOrdinary(format);
  await paste(excel, put);
  const before = cell(excel);
  await check(user);
  finding().getByText(
    `表四行政复议 结果维持这一格是文本“${right}”，已按${right}读入；Excel 求和会漏掉它，请改成数字。`
  );
  expect(screen.getByRole("banner").textContent).toMatch(/可以报送/);
  await correct(user, /^修正：把1格改回数字和数字格式/);
  expect(cell(excel)).toEqual([right, figureFormat]);
  await user.click(screen.getByRole("button", { name: "撤销这1格" }));
  await untilStatus(/^已撤销/);
  expect(cell(excel)).toEqual(before);
});

test("a number in a cell of texts that was typed before it became one is named, too", async () => {
  const { user, excel } = await openOrdinary("@");
  expect(cell(excel)).toEqual([right, "@"]);
  await check(user);
  await correct(user, /^修正：把1格改回数字和数字格式/);
  expect(cell(excel)).toEqual([right, figureFormat]);
});
