import { LeftOut, type LeftOutReason } from "../../src/read/sources/left-out";

type Taken = readonly [reason: LeftOutReason, text: string, beside?: string];

function leftOutOf(...taken: readonly Taken[]): LeftOut {
  const leftOut = new LeftOut();
  for (const [reason, text, beside = ""] of taken) leftOut.take(reason, text, beside);
  return leftOut;
}

/** What is said of each reason: its code, and what is quoted. */
function told(leftOut: LeftOut): readonly (readonly [string, string | undefined])[] {
  return leftOut.notes().map(({ code, message }) => [code, /：(.*?)。/.exec(message)?.[1]]);
}

test("each reason has a note, in one order", () => {
  const leftOut = leftOutOf(
    ["reading-aid", "1"],
    ["struck", "2"],
    ["hidden", "3"],
    ["struck", "4"]
  );
  expect(told(leftOut)).toEqual([
    ["text-hidden", "“3”"],
    ["text-struck", "“2”、“4”"],
    ["text-reading-aid", "“1”"],
  ]);
  expect(told(new LeftOut())).toEqual([]);
});

test.each<[text: string, quoted: string]>([
  [" 1 \n 2 ", "“1 2”"],
  ["1\u200b2", "“12”"],
  ["字".repeat(20), `“${"字".repeat(20)}”`],
  ["字".repeat(21), `“${"字".repeat(20)}…”`],
  [`${"字".repeat(20)} `, `“${"字".repeat(20)}”`],
  ["𠀀".repeat(20), `“${"𠀀".repeat(20)}”`],
])("%j is quoted as %s", (text, quoted) => {
  expect(told(leftOutOf(["hidden", text]))).toEqual([["text-hidden", quoted]]);
  expect(told(leftOutOf(["hidden", "1", text]))).toEqual([["text-hidden", `${quoted}旁边的“1”`]]);
});

test("blanks are nothing", () => {
  expect(told(leftOutOf(["hidden", ""], ["hidden", " \n"], ["hidden", "\u200b"]))).toEqual([]);
});

test("three are quoted, more are counted", () => {
  const hidden = (...texts: readonly string[]): LeftOut =>
    leftOutOf(...texts.map((text): Taken => ["hidden", text]));
  expect(told(hidden("1", "2", "3"))).toEqual([["text-hidden", "“1”、“2”、“3”"]]);
  expect(told(hidden("1", "2", "3", "4"))).toEqual([["text-hidden", "“1”、“2”、“3”等4处"]]);
});

test("what another has collected is taken over", () => {
  const leftOut = leftOutOf(["hidden", "1"], ["hidden", "2"]);
  leftOut.join(leftOutOf(["hidden", "3"], ["struck", "4"], ["hidden", "5"]));
  leftOut.join(leftOutOf(["hidden", "6"]));
  leftOut.join(new LeftOut());
  leftOut.join(leftOutOf(["hidden", "7"], ["struck", "8"]));
  expect(told(leftOut)).toEqual([
    ["text-hidden", "“1”、“2”、“3”等6处"],
    ["text-struck", "“4”、“8”"],
  ]);
});
