import { inSimplifiedScript } from "../report/script";
import { halfWidth } from "./characters";

/** How the names of agencies end. */
const ending =
  /(?:局|委|办|厅|部|政府|府|处|院|所|站|镇|乡|街道|中心|会|室|[省市区县旗州盟]|公司|集团|大学|学校|[中小]学|幼儿园|社|署|队|团|馆|库|台|司|科|园|厂|场|关|庭|行)$/;
/** Words that begin and end what sites call their own pages. */
const ofSites =
  /网|门户|平台|首页|栏目|^(?:走进|走近|魅力|认识|印象|今日)|^(?:新闻|资讯|政务|政府|公共|便民|网上|办事|服务|数据|互动|政民|政策|信息)(?:新闻|资讯|政务|政府|公共|便民|网上|办事|服务|数据|互动|政民|政策|信息|公开|交流|解读|发布)*(?:中心|大厅|部|室|会|府)$/;
const ofSentences =
  /[\p{P}\p{S}\s]|^(?:[本我该各全其]|贵|有关|相关)|(?:本|我)(?:局|机关|单位|委|办|市|县|区|镇|乡|街道)|根据|按照|依据|依照|信息公开/u;
const longest = 50;
/** Such as what the agency is called besides: （人民防空办公室）. */
const remark = /\([^()]{1,40}\)$/;

/** A name, in half-width signs, without a remark in brackets behind it. */
export function withoutRemark(name: string): string {
  return name.replace(remark, "");
}

/** A name as it is told apart: half-width, in simplified script, without its remark in brackets. */
function comparable(name: string): string {
  return inSimplifiedScript(halfWidth(name)).trim();
}

/** Whether words that stand alone can only be the name of an agency: they end as one, and say nothing else. */
export function isAgencyName(words: string): boolean {
  const name = comparable(words);
  const bare = withoutRemark(name);
  return (
    bare.length >= 2 &&
    bare.length <= longest &&
    ending.test(bare) &&
    !ofSites.test(bare) &&
    !ofSentences.test(bare)
  );
}
