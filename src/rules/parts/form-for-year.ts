import { formatForYear, formats, isTrial, type Format } from "../../report/formats";
import type { Rule } from "../rule";

/** 2019、2020年度, 2021至2026年度, 2021年度起 */
function yearsOf(format: Format, next: Format | undefined): string {
  if (!next) return `${format.fromYear}年度起`;
  const years = Array.from(
    { length: next.fromYear - format.fromYear },
    (_, index) => format.fromYear + index
  );
  return years.length > 2
    ? `${format.fromYear}至${next.fromYear - 1}年度`
    : `${years.join("、")}年度`;
}

function yearsOfForms(): string {
  return formats
    .map((format, index) => {
      const trial = isTrial(format) ? "（试行）" : "";
      return `${yearsOf(format, formats[index + 1])}用${format.id}年${trial}格式`;
    })
    .join("，");
}

export const formForYear: Rule = {
  id: "document.form",
  title: "表格格式与年度相符",
  explanation: `${yearsOfForms()}。用错的请换用正确的格式重新填写。`,
  level: "error",
  source: (notice) => ({ kind: "clause", where: notice }),
  exceptions: [],
  example: "2022年的年报应使用2021年格式，现在的表格是2019年格式。",
  *outcomes({ format, report: { year } }) {
    if (year === null) return;
    const expected = formatForYear(year);
    yield expected === format
      ? { kind: "passed", cells: ["title"], message: `${year}年的年报使用${format.id}年格式。` }
      : {
          kind: "broken",
          cells: ["title"],
          message: `${year}年的年报应使用${expected.id}年格式，现在的表格是${format.id}年格式。`,
        };
  },
};
