import fc from "fast-check";
import { cellsWording } from "../../src/report/cells-wording";
import { figureKeys, type FigureKey } from "../../src/report/figures";
import { formatById, formatIds } from "../../src/report/formats";
import { figureName } from "../../src/report/wording";

const keys = figureKeys(formatById("2021"));
const told = (isMeant: (key: FigureKey) => boolean): string =>
  cellsWording("2021", keys.filter(isMeant));

test("up to three cells are called by their names", () => {
  expect(told((key) => key.startsWith("t2.regulations."))).toBe(
    "规章·本年制发件数、规章·本年废止件数、规章·现行有效件数"
  );
});

test("a whole column and what is left of a row are told as such", () => {
  const wording = told((key) => /^t3\.(?:.*\.business|granted\..*)$/.test(key));
  expect(wording).toBe("「商业企业」列全部、「（一）予以公开」行6格");
});

test("a whole table is told by its rows, with how many there are", () => {
  expect(told((key) => key.startsWith("t3.") && !key.startsWith("t3.denied"))).toMatch(
    /^「一、本年新收政府信息公开申请数量」行全部、.*、.*等\d+处$/
  );
});

test("in table 4, whose only row has no label, what belongs together is told", () => {
  const wording = told((key) => /^t4\.(?:review|suitDirect\.(?:upheld|total))/.test(key));
  expect(wording).toBe("「行政复议」全部、「行政诉讼 未经复议直接起诉」2格");
});

test("cells that have no line in common are named", () => {
  const some: readonly FigureKey[] = [
    "t3.received.individual",
    "t3.granted.business",
    "t3.carriedOut.total",
    "t2.licensing.decisions",
  ];
  expect(cellsWording("2021", some)).toBe(
    "行政许可·本年处理决定数量、一、本年新收政府信息公开申请数量·自然人、（一）予以公开·商业企业等4处"
  );
});

test.each(formatIds)(
  "in %s any cells are told in at most three parts, with how many there are",
  (format) => {
    const all = figureKeys(formatById(format));
    fc.assert(
      fc.property(fc.subarray([...all], { minLength: 1 }), (some) => {
        const wording = cellsWording(format, some);
        const [, places] = /等(\d+)处$/.exec(wording) ?? [];
        if (some.length <= 3) {
          expect(wording).toBe(some.map((key) => figureName(format, key)).join("、"));
        } else if (places === undefined) {
          const counted = [...wording.matchAll(/(\d+)格/g)].reduce(
            (sum, [, n]) => sum + Number(n),
            0
          );
          expect(counted).toBeLessThanOrEqual(some.length);
        } else {
          expect(Number(places)).toBeGreaterThan(3);
          expect(Number(places)).toBeLessThanOrEqual(some.length);
        }
        expect(wording.split("、").length).toBeLessThan(9);
      })
    );
  }
);
