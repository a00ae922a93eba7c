import type { Report } from "../../report/report";

/** An organ's name as it is written in running text: 市人民政府 and 市政府 are the same. */
function plainOrgan(name: string): string {
  return name
    .replaceAll("人民政府", "政府")
    .replaceAll("管理委员会", "管委会")
    .replaceAll("经济技术开发区", "经开区")
    .replace(/高新技术产业(?:开发|园)区/g, "高新区")
    .replace(/办公[室厅]/g, "办");
}

/** Whether a name is that of the agency, or a part of it. */
export function isOwnOrgan(name: string, agency: string): boolean {
  const own = plainOrgan(agency);
  const plain = plainOrgan(name);
  if (plain.length >= 2 && own.endsWith(plain)) return true;
  // 省厅 of 某省生态环境厅.
  const [area = "", kind = ""] = /^[省市县区州旗盟][厅局委办]$/.test(plain) ? plain : "";
  if (area !== "" && own.includes(area) && own.endsWith(kind)) return true;
  return plain.split("代表").every((part) => part.length >= 2 && own.includes(part));
}

/** The office of a government reports on what is done at its own level: 市政府本级办理61件. */
export function isOffice(agency: string): boolean {
  return /政府办公[室厅]$/.test(agency);
}

/** A government's report may tell what its office alone has done: 市政府办公室受理17件. */
function isOwnOffice(name: string, agency: string): boolean {
  return (
    /政府办/.test(plainOrgan(name)) &&
    isOwnOrgan(plainOrgan(name).replaceAll("政府办", "政府"), agency)
  );
}

const organEnd =
  "(?:人民政府|政府办(?:公[室厅])?|政府|办公室|办公厅|委员会|管委会|街道办事处|街道|分局|[^时当格结布全大]局|厅|镇|乡|部门|单位|大队|支队|中心|公司|发改委|住建委|卫健委|国资委|经信委|建委|教委|农委|政务办|县区|县市区|区县|镇街|乡镇)";
const leadingOrgan = new RegExp(
  `^(?:(?:各|某|市|县|区|省|州|所属|下属|直属|其他|有关|相关|部分|个别|上级)[\\u4e00-\\u9fff、]{0,10}?|[\\u4e00-\\u9fff]{2,5}?)(?:${organEnd}){1,4}(?!信息|网|公报|规章|文件|常务)`
);
const noName =
  /^(?:[一二三四五六七八九十\d]+[件宗起份]|按照|围绕|根据|对照|结合|通过|向|对|在|由|要求|组织|指导|督促|会同|联合|依托|推动|推进|办结|受理|收到|答复|办理|接收|新收|涉及|结转|上年|公开|发布|制定|制发|废止|全市|加强|强化|配合|协调|召开|建立|健全|完善|落实|持续|全面|做好|充分|进一步|为|与|以|将|把|从|如|及|和|申请|因|被|未|无|没有|其中|不|维持|判决|经(?!开区|信|济)|撤销|驳回|裁定|其|该|法院|告知|属|非(?=[本我])|科研|法人|企业|商业|公益|律师)/;
/** Our city, all the county: whoever was told of before, these are the agency's own numbers. */
const ownSubject =
  /^(?:我|本|全)(?:省|市|县|区|州|盟|旗|镇|乡|街道|街|局|委|办|厅|院|校|机关|单位|系统|行政机关|地区|管委会|分局|中心|公司|部门|署)|^(?:街道|镇|乡|分局|局)(?:机关)?(?=共|收|受|新|办|答|未|全|本)/;
const leadingTime =
  /^(?:20\d\d年度?|本年度?|今年|全年|年内|其中|[（(]?[一二三四五六七八九]{1,3}[是）)、.]|[（(]?\d{1,2}[）)、.](?!\d)|[①-⑳•·-])+/;

const officeAlone = /^办公[室厅]/;

/** The name of the agency, where a clause begins with it. */
export function ownNameIn(clause: string, { agency }: Report): string {
  const organ = leadingOrgan.exec(clause)?.[0] ?? officeAlone.exec(clause)?.[0];
  return organ !== undefined && isOwnOrgan(organ, agency) ? organ : "";
}

/** Whose numbers a clause tells. */
export type Owner = "own" | "others" | "each" | "office" | "wider";

const severalOrgans =
  /^[\u4e00-\u9fff]{0,4}[\d一二三四五六七八九十]+个(?:街道|街镇|镇|乡|部门|单位|县|区|市)/;
const everyOrgan = /^各/;
/** 县级机关和镇街共收到: all of them together. */
const together = /^[\u4e00-\u9fff、]{0,8}?(?:共|合计|总共|累计)/;

/** 某公司申请1件: who applied, not whose number it is. */
const applies = /^(?:提[出交]|递交|申请)的?(?:申请)?(?:信息公开)?\d/;

/** Those that an agency's numbers are added up from. */
const lowerUnits =
  /^(?:乡镇|镇街|部门|县直|区直|市直|基层|分支机构|附属|隶属|驻|分局|分行|机构改革)|^\d+家|^[\u4e00-\u9fff]{0,6}(?:附属|隶属|直属|分支)(?:机构|单位|医院|海关|局)/;
const ownOffice =
  /^(?:办公室|办公厅|[局省市县区部厅]机关|本部)|^[省市县区]府办|^(?:省|市|县|区)政府(?=[收受新答接依办]|本级|机关)(?!办公|办[^理结])/;
const wholeArea = /^[全我](?<area>省|市|县|区|州|盟|旗|镇|乡|系统|行业|辖)/;
const areas = /街道|[省市县区州盟旗镇乡]/g;

/** Whether the agency governs this area, or works in no wider one: 全县 in the report of a town tells of others too. */
function isAreaOf(agency: string, area: string): boolean {
  if (/办公[室厅]$/.test(agency) && agency.includes("政府")) return false;
  const own = agency
    .replace(/办事处|管理委员会/g, "")
    .match(areas)
    ?.at(-1);
  return own === undefined ? area !== "系统" : own === area;
}

/** 收到申请最多的单位为资源局: what follows is told of that one. */
const foremost =
  /最[多少高低大](?:的|前[\d一二三四五六七八九十]{1,2}[位名个]的?)?(?:单位|部门|机关|区县|县区|县|区|镇|乡镇|乡|街道|地区)(?:为|是|有|依次|分别|[:：])/;

/** Whose numbers a clause tells: `own` where it names the agency or all its place, `others` where it begins with another organ. */
export function ownerIn(clause: string, report: Report): Owner | undefined {
  const text = clause.replace(leadingTime, "").replace(/^、/, "");
  if (severalOrgans.test(text)) return /共/.test(text) ? "each" : "others";
  if (lowerUnits.test(text) || foremost.test(text)) return "others";
  if (ownOffice.test(text)) {
    const isOwn = /^办公/.test(text) && /办公[室厅]$/.test(report.agency);
    return isOwn || isOffice(report.agency) ? "own" : "office";
  }
  const area = wholeArea.exec(text)?.groups?.["area"];
  if (area !== undefined && !isAreaOf(report.agency, area)) return "wider";
  if (ownSubject.test(text)) return "own";
  if (noName.test(text)) return undefined;
  const organ = leadingOrgan.exec(text)?.[0];
  if (organ === undefined || applies.test(text.slice(organ.length))) return undefined;
  if (isOwnOrgan(organ, report.agency)) return "own";
  if (isOwnOffice(organ, report.agency)) return "office";
  if (together.test(text.slice(organ.length))) return "each";
  return everyOrgan.test(organ) ? "each" : "others";
}
