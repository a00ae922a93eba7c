import { LeftOut } from "../../src/read/sources/left-out";
import {
  cellTextOf,
  plainLook,
  readRuns,
  type LeftOutPart,
  type Look,
  type Run,
} from "../../src/read/sources/runs";

function run(text: string, look: Partial<Look> = {}): Run {
  return { text, look: { ...plainLook, ...look } };
}

const hidden: Partial<Look> = { leftOut: "hidden" };
const struck: Partial<Look> = { leftOut: "struck" };
const raised: Partial<Look> = { script: "superscript" };
const lowered: Partial<Look> = { script: "subscript" };
const away: Partial<Look> = { moved: {} };

test.each<[name: string, runs: readonly Run[], text: string]>([
  ["nothing", [], ""],
  ["one look", [run("12"), run("34")], "1234"],
  ["a part that is left out", [run("12"), run("34", hidden), run("56")], "1256"],
  ["digits and signs raised", [run("12"), run("+3-４０", raised)], "12⁺³⁻⁴⁰"],
  ["digits and signs lowered", [run("12"), run("+3-４９", lowered)], "12₊₃₋₄₉"],
  ["words raised", [run("12"), run("件a", raised)], "12件a"],
  ["a part two pixels higher", [run("12"), run("3", { shift: 2 })], "12³"],
  ["a part less than that higher", [run("12"), run("3", { shift: 1.9 })], "123"],
  ["a part two pixels lower", [run("12"), run("3", { shift: -2 })], "12₃"],
  ["a part less than that lower", [run("12"), run("3", { shift: -1.9 })], "123"],
  ["a raised part that stands low", [run("12"), run("3", { ...raised, shift: -9 })], "12³"],
  ["all parts higher", [run("12", { shift: 9 }), run("3", { shift: 9 })], "123"],
  ["all parts higher but blanks", [run("12", { shift: 9 }), run(" ")], "12 "],
  ["all parts higher but what is left out", [run("1", hidden), run("2", { shift: 9 })], "2"],
  ["parts on different lines", [run("1", { shift: 9 }), run("2", { shift: 5 })], "¹²"],
  ["a part that is moved away", [run("12"), run("3", away)], "12 3"],
  ["a part between that is moved away", [run("1"), run("2", away), run("3")], "1 2 3"],
  ["parts that are moved together", [run("1", away), run("2", away)], "12"],
  ["parts that are moved by themselves", [run("1", away), run("2", { moved: {} })], "1 2"],
  ["a blank that is moved away", [run("1"), run("\n", away), run("2")], "1\n2"],
])("of %s is read", (_, runs, text) => {
  expect(readRuns(runs).text).toBe(text);
});

test.each<[name: string, runs: readonly Run[], leftOut: readonly LeftOutPart[]]>([
  ["nothing", [run("1"), run("2", raised), run("3", away)], []],
  ["one part", [run("1"), run("2", hidden)], [{ reason: "hidden", text: "2" }]],
  ["one before others", [run("1", hidden), run("2"), run("3")], [{ reason: "hidden", text: "1" }]],
  [
    "parts that follow each other as one",
    [run("1", hidden), run("2", struck), run("3", struck)],
    [
      { reason: "hidden", text: "1" },
      { reason: "struck", text: "23" },
    ],
  ],
  [
    "parts with something between as two",
    [run("1", struck), run("2"), run("3", struck)],
    [
      { reason: "struck", text: "1" },
      { reason: "struck", text: "3" },
    ],
  ],
  ["no blanks", [run(" ", hidden), run("\u200b", struck)], []],
])("what is left out is told: %s", (_, runs, leftOut) => {
  expect(readRuns(runs).leftOut).toEqual(leftOut);
});

test.each<[text: string, parts: readonly LeftOutPart[], cell: string, notes: readonly string[]]>([
  ["12", [], "12", []],
  ["", [], "", []],
  ["", [{ reason: "struck", text: " 34 " }], "34（划去）", []],
  ["12", [{ reason: "struck", text: "34" }], "12", ["“12”旁边的“34”"]],
  ["", [{ reason: "hidden", text: "34" }], "", ["“34”"]],
  [
    "",
    [
      { reason: "hidden", text: "1" },
      { reason: "struck", text: "2" },
      { reason: "struck", text: "3" },
    ],
    "2（划去）",
    ["“1”", "“3”"],
  ],
])("of a cell with %j and %j is read %j", (text, parts, cell, notes) => {
  const leftOut = new LeftOut();
  expect(cellTextOf(text, parts, leftOut)).toBe(cell);
  const told = leftOut.notes().map(({ message }) => /：(.*?)。/.exec(message)?.[1]);
  expect(told).toEqual(notes);
});
