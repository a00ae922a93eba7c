import type { Clause, WordedNumber } from "./clauses";
import { isWhole } from "./concept";
import type { Doubt } from "./doubts";
import { type Head, headOf } from "./heads";
import { has, type Mention } from "./mention";
import { amountOfRequests, amountReceived, type NumberHead, taken, told } from "./number-head";
import type { Scope } from "./scope";
import { isBareRequest } from "./worded-heads";

/** 复议由12件降至9件，诉讼由7件降至4件，纠错由5件降至1件: of which of them is not said. */
function isOfAnyDispute({ mentions }: Scope, { before }: WordedNumber, { concept }: Head): boolean {
  if (concept.of !== "disputes" || concept.result === "total" || has(before, "dispute"))
    return false;
  const told = mentions.flatMap(({ concept: each }) =>
    each.of === "disputes" && each.result === "total" ? [each.disputes.join()] : []
  );
  return new Set(told).size > 1;
}

const lastYearWords = "(?:上年度?|上一年度?|去年|前一年|20\\d\\d年度?)(?:同期|末|底)?";

/** 上年为, 去年的: the number is last year's of what the number before counts. */
const aloneLast = new RegExp(
  `^(?:[而较比与同和由从是]|其中|相比)*${lastYearWords}(?:的|为|是|共|有|则为|仅|数|[:：])*$`
);

const bracketLast = new RegExp(`${lastYearWords}的?$`);

const takenIn = "(?:共?收到|受理|新收|办理|办结|答复)?";

const fromWords = new RegExp(`(?:由|从)(?:${lastYearWords}${takenIn}的?)?$`);

const comparedLast = new RegExp(`(?:与|较|比|同)${lastYearWords}${takenIn}的?$`);

const toWords =
  /^(?:增加?|上?升|增长|下?降|减少?|回落|降低|变|提高|调整)(?:至|到|为)(?:今年的?|本年的?|20\d\d年的?)?$/;

/** Whether a number is the second of two years: 降为6件. */
export function isMoved(scope: Scope, { start, quantity }: WordedNumber): boolean {
  return scope.moving !== undefined && toWords.test(scope.words(start, quantity.start));
}

/** Whether a number is one of several results of disputes: then the year before may be that of the disputes themselves. */
export function isOneOfResults(scope: Scope, last: Mention): boolean {
  const isResult = ({ concept }: Mention): boolean =>
    concept.of === "disputes" && concept.result !== "total";
  return isResult(last) && scope.mentions.filter(isResult).length > 1;
}

/** 较2022年的31件下降22.6%, in a sentence of its own: of all that the paragraph tells of. */
function beginsComparing(scope: Scope, { start }: WordedNumber): boolean {
  const { before } = scope.around;
  if (start !== scope.sentence.start || before?.concept.of !== "requests") return false;
  if (before.isPart) return false;
  return ["received", "handled", "applicants"].includes(before.concept.count);
}

/** 结转8件（2021年结转11件）: of the year before. */
function isCarriedBefore({ last, report }: Scope, clause: Clause, words: string): boolean {
  const year = /^(?<year>20\d\d)年(?:度)?结转$/.exec(words)?.groups?.["year"];
  return (
    /[（(]/.test(clause.opening) &&
    last?.concept.of === "requests" &&
    last.concept.count === "carried" &&
    last.number.end + 1 >= clause.start &&
    Number(year) + 1 === report.year
  );
}

/** Doubts whether a number is that of a part of the year. */
const ofOnePart: ReadonlySet<Doubt> = new Set<Doubt>(["period", "unknownLead", "each"]);

const wholeYear = /^[，,、]?(?:全年度?|年度|一年)(?:共计?|合计|总计|累计|总共)?$/;

/** Whether words before a number say that it is that of all the year, and no more. */
export function tellsWholeYear(words: string): boolean {
  return wholeYear.test(words);
}

/** 一季度收到1件，二季度4件，全年共5件: all of what the numbers before count by parts of the year. */
export function wholeYearHead(
  scope: Scope,
  { start, quantity }: WordedNumber
): NumberHead | undefined {
  const { last } = scope;
  const isTold = last?.concept.of === "requests" && isWhole(last.concept) && last.period === "this";
  const isAlone = !/[\u4e00-\u9fff]/.test(scope.text.charAt(quantity.end));
  if (!isTold || !isAlone || !wholeYear.test(scope.words(start, quantity.start))) return undefined;
  const doubts = last.doubts.filter((doubt) => !ofOnePart.has(doubt));
  return taken({ ...told(last), doubts }, { period: "this", isSettled: true });
}

/** Numbers of two years beside each other: 由8件降为6件, 较上年（22件）, 与去年的1018件相比. */
export function yearsHead(
  scope: Scope,
  clause: Clause,
  number: WordedNumber
): NumberHead | undefined {
  const words = scope.words(number.start, number.quantity.start);
  const { last } = scope;
  if (last && isCarriedBefore(scope, clause, words)) {
    return taken(told(last), { period: "last", isSettled: true });
  }
  if (fromWords.test(words) || (comparedLast.test(words) && !aloneLast.test(words))) {
    const spoken = has(scope.seen, "application", "request") ? amountOfRequests : undefined;
    const own = number.before.filter(({ meaning }) => meaning.is !== "compare");
    const named = headOf(own, words, scope.spoken);
    const isAmount = named && isBareRequest(named, number.before) && /申请[量数]/.test(words);
    const head = isAmount ? amountReceived : (named ?? (last && told(last)) ?? spoken);
    const from = /(?<year>20\d\d)年度?(?:同期)?的?$/.exec(words)?.groups?.["year"];
    const isEarlier = from !== undefined && Number(from) + 1 !== scope.report.year;
    if (!head || isEarlier) return undefined;
    if (/再(?:增|升|降|减)/.test(scope.words(number.start, scope.sentence.end))) return undefined;
    const meant: Head = isOfAnyDispute(scope, number, head) ? { ...head, doubts: ["part"] } : head;
    if (fromWords.test(words)) scope.moving = meant;
    return taken(meant, { period: "last", isSettled: true });
  }
  if (scope.moving && toWords.test(words)) {
    const to = /20\d\d/.exec(words)?.[0];
    if (to !== undefined && Number(to) !== scope.report.year) return undefined;
    const head = scope.moving;
    scope.moving = undefined;
    return taken(head, { period: "this", isSettled: true });
  }
  // 无行政诉讼，上年为1件
  const { absent } = scope;
  if (absent && absent.end >= (last?.place.end ?? 0)) {
    return aloneLast.test(words) && absent.end + 1 === number.start
      ? taken(
          { concept: absent.concept, doubts: [], named: true },
          { period: "last", isSettled: true }
        )
      : undefined;
  }
  const subject = last ?? (beginsComparing(scope, number) ? scope.around.whole : undefined);
  if (!subject || scope.isUnread || isOneOfResults(scope, subject)) return undefined;
  const inBracket =
    words === "" &&
    /[（(]/.test(clause.opening) &&
    bracketLast.test(
      scope.words(Math.max(scope.sentence.start, clause.start - 9), clause.start - 1)
    );
  // 复议86件、诉讼31件（上年72件、35件）: of which of them is not said.
  if (/[（(]/.test(clause.opening) && clause.numbers.length > 1) return undefined;
  const year = /20\d\d/.exec(inBracket ? scope.words(clause.start - 9, clause.start) : words)?.[0];
  if (year !== undefined && Number(year) + 1 !== scope.report.year) return undefined;
  return aloneLast.test(words) || inBracket
    ? taken(told(subject), { period: "last", isSettled: true })
    : undefined;
}
