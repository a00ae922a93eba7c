import { formatForYear, formats, isTrial, type Format } from "../../report/formats";
import { cellsWording } from "../../report/cells-wording";
import type { Filing, Rule } from "../rule";

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

/** The tables of another form than the report's: of each, the form and the cells it does not have. */
function otherForms({ format, gaps = [] }: Filing) {
  return format.tables.flatMap(({ id, name }) => {
    const own = gaps.flatMap((gap) =>
      gap.kind === "row" && gap.table === id && gap.otherForm ? [gap] : []
    );
    const [first] = own;
    return first ? [{ name, form: first.otherForm, cells: own.flatMap(({ cells }) => cells) }] : [];
  });
}

export const formForYear: Rule = {
  id: "document.form",
  title: "表格格式与年度相符",
  explanation: `${yearsOfForms()}。用错的请换用正确的格式重新填写；只有一张表用错的，两种格式里含义相同的格照常读入和核对，缺的格不算空着。`,
  level: "error",
  source: (notice) => ({ kind: "clause", where: notice }),
  exceptions: [],
  example: "2022年的年报应使用2021年格式，现在的表格是2019年格式。",
  *outcomes(filing) {
    const { format, report } = filing;
    const { year } = report;
    const others = otherForms(filing);
    const expected = year === null ? undefined : formatForYear(year);
    if (expected && expected !== format) {
      const message = `${year}年的年报应使用${expected.id}年格式，现在的表格是${format.id}年格式。`;
      yield { kind: "broken", cells: ["title"], message };
    } else if (expected && others.length === 0) {
      const message = `${year}年的年报使用${format.id}年格式。`;
      yield { kind: "passed", cells: ["title"], message };
    }
    for (const { name, form, cells } of others) {
      const right =
        expected === format
          ? `${year}年的年报应使用${format.id}年格式`
          : `其他表用的是${format.id}年格式`;
      const message =
        `${name}用的是${form}年格式，${right}，缺这${cells.length}格：${cellsWording(format.id, cells)}。` +
        `请换用${format.id}年格式的${name}。`;
      yield { kind: "broken", cells, message };
    }
  },
};
