import type { Clause } from "./clauses";
import {
  applicantsNamed,
  conceptName,
  readingsOf,
  ruleOf,
  type Concept,
  type RequestConcept,
} from "./concept";
import type { Doubt } from "./doubts";
import { has, type Mention } from "./mention";
import type { Quantity } from "./numerals";
import type { Stretch } from "./prose-text";
import type { DisputeResult } from "./readings";
import type { Scope } from "./scope";
import type { Word } from "./vocabulary";
import type { FigureStatement, StatedNumber } from "./statement";

/** Money in 万元, as table 2 has it. */
function inUnit({ value, step, unit }: Quantity): StatedNumber {
  if (unit === "元") return { value: value / 10_000, step: step / 10_000 };
  if (unit === "亿元") return { value: value * 10_000, step: step * 10_000 };
  return { value, step };
}

/** What every statement has of its words. */
export function said(scope: Scope, place: Stretch, from: Stretch = place) {
  const { prose, section } = scope.around;
  return {
    section,
    words: prose.wordsOf({ start: from.start, end: place.end }),
    passages: prose.passagesOf(place),
    sentence: `${section} ${scope.sentence.start}`,
    paragraph: scope.around.paragraph.name,
  };
}

/** 自然人101件，予以公开44件: of them, maybe. */
function narrowerConcepts(scope: Scope, concept: RequestConcept): readonly Concept[] {
  const named =
    scope.applicants === undefined
      ? undefined
      : applicantsNamed(scope.report.format, scope.applicants);
  if (concept.count === "outcome" && !concept.applicants && named) {
    return [{ applicants: named, ...concept }];
  }
  const last = scope.last?.concept;
  if (
    last?.of !== "requests" ||
    (concept.applicants === undefined) === (last.applicants === undefined)
  )
    return [];
  if (concept.count === "outcome" && last.count === "applicants" && last.applicants) {
    return [{ applicants: last.applicants, ...concept }];
  }
  return concept.count === "applicants" && last.count === "outcome"
    ? [{ ...concept, rows: last.rows }]
    : [];
}

/** 公开22件（全部公开18件、部分公开4件） */
const partialInside = /^（[^）]*部分公开/;

/** 公开 may include 部分公开 unless that is told by itself; the form's own 予以公开 does only where it says so. */
function aloneIfTold(scope: Scope, { concept, place }: Mention): Concept {
  if (concept.of !== "requests" || concept.rows[0]?.join() !== "granted") return concept;
  const told = scope.words(place.start, place.end);
  const isSum =
    /部分公开/.test(told) || partialInside.test(scope.words(place.end, scope.sentence.end));
  const isOwnRow = told.includes("予以公开");
  const apart = (scope.around.paragraph.tellsPartialApart || isOwnRow) && !isSum;
  return apart ? { ...concept, rows: concept.rows.slice(0, 1) } : concept;
}

const onlyInForce = ["inForce"] as const;

/** 办结97件（含上年结转）: all that were closed, of whichever year. */
function inFull(scope: Scope, concept: Concept, { start, end }: Stretch): Concept {
  if (concept.of !== "requests" || !concept.ofThisYear) return concept;
  const words = scope.words(start, Math.min(end + longestRemark, scope.sentence.end));
  if (!/[（(，]?[含包][含括]?(?:了)?(?:上年|上一年|去年|20\d\d年)/.test(words)) return concept;
  const { of, count, rows, applicants } = concept;
  return { of, count, rows, ...(applicants && { applicants }) };
}
const longestRemark = 8;

/** What a number may count as well. */
function otherConcepts(
  scope: Scope,
  { concept, doubts, elliptical, number }: Mention
): readonly Concept[] {
  if (concept.of === "documents" && doubts.includes("documentOpen")) {
    // 规范性文件0件: it is not those repealed that there are none of.
    const columns = number.quantity.value === 0 ? onlyInForce : (["repealed", "inForce"] as const);
    return columns.map((column) => ({ ...concept, column }));
  }
  if (concept.of === "requests") return narrowerConcepts(scope, concept);
  const { joined = [] } = scope.spoken;
  if (concept.of !== "disputes" || concept.result === "total" || !elliptical) return [];
  return joined.length > concept.disputes.length ? [{ ...concept, disputes: joined }] : [];
}

/** 收到102件，其中2件撤回: the form may count 100. */
function withoutWithdrawn(scope: Scope, { value }: Quantity): readonly number[] {
  const { sentence } = scope;
  const isUncounted = /[不未][计纳]入/.test(scope.words(sentence.start, sentence.end));
  return sentence.clauses
    .flatMap(({ numbers }) => numbers)
    .filter(
      ({ before, after, quantity }) =>
        quantity.value < value &&
        (isUncounted || has([...before, ...after], "otherResult", "otherMatter"))
    )
    .map(({ quantity }) => value - quantity.value);
}

/** What is said of the tables with a mention's number; undefined where its form has no such figure. */
function statementOf(
  scope: Scope,
  mention: Mention,
  numeral?: Stretch
): FigureStatement | undefined {
  const { number, concept, doubts, period, place, atMost } = mention;
  const { format } = scope.report;
  const meant = inFull(scope, aloneIfTold(scope, mention), place);
  const readings = [meant, ...otherConcepts(scope, mention)].flatMap((each) =>
    readingsOf(format, each)
  );
  if (readings.length === 0) return undefined;
  const { quantity } = number;
  const others = othersMeant(scope, mention);
  return {
    kind: "figure",
    rule: ruleOf(concept),
    stated: inUnit(quantity),
    readings,
    doubts,
    period,
    counted: conceptName(concept),
    unit: quantity.unit.endsWith("元") ? "万元" : "件",
    ...said(scope, place),
    ...(others.length > 0 && { others }),
    ...(numeral && { numeral }),
    ...(atMost && { atMost }),
  };
}

/** The clauses between two semicolons. */
function itemAt({ sentence }: Scope, place: number): readonly Clause[] {
  const { clauses } = sentence;
  const begins = (clause: Clause): boolean => /[；;]/.test(clause.opening);
  const at = clauses.findIndex(({ end }) => end > place);
  const before = clauses
    .slice(0, at + 1)
    .map(begins)
    .lastIndexOf(true);
  const behind = clauses.slice(at + 1).findIndex(begins);
  return clauses.slice(Math.max(before, 0), behind < 0 ? undefined : at + 1 + behind);
}

/** 维持2件、驳回1件: the form may count both as 结果维持; 纠正1件、责令重作1件: both as 结果纠正. */
function withOtherResults(
  scope: Scope,
  { value, start }: Quantity,
  result: DisputeResult
): readonly number[] {
  const columns: readonly DisputeResult[] = result === "corrected" ? ["corrected"] : [];
  const apart = itemAt(scope, start)
    .flatMap(({ numbers }) => numbers)
    .filter(({ before, after }) =>
      [...before, ...after].some(({ meaning }) => {
        if (meaning.is !== "otherResult") return false;
        return meaning.result ? columns.includes(meaning.result) : columns.length === 0;
      })
    )
    .map(({ quantity }) => quantity.value);
  const all = apart.reduce((sum, each) => sum + each, value);
  return [...apart.map((each) => value + each), ...(apart.length > 1 ? [all] : [])];
}

/** 含上年结转1件, behind disputes and not of requests. */
function isCarriedDispute(words: readonly Word[]): boolean {
  return has(words, "carry") && has(words, "lastYear") && !has(words, "request", "application");
}

/** 复议5件（含上年结转1件）, 复议申请6件，其中1件不予受理: the form may count fewer. */
function withoutUncounted({ sentence, text }: Scope, { value }: Quantity): readonly number[] {
  return sentence.clauses
    .flatMap(({ numbers }) => numbers)
    .filter(
      ({ before, quantity, start, end }) =>
        quantity.value < value &&
        (isCarriedDispute(before) || /[不未](?:予|被)?受理/.test(text.slice(start, end)))
    )
    .map(({ quantity }) => value - quantity.value);
}

/** 2件已主动公开、告知获取途径，3件予以公开: the form counts both as 予以公开. */
function withPublished(scope: Scope, { value }: Quantity): readonly number[] {
  return scope.sentence.clauses
    .filter(({ start, end }) => /主动公开|获取(?:方式|途径)/.test(scope.words(start, end)))
    .flatMap(({ numbers }) => numbers.map(({ quantity }) => value + quantity.value));
}

/** 新收17件，予以公开13件；上年结转1件，也已予以公开: the form counts both. */
function withCarried({ sentence, text }: Scope, { value }: Quantity): readonly number[] {
  const { clauses } = sentence;
  return clauses.flatMap(({ numbers }, index) => {
    const next = clauses[index + 1];
    return next && text.startsWith("也", next.start)
      ? numbers.flatMap(({ before, quantity }) =>
          has(before, "carry") ? [value + quantity.value] : []
        )
      : [];
  });
}

/** 逾期未补正2件，其他处理5件: the latter may be 3.其他, and the group both. */
function withOwnRows({ mentions }: Scope, { value }: Quantity): readonly number[] {
  const told = mentions.flatMap(({ concept, number }) =>
    concept.of === "requests" && concept.rows[0]?.[0]?.startsWith("other.")
      ? [number.quantity.value]
      : []
  );
  return told.length > 0 ? [told.reduce((sum, each) => sum + each, value)] : [];
}

/** 行政许可347件，不予许可2件: the form may count both. */
function withRefused({ sentence, text }: Scope, { value }: Quantity): readonly number[] {
  return sentence.clauses
    .filter(({ start, end }) => text.slice(start, end).includes("不予许可"))
    .flatMap(({ numbers }) => numbers.map(({ quantity }) => value + quantity.value));
}

/** Numbers that a number may mean as well. */
function othersMeant(scope: Scope, { concept, number }: Mention): readonly number[] {
  if (concept.of === "requests" && concept.count === "received") {
    return withoutWithdrawn(scope, number.quantity);
  }
  if (concept.of === "requests" && concept.count === "outcome") {
    const { quantity } = number;
    const carried = withCarried(scope, quantity);
    if (concept.rows[0]?.[0] === "granted") return [...carried, ...withPublished(scope, quantity)];
    return concept.rows[0]?.[0] === "other"
      ? [...carried, ...withOwnRows(scope, quantity)]
      : carried;
  }
  if (concept.of === "decisions") return withRefused(scope, number.quantity);
  if (concept.of !== "disputes") return [];
  const { result } = concept;
  if (result === "total") return withoutUncounted(scope, number.quantity);
  const isOpen = result === "upheld" || result === "otherOutcome" || result === "corrected";
  return isOpen ? withOtherResults(scope, number.quantity, result) : [];
}

/** What a number says of the tables; undefined where its form has no such figure. */
export function figureStatement(scope: Scope, mention: Mention): FigureStatement | undefined {
  const { start, end, unit } = mention.number.quantity;
  return statementOf(scope, mention, { start, end: end - unit.length });
}

/** An amount of money that is not 0 may be less than 1. */
const leastMoney = 0.000_001;

/**
 * What the words of a place say is 0.
 * @param from where the words that are quoted begin
 */
export function nothingOf(
  scope: Scope,
  concept: Concept,
  place: Stretch,
  doubts: readonly Doubt[] = [],
  from: Stretch = place
): readonly FigureStatement[] {
  const readings = readingsOf(scope.report.format, concept);
  if (readings.length === 0) return [];
  const isMoney = concept.of === "decisions" && concept.kind === "adminFees";
  return [
    {
      kind: "figure",
      rule: "text.none",
      ...said(scope, place, from),
      stated: { value: 0, step: isMoney ? leastMoney : 1 },
      readings,
      doubts,
      period: "this",
      counted: `none ${conceptName(concept)}`,
      unit: isMoney ? "万元" : "件",
    },
  ];
}

/** What several numbers say together: all that is told of one concept. */
export function sumOf(
  scope: Scope,
  mentions: readonly Mention[],
  concept: Concept
): readonly FigureStatement[] {
  const [first] = mentions;
  const last = mentions.at(-1);
  if (!first || !last) return [];
  const value = mentions.reduce((sum, { number }) => sum + number.quantity.value, 0);
  const statement = statementOf(scope, {
    ...first,
    concept,
    number: { ...first.number, quantity: { ...first.number.quantity, value } },
    doubts: [...new Set(mentions.flatMap(({ doubts }) => doubts))],
    place: { start: first.place.start, end: last.place.end },
    elliptical: false,
    atMost: false,
  });
  return statement ? [{ ...statement, counted: `all ${conceptName(concept)}` }] : [];
}

/** 收到3件，均为自然人: as many as the number before says. */
export function asManyAs(
  scope: Scope,
  subject: Mention,
  concept: Concept,
  place: Stretch
): readonly FigureStatement[] {
  const statement = statementOf(scope, { ...subject, concept, elliptical: false });
  if (!statement || subject.period !== "this") return [];
  const { prose } = scope.around;
  const words = `${prose.wordsOf(subject.place)}，${prose.wordsOf(place)}`;
  const passages = prose.passagesOf({ start: subject.place.start, end: place.end });
  return [{ ...statement, words, passages, counted: `all ${conceptName(concept)}` }];
}
