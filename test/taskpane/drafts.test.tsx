/** @jest-environment ./test/excel-host/jest-environment.ts */
import { changed } from "../check/sample-reports";
import { textAt } from "../excel-host/book/writing";
import type { ExcelHost } from "../excel-host/excel-host";
import { openPane, untilStatus, view } from "./open-pane";
import { finishedReport } from "./reports";

/** Neither a fee charged nor a notice of one, and section six says nothing of it. */
const withoutFee = {
  ...changed(finishedReport(), {
    "t2.adminFees.amount": 0,
    "t3.other.feeUnpaid.total": 0,
    // So that the pane opens at what is still to be filled in.
    "t4.review.total": null,
  }),
  sections: { ...finishedReport().sections, s6: "没有其他需要报告的事项。" },
};
const sentence = "未收取政府信息公开信息处理费。";

function texts(excel: ExcelHost): readonly string[] {
  const sheet = excel.book.sheet("2025正文");
  return Array.from({ length: 60 }, (_, row) => textAt(excel.book, sheet, row, 0));
}

async function openDrafts(
  heading = "六、其他需要报告的事项",
  options: Parameters<typeof openPane>[0] = {}
) {
  const pane = await openPane({ reports: [withoutFee], ...options });
  await pane.user.click(view("填写").getByRole("button", { name: `拟一段：${heading}` }));
  return pane;
}

test("a draft is shown with its figures, and writes nothing by itself", async () => {
  const { excel } = await openDrafts();
  expect(await view("填写").findByText(new RegExp(sentence))).toBeTruthy();
  expect(view("填写").getAllByText(/^依据的数/)).toHaveLength(2);
  expect(view("填写").getByRole("cell", { name: "实际收取金额（元）" })).toBeTruthy();
  expect(texts(excel).join()).not.toContain(sentence);
});

test("it is written below the clerk's text on click, and is offered no more", async () => {
  const { user, excel } = await openDrafts();
  const before = texts(excel);
  await user.click(await view("填写").findByRole("button", { name: "写入：信息处理费" }));
  await untilStatus("已写入“信息处理费”一段，请核对文字。");
  const after = texts(excel);
  const row = before.indexOf("没有其他需要报告的事项。") + 1;
  expect(after[row]).toMatch(new RegExp(`${sentence}$`));
  expect(after.filter((_, index) => index !== row)).toEqual(
    before.filter((_, index) => index !== row)
  );
  expect(view("填写").queryByRole("button", { name: "写入：信息处理费" })).toBeNull();
  await user.click(view("填写").getByRole("button", { name: "写入：信息处理费收取情况表" }));
  await untilStatus("已写入“信息处理费收取情况表”一段，请核对文字。");
  expect(texts(excel).slice(row + 1, row + 3)).toEqual([
    "｜通知收取件数（件）｜通知收取金额（元）｜实际收取金额（元）｜",
    "｜0｜0｜0｜",
  ]);
  expect(view("填写").getByText(/^没有可拟的内容/)).toBeTruthy();
});

test("a part with a text of its own has every draft below it", async () => {
  const { user, excel } = await openDrafts("一、总体情况");
  const [first] = await view("填写").findAllByRole("button", { name: /^写入：/ });
  const before = texts(excel);
  if (!first) throw new Error("Nothing is proposed");
  await user.click(first);
  await untilStatus(/^已写入/);
  const after = texts(excel);
  const rows = after.flatMap((text, row) => (text === before[row] ? [] : [row]));
  const lastOwn = before.findIndex((text) => text.startsWith("（五）监督保障。"));
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.map((row) => before[row])).toEqual(rows.map(() => ""));
  expect(rows).toEqual(rows.map((_, index) => lastOwn + 1 + index));
});

test("without an empty row it says so and writes nothing", async () => {
  const s1 = Array.from({ length: 12 }, (_, index) => `第${index + 1}段。`).join("\n");
  const report = { ...withoutFee, sections: { ...withoutFee.sections, s1 } };
  const { user, excel } = await openDrafts("一、总体情况", { reports: [report] });
  const row = texts(excel).findIndex((text) => text.startsWith("二、"));
  excel.person.type("2025正文", { row: row - 1, column: 0 }, "最后一段。");
  const before = texts(excel);
  const [first] = await view("填写").findAllByRole("button", { name: /^写入：/ });
  if (!first) throw new Error("Nothing is proposed");
  await user.click(first);
  await untilStatus(/^这一部分没有足够的空行，没有写入/);
  expect(texts(excel)).toEqual(before);
});

test("what no longer follows from the sheets is not written", async () => {
  const delays = { afterChange: 1_000_000, whileEditing: 10 };
  const { user, excel } = await openDrafts(undefined, { delays });
  const write = await view("填写").findByRole("button", { name: "写入：信息处理费" });
  const row = texts(excel).indexOf("没有其他需要报告的事项。");
  excel.person.type("2025正文", { row, column: 0 }, `2025年${sentence}`);
  const before = texts(excel);
  await user.click(write);
  await untilStatus("表格已经改动，没有写入。请看新拟的文字。");
  expect(texts(excel)).toEqual(before);
});
