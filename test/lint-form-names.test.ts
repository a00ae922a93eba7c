import { objectionsTo } from "./lint-objections";

const allowed = [
  ["src/report/formats/a.ts", 'export const id = "2021";'],
  ["src/report/formats/a.ts", "export const fromYear = 2021;"],
  ["src/rules/a.ts", "export const a = (f: Form) => f.format.tables.length === 3;"],
  ["src/rules/a.ts", "export const a = (r: Report) => formatById(r.format).families;"],
  ["src/check/a.ts", 'export const a = "2021年格式没有这些栏";'],
  ["src/check/a.ts", "export const a = (one: Change, other: Change) => one.id === other.id;"],
  ["src/read/a.ts", "export const century = 2000;"],
  ["test/a.ts", 'export const report = soundReport("2021");'],
] as const;

const names = "Only src/report/formats names a form or its year.";
const asks = "Only src/report/formats asks a form for its name.";

const forbidden = [
  ["src/rules/a.ts", 'export const formats = ["2019", "2021"];', names],
  ["src/rules/a.ts", "export const a = (year: number) => year >= 2027;", names],
  ["src/write/a.ts", 'export const a = { "2027": [] };', names],
  ["src/check/a.ts", 'export const a = (r: Report) => r.format === "2021";', names],
  ["src/check/a.ts", "export const a = (r: Report, b: Report) => r.format !== b.format;", asks],
  ["src/check/a.ts", "export const a = (r?: Report) => r?.format === known;", asks],
  ["src/check/a.ts", "export const a = (before: Format) => format.id === before.id;", asks],
  ["src/rules/a.ts", "export const a = (filing: Filing) => filing.format.id !== known;", asks],
  ["src/write/a.ts", "export const a = (r: Report) => documents[r.format];", asks],
  ["src/write/a.ts", "export function a(r: Report) { switch (r.format) { default: } }", asks],
  ["src/taskpane/a.ts", "export const a: Record<FormatId, string> = {};", asks],
  ["src/report/a.ts", "export const a = (r: Report) => r.format === known;", asks],
] as const;

test("only the forms themselves know their names", () => {
  const objections = objectionsTo(
    [...allowed, ...forbidden].map(([file, text]) => [file, text] as const)
  );
  const about = (objection: string): string =>
    objection
      .split("\n")
      .filter((line) => line === names || line === asks)
      .join();
  allowed.forEach(([file, text], index) => {
    expect([file, text, about(objections[index] ?? "")]).toEqual([file, text, ""]);
  });
  forbidden.forEach(([file, text, message], index) => {
    const objection = objections[allowed.length + index] ?? "";
    expect([file, text, about(objection).includes(message)]).toEqual([file, text, true]);
  });
});
