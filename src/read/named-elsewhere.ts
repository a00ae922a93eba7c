import { isAgencyName } from "./agency-name";
import { plain } from "./characters";
import { designationIn } from "./title";

/** What a document is called beside its own text: by the page that shows it, by its file. */
export interface OutwardNames {
  /** The most certain first. */
  readonly page: readonly string[];
  /** "" where it has none. */
  readonly file: string;
}

export const noNames: OutwardNames = { page: [], file: "" };

/** Year and agency that a place outside the title says, with the name of that place. */
export interface Elsewhere {
  /** In words for the clerk: 网页标题“…”. */
  readonly from: string;
  readonly year: number | null;
  readonly agency: string;
}

type Named = Omit<Elsewhere, "from">;

const longestName = 300;
const nothing: Named = { year: null, agency: "" };

function quoted(place: string, words: string): string {
  return `${place}“${words.length > 40 ? `${words.slice(0, 40)}…` : words}”`;
}

/** The one value that all of some have; undefined where there are two or none. */
function theOnly<T>(all: readonly T[]): T | undefined {
  const [only, ...others] = new Set(all);
  return others.length === 0 ? only : undefined;
}

const beforeName =
  /^(?:附件?\d*|附表|报送|上报|定稿|终稿|关于|现|将|特|予以|公布|公开|发布|编制|形成|报告|了|[\d.、:：_—-])+/;

function agencyOf(words: string): string {
  const name = words.replace(beforeName, "").trim();
  return isAgencyName(name) ? name : "";
}

/** What a name of a report says of it, without what stands before. */
function inName(name: string): Named | null {
  const found = designationIn(name);
  return found && { year: found.year, agency: agencyOf(found.agency) };
}

const separators = /[_|｜>»/\\·—–-]+/;
/** Governments, too, may only be whose site it is. */
const ofSite = /政府$/;

/** What the title of a page says: the part that names a report, without site and columns. */
function inPageTitle(title: string): Named {
  const parts = title
    .slice(0, longestName)
    .split(separators)
    .map((part) => part.trim());
  const words = parts.flatMap((part) => [part, ...part.split(/\s+/)]);
  const named = words.flatMap((part) => inName(part) ?? []);
  const year = named.find((each) => each.year !== null)?.year ?? null;
  const agency = named.find((each) => each.agency !== "")?.agency;
  if (agency !== undefined) return { year, agency };
  const columns = parts.filter((part) => isAgencyName(part) && !ofSite.test(part));
  return { year, agency: (named.length > 0 ? theOnly(columns) : undefined) ?? "" };
}

const yearOfFile = /(?:^|\D)(20\d\d)(?!\d)/g;
const betweenNames =
  /[\s_—–()（）【】[\]-]+|(?:20\d\d|二[〇○零][〇○零一二三四五六七八九]{2})年?度?/;

/** What the name of a file says, without folders and kind. */
function inFileName(path: string): Named {
  const file = path.slice(-longestName).replace(/^.*[\\/]/, "");
  const name = file.replace(/\.[A-Za-z]{1,5}$/, "");
  const report = inName(name);
  const years = [...name.matchAll(yearOfFile)].map(([, year]) => Number(year));
  const parts = name.split(betweenNames).map((part) => part.split("政府信息公开")[0] ?? "");
  const agencies = parts.map(agencyOf).filter((agency) => agency !== "");
  return {
    year: theOnly(years) ?? report?.year ?? null,
    agency: report?.agency || theOnly(agencies) || "",
  };
}

const compiledBy = /(?:本(?:年度)?报告|年度报告)由/g;
const compiling = /根据|按照|依据|依照|编制(?!委)|负责|汇总/;
const statisticPeriod = /(20\d\d)年1月1日.{0,12}?12月31日/;
const named = /《[^《》]{1,100}》|〈[^〈〉]{1,100}〉/g;
const formatNotice = /格式\n?的?\n?(?:通知|要求)/;
const verbs = /^(?:根据.{0,20}?)?(?:现|特|并|予以|将|公布|公开|发布|编制|形成|我们|向社会)+/;
const beginsWithAgency = /^(.{2,40}?)(?:严格)?(?:根据|按照|依据|依照)/;
const contact = /(?:请|可)(?:直接)?(?:与|向|联系|咨询|致电)/;
const contacting = /联系|咨询|反映/;
const shortestAgency = 2;
const longestAgency = 40;

const longestPreface = 4000;
const longestNotice = 60;

/** What stands before words that are searched, where it may be an agency's name; "" where there are none. */
function beforeWords(text: string, words: RegExp): string {
  const found = text.slice(shortestAgency).search(words);
  const name = found < 0 ? "" : text.slice(0, found + shortestAgency);
  return name.length <= longestAgency ? name : "";
}

/** Who made the report: 本报告由某局编制. */
function makerIn(text: string): string {
  const makers = [...text.matchAll(compiledBy)].map((begun) => {
    const from = begun.index + begun[0].length;
    return beforeWords(text.slice(from, from + 2 * longestAgency), compiling);
  });
  return makers.find((maker) => maker !== "") ?? "";
}

/** Who answers for it: 请与某局联系. */
function contactIn(clause: string): string {
  const begun = contact.exec(clause);
  if (!begun) return "";
  const name = clause.slice(begun.index + begun[0].length);
  const before = beforeWords(name, contacting);
  return before === "" && !contacting.test(name) ? name.slice(0, longestAgency + 1) : before;
}

/** A sentence without a notice it names: 关于印发…的通知. */
function withoutIssued(sentence: string): string {
  const begin = sentence.indexOf("印发");
  const end = begin < 0 ? -1 : sentence.indexOf("通知", begin);
  if (end < 0 || end - begin > longestNotice) return sentence;
  const before = sentence.slice(0, begin);
  return `${before.endsWith("关于") ? before.slice(0, -2) : before}${sentence.slice(end + 2)}`;
}

/** A sentence without what it calls the notice on the form: …格式的通知. */
function withoutForm(sentence: string): string {
  const found = formatNotice.exec(sentence);
  if (!found) return sentence;
  const begin = Math.max(0, found.index - longestNotice);
  return sentence.slice(0, begin) + sentence.slice(found.index + found[0].length);
}

/** A text without the notices it names, also where these have lost their marks. */
function withoutNotices(text: string): string {
  return text
    .split("。")
    .map((sentence) => withoutForm(withoutIssued(sentence)))
    .join("。");
}

/** The clauses of a preface, without the names of what it quotes, which may go over paragraphs. */
function clausesOf(preface: string): readonly string[] {
  const text = preface
    .slice(0, longestPreface)
    .split("\n")
    .map(plain)
    .join("\n")
    .replace(named, "");
  return withoutNotices(text).split(/[\n,。;!?:()]/);
}

/** Year and agency as a clause of the preface names the report: 现公布某局2024年政府信息公开工作年度报告. */
function inClause(clause: string): Named | null {
  const found = designationIn(clause.replace(verbs, "").replace(/情况(?:报告)?.{0,6}$/, "报告"));
  return found && { year: found.year, agency: agencyOf(found.agency) };
}

const officeOf = /^(.+)办公室$/;
/** Offices of a party committee are agencies of their own. */
const ofCommittee = /委员会$/;
const ofParty = /^中共|[省市区县]委/;

/** Whose the office is that made the report, or answers for it; "" where it may be one of its own. */
function agencyOfOffice(words: string): string {
  const name = agencyOf(words);
  const owner = agencyOf(officeOf.exec(name)?.[1] ?? "");
  if (!ofCommittee.test(owner)) return owner || name;
  return ofParty.test(owner) ? name : "";
}

const reportOfYear = /(20\d\d)年度?(?:政府信息公开)?(?:工作)?(?:年度)?(?:报告|年报)/;

function yearOfReport(clause: string): number | null {
  return Number(reportOfYear.exec(clause)?.[1] ?? 0) || null;
}

/** A name that was found in a text for comparison, with the brackets that the text has. */
function asWritten(name: string, text: string): string {
  if (!name.includes("(")) return name;
  const wide = name.replaceAll("(", "（").replaceAll(")", "）");
  return text.replace(/\s+/g, "").includes(wide) ? wide : name;
}

/** What the preface says: by the name of the report, else by who made it and the period it counts. */
function inPreface(preface: string): readonly Elsewhere[] {
  const clauses = clausesOf(preface);
  const text = plain(preface.slice(0, longestPreface));
  const reports = clauses.flatMap((clause) => inClause(clause) ?? []);
  const agencies = [
    makerIn(text),
    ...clauses.map((clause) => beginsWithAgency.exec(clause)?.[1] ?? ""),
    ...clauses.map((clause) => contactIn(clause)),
  ].map(agencyOfOffice);
  return [
    ...reports.map((each) => ({ from: "前言", ...each })),
    ...clauses.map((clause) => ({ from: "前言", year: yearOfReport(clause), agency: "" })),
    {
      from: "正文里的统计期限",
      year: Number(statisticPeriod.exec(text)?.[1] ?? 0) || null,
      agency: "",
    },
    ...agencies.map((agency) => ({
      from: "正文",
      year: null,
      agency: asWritten(agency, preface.slice(0, longestPreface)),
    })),
  ];
}

const numbering =
  /^(?:第?[一二三四五六七八九十\d]{1,2}(?:部分)?|[(（][一二三四五六\d][)）])[、.．，,:：\s]*/;
const yearOfHeading = /(20\d\d)年/;

function inHeading(heading: string): Named {
  const text = plain(heading).replace(numbering, "");
  const report = designationIn(`${text}报告`);
  const year = Number(yearOfHeading.exec(text)?.[1] ?? 0) || null;
  return report
    ? { year: report.year ?? year, agency: asWritten(agencyOf(report.agency), heading) }
    : { year, agency: "" };
}

function inHeadings(headings: readonly string[]): Named {
  const found = headings.map(inHeading);
  const agencies = found.map(({ agency }) => agency).filter((agency) => agency !== "");
  return {
    year: theOnly(found.flatMap(({ year }) => year ?? [])) ?? null,
    agency: theOnly(agencies) ?? "",
  };
}

/**
 * Year and agency as a document says them outside its title, the most certain first: the page's title, the preface, the
 * headings, the name of the file.
 */
export function namedElsewhere(
  { page, file }: OutwardNames,
  preface: string,
  headings: readonly string[]
): readonly Elsewhere[] {
  return [
    ...page.map((title) => ({ from: quoted("网页标题", title), ...inPageTitle(title) })),
    ...inPreface(preface),
    { from: "各部分的标题", ...inHeadings(headings) },
    { from: quoted("文件名", file), ...(file === "" ? nothing : inFileName(file)) },
  ];
}
