import { formatForYear } from "../../report/formats";
import type { Rule } from "../rule";

export const formForYear: Rule = {
  id: "document.form",
  title: "表格格式与年度相符",
  explanation:
    "2019、2020年度用2019年（试行）格式，2021年度起用2021年格式。用错的请换用正确的格式重新填写。",
  level: "error",
  source: (notice) => ({ kind: "clause", where: notice }),
  exceptions: [],
  example: "2022年的年报应使用2021年格式，现在的表格是2019年格式。",
  *outcomes({ format, report: { year } }) {
    if (year === null) return;
    const expected = formatForYear(year);
    yield expected.id === format.id
      ? { kind: "passed", cells: ["title"], message: `${year}年的年报使用${format.id}年格式。` }
      : {
          kind: "broken",
          cells: ["title"],
          message: `${year}年的年报应使用${expected.id}年格式，现在的表格是${format.id}年格式。`,
        };
  },
};
