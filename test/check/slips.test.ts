import type { NumberChange } from "../../src/check/change";
import { likeliestSlip } from "../../src/check/slips";
import { figureKeys, type FigureKey } from "../../src/report/figures";
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
  [
    "a number in the wrong cell, seen from there",
    [change(individual, 23, 0), change(business, 0, 23)],
    "23填错了格",
  ],
  ["one number moved, another lost", [change(individual, 5, 23), change(business, 30, 5)], ""],
  [
    "a part and its total, not by the same",
    [change(individual, 18, 16), change(total, 30, 23)],
    "有一位数字不对",
  ],
  [
    "a part and its total, one too few",
    [change(individual, 16, 17), change(total, 28, 29)],
    "明细和合计都少计",
  ],
  ["two numbers exchanged", [change(individual, 5, 23), change(total, 23, 5)], "两格的数填反了"],
  [
    "cases counted in the wrong cell",
    [change(individual, 18, 16), change(otherOrg, 30, 32)],
    "2件记错了格",
  ],
  ["a part and its total", [change(individual, 18, 16), change(total, 30, 28)], "明细和合计都多计"],
  [
    "as usual each by itself as both together",
    [change(individual, 21, 12), change(total, 0, 9)],
    "两位数字颠倒，合计漏填",
  ],
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

const partOfColumn: FigureKey = "t3.partial.individual";
const receivedOfColumn: FigureKey = "t3.received.individual";

test.each([
  ["a total not filled", [change(total, 0, 12)], 1.5],
  ["a part not filled", [change(individual, 0, 12)], 2.5],
  ["a cell that should be none", [change(individual, 12, 0)], 3],
  ["digits swapped", [change(individual, 162, 126)], 1.5],
  ["first digits swapped", [change(individual, 162, 612)], 1.5],
  ["digits of which only one moved up", [change(individual, 162, 146)], 5],
  ["digits of which only one moved down", [change(individual, 162, 124)], 5],
  ["digits swapped before a wrong one", [change(individual, 162, 619)], 5],
  ["three digits moved", [change(individual, 162, 621)], 5],
  ["a digit missing", [change(individual, 71, 791)], 2],
  ["a first digit missing", [change(individual, 71, 171)], 2],
  ["a digit too many", [change(individual, 771, 71)], 2],
  ["two digits too many", [change(individual, 7712, 71)], 5],
  ["other digits, one fewer", [change(individual, 771, 82)], 5],
  ["a wrong digit", [change(individual, 781, 731)], 2.5],
  ["two less", [change(individual, 10, 8)], 3],
  ["two more", [change(individual, 8, 10)], 3],
  ["three less", [change(individual, 10, 7)], 5],
  ["two numbers by themselves", [change(individual, 0, 12), change(elsewhere, 71, 40)], 7.5],
  ["a number in the next cell", [change(individual, 0, 23), change(business, 23, 0)], 1],
  ["a number in the cell before", [change(business, 0, 23), change(individual, 23, 0)], 1],
  ["a number further away", [change(individual, 0, 23), change(otherOrg, 23, 0)], 2],
  ["a number in the row below", [change(individual, 0, 23), change(partOfColumn, 23, 0)], 1],
  ["a number rows away", [change(individual, 0, 23), change(receivedOfColumn, 23, 0)], 2],
  ["two numbers exchanged", [change(individual, 5, 23), change(business, 23, 5)], 1],
  ["two numbers far apart exchanged", [change(individual, 5, 23), change(otherOrg, 23, 5)], 2],
  ["one of two numbers moved", [change(individual, 5, 23), change(otherOrg, 23, 71)], 10],
  ["cases in the next cell", [change(individual, 18, 16), change(business, 30, 32)], 2],
  ["cases further away", [change(individual, 18, 16), change(otherOrg, 30, 32)], 3],
  ["a part and its total", [change(individual, 18, 16), change(total, 30, 28)], 3.5],
  ["a total and its part", [change(total, 30, 28), change(individual, 18, 16)], 3.5],
  ["two parts alike", [change(individual, 18, 16), change(business, 30, 28)], 5.5],
] as const)("%s: costs %d", (_, changes, cost) => {
  expect(likeliestSlip(format2021, changes).cost).toBe(cost);
});

test("of several ways to pair cells the likeliest is taken", () => {
  const changes = [change(individual, 0, 23), change(business, 23, 0), change(otherOrg, 23, 0)];
  expect(likeliestSlip(format2021, changes)).toEqual({ cost: 4, wording: "23填错了格，多填" });
});

test("the same is said once, and nothing of what nothing explains", () => {
  const again = [change(individual, 0, 12), change(elsewhere, 0, 71)];
  expect(likeliestSlip(format2021, again).wording).toBe("漏填");
  const unexplained = [change(individual, 0, 12), change(elsewhere, 71, 400)];
  expect(likeliestSlip(format2021, unexplained).wording).toBe("漏填");
});

test("cells of different tables do not explain each other", () => {
  const keys = figureKeys(format2021);
  const received = keys.filter((key) => key.startsWith("t3.received."));
  for (const cell of keys.filter((key) => key.startsWith("t4."))) {
    for (const other of received) {
      const changes = [change(cell, 0, 23), change(other, 23, 0)];
      expect(likeliestSlip(format2021, changes).wording).toMatch(/漏填，多填$/);
    }
  }
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
