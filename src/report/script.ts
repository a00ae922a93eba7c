/** Traditional characters that occur in official labels, headings, titles and sentences, each before its simplified form. */
const traditional =
  "開开關关業业產产組组織织機机構构總总計计數数據据處处罰罚強强許许規规範范項项費费額额購购採采對对務务結结轉转辦办續续繼继屬属國国祕秘條条訴诉訟讼議议復复複复審审維维糾纠經经後后請请報报見见該该徵征執执權权護护穩稳還还詢询" +
  "類类內内過过無无補补確确認认獲获監监舉举訪访鉤钩萬万億亿圓圆減减與与況况動动體体問问題题進进導导廢废現现發发決决營营穷穷協协會会學学研研團团誌志書书當当從从於于為为時时長长區区縣县鄉乡鎮镇門门廳厅員员黨党衛卫農农環环資资" +
  "財财稅税應应準准訊讯達达嚴严統统網网郵邮線线電电話话傳传級级單单檢检評评領领難难滿满針针圍围繞绕貸贷貼贴記记熱热來来識识別别餘余遲迟遺遗須须冊册號号較较個个約约證证層层張张備备檔档預预終终駁驳勝胜敗败錯错銷销違违責责調调" +
  "僅仅間间這这錄录聯联絡络絕绝佔占併并並并將将擊击簡简誤误雜杂離离雙双順顺頁页饋馈驗验點点齊齐屆届庫库態态攔拦樣样標标歲岁歸归殘残氣气測测濟济爭争牽牵獎奖獨独稱称積积築筑籤签紀纪納纳紙纸細细給给綱纲編编緊紧緩缓練练縮缩績绩" +
  "繳缴聞闻職职聲声舊旧術术製制視视覽览觀观觸触訂订訓训託托設设詳详語语說说諮咨講讲謝谢譯译讀读變变讓让豐丰負负貨货販贩賠赔質质賴赖贊赞趕赶趨趋車车軍军輔辅輕轻輛辆轄辖辭辞運运邊边鄰邻醫医釋释鐵铁閱阅際际隨随隱隐靈灵響响頒颁" +
  "願愿顧顾顯显飛飞養养館馆騎骑鮮鲜麗丽麼么齡龄裡里樓楼兩两幾几緒绪啟启專专佈布";

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
