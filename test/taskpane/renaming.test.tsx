/** @jest-environment ./test/excel-host/jest-environment.ts */
import { screen, within } from "@testing-library/react";
import axe from "axe-core";
import type { Report } from "../../src/report/report";
import { inputAt } from "../excel-host/book/writing";
import { goTo, openPane, untilStatus, view } from "./open-pane";
import { finishedReport } from "./reports";

// axe looks for icon fonts by drawing them, which needs a canvas.
HTMLCanvasElement.prototype.getContext = () => null;

const title = "改单位名称、年度";
const open = "改单位名称、年度…";

async function openForm(...reports: readonly Report[]) {
  const pane = await openPane({ reports, view: "fill" });
  await pane.user.click(screen.getByRole("button", { name: open }));
  await screen.findByRole("region", { name: title });
  return pane;
}

async function enter(
  user: Awaited<ReturnType<typeof openForm>>["user"],
  agency: string,
  year: string
): Promise<void> {
  const name = view(title).getByRole("textbox", { name: "单位名称" });
  await user.clear(name);
  await user.type(name, agency);
  await user.selectOptions(view(title).getByRole("combobox", { name: "年度" }), year);
}

function heading(): string {
  return screen.getByRole("heading", { level: 1 }).textContent;
}

test("is reached beside the report's name, shows each change, writes all in one press, and is taken back", async () => {
  const { user, excel } = await openForm(finishedReport(2024));
  const shown = view(title);
  expect(shown.getByText("没有要改的。")).toBeTruthy();
  expect(shown.queryByRole("button", { name: /^改这/ })).toBeNull();
  await enter(user, "白石县水利局", "2025");
  expect(shown.getByText("2024主动公开（A1）")).toBeTruthy();
  const changed = shown.getByRole("heading", { name: "前言" }).closest("section");
  expect(within(changed as HTMLElement).getByText(/2025年1月1日至2025年12月31日/)).toBeTruthy();
  expect(shown.getByText("2025依申请公开")).toBeTruthy();
  await user.click(shown.getByRole("button", { name: "改这5格和4个工作表名" }));
  await untilStatus("已改为“白石县水利局”2025年的年报。");
  expect(heading()).toContain("白石县水利局 · 2025年年报");
  expect(excel.book.sheets.map(({ name }) => name)).toContain("2025复议诉讼");
  expect(screen.queryByRole("region", { name: title })).toBeNull();
  expect(view("填写")).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole("main"));
  await user.click(screen.getByRole("button", { name: "撤销改名" }));
  await untilStatus("已撤销，5格恢复了原来的内容。");
  expect(heading()).toContain("青河县水务局 · 2024年年报");
  expect(excel.book.sheets.map(({ name }) => name)).toContain("2024复议诉讼");
});

test("says that the form of the tables stays where the year takes another one", async () => {
  const { user } = await openForm(finishedReport(2024));
  await enter(user, "青河县水务局", "2020");
  const warning = view(title).getByText(/^2020年的年报要用2019年格式。.*表格仍是2021年格式/);
  expect(warning).toBeTruthy();
  await enter(user, "青河县水务局", "2023");
  expect(view(title).queryByText(/格式/)).toBeNull();
});

test("offers the years in order, with the report's own among them", async () => {
  await openForm(finishedReport(2024));
  const years = within(view(title).getByRole("combobox", { name: "年度" })).getAllByRole("option");
  const offered = years.map(({ textContent }) => Number(textContent));
  expect(offered).toContain(2024);
  expect(offered).toEqual([...offered].sort((a, b) => b - a));
});

test("refuses a name that no heading can say, and one that the workbook has", async () => {
  const { user } = await openForm(finishedReport(2024), finishedReport(2025));
  await enter(user, "青河县水务局", "2024");
  expect(view(title).getByText(/^工作簿里已经有“青河县水务局”2024年的年报/)).toBeTruthy();
  expect(view(title).queryByRole("button", { name: /^改这/ })).toBeNull();
  await enter(user, "二局。三局", "2025");
  expect(view(title).getByText(/^请填写单位全称/)).toBeTruthy();
  expect(view(title).queryByRole("button", { name: /^改这/ })).toBeNull();
});

test("is accessible, and closed by a step or by leaving it", async () => {
  const { user } = await openForm(finishedReport(2024));
  await enter(user, "白石县水利局", "2025");
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false } },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
  await user.click(view(title).getByRole("button", { name: "取消" }));
  expect(screen.queryByRole("region", { name: title })).toBeNull();
  await user.click(screen.getByRole("button", { name: open }));
  await goTo(user, "插入");
  expect(screen.queryByRole("region", { name: title })).toBeNull();
});

describe("a finding about agency or year is put right there", () => {
  const sound = finishedReport(2025);
  const withPreface = (preface: string): Report => ({
    ...sound,
    sections: { ...sound.sections, preface },
  });

  async function openFinding(report: Report, sentence: RegExp) {
    const pane = await openPane({ reports: [report], view: "check" });
    await untilStatus(/^核对完成/);
    const [text] = await screen.findAllByText(sentence, { selector: "p" });
    const item = within(text?.closest("li") as HTMLElement);
    return { ...pane, item };
  }

  test.each<[rule: string, report: Report, sentence: RegExp]>([
    [
      "the preface's period",
      withPreface(
        "本报告所列数据的统计期限为2024年1月1日至2024年12月31日。联系电话：0577-12345678。"
      ),
      /^这是2025年的年报，前言写的是/,
    ],
    [
      "the preface's agency",
      withPreface("现公布白石县水务局2025年政府信息公开工作年度报告。联系电话：0577-12345678。"),
      /^标题的单位是“青河县水务局”，前言写的是“白石县水务局”/,
    ],
    [
      "the opening",
      { ...sound, sections: { ...sound.sections, s1: `2022年，${sound.sections.s1}` } },
      /“总体情况”开头写的是“2022年，”/,
    ],
  ])("%s", async (_, report, sentence) => {
    const { user, item } = await openFinding(report, sentence);
    await user.click(item.getByRole("button", { name: /^修正：/ }));
    await screen.findByRole("region", { name: title });
    await user.click(view(title).getByRole("button", { name: "改这1格" }));
    await untilStatus(/^已改为“青河县水务局”2025年的年报/);
    const mended = screen.getByText(sentence, { selector: "p" }).closest("li");
    expect(within(mended as HTMLElement).getByText("已处理")).toBeTruthy();
  });

  test("headings that are not the usual ones", async () => {
    const { user, excel } = await openForm(sound);
    await user.click(view(title).getByRole("button", { name: "取消" }));
    for (const sheet of ["2025正文", "2025主动公开", "2025依申请公开", "2025复议诉讼"]) {
      excel.person.type(sheet, "A1", "青河县水务局2025年政府信息公开年报");
    }
    await goTo(user, "核对");
    await user.click(screen.getByRole("button", { name: /^(一键|重新)核对$/ }));
    await untilStatus(/^核对完成/);
    const text = await screen.findByText(/^标题是“青河县水务局2025年政府信息公开年报”/, {
      selector: "p",
    });
    await user.click(
      within(text.closest("li") as HTMLElement).getByRole("button", { name: /^修正：/ })
    );
    await screen.findByRole("region", { name: title });
    await user.click(view(title).getByRole("button", { name: "改这4格" }));
    await untilStatus(/^已改为/);
    expect(inputAt(excel.book, excel.book.sheet("2025主动公开"), 0, 0)).toBe(sound.title);
  });

  test("one heading unlike the others is changed by itself, previewed", async () => {
    const { user, excel } = await openPane({ reports: [sound], view: "fill" });
    const wrong = "白石县水务局2025年政府信息公开工作年度报告";
    excel.person.type("2025复议诉讼", "A1", wrong);
    await goTo(user, "核对");
    await user.click(screen.getByRole("button", { name: /^(一键|重新)核对$/ }));
    await untilStatus(/^核对完成/);
    const sentence = /^工作表“2025复议诉讼”的标题写的是“白石县水务局”/;
    const text = await screen.findByText(sentence, { selector: "p" });
    const item = within(text.closest("li") as HTMLElement);
    await user.click(item.getByRole("button", { name: /^修正：只改“2025复议诉讼”的标题/ }));
    expect(item.getByText(wrong).tagName).toBe("DEL");
    expect(item.getByText(sound.title).tagName).toBe("INS");
    await user.click(item.getByRole("button", { name: "改这1格" }));
    await untilStatus("已修正1格，并重新核对。");
    expect(inputAt(excel.book, excel.book.sheet("2025复议诉讼"), 0, 0)).toBe(sound.title);
    expect(
      within(screen.getByText(sentence).closest("li") as HTMLElement).getByText("已处理")
    ).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "撤销这1格" }));
    await untilStatus(/^已撤销/);
    expect(inputAt(excel.book, excel.book.sheet("2025复议诉讼"), 0, 0)).toBe(wrong);
  });
});
