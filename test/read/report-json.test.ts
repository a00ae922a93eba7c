import { reportJson } from "../../src/write/report-json";
import { readFile } from "../../src/read/file";
import { readReportJson } from "../../src/read/sources/report-json";
import { figureKeys } from "../../src/report/figures";
import { formatById } from "../../src/report/formats";
import { emptySections } from "../../src/report/report";
import type { FoundReport } from "../../src/read/found";

const figures = { "t3.received.individual": 2, "t3.received.business": null };
const report = {
  format: "2021",
  year: 2024,
  agency: "某某局",
  title: "某某局2024年政府信息公开工作年度报告",
  figures,
  unread: [{ key: "t2.adminFees.amount", text: "约两百万" }],
  sections: { preface: "前言。", s1: "情况。", s5: "问题。", s6: "无。" },
  notes: [{ code: "rows-missing", message: "缺一行。" }],
};

function read(value: unknown): Promise<readonly FoundReport[]> {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return readFile(new TextEncoder().encode(text));
}

test("why a cell was not read is kept, for it is no error", async () => {
  const unread = [{ key: "t2.adminFees.amount", text: "=1+1", cause: "not-computed" }];
  const [found] = await read({ ...report, unread });
  expect(found?.report.figures["t2.adminFees.amount"]).toEqual({
    text: "=1+1",
    unread: "not-computed",
  });
  if (found) expect(reportJson(found.report).unread).toEqual(unread);
});

test("the report JSON of the command line is read", async () => {
  const [found] = await read({ ...report, file: "x.docx", further: { fields: [1] } });
  expect(found?.report).toMatchObject({
    format: "2021",
    year: 2024,
    agency: "某某局",
    title: report.title,
    sections: report.sections,
  });
  expect(found?.report.figures["t3.received.individual"]).toBe(2);
  expect(found?.report.figures["t3.received.business"]).toBeNull();
  expect(found?.report.figures["t2.adminFees.amount"]).toEqual({ text: "约两百万" });
  expect(Object.keys(found?.report.figures ?? {})).toHaveLength(200);
  expect(found?.notes).toEqual([
    { code: "rows-missing", message: "缺一行。" },
    { code: "json-incomplete", message: "文件里缺少197个数字，没有读入，不当作未填。" },
  ]);
});

test("texts beside tables are written where there are any, and read", async () => {
  const beside = { ...report, sections: { ...report.sections, s3: "收到申请2件。" } };
  const [[without], [found]] = [await read(report), await read(beside)];
  if (!without || !found) throw new Error("no report");
  expect(reportJson(without.report).sections).toEqual(report.sections);
  expect(found.report.sections).toEqual({ ...emptySections, ...beside.sections });
  expect(reportJson(found.report).sections).toEqual(beside.sections);
});

test("several reports may stand in one file, a line for each", async () => {
  const lines = [report, { ...report, year: 2023 }].map((each) => JSON.stringify(each));
  const found = await read(`${lines.join("\n")}\n`);
  expect(found.map((each) => each.report.year)).toEqual([2024, 2023]);
});

test.each<[string, unknown, RegExp]>([
  ["no JSON", '{"format": ', /无法解析/],
  ["another format", { ...report, format: "2022" }, /“format”/],
  ["a format that is a number", { ...report, format: 2021 }, /“format”/],
  ["no figures", { ...report, figures: undefined }, /“figures”/],
  ["figures as a list", { ...report, figures: [] }, /“figures”/],
  ["a figure as text", { ...report, figures: { "t3.received.total": "3" } }, /t3\.received\.total/],
  [
    "an endless figure",
    '{"format":"2021","figures":{"t3.received.total":1e999}}',
    /t3\.received\.total/,
  ],
  [
    "an unknown figure",
    { ...report, figures: { "t3.other.total": 1 } },
    /“t3\.other\.total”不是2021年格式/,
  ],
  ["a hidden prototype", '{"format":"2021","figures":{"__proto__":1}}', /__proto__/],
  [
    "an unread cell without text",
    { ...report, unread: [{ key: "t3.received.total" }] },
    /“unread”/,
  ],
  ["a year out of range", { ...report, year: 24 }, /“year”/],
  ["a year as text", { ...report, year: "2024" }, /“year”/],
  ["a title that is no text", { ...report, title: 5 }, /“title”/],
  ["a section that is no text", { ...report, sections: { s1: [] } }, /“s1”/],
  ["notes of another shape", { ...report, notes: ["x"] }, /“notes”/],
  ["a note without a code", { ...report, notes: [{ message: "x" }] }, /“notes”/],
  ["a note without a message", { ...report, notes: [{ code: "x" }] }, /“notes”/],
  ["figures that are null", { ...report, figures: null }, /“figures”/],
  ["unread cells that are no list", { ...report, unread: {} }, /“unread”/],
  ["an unread cell that is null", { ...report, unread: [null] }, /“unread”/],
  ["an unread cell of no key", { ...report, unread: [{ key: 1, text: "a" }] }, /每一项/],
  [
    "an unread cell for no known cause",
    { ...report, unread: [{ key: "t2.adminFees.amount", text: "a", cause: "b" }] },
    /cause/,
  ],
  ["an unread cell that is a text", { ...report, unread: ["a"] }, /“unread”/],
  [
    "an unread cell that stands there twice",
    {
      ...report,
      unread: [
        { key: "t3.received.total", text: "a" },
        { key: "t3.received.total", text: "b" },
      ],
    },
    /写了不止一次/,
  ],
  ["sections that are a text", { ...report, sections: "a" }, /“sections”/],
  ["notes that are no list", { ...report, notes: {} }, /“notes”/],
  ["a note that is null", { ...report, notes: [null] }, /“notes”/],
  ["a list", [report], /^JSON 文件不是一份年度报告/],
])("%s is refused, and what is wrong is named", async (_, value, message) => {
  const reading = read(value);
  await expect(reading).rejects.toMatchObject({ code: "invalid-json" });
  await expect(reading).rejects.toThrow(message);
});

test.each([
  ["in the figures", '"figures":{"t3.received.individual":2,"t3.received.individual":3}'],
  [
    "written in two ways",
    '"figures":{"t3.received.individual":2,"t3\\u002ereceived.individual":3}',
  ],
  ["the same both times", '"figures":{"t3.received.individual":2,"t3.received.individual":2}'],
  ["in the report", '"figures":{},"figures":{"t3.received.individual":3}'],
  ["in the sections", '"figures":{},"sections":{"s1":"一","s1":"二"}'],
  [
    "read and unread",
    '"figures":{"t3.received.individual":2},"unread":[{"key":"t3.received.individual","text":"3"}]',
  ],
])("a key that stands there twice, %s, is refused", async (_, rest) => {
  await expect(read(`{"format":"2021","year":2024,${rest}}`)).rejects.toMatchObject({
    code: "invalid-json",
    detail: expect.stringContaining("写了不止一次") as string,
  });
});

test.each(["1234567890123456", "12345678901234567890", "0.12345678901234567", "1e308", "1e15"])(
  "the number %s, which cannot be kept, is refused",
  async (number) => {
    const text = `{"format":"2021","year":2024,"figures":{"t3.received.individual":${number}}}`;
    await expect(read(text)).rejects.toMatchObject({ code: "invalid-json" });
  }
);

test("the same key may stand in different objects, and a number may have 15 digits", async () => {
  const text = `{"format":"2021","year":2024,"figures":{"t3.received.individual":999999999999999},"sections":{"s1":"\\"s1\\":1,\\"s1\\":2"},"notes":[{"code":"a","message":"b"},{"code":"a","message":"b"}]}`;
  const [found] = await read(text);
  expect(found?.report.figures["t3.received.individual"]).toBe(999999999999999);
});

test("a cell that is not filled in may be unread", async () => {
  const unread = [{ key: "t3.received.business", text: "约两件" }];
  const [found] = await read({ ...report, unread });
  expect(found?.report.figures["t3.received.business"]).toEqual({ text: "约两件" });
});

test("tables are those of its figures", async () => {
  const [found] = await read(report);
  expect(found?.tables).toEqual(["t2", "t3"]);
});

test("what is missing is counted, and nothing said where all is there", async () => {
  const keys = figureKeys(formatById("2021"));
  const noteOf = async (some: readonly string[]): Promise<string | undefined> => {
    const given = Object.fromEntries(some.map((key) => [key, 1]));
    const [found] = await read({ ...report, unread: [], figures: given, notes: [] });
    return found?.notes[0]?.message;
  };
  expect(await noteOf(keys)).toBeUndefined();
  expect(await noteOf(keys.slice(1))).toMatch(/缺少1个数字/);
});

test.each<[name: string, text: string, years: readonly number[]]>([
  ["a line for each, blank ones between", "#\n \n#\n", [2024, 2024]],
  ["lines as Windows ends them", "#\r\n#\r\n", [2024, 2024]],
  ["one report on several lines", JSON.stringify(report, null, 2), [2024]],
  [
    "one report of which a line begins and ends like one",
    '{"format":"2021","year":2024,"figures":\n{"t3.received.total":1}}',
    [2024],
  ],
  ["a byte order mark and blanks", "\ufeff # ", [2024]],
])("reports may be written with %s", (_, text, years) => {
  const written = text.replaceAll("#", JSON.stringify(report));
  expect(readReportJson(written).map((found) => found.report.year)).toEqual(years);
});

test("a value that is no object is no report", () => {
  expect(() => readReportJson("null")).toThrow(/^JSON 文件不是一份年度报告/);
  expect(() => readReportJson("5")).toThrow(/^JSON 文件不是一份年度报告/);
});
