import type { Clause, WordedNumber } from "./clauses";
import {
  applicantsNamed,
  type Concept,
  groupOf,
  handledRows,
  isWhole,
  outcomeGroups,
  receivedRows,
  type RequestConcept,
} from "./concept";
import type { Doubt } from "./doubts";
import { headOf } from "./heads";
import type { RequestRow } from "./meanings";
import { has, type Mention } from "./mention";
import { type NumberHead, taken, told } from "./number-head";
import type { Scope } from "./scope";

const alone = /^(?:即|也就是|共|计|合计|为|有|[:：])*$/;

const sum = /^[\u4e00-\u9fff]{0,6}(?:共计|合计|总计|总共|总量|共|应办|两项相加|累计)(?:为|有|达)?$/;

/** Requests, carried and new, or outcomes told one after the other, and then their sum: 共计209件. */
export function sumHead(scope: Scope, number: WordedNumber): NumberHead | undefined {
  const words = scope.words(number.start, number.quantity.start);
  if (scope.part || !sum.test(words)) return undefined;
  const all = scope.mentions.filter(
    (each): each is Mention & { readonly concept: RequestConcept } =>
      each.period === "this" && each.concept.of === "requests"
  );
  const [first, second] = all.slice(-2);
  if (!first || !second) return undefined;
  // 网上申请24件、线下申请10件，总计34件: all of them.
  if ([first, second].every(({ doubts }) => doubts.includes("channel"))) {
    const concept = { of: "requests", count: "received", rows: receivedRows } as const;
    scope.narrowed = undefined;
    return taken({ concept, doubts: [], named: true }, {});
  }
  const doubts = [...new Set<Doubt>([...first.doubts, ...second.doubts])];
  const head = (concept: Concept): NumberHead => taken({ concept, doubts, named: true }, {});
  const counts = [first.concept.count, second.concept.count].sort().join();
  if (counts === "applicants,applicants") {
    return head({ of: "requests", count: "received", rows: receivedRows });
  }
  const rows = [...new Set([first, second].flatMap(({ concept }) => concept.rows[0] ?? []))];
  if (counts === "outcome,outcome") {
    const outcomes = all.flatMap(({ concept }): readonly RequestRow[] =>
      concept.count === "outcome" ? (concept.rows[0] ?? []) : []
    );
    return head({ of: "requests", count: "outcome", rows: [rows, outcomes, ["disposed"]] });
  }
  const isInHand = rows.includes("carriedIn") && /^carried,(?:received|handled)$/.test(counts);
  return isInHand
    ? head({ of: "requests", count: "received", rows: [["received", "carriedIn"]] })
    : undefined;
}

function otherApplicants(scope: Scope): NumberHead | undefined {
  const others = applicantsNamed(scope.report.format, "其他");
  if (!others) return undefined;
  const concept = {
    of: "requests",
    count: "applicants",
    rows: handledRows,
    applicants: others,
  } as const;
  return taken({ concept, doubts: [], named: true }, {});
}

const closedLead = /^(?:已|年内|共|均|全部)*(?:审结|办结|结案|结)了?$/;

/** 其中2件已审结 */
const closedFirst = /^[、，]?(?:其中|有)*$/;

const closedBehind = /^(?:已|均已|全部)?(?:审结|判决|结案|办结)(?:完毕)?[，。；、（]?$/;

const pendingLead = /^(?:尚有|还有|另有|其余|尚|仍)*未(?:办结|审结|结案)(?:的|有)?$/;

/** 审结10件, 尚未办结5件, behind the disputes themselves. */
export function closedHead(scope: Scope, number: WordedNumber): NumberHead | undefined {
  const lead = scope.words(number.start, number.quantity.start);
  const { last } = scope;
  const isTold = /^[为系是属]/.test(scope.words(number.quantity.end, number.end));
  if (pendingLead.test(lead) && !isTold && last?.concept.of === "disputes") {
    const concept: Concept = { ...last.concept, result: "pending" };
    return taken({ concept, doubts: last.doubts, named: true }, {});
  }
  const behind = scope.words(number.quantity.end, number.end);
  const isBehind = closedBehind.test(behind) && closedFirst.test(lead);
  if (!closedLead.test(lead) && !isBehind) return undefined;
  if (
    last?.concept.of !== "disputes" ||
    last.concept.result !== "total" ||
    scope.mentions.length === 0
  )
    return undefined;
  const concept: Concept = { ...last.concept, result: "closed" };
  return taken({ concept, doubts: last.doubts, named: true }, {});
}

/** 过程性信息（22宗）: the bracket counts what stands directly before it. */
export function bracketHead(
  scope: Scope,
  clause: Clause,
  number: WordedNumber
): NumberHead | undefined {
  if (!/[（(]/.test(clause.opening) || number.start !== number.quantity.start) return undefined;
  const word = scope.seen.at(-1);
  if (!word || word.end !== clause.start - 1) return undefined;
  if (word.meaning.is !== "outcome" && word.meaning.is !== "applicant") return undefined;
  const head = headOf([word], word.text, scope.spoken);
  return head && taken(head, { isSettled: true });
}

/** With fewer told, 其他 means all the rest, unless the numbers add up to the whole. */
const mostGroups = 4;

/** Whether numbers told before and this one are together as many as the sentence tells of all requests. */
function fillsWhole(scope: Scope, parts: readonly Mention[], { quantity }: WordedNumber): boolean {
  const sum = parts.reduce((all, { number }) => all + number.quantity.value, quantity.value);
  return scope.mentions.some(
    ({ concept, number }) =>
      concept.of === "requests" && isWhole(concept) && number.quantity.value === sum
  );
}

/** 其他5件, behind the other outcomes. */
export function otherHead(scope: Scope, number: WordedNumber): NumberHead | undefined {
  if (scope.isUnread) return undefined;
  if (
    !/^[、，,和及]?(?:属于?|为|作)?其[他它](?:组织)?(?:一类|情形|的|提出|提交|申请|情况)*$/.test(
      scope.words(number.start, number.quantity.start)
    )
  )
    return undefined;
  const outcomes = scope.mentions.filter(
    ({ concept }) => concept.of === "requests" && concept.count === "outcome"
  );
  const last = scope.mentions.at(-1);
  if (last?.concept.of === "disputes" && last.concept.result !== "total") {
    const concept: Concept = { ...last.concept, result: "otherOutcome" };
    return taken({ concept, doubts: last.doubts, named: true }, {});
  }
  const applicants = scope.mentions.filter(
    ({ concept }) => concept.of === "requests" && concept.count === "applicants"
  );
  const fills = applicants.length > 1 && fillsWhole(scope, applicants, number);
  if ((fills || applicants.length > 3) && outcomes.length === 0) {
    const head = otherApplicants(scope);
    return head && fills ? { ...head, isSettled: true } : head;
  }
  const told = outcomes.flatMap(({ concept }) =>
    concept.of === "requests" ? (concept.rows[0] ?? []) : []
  );
  const groups = new Set(told.map(groupOf));
  const isAllElse =
    told.length > 1 &&
    told.every((row) => row === groupOf(row)) &&
    fillsWhole(scope, outcomes, number);
  if (groups.size < mostGroups && !isAllElse) return undefined;
  const untold = outcomeGroups.filter((group) => !groups.has(group));
  const rows: RequestConcept["rows"] = [["other"], ["other.misc"], ...(isAllElse ? [untold] : [])];
  return taken(
    { concept: { of: "requests", count: "outcome", rows }, doubts: [], named: true },
    {}
  );
}

/** 收费0万元, behind other decisions; 行政事业性收费按季公示，全年收取687.9万元. */
export function feesHead(scope: Scope, number: WordedNumber): NumberHead | undefined {
  const lead = scope.words(number.start, number.quantity.start);
  const isFee =
    number.quantity.unit.endsWith("元") &&
    /(?:收[取费入]|征收|收费金额)(?:了|为|共|计)*$/.test(lead);
  const isSpokenOf =
    scope.last?.concept.of === "decisions" ||
    scope.seen.some(({ meaning }) => meaning.is === "decision" && meaning.kind === "adminFees");
  if (!isFee || !isSpokenOf) return undefined;
  return taken({ concept: { of: "decisions", kind: "adminFees" }, doubts: [], named: true }, {});
}

/** 收到申请首次突破2000件，达2046件: exactly what the number before it is about. */
export function exactHead(
  scope: Scope,
  clause: Clause,
  number: WordedNumber
): NumberHead | undefined {
  const { last } = scope;
  const isAbout = last?.doubts.length === 1 && last.doubts[0] === "approximate";
  const follows = isAbout && last.number.quantity.end + 1 === clause.start;
  const lead = scope.words(number.start, number.quantity.start);
  if (!follows || !/^(?:达到?|共|为|实际为)$/.test(lead) || clause.start !== number.start)
    return undefined;
  return taken({ ...told(last), doubts: [] }, {});
}

/** Whether a share or the word that says what is counted ends here: 企业改制资料（16件）are no 企业. */
function isNextTo({ seen, text }: Scope, place: number): boolean {
  const between = text.slice(seen.at(-1)?.end ?? 0, place);
  return text.charAt(place - 1) === "%" || /^(?:信息|申请|[的类等])*$/.test(between);
}

const restLead = /^(?:尚有?|还有?|另外?有?|其余|余下?|剩余?下?|仍有)(?:的)?$/;

/** 收到112件，办结110件，尚有2件延期: what those that are closed leave of all, however it is worded. */
export function restHead(
  scope: Scope,
  clause: Clause,
  number: WordedNumber
): NumberHead | undefined {
  const { after, start, quantity } = number;
  if (!restLead.test(scope.words(start, quantity.start))) return undefined;
  if (has(after, "outcome", "otherResult", "result", "publish", "otherMatter")) return undefined;
  const { clauses } = scope.sentence;
  const next = clauses
    .slice(clauses.indexOf(clause) + 1)
    .find(({ depth }) => depth === clause.depth);
  // 另1件于12月28日收到，结转下年办理: the words behind it say so.
  if (next?.numbers.length === 0 && /[，,]/.test(next.opening)) return undefined;
  const [whole, closed] = scope.mentions.slice(-2);
  if (whole?.concept.of !== "requests" || closed?.concept.of !== "requests") return undefined;
  const areTold =
    (whole.concept.count === "received" || whole.concept.count === "handled") &&
    closed.concept.count === "disposed";
  const rest = whole.number.quantity.value - closed.number.quantity.value;
  if (!areTold || rest !== quantity.value) return undefined;
  const concept: Concept = { of: "requests", count: "carried", rows: [["carriedOut"]] };
  const doubts = [...new Set<Doubt>([...whole.doubts, ...closed.doubts])];
  return taken({ concept, doubts, named: true }, { isSettled: true });
}

/** A number that stands alone behind a clause or a share: 予以公开，41件; 占40.74%，即55件. */
export function danglingHead(
  scope: Scope,
  clause: Clause,
  number: WordedNumber
): NumberHead | undefined {
  const words = scope.words(number.start, number.quantity.start);
  const { dangling } = scope;
  const isLast = !/[\u4e00-\u9fff]/.test(scope.words(number.quantity.end, number.end));
  const follows =
    dangling?.depth === clause.depth
      ? /[，,:：]/.test(clause.opening)
      : dangling?.depth === clause.depth - 1 &&
        /[（(]/.test(clause.opening) &&
        isNextTo(scope, clause.start - 1);
  const isMeant = dangling && follows && alone.test(words) && isLast;
  return isMeant ? taken(dangling.head, {}) : undefined;
}
