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

/** A text with the characters of official words in simplified script. */
export function inSimplifiedScript(text: string): string {
  return text.replace(anyTraditional, (character) => simplified.get(character) ?? character);
}
