import fc from "fast-check";
import { emptySections, type Sections } from "../../src/report/report";
import { sectionIds } from "../../src/report/structure";
import { rowParagraph } from "../../src/report/text-tables";

/** The texts of all sections, each written anew. */
export function sectionsOf(text: fc.Arbitrary<string>): fc.Arbitrary<Sections> {
  return fc
    .tuple(...sectionIds.map(() => text))
    .map((texts) =>
      sectionIds.reduce(
        (sections, id, index) => ({ ...sections, [id]: texts[index] ?? "" }),
        emptySections
      )
    );
}

const names = ["通知收取件数", "通知收取金额", "实际收取金额", "发布渠道", "部门", "办理窗口"];
const signs = [
  ..."栏目甲乙丙，。（）《》“”2024%aB|*_#<>&\\`~-+=[]{}!\"'$@^/,;: ",
  "<br>",
  "</td>",
  "\u3000",
];
const inCells = fc.oneof(
  fc.nat(9999).map(String),
  fc.constantFrom("", "3940元", "—", "---", "# 甲", ":--", "|", "**乙**", "联系电话：0000-1234567"),
  fc.array(fc.constantFrom(...signs), { maxLength: 12 }).map((each) => `栏目${each.join("")}`)
);

/** The rows of a table that is certainly none of the form's, as paragraphs of a text. */
export const textTable: fc.Arbitrary<string> = fc
  .uniqueArray(fc.constantFrom(...names), { minLength: 2, maxLength: 5 })
  .chain((head) =>
    fc
      .array(fc.array(inCells, { minLength: head.length, maxLength: head.length }), {
        minLength: 1,
        maxLength: 4,
      })
      .map((rows) => [head, ...rows].map(rowParagraph).join("\n"))
  );

/** What would be another thing outside a table: words of the form, headings and titles, sentences, whole paragraphs. */
const ofOthers = fc.oneof(
  fc.constantFrom(
    "规章",
    "行政许可",
    "信息内容",
    "本年制发件数",
    "本年处理决定数量",
    "一、本年新收政府信息公开申请数量",
    "（一）予以公开",
    "3.其他",
    "总计",
    "自然人",
    "结果维持",
    "一、总体情况",
    "五、存在的主要问题及改进情况",
    "某某局2024年政府信息公开工作年度报告",
    "2024年",
    "办理及时，未发现问题。",
    "单位：万元",
    "联系人：某某",
    "注：含上年结转"
  ),
  fc.integer({ min: 13, max: 160 }).map((count) => "本年度依申请公开，".repeat(count / 3))
);

/** The rows of any table that a text may have, as its paragraphs: without a head, of what would be another thing elsewhere. */
export const anyTextTable: fc.Arbitrary<string> = fc
  .integer({ min: 2, max: 6 })
  .chain((width) =>
    fc.array(fc.array(fc.oneof(inCells, ofOthers), { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 6,
    })
  )
  .filter((rows) => rows.some((row) => row.filter((cell) => cell.trim() !== "").length > 1))
  .map((rows) =>
    rows
      .filter((row) => row.some((cell) => cell.trim() !== ""))
      .map(rowParagraph)
      .join("\n")
  );

/** What a paragraph may begin with that some written form gives a meaning to. */
export const beginnings = ["", "|", "| 甲 | 乙 |", "# ", "- ", "> ", '"', "**", "\t"] as const;
