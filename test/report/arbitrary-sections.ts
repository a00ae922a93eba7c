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

/** What a paragraph may begin with that some written form gives a meaning to. */
export const beginnings = ["", "|", "| 甲 | 乙 |", "# ", "- ", "> ", '"', "**", "\t"] as const;
