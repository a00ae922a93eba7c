import { formatById } from "../../report/formats";
import { oncePer } from "../../report/once";
import type { Report } from "../../report/report";
import type { SectionId } from "../../report/structure";
import { searchable } from "../parts/too-long";
import { absences, type Absence } from "./absences";
import { applicantWord } from "./applicants";
import {
  channelWord,
  disclosureTopic,
  isPlainLead,
  namesItself,
  otherMatter,
  periodOf,
  requestTopic,
  tellsOfOthers,
} from "./context";
import { disputeContext, disputeKinds } from "./dispute-kinds";
import { countsDocuments, documentContext, documentKinds } from "./document-kinds";
import { changeIn } from "./changes";
import { longestClause, wordsBefore, type Kind, type Topic } from "./kind";
import type { Quantity } from "./numerals";
import {
  writtenParagraphs,
  type Clause,
  type Line,
  type WordedQuantity,
  type Words,
  type WrittenParagraph,
} from "./paragraphs";
import { disputeReading, disputesIn } from "./readings";
import { requestKinds } from "./request-kinds";
import type { FigureStatement, Statement } from "./statement";

/** 结转至2025年 must name the year after the report's, 2023年结转 the year before. */
function namesItsYear({ kind, before, after }: Found, { year }: Report): boolean {
  const named = /20\d\d/.exec(before + after)?.[0];
  if (named === undefined || kind.rule !== "text.carry") return true;
  return year !== null && Number(named) === (kind.name === "carriedIn" ? year - 1 : year + 1);
}

const proseSections = ["s1", "s2", "s3", "s4", "s5", "s6"] as const;
const units: Readonly<Record<Topic, RegExp>> = {
  requests: /^(?:件|宗|起|份|例|条|个|件次)$/,
  disputes: /^(?:件|宗|起|例|个)$/,
  documents: /^(?:件|部|份|个|项|条)$/,
};

interface Found {
  readonly kind: Kind;
  readonly lead: string;
  /** The words of the wording before and after the number. */
  readonly before: string;
  readonly after: string;
}

/** What the last 其中 of these words opens, with the clause it is a part of: 不予公开15件，其中自然人. */
function lastPart(words: string, earlier: string): string {
  const at = words.lastIndexOf("其中");
  if (at < 0) return "";
  const clauses = (earlier + words.slice(0, at)).split(/[，,；;：:（）()。！？!?]/);
  return (clauses.filter((clause) => clause !== "").at(-1) ?? "") + words.slice(at);
}

const outcomeWord = /公开|无法提供|不予处理|其他处理/;
/** 公民、法人和其他组织 are all who may apply. */
const everybody = /公民、?法人(?:和|及|、|与|或者?)其他组织/g;

/** Whether a number of this kind, in this place, would count a part only. */
function countsPart(
  kind: Kind,
  { prefix, before, earlier }: WordedQuantity,
  report: Report
): boolean {
  const sentence = prefix + before;
  const part = lastPart(sentence, earlier);
  if (kind.whole) return part !== "" && kind.topic !== "disputes";
  if (kind.topic !== "requests") return false;
  if (kind.rule === "text.carry") return false;
  if (channelWord.test(sentence)) return true;
  return kind.rule === "text.outcomes"
    ? applicantWord(formatById(report.format)).test(part.replaceAll(everybody, ""))
    : outcomeWord.test(part.replaceAll(/政府信息公开|信息公开|依申请公开/g, ""));
}

function requestsAreMeant(worded: WordedQuantity, { kind, before, after }: Found): boolean {
  const own = before + after;
  const sentence = worded.prefix + worded.before;
  if (kind.name === "disposed" && /延期/.test(sentence + worded.rest)) return false;
  if (kind.name === "handled" && !/申请/.test(own)) return false;
  if (requestTopic.test(own)) return true;
  if (/各类/.test(own)) return false;
  return requestTopic.test(worded.earlier + sentence) && !otherMatter.test(sentence);
}

const ofAllDisputes = /全[省市县区州]|办理|受理|审结|收到|新收|审理/;

function disputesAreMeant(worded: WordedQuantity, { kind, lead, before, after }: Found): boolean {
  const own = lead + before + after;
  if (disclosureTopic.test(own)) return true;
  if (/败诉|胜诉|应诉|出庭|复议机关|化解|调解|审理|立案/.test(worded.prefix + own)) return false;
  if (kind.whole && ofAllDisputes.test(own)) return false;
  return disclosureTopic.test(worded.prefix) || requestTopic.test(worded.earlier);
}

function isMeant(worded: WordedQuantity, found: Found, report: Report): boolean {
  const { kind, lead } = found;
  const { prefix, before, earlier } = worded;
  const sentence = prefix + before;
  if (/本级/.test(sentence)) return false;
  if (kind.topic === "requests" && !requestsAreMeant(worded, found)) return false;
  if (kind.topic === "disputes" && !disputesAreMeant(worded, found)) return false;
  if (countsPart(kind, worded, report)) return false;
  const plain = kind.lead ? lead.replace(kind.lead, "") : lead;
  if (!isPlainLead(plain, report)) return false;
  return !tellsOfOthers(earlier + prefix + lead, report);
}

const kindsByTopic: Readonly<Record<Topic, (report: Report) => readonly Kind[]>> = {
  requests: ({ format }) => requestKinds(formatById(format)),
  disputes: () => disputeKinds,
  documents: () => documentKinds,
};

function contextIn(topic: Topic, words: string) {
  if (topic === "disputes") return disputeContext(words);
  return topic === "documents" ? documentContext(words) : undefined;
}

function findKind(worded: WordedQuantity, topic: Topic, report: Report): Found | undefined {
  const { before, after, prefix } = worded;
  if (before.length > longestClause) return undefined;
  const words = before + after;
  for (const kind of kindsByTopic[topic](report)) {
    if (!kind.named.test(words)) continue;
    for (const wording of kind.wordings) {
      const head = wordsBefore(wording, before);
      if (!head) continue;
      const tail = wording.after.exec(after);
      if (!tail) continue;
      if (kind.context !== undefined) {
        if (contextIn(topic, prefix + before) !== kind.context) continue;
      }
      const { words: own, index } = head;
      return { kind, lead: before.slice(0, index), before: own, after: tail[0] };
    }
  }
  return undefined;
}

function topicsOf(worded: WordedQuantity, report: Report): readonly Topic[] {
  const words = worded.prefix + worded.before + worded.after;
  const topics: Topic[] = [];
  if (/复议|诉讼|起诉/.test(words)) topics.push("disputes");
  if (/规章|规范性文件/.test(words) && countsDocuments(report)) topics.push("documents");
  if (requestTopic.test(worded.earlier + words)) topics.push("requests");
  return topics;
}

/** The words that are quoted of a quantity's clause. */
function quotedOf(worded: WordedQuantity, line: Line): Words {
  const start = worded.quantity.start - worded.before.length;
  const after = /^[^、和及与并且均占较比]*/.exec(worded.after)?.[0] ?? "";
  const opening = line.words.startsWith("其中", start) ? 2 : 0;
  return { line, start: start + opening, end: worded.quantity.end + after.length };
}

/** @param start where the sentence, or clause, begins in its line */
function sentenceName(section: SectionId, { index }: Line, start: number): string {
  return `${section} ${index} ${start}`;
}

/** A number that is worded like one of the tables', and what it says if it is one. */
interface Mention {
  readonly found: Found;
  readonly statement?: FigureStatement;
}

function mentionIn(worded: WordedQuantity, written: WrittenParagraph): Mention | undefined {
  const { quantity, prefix, sentence } = worded;
  const { report, section, line } = written;
  for (const topic of topicsOf(worded, report)) {
    if (!units[topic].test(quantity.unit)) continue;
    const found = findKind(worded, topic, report);
    if (!found) continue;
    const { kind, lead } = found;
    const period = periodOf(prefix + lead, report.year);
    const meant = period && namesItsYear(found, report) && isMeant(worded, found, report);
    if (!meant || quantity.approximate) return { found };
    const quoted = quotedOf(worded, line);
    const statement: FigureStatement = {
      kind: "figure",
      rule: kind.rule,
      section,
      words: line.words.slice(quoted.start, quoted.end),
      places: [quoted],
      stated: quantity,
      readings: kind.readings(report.format),
      period,
      counted: `${kind.name} ${kind.context ?? ""}`,
      sentence: sentenceName(section, line, sentence),
    };
    return { found, statement };
  }
  return undefined;
}

/** After 其中, a count of something that the tables do not know: 其中自然资源领域46件. */
function opensPart({ quantity, prefix, before }: WordedQuantity): boolean {
  return units.requests.test(quantity.unit) && (prefix + before).includes("其中");
}

/**
 * What the numbers of a paragraph say. Where a sentence begins to count something narrower, 网站收到60件, what follows
 * in it, 办结58件, is as narrow, unless it names the agency itself.
 */
function toldIn(written: WrittenParagraph): ReadonlyMap<Quantity, FigureStatement> {
  const told = new Map<Quantity, FigureStatement>();
  let narrowed: number | undefined;
  for (const worded of written.quantities) {
    const mention = mentionIn(worded, written);
    if (!mention) {
      if (opensPart(worded)) narrowed = worded.sentence;
      continue;
    }
    const { found, statement } = mention;
    const { kind, lead } = found;
    if (!statement) {
      if (kind.whole && kind.topic === "requests" && !worded.quantity.approximate) {
        narrowed = worded.sentence;
      }
    } else if (narrowed !== worded.sentence || namesItself(lead)) {
      narrowed = undefined;
      told.set(worded.quantity, statement);
    }
  }
  return told;
}

function absenceIn(clause: Clause, report: Report): Absence | undefined {
  const { text, prefix, earlier } = clause;
  if (text.length > longestClause || !/[未无没不]/.test(text)) return undefined;
  for (const absence of absences) {
    const match = absence.words.exec(text);
    if (!match) continue;
    const lead = text.slice(0, match.index);
    const sentence = prefix + lead;
    const narrowed =
      channelWord.test(sentence) ||
      sentence.includes("其中") ||
      sentence.includes("本级") ||
      !isPlainLead(lead, report) ||
      tellsOfOthers(earlier + prefix + lead, report);
    const meant = absence.topic === "requests" || disclosureTopic.test(match[0] + earlier + prefix);
    return !narrowed && meant && periodOf(sentence, report.year) === "this" ? absence : undefined;
  }
  return undefined;
}

function wordsOf({ text, sentence, prefix }: Clause, line: Line): Words {
  const start = sentence + prefix.length;
  return { line, start, end: start + text.length };
}

function absenceStatement(
  clause: Clause,
  { report, section, line }: WrittenParagraph
): Statement | undefined {
  const absence = absenceIn(clause, report);
  if (!absence) return undefined;
  const place = wordsOf(clause, line);
  return {
    kind: "figure",
    rule: "text.none",
    section,
    words: clause.text,
    places: [place],
    stated: { value: 0, step: 1 },
    readings: absence.readings,
    period: "this",
    counted: "none",
    sentence: sentenceName(section, line, place.start),
  };
}

const allUpheld = /^(?:均|全部)(?:获|被|得到|予以|为|判决)*维持$/;

/** 行政复议7件，诉讼9件，均获维持 says of both numbers of its sentence that as many were upheld. */
function* upheldStatements(
  clause: Clause,
  toldBySentence: ReadonlyMap<string, readonly FigureStatement[]>,
  { section, line }: WrittenParagraph
): Iterable<FigureStatement> {
  if (!allUpheld.test(clause.text) || clause.prefix.includes("其中")) return;
  const told = toldBySentence.get(sentenceName(section, line, clause.sentence)) ?? [];
  for (const total of told) {
    const disputes = disputesIn(total.readings);
    if (!disputes) continue;
    const readings = [disputeReading(disputes, "upheld")];
    yield {
      ...total,
      words: `${total.words}，${clause.text}`,
      places: [...total.places, wordsOf(clause, line)],
      readings,
      counted: "allUpheld",
    };
  }
}

function* statementsInParagraph(written: WrittenParagraph): Iterable<Statement> {
  const told = toldIn(written);
  yield* told.values();
  for (const worded of written.quantities) {
    const before = worded.previous && told.get(worded.previous.quantity);
    const change = before && changeIn(worded, before, written);
    if (change) yield change;
  }
  const bySentence = new Map<string, FigureStatement[]>();
  for (const statement of told.values()) {
    const known = bySentence.get(statement.sentence);
    if (known) known.push(statement);
    else bySentence.set(statement.sentence, [statement]);
  }
  for (const clause of written.clauses) {
    const statement = absenceStatement(clause, written);
    if (statement) yield statement;
    yield* upheldStatements(clause, bySentence, written);
  }
}

/** What the texts of sections 一, 五 and 六 say of the figures of the tables, as far as that is beyond doubt. */
export const statementsOf = oncePer((report: Report): readonly Statement[] => {
  const searched = searchable(report);
  return proseSections.flatMap((section) =>
    writtenParagraphs(searched, section).flatMap((written) => [...statementsInParagraph(written)])
  );
});
