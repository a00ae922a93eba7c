import { changeAt, eachChange, sameAsLast, toldTogether } from "./changes";
import type { Clause, Sentence, WordedNumber } from "./clauses";
import { isWhole, type Concept } from "./concept";
import { doubtsOf } from "./doubting";
import { headOf, type Head } from "./heads";
import type { MeaningName } from "./meanings";
import { has, wordsBefore, wordsBehind, type Mention } from "./mention";
import type { NumberHead } from "./number-head";
import { headAt } from "./number-heads";
import type { Quantity } from "./numerals";
import { withPart } from "./parts";
import { percentAt } from "./percents";
import { periodOf } from "./period";
import type { Stretch } from "./prose-text";
import { figureStatement } from "./saying";
import { Scope, type Surroundings } from "./scope";
import type { Statement } from "./statement";
import { resultsTogether } from "./told-results";
import type { Word } from "./vocabulary";
import { saidWithoutNumber } from "./without-numbers";
import { isMoved } from "./year-heads";
import { periodWords } from "./years";

const units: Readonly<Record<Concept["of"], RegExp>> = {
  requests: /^(?:件|宗|起|份|例|条|项)$/,
  disputes: /^(?:件|宗|起|例|个)$/,
  documents: /^(?:件|部|份|个|项|条)$/,
  decisions: /^(?:件|宗|起|例|项|份|次|万元|亿元|元)$/,
};
/** How often people or organisations applied. */
const personUnits = /^[人家户件]次$/;
const looseUnits = /^(?:个|条|份|项|部)$/;
const requestUnits = /^(?:件|宗|起|份|例)$/;
const goesOn = /^(?:的|是|已|由|于|因|经|转|结|按|将|仍|尚|属|为|予|不|无|均)/;
const lastYearEach = /^(?:上年度?|上一年度?|去年|(?<year>20\d\d)年度?)(?:同期)?分别(?:为|是|有)?$/;
/** What may stand before a number that counts some of the requests told of. */
const loneLead =
  /^[，,；;、]?(?:\d{1,2}月[上中下]?旬?|年底|年末|新收到?|收到|受理|其余|其中|余下|剩余|剩下|另外?|还|尚|也|有|的)*$/;
const han = /[\u4e00-\u9fff]/;

/** Whether a number's measure word is one for what it would count. */
function hasUnitOf(concept: Concept, { unit }: Quantity): boolean {
  if (unit === "") return concept.of !== "decisions" || concept.kind !== "adminFees";
  const isMoney = unit.endsWith("元");
  const isFee = concept.of === "decisions" && concept.kind === "adminFees";
  return units[concept.of].test(unit) && isMoney === isFee;
}

/** Whether what a number without a measure word counts is named directly before it. */
function isAdjacent(scope: Scope, { before, quantity }: WordedNumber): boolean {
  const last = before.filter(({ is }) => is !== "all").at(-1);
  const isCount =
    (last?.is === "request" || last?.is === "application") && /[数量]$/.test(last.text);
  if (!last || !(isCount || telling.includes(last.is))) return false;
  return /^(?:数|数量|件数)?(?:均)?[为是：:]?$/.test(scope.words(last.end, quantity.start));
}

const telling: readonly MeaningName[] = [
  "outcome",
  "result",
  "otherResult",
  "dispute",
  "decision",
  "applicant",
  "carry",
  "receiveNew",
  "documentVerb",
  "nextYear",
];

const kinds: readonly MeaningName[] = [
  "decision",
  "dispute",
  "outcome",
  "applicant",
  "document",
  "documentVerb",
];

/** 结转2件；其中公开22件: of the last number that is not less. */
function parentOf(scope: Scope, value: number): Mention | undefined {
  const last = scope.last ?? scope.parentBefore();
  const isCarried = last?.concept.of === "requests" && last.concept.count === "carried";
  if (!isCarried || last.number.quantity.value >= value) return last;
  const whole = scope.mentions
    .filter(({ concept, number }) => isWhole(concept) && number.quantity.value >= value)
    .at(-1);
  return whole ?? last;
}

/** 予以公开和部分公开 are one word where both are counted together. */
function eachNamed(word: Word): readonly Word[] {
  const { meaning } = word;
  if (meaning.is !== "outcome") return [word];
  return meaning.rows.map((row) => ({ ...word, meaning: { ...meaning, rows: [row] } }));
}

/** Things of one kind that are named before a number, for each of which there is one: 制发、废止规范性文件分别为. */
function namedTogether({ before }: WordedNumber): readonly Word[] {
  const named = before.filter(({ meaning }) => kinds.includes(meaning.is)).flatMap(eachNamed);
  const verbs = named.filter(({ is }) => is === "documentVerb");
  const documents = named.filter(({ is }) => is === "document");
  if (verbs.length + documents.length === named.length) {
    if (documents.length === 1 && verbs.length > 1) return verbs;
    if (verbs.length === 1 && documents.length > 1) return documents;
  }
  return new Set(named.map(({ meaning }) => meaning.is)).size === 1 ? named : [];
}

/** The number of one of several things that are named together. */
function oneOf(number: WordedNumber, words: readonly Word[], own: Word): WordedNumber {
  const shared = words.filter(({ is }) => is !== own.is && is !== "and");
  const quantity = { ...number.quantity, approximate: false };
  const before = [...shared, own];
  return { ...number, quantity, before, after: [], start: own.start, isDistributed: true };
}

const zeroLead = /^(?:数量?|件数)?(?:[均都皆全]?为|是)$/;

/** 行政处罚、行政强制为0: there is none of either. */
function isNoneOfEach(scope: Scope, { before, quantity }: WordedNumber): boolean {
  const named = before.filter(({ is }) => is === "decision" || is === "outcome");
  const last = named.at(-1);
  return (
    quantity.value === 0 &&
    last !== undefined &&
    zeroLead.test(scope.words(last.end, quantity.start)) &&
    named.every(({ end }, index) => {
      const next = named[index + 1];
      return next === undefined || /^[、和及与]$/.test(scope.words(end, next.start));
    })
  );
}

const longestYear = "2024年：".length;

/** 102件/245件; 2024年52件；2023年39件: what it is a part of, or of a year that no report at hand tells of. */
function isAside(scope: Scope, { start, quantity }: WordedNumber): boolean {
  if (quantity.start === start || quantity.start - start > longestYear) return false;
  const lead = scope.words(start, quantity.start);
  const year = /^(?<year>20\d\d)年[:：为]?$/.exec(lead)?.groups?.["year"];
  return lead === "/" || (year !== undefined && Number(year) + 1 < (scope.report.year ?? 0));
}

/** 454件中: of all that were told of before. */
function isAmongTold(scope: Scope, { start, quantity }: WordedNumber): boolean {
  const { wholes } = scope.around;
  return (
    start === quantity.start &&
    wholes.has(quantity.value) &&
    /^之?[中里]/.test(scope.words(quantity.end, quantity.end + 2))
  );
}

const namesOne: readonly MeaningName[] = ["applicant", "outcome", "result"];

/** 分别计自然人5件、法律服务机构1件: each number has a name of its own. */
function areNamedEach(scope: Scope, { start, numbers }: Clause): boolean {
  const [first] = numbers;
  if (!first || !scope.words(start, first.quantity.start).startsWith("分别")) return false;
  return numbers.every(({ before, quantity }) => {
    const last = before.at(-1);
    return last !== undefined && last.end === quantity.start && namesOne.includes(last.is);
  });
}

/** Reads a sentence from clause to clause. */
export class SentenceReader {
  readonly scope: Scope;
  private readonly statements: Statement[] = [];
  /** Up to where words were taken to say what the number before them counts. */
  private consumed = 0;
  /** A number of which it is not known yet what it counts. */
  private open: { readonly number: WordedNumber; readonly depth: number } | undefined = undefined;

  constructor(around: Surroundings, sentence: Sentence) {
    this.scope = new Scope(around, sentence);
  }

  read(): readonly Statement[] {
    for (const clause of this.scope.sentence.clauses) this.readClause(clause);
    this.scope.end();
    return this.statements;
  }

  private readClause(clause: Clause): void {
    const { scope } = this;
    scope.enter(clause);
    if (clause.numbers.length === 0) {
      this.readOpen(clause);
      scope.speakOf(clause);
      this.statements.push(...saidWithoutNumber(scope, clause, clause.words, clause.start));
      const named = headOfClause(scope, clause);
      scope.dangling = named && { head: named, depth: clause.depth };
    } else if (!this.readDistributed(clause)) {
      const { dangling } = scope;
      let read = 0;
      for (const [index, number] of clause.numbers.entries()) {
        if (index < read) continue;
        const own = index === 0 ? this.resumed(clause, number) : number;
        read = index + this.readEach(clause, own, clause.numbers[index + 1]);
        if (read === index) this.readNumber(clause, own);
        const whole = scope.addUp(clause, number);
        if (whole) this.statements.push(...resultsTogether(scope, whole));
      }
      if (scope.dangling === dangling) scope.dangling = undefined;
    }
    this.readTail(clause);
    scope.leave(clause);
  }

  /** What stands behind the last number of a clause: 收到3件均已办结, 行政复议0件无败诉. */
  private readTail(clause: Clause): void {
    const tail = clause.numbers.at(-1);
    if (!tail) return;
    this.statements.push(...sameAsLast(this.scope, clause, tail.quantity.end));
    const words = tail.after.filter(({ start }) => start >= this.consumed);
    if (!has(words, "all", "none", "compare")) return;
    const isTold = this.scope.last?.number === tail || this.isWholeAgain(tail);
    if (!isTold && !has(words, "none")) return;
    this.statements.push(...saidWithoutNumber(this.scope, clause, words, tail.quantity.end));
  }

  /** 收到5件，5件均已办结: all of them again. */
  private isWholeAgain({ quantity, start }: WordedNumber): boolean {
    const whole = this.scope.whole?.number.quantity;
    const lead = this.scope.words(start, quantity.start);
    return whole?.value === quantity.value && whole.unit === quantity.unit && lead === "";
  }

  /** 行政许可、行政处罚分别为27件、31件: each its own number. */
  private readDistributed(clause: Clause): boolean {
    const changes = eachChange(this.scope, clause);
    if (changes) {
      this.statements.push(...changes);
      return true;
    }
    if (this.readEachOfLastYear(clause)) return true;
    const [first] = clause.numbers;
    const lead = first ? this.scope.words(first.start, first.quantity.start) : "";
    if (!first || !/分别(?:为|是|有)?$/.test(lead)) return false;
    // 予以公开和部分公开33件（分别为28件、5件）: of what the bracket stands behind.
    const { last } = this.scope;
    const isInside = /[（(]/.test(clause.opening) && last?.number.quantity.end === clause.start - 1;
    const of = isInside && first.before.length === 0 ? last.number : first;
    const named = namedTogether(of);
    if (named.length !== clause.numbers.length) return false;
    for (const [index, own] of named.entries()) {
      const number = clause.numbers[index];
      if (number) this.readNumber(clause, oneOf(number, of.before, own));
    }
    return true;
  }

  /** 复议2件、诉讼0件，上年分别为5件和1件. */
  private readEachOfLastYear(clause: Clause): boolean {
    const { scope } = this;
    const [first] = clause.numbers;
    const told = toldTogether(scope, clause);
    const lead = first ? scope.words(clause.start, first.quantity.start) : "";
    const each = told && lastYearEach.exec(lead);
    if (!each) return false;
    const year = each.groups?.["year"];
    if (year !== undefined && Number(year) + 1 !== scope.report.year) return false;
    for (const [index, number] of clause.numbers.entries()) {
      const subject = told[index];
      if (!subject) continue;
      const quantity = { ...number.quantity, approximate: false };
      const place = { start: number.start, end: quantity.end };
      this.take({
        ...subject,
        number: { ...number, quantity },
        place,
        period: "last",
        isPart: false,
      });
    }
    return true;
  }

  /**
   * 科研机构和社会公益组织各1件: the number of each of them.
   * @returns how many numbers were read
   */
  private readEach(clause: Clause, number: WordedNumber, next: WordedNumber | undefined): number {
    const { scope } = this;
    const lead = scope.words(number.start, number.quantity.start);
    const isEach = number.quantity.value > 0 && /(?:各|均为?)$/.test(lead);
    const named = isEach || isNoneOfEach(scope, number) ? namedTogether(number) : [];
    const [first, second, ...more] = named;
    if (!first || !second) return 0;
    // 公开、部分公开各9件和4件: each its own.
    const isTwo = next && /^[和、及]$/.test(scope.words(next.start, next.quantity.start));
    if (isTwo && more.length === 0) {
      this.readNumber(clause, oneOf(number, number.before, first));
      this.readNumber(clause, oneOf(next, number.before, second));
      return 2;
    }
    for (const own of named) this.readNumber(clause, oneOf(number, number.before, own));
    return 1;
  }

  /** 被责令重新答复（结果纠正）5件: what stands before a bracket belongs to the number behind it. */
  private resumed(clause: Clause, number: WordedNumber): WordedNumber {
    if (!/[）)]/.test(clause.opening) || has(number.before, ...telling, "direction")) return number;
    const { clauses } = this.scope.sentence;
    const earlier = clauses.slice(0, clauses.indexOf(clause));
    const before = earlier.filter(({ depth }) => depth === clause.depth).at(-1);
    const inside = earlier.filter(({ depth }) => depth > clause.depth).at(-1);
    if (!before) return number;
    const counted = before.numbers.at(-1);
    const own = counted ? wordsBehind(before.words, counted.quantity.end) : before.words;
    const isRemark = inside && has(inside.words, ...telling) && !has(inside.words, "ofWhich");
    const isOwn = has(own, ...telling);
    if ((counted && !isOwn) || (inside && inside.numbers.length > 0)) return number;
    // 不予公开（三类内部事务信息）2件: the row within its group.
    const isWithin = isRemark && has(own, "outcome") && has(inside.words, "outcome");
    const words = isWithin ? [...own, ...inside.words] : isOwn || !isRemark ? own : inside.words;
    const start = counted?.quantity.end ?? before.start;
    return { ...number, before: [...words, ...number.before], start };
  }

  private readNumber(clause: Clause, number: WordedNumber): void {
    const { scope } = this;
    const { quantity } = number;
    if (has(number.before, "ofWhich")) {
      scope.beginPart(parentOf(scope, quantity.value), {
        start: number.start,
        depth: clause.depth,
      });
    }
    const isRate = quantity.unit === "" && quantity.value === 0 && has(number.before, "resultRate");
    if (isRate || quantity.unit === "%" || quantity.unit === "个百分点") {
      const rate = isRate ? { ...number, quantity: { ...quantity, unit: "%" } } : number;
      this.statements.push(...percentAt(scope, clause, rate));
      return;
    }
    if (isAside(scope, number) || isAmongTold(scope, number)) return;
    const change = isMoved(scope, number) ? undefined : changeAt(scope, number);
    if (change) {
      this.statements.push(...change.statements);
      return;
    }
    const isShared =
      scope.words(clause.start, quantity.start).includes("分别") && !areNamedEach(scope, clause);
    if (isShared && !number.isDistributed) {
      scope.isUnread = true;
      return;
    }
    const from = this.behindUsed(number);
    const head = headAt(scope, clause, number, from);
    this.open = head ? undefined : { number, depth: clause.depth };
    scope.wasUnread = scope.isUnread;
    scope.isUnread = !head;
    if (head && quantity.unit === "" && !number.isDistributed && !isAdjacent(scope, number)) return;
    if (!head) {
      scope.hasUnread = true;
      this.passOver(clause, number);
      return;
    }
    if (head.numberFirst) this.consumed = head.words.at(-1)?.end ?? this.consumed;
    this.readHeaded(clause, number, head, from);
  }

  private readHeaded(clause: Clause, number: WordedNumber, head: NumberHead, from: number): void {
    const { scope } = this;
    const { quantity } = number;
    const { concept, doubts: open, atMost = false } = withPart(scope, head, quantity.value);
    const doubts = this.isAnswerList(clause) ? open.filter((each) => each !== "openWord") : open;
    const [noun] = number.after;
    const isTimes =
      quantity.unit === "次" &&
      noun?.start === quantity.end &&
      (noun.is === "request" || noun.is === "application");
    const isPersons =
      personUnits.test(quantity.unit) &&
      concept.of === "requests" &&
      concept.count === "applicants";
    const isUnit = isTimes || isPersons || hasUnitOf(concept, quantity);
    const isLeft = head.isSettled && concept.of === "requests" && concept.count === "carried";
    if (!isUnit || (!isLeft && this.countsAnother(number))) return;
    const own = doubtsOf(scope, clause, number, head, concept);
    const isCarried = concept.of === "requests" && concept.count === "carried";
    const until = isCarried ? clause.start : quantity.start;
    const period = head.period ?? periodOf(periodWords(scope, clause, until), scope.report.year);
    const meant = own.filter((doubt) => doubt !== "toldBefore" || period !== "last");
    const all = [
      ...new Set([
        ...doubts,
        ...meant,
        ...(period ? [] : (["period"] as const)),
        ...(isPersons ? (["persons"] as const) : []),
      ]),
    ];
    this.take({
      number,
      concept,
      doubts: all,
      period: period ?? "this",
      place: this.placeOf(number, head, from),
      elliptical: !has(head.words, "dispute"),
      isPart: scope.part !== undefined && !head.isSettled,
      atMost: atMost || head.atMost === true,
    });
  }

  /** 作出答复：公开2件: of what was asked for. */
  private isAnswerList(clause: Clause): boolean {
    const { clauses } = this.scope.sentence;
    const before = clauses[clauses.indexOf(clause) - 1];
    return (
      /[:：]/.test(clause.opening) && before !== undefined && has(before.words, "dispose", "handle")
    );
  }

  /** 另1件于12月28日收到，结转下年办理: the clause behind it says what a number counts. */
  private readOpen(clause: Clause): void {
    const { open, scope } = this;
    if (open?.depth !== clause.depth || !/[，,]/.test(clause.opening)) return;
    const { number } = open;
    const { unit, end } = number.quantity;
    if (/^之?[中里]/.test(scope.words(end, end + 2))) return;
    const head = headOfClause(scope, clause);
    const tells =
      head?.concept.of === "requests" &&
      (head.concept.count === "outcome" || head.concept.count === "carried");
    const isCase = requestUnits.test(unit) || scope.whole?.number.quantity.unit === unit;
    if (!tells || !isCase || !loneLead.test(scope.words(number.start, number.quantity.start)))
      return;
    if (has(number.after, "otherMatter", "publish")) return;
    this.open = undefined;
    scope.isUnread = false;
    const named = { ...head, numberFirst: true, words: [...number.after, ...clause.words] };
    this.readHeaded(clause, { ...number, after: [], end: clause.end }, named, number.start);
  }

  private take(mention: Mention): void {
    const statement = figureStatement(this.scope, mention);
    this.scope.take(mention);
    if (statement) this.statements.push(statement);
  }

  /** Where the words before a number begin that were not taken for the number before it. */
  private behindUsed(number: WordedNumber): number {
    const lead = this.scope.words(number.start, number.quantity.start);
    const rest = /外，?其?余/.exec(lead);
    if (rest) return number.start + rest.index;
    if (this.consumed <= number.start) return number.start;
    const and = number.before
      .filter(({ meaning, start }) => meaning.is === "and" && start >= this.consumed)
      .at(-1);
    return and?.end ?? Math.max(this.consumed, number.start);
  }

  /** The words that are quoted of a number. */
  private placeOf(
    { quantity }: WordedNumber,
    { numberFirst, words }: NumberHead,
    start: number
  ): Stretch {
    const lead = this.scope.words(start, quantity.start);
    const opening = /^(?:[、和及与]|其中|[:：])*/.exec(lead)?.[0].length ?? 0;
    const last = numberFirst ? (words.at(-1)?.end ?? 0) : 0;
    return { start: start + opening, end: Math.max(quantity.end, last) };
  }

  /** 五个环节, 12条信息: what is counted stands behind the measure word, and is none of the known things. */
  private countsAnother({ quantity, after }: WordedNumber): boolean {
    const [next] = after;
    const isOther =
      next?.meaning.is === "otherMatter" ||
      (next?.meaning.is === "narrow" && next.meaning.by !== "instance");
    if (isOther && next.start === quantity.end) return true;
    if (!looseUnits.test(quantity.unit) || !han.test(this.scope.text.charAt(quantity.end)))
      return false;
    return (
      after[0]?.start !== quantity.end &&
      !goesOn.test(this.scope.words(quantity.end, quantity.end + 1))
    );
  }

  /** A number of something else narrows what follows in its list. */
  private passOver(clause: Clause, number: WordedNumber): void {
    const { scope } = this;
    if (number.quantity.value === 0) return;
    const isNarrow = has(number.before, "narrow", "about") || scope.part !== undefined;
    const isRest = /^其[他它]/.test(scope.words(number.start, number.quantity.start));
    if (!isNarrow || isRest || !requestUnits.test(number.quantity.unit)) return;
    if (scope.part && scope.isSummand(clause, number)) return;
    const isWholeTold = scope.mentions.some(
      ({ concept }) => concept.of === "requests" && isWhole(concept)
    );
    const isChannel = has(number.before, "narrow");
    const doubt =
      isWholeTold && (isChannel || scope.part === undefined) ? "partBefore" : "narrowedBefore";
    scope.narrowed ??= { doubt, depth: clause.depth, at: number.start };
  }
}

const alone: readonly string[] = [
  "none",
  "share",
  "all",
  "compare",
  "ofWhich",
  "remaining",
  "narrow",
  "about",
];

/** 占绝大多数, 占九成以上, 最多: says of how many there are only that they are most. */
const most =
  /占(?:比[例重]?)?(?:绝?大?多数|绝大部分|主体|大头|最[高大多]|(?:超过?|近|逾)?[五六七八九]成(?:多|以上|左右)?)$|(?:为|占)?最多$|居多$/;

const longestMost = 10;

/** Where a clause ends, without 占绝大多数 and the like. */
function beforeMost(scope: Scope, { start, end }: Clause): number {
  const from = Math.max(start, end - longestMost);
  const found = most.exec(scope.words(from, end));
  return found ? from + found.index : end;
}

/** What a clause without a number names, for a number that stands alone behind it: 予以公开，41件; 自然人最多，共41件. */
function headOfClause(scope: Scope, clause: Clause): Head | undefined {
  const { start } = clause;
  if (clause.words.length === 0) return undefined;
  const end = beforeMost(scope, clause);
  const words = end === clause.end ? clause.words : wordsBefore(clause.words, end);
  if (words.length === 0 || words.some(({ meaning }) => alone.includes(meaning.is)))
    return undefined;
  const head = headOf(words, scope.words(start, end), scope.spoken);
  const isBare = head?.concept.of === "requests" && isWhole(head.concept) && !has(words, "request");
  return isBare ? undefined : head;
}
