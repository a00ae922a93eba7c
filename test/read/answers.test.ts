import fc from "fast-check";
import { readReasons } from "../../src/check/reason-rows";
import { answersIn } from "../../src/read/answers";
import type { CellContent, SheetGrid } from "../../src/read/source";
import { answeredChoice, answerIn, answerRow } from "../../src/report/answers";
import type { Choice, Question } from "../../src/report/questions";
import { reasonColumns, reasonHeadings, reasonsSheetName } from "../../src/report/reason-columns";
import { reasonsSheet } from "../../src/write/sheets/check-sheets";

const headings = reasonColumns.map((column) => reasonHeadings[column]);
const report = { year: 2025, agency: "某局" };

function asking(...choices: readonly Choice[]): Question {
  const message = "表三有两张，用哪一张？";
  return { id: "which.t3", code: "table-doubled", table: "t3", message, choices };
}

function named(name: string): Choice {
  return { sheet: `id of ${name}`, name };
}

function keeping(question: Question, choice: Choice): SheetGrid {
  const row = answerRow(question, choice, report, "2026-01-31");
  const plan = reasonsSheet(reasonsSheetName, headings, [reasonColumns.map((each) => row[each])]);
  const cells = plan.values.map((each) => [...each]);
  return { id: "kept", name: reasonsSheetName, cells, firstRow: 0, firstColumn: 0 };
}

const name = fc.string({ unit: fc.constantFrom(..."2025依申请公开 ()“”、等张用"), minLength: 1 });

test("an answer is kept in words that a clerk understands", () => {
  const question = asking(named("2025依申请公开"), named("2025依申请公开 (2)"));
  expect(answerRow(question, named("2025依申请公开"), report, "2026-01-31")).toEqual({
    year: "2025",
    agency: "某局",
    statement: "表三有两张，用哪一张？",
    figures: "可选“2025依申请公开”、“2025依申请公开 (2)”",
    text: "用“2025依申请公开”",
    date: "2026-01-31",
    rule: "which.t3",
    cells: "t3",
  });
});

test("one of several sets of sheets is kept by its first sheet", () => {
  const set = { sheet: "a", name: "2025正文等4张", sheets: ["2025正文", "2025主动公开", "c", "d"] };
  const question = asking(set, named("b"));
  const row = answerRow(question, set, report, "2026-01-31");
  expect(row.text).toBe("用“2025正文”等4张");
  const kept = answerIn(row);
  expect(kept && answeredChoice(question, kept)).toBe(set);
});

test("whatever the sheets are called, the sheet 核对说明 gives back what was chosen", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(name, { minLength: 2, maxLength: 4, selector: (each) => each.trim() }),
      fc.nat(3),
      (names, at) => {
        fc.pre(names.every((each) => each === each.trim() && !each.includes("”、“")));
        const question = asking(...names.map(named));
        const choice = question.choices[at % names.length] as Choice;
        const [found, ...others] = answersIn([keeping(question, choice)]);
        expect(others).toEqual([]);
        expect(found && answeredChoice(question, found.answer)).toBe(choice);
      }
    )
  );
});

describe("an answer", () => {
  const [a, b, c] = [named("a"), named("b"), named("c")];
  const kept = answerIn(answerRow(asking(a, b), a, report, "2026-01-31"));
  const answers = (...choices: readonly Choice[]): Choice | undefined =>
    kept && answeredChoice(asking(...choices), kept);

  test("stands as long as there is nothing more to choose from", () => {
    expect(answers(a, b)).toBe(a);
    expect(answers(b, a)).toBe(a);
  });

  test("is none where what was chosen is gone, or where there is more than was asked about", () => {
    expect(answers(b)).toBeUndefined();
    expect(answers(b, c)).toBeUndefined();
    expect(answers(a, b, c)).toBeUndefined();
  });

  test.each([
    ["用“a”。", "a"],
    ["“a”", "a"],
    [" a ", "a"],
    ["用“a”等4张", "a"],
  ])("that somebody has retyped as %s is understood", (text, chosen) => {
    const row = answerRow(asking(a, b), a, report, "2026-01-31");
    expect(answerIn({ ...row, text })?.chosen).toBe(chosen);
  });
});

test("a row that gives a reason is no answer, and an answer is no reason", () => {
  const row = answerRow(asking(named("a"), named("b")), named("a"), report, "2026-01-31");
  expect(answerIn({ ...row, rule: "t3.balance" })).toBeUndefined();
  expect(answerIn({ ...row, text: " " })).toBeUndefined();
  const sheet = keeping(asking(named("a"), named("b")), named("a"));
  expect(readReasons(sheet)?.reasons).toEqual([]);
});

test("answers are found wherever their columns stand, with their rows", () => {
  const sheet = keeping(asking(named("a"), named("b")), named("b"));
  const moved: SheetGrid = {
    ...sheet,
    cells: sheet.cells.map((row): readonly CellContent[] => ["", ...[...row].reverse()]),
    firstRow: 3,
  };
  const [found] = answersIn([{ ...sheet, cells: [] }, moved]);
  expect(found).toMatchObject({ answer: { chosen: "b", year: 2025 }, sheet: "kept" });
  expect(found?.row).toBe(3 + sheet.cells.findIndex((row) => row.includes("which.t3")));
});
