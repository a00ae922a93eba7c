import fc from "fast-check";
import { disguisedNumber } from "../../src/read/disguised-number";
import { showsAsItIs } from "../../src/read/shown-number";
import type { DisguisedNumber } from "../../src/report/report";
import { figureFormat } from "../../src/write/figure-format";

const [newYear, later] = [46024, 46085];

test.each<[held: number, format: string, disguised: DisguisedNumber | undefined]>([
  [2, 'm"月"d"日"', { as: "date", meant: 2 }],
  [0, 'm"月"d"日"', { as: "date", meant: 0 }],
  [354, "yyyy/m/d", { as: "date", meant: 354 }],
  [2, "[$-804]yyyy\\-mm\\-dd h:mm", { as: "date", meant: 2 }],
  [-8, "mmm-yy", { as: "date", meant: -8 }],
  [2.5, "m-d", { as: "date", meant: 2.5 }],
  [2, "m", { as: "date", meant: 2 }],
  [newYear, 'm"月"d"日"', { as: "date", meant: null }],
  [later, "m/d", { as: "date", meant: null }],
  // 1-45, which Excel takes for January 1945.
  [16438, "mmm-yy", { as: "date", meant: null }],
  [2, "h:mm", { as: "time", meant: 2 }],
  [0, "h:mm:ss", { as: "time", meant: 0 }],
  [0.5, "h:mm", { as: "time", meant: null }],
  [2, "[h]:mm:ss", { as: "time", meant: null }],
  [0.12, "0%", { as: "percent", meant: null }],
  [0, "0.00%", { as: "percent", meant: 0 }],
  [25, "0.00E+00", { as: "scientific", meant: 25 }],
  [100000, "0.00E+00", { as: "scientific", meant: null }],
  [0, "0.00E+00", { as: "scientific", meant: 0 }],
  [2, "# ?/?", { as: "fraction", meant: 2 }],
  [25, "000000", { as: "padded", meant: 25 }],
  [25, "[DBNum1][$-804]General", { as: "numerals", meant: 25 }],
  [25, '[DBNum2][$-804]0"元"', undefined],
  [25, '0"0"', undefined],
  [5, "0;(0)", undefined],
  [5, "0!.0000", undefined],
  [5, "General", undefined],
  [5, figureFormat, undefined],
])("%d under %s", (held, format, disguised) => {
  expect(disguisedNumber(held, format)).toEqual(disguised);
});

test("the format of our cells shows every number as it is", () => {
  fc.assert(
    fc.property(fc.double({ min: -1e14, max: 1e14, noNaN: true }), (number) =>
      showsAsItIs(number, figureFormat)
    )
  );
});
