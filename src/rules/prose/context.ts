import type { Report } from "../../report/report";

/** Whose and which year's number a sentence tells, as far as the words before the number show. */
export type Period = "this" | "last";

const comparison =
  /(?:比|较|与|同|和)(?:去年|上年度?|上一年度?|20\d\d年度?)(?:同期)?(?:相比)?|同比|上(?:一)?年(?:度)?(?=结转|转结|遗留|未办结|顺延|转入)/g;
const yearWord =
  /(?<digits>20\d\d)年(?!以来|版|修订)|(?<last>去年|上年度?|上一年度?)|(?<this>本年度?|今年|全年|当年|年内|本报告期|报告期内)/g;
const otherPeriod =
  /季度|半年|\d月(?!\d*日)|月份|[一二三四五六七八九十]月|月底|月末|以来|历年|近[二两三四五六]年|前年|往年|去年同期|同期|截至目前|期间|成立|自20\d\d年/;
const wholeYear =
  /1月1日(?:起)?(?:至|到|—|-|～)(?:20\d\d年)?12月31日(?:止|期间)?|(?:截至|截止|至)(?:20\d\d年)?(?:12月31日|12月底|年底|年末)|12月31日/g;

/**
 * The year a number is told of, by the last year named before it in its sentence.
 * @param words the sentence up to the number
 * @returns undefined where it is another year, or only a part of one
 */
export function periodOf(words: string, year: number | null): Period | undefined {
  const told = words
    .replace(/今年以来/g, "今年")
    .replace(wholeYear, "")
    .replace(comparison, "");
  if (otherPeriod.test(told)) return undefined;
  let period: Period | undefined = "this";
  for (const { groups } of told.matchAll(yearWord)) {
    const digits = groups?.["digits"];
    if (digits !== undefined) {
      const named = Number(digits);
      period = named === year ? "this" : named + 1 === year ? "last" : undefined;
    } else {
      period = groups?.["last"] === undefined ? "this" : "last";
    }
  }
  return period;
}

const leadWords = new RegExp(
  [
    "1月1日(?:起)?(?:至|到|—|-|～)(?:20\\d\\d年)?12月31日(?:止|期间)?",
    "(?:截至|截止|至)?(?:20\\d\\d年)?(?:12月31日|12月底|年底|年末)",
    "今年以来|20\\d\\d年度?|本年度?|今年|全年度?|年内|本报告期内?|报告期内|一年来|去年|上一?年度?",
    "(?:我|本|全)(?:省|市|县|区|州|盟|旗|镇|乡|街道|局|委|办|厅|院|部门|行政机关|机关|单位|系统|中心|管委会|政府|地区)",
    "各级行政机关|各级政府|各级各部门|行政机关",
    "(?:各级)?(?:政府|行政)机关",
    "依法依规|依法|依规|及时|按时|按期|如期|按规定|按要求|规范|认真|严格|妥善|稳妥|高效|有序|(?:在|于)?法定(?:时限|期限|时间)内?",
    "共计|总计|合计|累计|一共|总共|共|已经?|均|都|全部|实际|分别|新|实有|其中|包括|包含|涉及|另外|另|有|为|是|由|对|则|即|并|且|也|又|和|及|、|：|:|了",
    "(?:在)?依申请(?:公开)?(?:政府信息)?(?:工作|方面|情况)|政府信息公开申请|依申请公开",
    "一是|二是|三是|四是|[（(]?[一二三四五六七八九]{1,3}[）)、.]",
  ].join("|"),
  "g"
);

/** An organ's name as it is written in running text: 市人民政府 and 市政府 are the same. */
function plainOrgan(name: string): string {
  return name.replaceAll("人民政府", "政府").replaceAll("管理委员会", "管委会");
}

function isOwnOrgan(name: string, agency: string): boolean {
  const own = plainOrgan(agency);
  const plain = plainOrgan(name);
  return plain.length >= 2 && own.endsWith(plain)
    ? true
    : plain.split("代表").every((part) => part.length >= 2 && own.includes(part));
}

/**
 * Whether the words before a statement in its clause say nothing that narrows it: only time, the agency itself and
 * words such as 共, 依法, 及时.
 */
export function isPlainLead(lead: string, report: Report): boolean {
  const rest = lead.replace(plainOrgan(report.agency), "").replace(leadWords, "");
  return rest === "" || isOwnOrgan(rest, report.agency);
}

const organEnd =
  "(?:人民政府|政府|办公室|办公厅|委员会|管委会|街道办事处|街道|分局|[^时当格结布全大]局|厅|镇|乡|部门|单位|大队|支队|中心|公司|发改委|住建委|卫健委|国资委|经信委|建委|教委|农委|政务办|县区|县市区|区县|镇街|乡镇)";
const leadingOrgan = new RegExp(
  `^(?:(?:各|市|县|区|省|州|所属|下属|直属|其他|有关|相关|部分|个别|上级)[\\u4e00-\\u9fff、]{0,10}?|[\\u4e00-\\u9fff]{2,5}?)(?:${organEnd}){1,4}(?!信息|网|公报|规章|文件|常务)`
);
const noName =
  /^(?:按照|围绕|根据|对照|结合|通过|向|对|在|由|要求|组织|指导|督促|会同|联合|依托|推动|推进|办结|受理|收到|答复|办理|接收|新收|涉及|公开|发布|制定|制发|废止|全市|加强|强化|配合|协调|召开|建立|健全|完善|落实|持续|全面|做好|充分|进一步|为|与|以|将|把|从|如|及|和)/;
/** Our city, all the county: whoever was told of before, these are the agency's own numbers. */
const ownSubject =
  /^(?:我|本|全)(?:省|市|县|区|州|盟|旗|镇|乡|街道|局|委|办|厅|院|机关|单位|系统|行政机关|地区|管委会)/;
const leadingTime =
  /^(?:20\d\d年度?|本年度?|今年|全年|年内|其中|[（(]?[一二三四五六七八九]{1,3}[）)、.])+/;

/** Whether the last organ that a clause of the paragraph begins with is another one than the agency. */
export function tellsOfOthers(words: string, report: Report): boolean {
  let others = false;
  for (const clause of words.split(/[，,；;。！？：:（）()]/)) {
    const text = clause.replace(leadingTime, "");
    if (ownSubject.test(text)) {
      others = false;
      continue;
    }
    if (noName.test(text)) continue;
    const organ = leadingOrgan.exec(text)?.[0];
    if (organ !== undefined) others = !isOwnOrgan(organ, report.agency);
  }
  return others;
}

/** Whether a clause begins with the agency itself, or with all the place it governs. */
export function namesItself(clause: string): boolean {
  return ownSubject.test(clause.replace(leadingTime, ""));
}

/** Requests that came by one way only: 通过网络60件, 信函40件. */
export const channelWord =
  /网络|网上|互联网|网站|线上|在线|线下|信函|邮寄|邮件|邮箱|来信|来函|来访|当面|现场|窗口|平台|传真|渠道|系统提交|电话|EMS|小程序/;

/** What also comes as an application or is disposed of, but is no request for government information. */
export const otherMatter =
  /行政许可|许可|投诉|咨询|信访|建议|提案|议案|热线|12345|留言|信箱|法律援助|救助|补贴|审批|不动产|信件|诉求|工单|检查|执法|处罚|网民|办件|举报|登记|政务服务事项/;

export const requestTopic = /依申请|信息公开申请|申请公开|公开申请|信息公开件|政府信息申请/;
export const disclosureTopic = /信息公开|依申请/;
