import { countsRequests, type Asked } from "./asked";
import type { Clause } from "./clauses";
import { isWhole } from "./concept";
import type { Doubt } from "./doubts";
import { has, wordsBefore, wordsBehind } from "./mention";
import type { MeaningName } from "./meanings";
import { ownNameIn } from "./owners";
import { openWords } from "./period";
import type { Scope } from "./scope";

const saysNothing: readonly MeaningName[] = [
  "filler",
  "and",
  "ofWhich",
  "lastYear",
  "inThisYear",
  "nextYear",
];
const years = /20\d\d年度?|[下次明来翌上去]一?个?年度?|\d+/g;
const decided = /(?:处理)?决定书?|实际|实收|决算|总?金额|总额|收入|入库/g;
const filling = /首?次?突破|接近|[的了共计为有是达到合总累数量件者类等已均由约则:：、]/g;
const plain =
  /有效|正式|规范|中|包括|符合条件|申请人|类[别型]|政府|本年|我[^，。；]?|本[^，。；]?|年度?|月|日|[至截全共年一—-]/g;
const ownSubject = /[我本全][省市县区州旗镇乡局委办厅街]道?/g;
const time = /[全本今]年度?|年内|截至|其中|共/g;
/** What may stand before what a clause counts without narrowing it. */
const leading =
  /(?:[省市县区州旗镇乡]政府)?(?:及|和)其?(?:各|所属|直属)?部门|[我本全该](?:省|市|县|区|州|盟|旗|镇|乡|街道|街|局|委|办|厅|院|校|机关|单位|系统|行政机关|地区|管委会|分局|中心|公司|部门|署|队)|各级|行政机关|政府|机关|街道|单位|依法|依规|规范|认真|严格|妥善|办理|结果|工作|方面|情况|期间|12月|31日|1月1日|截至|截止|其中|年末|年底|经|因|被|申请人|群众|要求|法定|时限|按|期|时|发生|共有|因此|由此|引发|引起|产生|提起|针对|相关|有关|同时|此外|连同|加上|含|再|还/g;

function without(text: string, ...known: readonly RegExp[]): string {
  return known.reduce((rest, words) => rest.replace(words, ""), text);
}

/** How many signs between the last telling word and the number are of no known word: 企业财务动态信息64条. */
function signsBehind({ scope, number, concept }: Asked): number {
  const { before, quantity } = number;
  const last = before.filter(({ meaning }) => !saysNothing.includes(meaning.is)).at(-1);
  const between = last ? openWords(scope.text, last.end, quantity.start) : "";
  if (between.includes("分别")) return 0;
  const unnamed = concept.of === "decisions" ? without(between, decided) : between;
  return without(unnamed, years, filling).length;
}

/** So many signs may stand there: fewer where all there are of a kind are counted. */
function mostBehind(asked: Asked): number {
  const { concept, head } = asked;
  if (concept.of === "decisions" || concept.of === "documents") return 1;
  if (!countsRequests(asked) || !isWhole(concept)) return 2;
  return has(head.words, "request", "application") ? 1 : 0;
}

const plainKindOfApplicants = /^(?:申请|提[出交]|[的等所类])*$/;

/** 社会组织登记类24件: what was asked for, not who asked. */
function namesMatter({ scope, number, concept }: Asked): boolean {
  if (concept.of !== "requests" || concept.count !== "applicants") return false;
  const last = number.before.filter(({ is }) => is === "applicant").at(-1);
  if (!last) return false;
  if (has(wordsBehind(number.before, last.end), "decision", "otherMatter")) return true;
  const between = scope.words(last.end, number.quantity.start);
  return between.includes("类") && !plainKindOfApplicants.test(between);
}

const narrowDecisions = /程序|当场|警告|罚款|部分|其中|本级/;

/** Doubts for words that are not known between what is counted and its number. */
export function unknownBehind(asked: Asked): Doubt | undefined {
  const { concept, head } = asked;
  if (head.numberFirst || head.isSettled || asked.number.isDistributed) return undefined;
  // 行政处罚（简易程序）决定30件: a bracket may narrow it.
  if (concept.of === "decisions" && asked.number.start < asked.clause.start) {
    const { scope, number } = asked;
    return narrowDecisions.test(scope.words(number.start, number.quantity.start))
      ? "about"
      : "unknownWords";
  }
  if (namesMatter(asked)) return "about";
  if (signsBehind(asked) <= mostBehind(asked)) return undefined;
  const isLoose = isWhole(concept) || countsRequests(asked, "applicants");
  return isLoose ? "about" : "unknownWords";
}

/** 招生季（6—8月）收到19件: what stands before the bracket that a clause follows. */
function beforeBracket({ sentence, text }: Scope, clause: Clause): string {
  if (!/[）)]/.test(clause.opening)) return "";
  const { clauses } = sentence;
  const before = clauses
    .slice(0, clauses.indexOf(clause))
    .filter(({ depth }) => depth === clause.depth)
    .at(-1);
  return before && before.numbers.length === 0 && before.words.length === 0
    ? text.slice(before.start, before.end)
    : "";
}

/** Words of a clause before what it counts that are not known: the number may be that of a part of all. */
export function unknownLead({ scope, clause, number, head }: Asked): boolean {
  const isFirst = clause.numbers[0] === number || number.start === clause.start;
  const from = isFirst ? clause.start : number.start;
  const own = number.start < clause.start ? number.before : clause.words;
  const first = wordsBefore(own, number.quantity.start).find(
    ({ start, meaning }) => start >= from && !saysNothing.includes(meaning.is)
  );
  const end = Math.min(first?.start ?? number.quantity.start, number.quantity.start);
  const lead = (isFirst ? beforeBracket(scope, clause) : "") + openWords(scope.text, from, end);
  if (head.isSettled || (head.numberFirst && lead === "")) return false;
  const unnamed = lead.slice(ownNameIn(lead, scope.report).length);
  return without(unnamed, years, leading, filling, plain).length > 1;
}

/** Whether words that are not known stand between the verb and the requests, or before the applicants: 收到征地类申请5件. */
export function unknownAmong(asked: Asked): boolean {
  const { scope, number, head, concept } = asked;
  if (head.numberFirst || head.isSettled || concept.of !== "requests") return false;
  const telling = number.before.filter(({ meaning }) => !saysNothing.includes(meaning.is));
  const isApplicants = concept.count === "applicants";
  const at = telling.findIndex(
    ({ meaning }) => meaning.is === (isApplicants ? "applicant" : "application")
  );
  const noun = telling[at];
  if (!noun || has(telling, "request")) return false;
  const between = scope.words(telling[at - 1]?.end ?? number.start, noun.start);
  if (at > 0) return without(between, years, plain, filling).length > 0;
  if (isApplicants) return false;
  return concept.count === "handled"
    ? without(between, years, ownSubject, filling, time).length > 0
    : without(between, years, plain, filling).length > 3;
}
