/**
 * What our sheets leave to the clerk, such as 【联系电话】, and brackets with nothing in them. 国办函【2020】109号 and
 * 【案例】 are none.
 */
export const placeholder =
  /【[^【】\n]{0,12}(?:名称|网址|网站|部门|单位|机关|地址|邮编|邮政编码|电话|邮箱|姓名|年份|日期|金额|件数|填写|请填|待填)[^【】\n]{0,12}】|【[ \t\u3000]*】/g;

/** The placeholders left in a text, in their order. */
export function placeholdersIn(text: string): readonly string[] {
  return text.match(placeholder) ?? [];
}

/** What stands for the agency in the titles of sheets that are inserted without its name. */
export const unnamedAgency = "【单位名称】";
