import type { NumberChange } from "../../src/check/change";
import { likeliestSlip } from "../../src/check/slips";
import type { FigureKey } from "../../src/report/figures";
import { format2021 } from "../../src/report/formats/format2021";

function change(cell: FigureKey, from: number, to: number): NumberChange {
  return { cell, from, to };
}

const individual: FigureKey = "t3.granted.individual";
const business: FigureKey = "t3.granted.business";
const otherOrg: FigureKey = "t3.granted.otherOrg";
const total: FigureKey = "t3.granted.total";
const elsewhere: FigureKey = "t3.partial.research";

test.each([
  ["a total not filled", [change(total, 0, 12)], "合计漏填"],
  ["a cell not filled", [change(individual, 0, 12)], "漏填"],
  ["a cell that should be none", [change(individual, 12, 0)], "多填"],
  ["digits swapped", [change(individual, 162, 126)], "两位数字颠倒"],
  ["digits swapped that are no neighbours", [change(individual, 261, 162)], ""],
  ["a digit missing", [change(individual, 71, 791)], "少了一位数字"],
  ["a digit doubled", [change(individual, 771, 71)], "多了一位数字"],
  ["a wrong digit", [change(individual, 781, 731)], "有一位数字不对"],
  ["nothing usual", [change(individual, 781, 40)], ""],
  ["two near numbers of different length", [change(individual, 10, 9)], ""],
  [
    "a number in the wrong cell",
    [change(individual, 0, 23), change(business, 23, 0)],
    "23填错了格",
  ],
  ["two numbers exchanged", [change(individual, 5, 23), change(total, 23, 5)], "两格的数填反了"],
  [
    "cases counted in the wrong cell",
    [change(individual, 18, 16), change(otherOrg, 30, 32)],
    "2件记错了格",
  ],
  ["a part and its total", [change(individual, 18, 16), change(total, 30, 28)], "明细和合计都多计"],
  [
    "a part and its total, too few",
    [change(individual, 16, 18), change(total, 28, 30)],
    "明细和合计都少计",
  ],
  [
    "a pair and a single one",
    [change(individual, 0, 23), change(elsewhere, 12, 21), change(business, 23, 0)],
    "23填错了格，两位数字颠倒",
  ],
])("%s", (_, changes, wording) => {
  expect(likeliestSlip(format2021, changes).wording).toBe(wording);
});

test("cells of different rows and columns do not explain each other", () => {
  const apart = [change(individual, 0, 23), change(elsewhere, 23, 0)];
  expect(likeliestSlip(format2021, apart).wording).toBe("漏填，多填");
});

test.each([
  [
    "neighbours before cells further apart",
    [change(individual, 0, 23), change(business, 23, 0)],
    [change(individual, 0, 23), change(otherOrg, 23, 0)],
  ],
  [
    "one wrong digit before any other number",
    [change(individual, 781, 731)],
    [change(individual, 781, 40)],
  ],
  ["a total left out before a part left out", [change(total, 0, 9)], [change(individual, 0, 9)]],
  [
    "fewer slips before more",
    [change(individual, 18, 16)],
    [change(individual, 18, 16), change(elsewhere, 3, 5)],
  ],
])("%s", (_, likelier, other) => {
  expect(likeliestSlip(format2021, likelier).cost).toBeLessThan(
    likeliestSlip(format2021, other).cost
  );
});
