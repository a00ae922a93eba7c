/** @jest-environment ./test/excel-host/jest-environment.ts */
import { screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { changed } from "../check/sample-reports";
import { behaviours, eachHost } from "../excel-host/behaviour";
import type { ExcelHost } from "../excel-host/excel-host";
import { goTo, openPane, untilStatus, view } from "./open-pane";
import { finishedReport } from "./reports";

const sheetsOf2025 = ["2025正文", "2025主动公开", "2025依申请公开", "2025复议诉讼"];

function sheetNames(excel: ExcelHost): readonly string[] {
  return excel.book.sheets.map(({ name }) => name);
}

async function typeAgency({ user }: Awaited<ReturnType<typeof openPane>>): Promise<void> {
  await user.type(view("插入模板").getByRole("textbox", { name: "单位名称" }), "青河县水务局");
}

const submit = { name: "插入四张表" };

test("names agency and year, inserts four sheets, and goes on to filling them in", async () => {
  const pane = await openPane();
  expect(screen.getByRole("heading", { level: 1 })).toHaveProperty(
    "textContent",
    "本工作簿中还没有年报"
  );
  await typeAgency(pane);
  await pane.user.click(screen.getByRole("button", submit));
  await untilStatus(`已插入：${sheetsOf2025.join("、")}。`);
  expect(sheetNames(pane.excel)).toEqual(["Sheet1", ...sheetsOf2025]);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("青河县水务局 · 2025年年报");
  expect(view("填写").getByText("还有175格没填")).toBeTruthy();
  const fill = await screen.findByRole("button", { name: /^填写 200格空着/ });
  expect(fill.getAttribute("aria-current")).toBe("step");
});

test.each(eachHost)(
  "in the %s Excel all is inserted, and one line tells what Excel did not do",
  async (host) => {
    const pane = await openPane({ behaviour: host });
    await typeAgency(pane);
    await pane.user.click(screen.getByRole("button", submit));
    const leftOut =
      behaviours[host].cosmetics === "refused"
        ? "Excel 没有做成转到新表、冻结表头、打印设置；表和内容都在，这些请自己设置。"
        : "";
    await untilStatus(`已插入：${sheetsOf2025.join("、")}。${leftOut}`);
    expect(screen.queryByRole("alert")).toBeNull();
    expect(sheetNames(pane.excel)).toEqual(["Sheet1", ...sheetsOf2025]);
    expect(view("填写").getByText("还有175格没填")).toBeTruthy();
  }
);

test("while another workbook is in front, says so, and inserts once ours is again", async () => {
  const pane = await openPane();
  await typeAgency(pane);
  pane.excel.person.turnToAnotherWorkbook();
  await pane.user.click(screen.getByRole("button", submit));
  const told = within(await screen.findByRole("alert"));
  expect(told.getByText(/^另一个工作簿在前面，Excel 没有做成。/)).toBeTruthy();
  expect(sheetNames(pane.excel)).toEqual(["Sheet1"]);
  pane.excel.person.turnBack();
  await pane.user.click(told.getByRole("button", { name: "再试一次" }));
  await untilStatus(`已插入：${sheetsOf2025.join("、")}。`);
});

test("an agency is asked for before anything is inserted", async () => {
  const pane = await openPane();
  const inserting = (): Promise<void> => pane.user.click(screen.getByRole("button", submit));
  expect(await pane.excel.countRequests(inserting)).toBe(0);
  const agency = screen.getByRole("textbox", { name: "单位名称" });
  expect(agency.getAttribute("aria-invalid")).toBe("true");
  expect(view("插入模板").getByText("请填写单位名称。")).toBeTruthy();
});

test("a text in place of the agency's name is refused at its field, and the longest name is taken", async () => {
  const pane = await openPane();
  const agency = screen.getByRole("textbox", { name: "单位名称" });
  await pane.user.click(agency);
  await pane.user.paste("水".repeat(61));
  const inserting = (): Promise<void> => pane.user.click(screen.getByRole("button", submit));
  expect(await pane.excel.countRequests(inserting)).toBe(0);
  expect(agency.getAttribute("aria-invalid")).toBe("true");
  expect(view("插入模板").getByText(/^单位名称超过了60个字/)).toBeTruthy();
  await pane.user.type(agency, "{Backspace}");
  await inserting();
  await untilStatus(`已插入：${sheetsOf2025.join("、")}。`);
});

test("a pane that stays open into October offers the report of the running year, and over New Year still that", async () => {
  let time = new Date(2025, 8, 30, 23, 59);
  const { user } = await openPane({ now: () => time });
  await user.click(screen.getByRole("button", { name: "插入2024年年报表" }));
  const year = view("插入模板").getByRole("combobox", { name: "年度" });
  expect(year).toHaveProperty("value", "2024");
  for (const later of [new Date(2025, 9, 1, 8), new Date(2026, 0, 1, 8)]) {
    time = later;
    await user.click(screen.getByRole("textbox", { name: "单位名称" }));
    expect(year).toHaveProperty("value", "2025");
  }
});

test("years are offered in their order, the latest first", async () => {
  await openPane();
  const year = view("插入模板").getByRole<HTMLSelectElement>("combobox", { name: "年度" });
  expect(Array.from(year.options, ({ value }) => Number(value))).toEqual([
    2026, 2025, 2024, 2023, 2022, 2021, 2020, 2019,
  ]);
});

test("the year after the workbook's latest is proposed, as far as it has begun", async () => {
  const { user } = await openPane({ reports: [finishedReport(2022), finishedReport(2023)] });
  await goTo(user, "插入");
  const year = view("插入模板").getByRole<HTMLSelectElement>("combobox", { name: "年度" });
  expect(year.value).toBe("2024");
  await user.click(screen.getByRole("button", submit));
  await untilStatus(/^已插入：2024正文/);
});

test("the year that was sent stays in the form", async () => {
  const pane = await openPane();
  await typeAgency(pane);
  await pane.user.click(screen.getByRole("button", submit));
  await untilStatus(/^已插入：2025正文/);
  await goTo(pane.user, "插入");
  const year = view("插入模板").getByRole("combobox", { name: "年度" });
  expect(year).toHaveProperty("value", "2025");
});

test("takes at most three requests to insert, and two to read the workbook again", async () => {
  const pane = await openPane();
  await typeAgency(pane);
  const before = pane.excel.requests.length;
  await pane.user.click(screen.getByRole("button", submit));
  await untilStatus(/^已插入/);
  expect(pane.excel.requests.length - before).toBeLessThanOrEqual(3 + 2);
});

test("the year is the last calendar year, the form follows the year unless it is chosen", async () => {
  const { user } = await openPane();
  const form = view("插入模板");
  const year = form.getByRole<HTMLSelectElement>("combobox", { name: "年度" });
  const format = form.getByRole<HTMLSelectElement>("combobox", { name: "表格格式" });
  expect([year.value, format.value]).toEqual(["2025", "2021"]);
  await user.selectOptions(year, "2020");
  expect(format.value).toBe("2019");
  await user.selectOptions(format, "2021");
  expect(form.getByText("这一年度规定使用2019年格式（试行），请确认。")).toBeTruthy();
  await user.selectOptions(year, "2019");
  expect(format.value).toBe("2021");
});

test("the agency is the one the workbook names", async () => {
  const { user } = await openPane({ reports: [finishedReport(2024)] });
  await goTo(user, "插入");
  const agency = screen.getByRole<HTMLInputElement>("textbox", { name: "单位名称" });
  expect(agency.value).toBe("青河县水务局");
});

test("brings in what last year's report carried forward, unless told not to", async () => {
  const lastYear = changed(finishedReport(2024), {
    "t3.carriedOut.individual": 7,
    "t3.carriedOut.total": 7,
  });
  const { user, excel } = await openPane({ reports: [lastYear] });
  await goTo(user, "插入");
  expect(view("插入模板").getByText("在本工作簿中找到2024年年报。")).toBeTruthy();
  await user.click(screen.getByRole("button", submit));
  await untilStatus(/^已插入/);
  const sheet = excel.book.sheet("2025依申请公开");
  const carriedIn = [3, 9].map((column) => excel.book.calculation.valueAt(sheet, 6, column));
  expect(carriedIn).toEqual([7, 7]);

  await goTo(user, "插入");
  await user.click(screen.getByRole("checkbox", { name: "带入上年结转" }));
  await user.click(screen.getByRole("button", submit));
  await user.click(await screen.findByRole("button", { name: "用另外的名字插入" }));
  await untilStatus(/^已插入/);
  const second = excel.book.sheet("2025依申请公开（2）");
  expect(excel.book.calculation.valueAt(second, 6, 3)).toBe("");
});

test("leaves headings open to change where that is wanted", async () => {
  const pane = await openPane();
  await typeAgency(pane);
  await pane.user.click(screen.getByRole("checkbox", { name: "保护表头" }));
  await pane.user.click(screen.getByRole("button", submit));
  await untilStatus(/^已插入/);
  expect(pane.excel.book.sheet("2025依申请公开").protection).toBeUndefined();
});

const thereAlready = "已有青河县水务局2025年年报";

async function insert(user: UserEvent, year = "2025"): Promise<void> {
  await goTo(user, "插入");
  await user.selectOptions(view("插入模板").getByRole("combobox", { name: "年度" }), year);
  await user.click(screen.getByRole("button", submit));
}

describe("when the report of the year is there already", () => {
  async function ask() {
    const pane = await openPane({ reports: [finishedReport()] });
    await insert(pane.user);
    const question = await screen.findByRole("group", { name: thereAlready });
    return { ...pane, question: within(question) };
  }

  test("the clerk is asked, and nothing has happened", async () => {
    const { excel, question } = await ask();
    expect(question.getByRole("alert").textContent).toContain(sheetsOf2025.join("、"));
    expect(sheetNames(excel)).toEqual(["Sheet1", ...sheetsOf2025]);
    expect(document.activeElement).toBe(question.getByRole("button", { name: "打开已有的" }));
  });

  test("the existing ones can be opened", async () => {
    const { user, excel, question } = await ask();
    excel.person.activateSheet("Sheet1");
    await user.click(question.getByRole("button", { name: "打开已有的" }));
    await untilStatus("已打开“2025正文”。");
    expect(excel.book.activeSheet.name).toBe("2025正文");
    expect(view("填写")).toBeTruthy();
    expect(screen.queryByRole("group", { name: thereAlready })).toBeNull();
  });

  test("others can be inserted beside them under other names", async () => {
    const { user, excel, question } = await ask();
    await user.click(question.getByRole("button", { name: "用另外的名字插入" }));
    await untilStatus(/^已插入/);
    const others = sheetsOf2025.map((name) => `${name}（2）`);
    expect(sheetNames(excel)).toEqual(["Sheet1", ...sheetsOf2025, ...others]);
    // They are one report, of which it is asked which sheets are meant, and not two of one name.
    expect(screen.getByRole("heading", { name: "青河县水务局 · 2025年年报" })).toBeTruthy();
    expect(screen.queryByRole("combobox", { name: "当前年报" })).toBeNull();
  });

  test("it can be left at that", async () => {
    const { user, excel, question } = await ask();
    await user.click(question.getByRole("button", { name: "取消" }));
    expect(screen.getByRole("button", submit)).toBeTruthy();
    expect(sheetNames(excel)).toEqual(["Sheet1", ...sheetsOf2025]);
  });

  test("its sheets may be called otherwise: they are named as they are called now", async () => {
    const { user, excel } = await openPane({ reports: [finishedReport()] });
    const renamed = ["文字", "表二", "表三", "表四"];
    sheetsOf2025.forEach((name, index) => excel.person.renameSheet(name, renamed[index] ?? ""));
    await insert(user);
    const question = within(await screen.findByRole("group", { name: thereAlready }));
    expect(question.getByRole("alert").textContent).toContain(renamed.join("、"));
    expect(sheetNames(excel)).toEqual(["Sheet1", ...renamed]);

    await user.click(question.getByRole("button", { name: "打开已有的" }));
    await untilStatus("已打开“文字”。");

    await insert(user);
    await user.click(await screen.findByRole("button", { name: "用另外的名字插入" }));
    await untilStatus(`已插入：${sheetsOf2025.join("、")}。`);
    expect(sheetNames(excel)).toEqual(["Sheet1", ...renamed, ...sheetsOf2025]);
  });

  test("one that names no agency may be the same, and is asked about", async () => {
    const { sections, ...report } = finishedReport();
    const preface = "本报告所列数据的统计期限为2025年1月1日至2025年12月31日。";
    const nameless = { ...report, agency: "", sections: { ...sections, preface } };
    const pane = await openPane({ reports: [nameless] });
    await goTo(pane.user, "插入");
    await typeAgency(pane);
    await insert(pane.user);
    const question = await screen.findByRole("group", { name: "已有一份没写单位名称的2025年年报" });
    expect(within(question).getByRole("alert").textContent).toContain(sheetsOf2025.join("、"));
  });

  test("sheets of another agency's report of the year are no conflict: these get other names", async () => {
    const other = { ...finishedReport(), agency: "青河县财政局" };
    const { user, excel } = await openPane({ reports: [other] });
    await goTo(user, "插入");
    const agency = screen.getByRole("textbox", { name: "单位名称" });
    await user.clear(agency);
    await user.type(agency, "青河县水务局");
    await insert(user);
    const others = sheetsOf2025.map((name) => `${name}（2）`);
    await untilStatus(`已插入：${others.join("、")}。`);
    expect(sheetNames(excel)).toEqual(["Sheet1", ...sheetsOf2025, ...others]);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("青河县水务局 · 2025年年报");
  });

  test("a sheet of such a name that is of no report is asked about by its name", async () => {
    const pane = await openPane();
    const { user, excel } = pane;
    excel.person.addSheet("2025依申请公开");
    await typeAgency(pane);
    await insert(user);
    const question = within(await screen.findByRole("group", { name: "已有同名的表" }));
    expect(question.getByRole("alert").textContent).toContain("已有2025依申请公开，没有插入");
    expect(sheetNames(excel)).toEqual(["Sheet1", "2025依申请公开"]);
  });
});
