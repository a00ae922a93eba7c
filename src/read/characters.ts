import { inSeenOrder } from "./direction";

/** Traditional characters that occur in official labels, headings and titles, each before its simplified form. */
const traditional =
  "開开關关業业產产組组織织機机構构總总計计數数據据處处罰罚強强許许規规範范項项費费額额購购採采對对務务結结轉转辦办續续繼继" +
  "屬属國国祕秘條条訴诉訟讼議议復复複复審审維维糾纠經经後后請请報报見见該该徵征執执權权護护穩稳還还詢询類类內内過过無无補补" +
  "確确認认獲获監监舉举訪访鉤钩萬万億亿圓圆減减與与況况動动體体問问題题進进導导廢废現现發发決决營营穷穷協协會会學学研研" +
  "團团誌志書书複复當当從从於于為为時时長长區区縣县鄉乡鎮镇門门廳厅員员黨党衛卫農农環环資资財财稅税應应準准訊讯達达嚴严統统";

const simplified: ReadonlyMap<string, string> = new Map(
  Array.from({ length: traditional.length / 2 }, (_, index) => [
    traditional.charAt(index * 2),
    traditional.charAt(index * 2 + 1),
  ])
);

const anyTraditional = new RegExp(`[${[...simplified.keys()].join("")}]`, "g");

/** Control characters but tab and line breaks, and characters that take no room on the page. */
const invisible = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;

/** A text without characters that cannot be seen, in the order in which the others are. */
export function visible(text: string): string {
  return inSeenOrder(text).replace(invisible, "");
}

/** Full-width letters, digits, signs and blanks as ordinary ones; ² and ① stay what they are. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (character) =>
      String.fromCharCode(character.charCodeAt(0) - 0xfee0)
    )
    .replace(/[\u3000\u00a0]/g, " ");
}

/** A text for comparison: compatibility forms unified, simplified script, no blanks at all. */
export function plain(text: string): string {
  return visible(text)
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(anyTraditional, (character) => simplified.get(character) ?? character);
}

/** Of the invisible characters these hold others together, such as an emoji of several parts: they stay in texts. */
const joining = /\u200c|\u200d|\p{Variation_Selector}/u;

/** A line as it is kept: in the order in which it is seen, no invisible characters but those that join others, blanks at the ends removed. */
export function cleanLine(text: string): string {
  return inSeenOrder(text)
    .replace(invisible, (character) => (joining.test(character) ? character : ""))
    .trim();
}
