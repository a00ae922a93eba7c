import { formatById } from "../../report/formats";
import type { Report } from "../../report/report";
import type { SectionId } from "../../report/structure";
import { sentencesIn, type Sentence } from "./clauses";
import { conceptName, isWhole } from "./concept";
import { isOpenOnly } from "./doubts";
import { vocabularyOf } from "./lexicon";
import type { MeaningName } from "./meanings";
import { has, type Mention } from "./mention";
import { Paragraph } from "./paragraph";
import { quantitiesIn, type Quantity } from "./numerals";
import { proseOf, type Stretch } from "./prose-text";
import type { Surroundings, Topic } from "./scope";
import { SentenceReader } from "./sentence-reader";
import type { Statement } from "./statement";
import type { Word } from "./vocabulary";

const longestHeading = 30;
const notOfHeadings = /[。，；,;未无没均]/;
const otherHeading =
  /主动公开|信息管理|平台建设|监督保障|政务公开|解读|回应|队伍|考核|问题|改进|公开情况/;
const numbered = /^[（(一二三四五六七八九十\d]/;

function isHeading(text: string, quantities: readonly Quantity[]): boolean {
  return text.length <= longestHeading && quantities.length === 0 && !notOfHeadings.test(text);
}

function headingTopic(words: readonly Word[], text: string): Topic {
  if (has(words, "dispute")) return "disputes";
  if (has(words, "request", "requestTopic")) return "requests";
  return otherHeading.test(text) || numbered.test(text) ? "other" : undefined;
}

function sentenceTopic({ clauses }: Sentence, before: Topic): Topic {
  const speaksOf = (...names: readonly MeaningName[]): boolean =>
    clauses.some(({ words }) => has(words, ...names));
  if (speaksOf("request", "requestTopic")) return "requests";
  if (speaksOf("disclosure") && speaksOf("dispute")) return "disputes";
  if (before !== "requests" && before !== "disputes") return before;
  const isOther = speaksOf("otherMatter", "publish") && !speaksOf("outcome", "dispute", "carry");
  return isOther ? undefined : before;
}

/** What the sections that hold the tables speak of by themselves. */
const ownTopics: Readonly<Partial<Record<SectionId, Topic>>> = { s3: "requests", s4: "disputes" };

/** Takes from a list what begins before a place. */
function taker<Item extends Stretch>(items: readonly Item[]): (end: number) => readonly Item[] {
  let next = 0;
  return (end) => {
    const from = next;
    while ((items[next]?.start ?? Infinity) < end) next++;
    return items.slice(from, next);
  };
}

/** What the sentences of a section say of the figures of the tables, in their order, doubtful or not. */
export function statementsIn(report: Report, section: SectionId): readonly Statement[] {
  const prose = proseOf(report, section);
  const wordsUpTo = taker(vocabularyOf(formatById(report.format)).wordsIn(prose.text));
  const quantitiesUpTo = taker(quantitiesIn(prose.text));
  const statements: Statement[] = [];
  let heading: Topic = ownTopics[section];
  let topic: Topic = heading;
  for (const paragraph of prose.paragraphs) {
    const words = wordsUpTo(paragraph.end);
    const quantities = quantitiesUpTo(paragraph.end);
    const text = prose.text.slice(paragraph.start, paragraph.end);
    if (isHeading(text, quantities)) {
      heading = headingTopic(words, text) ?? heading;
      topic = heading;
      continue;
    }
    topic = heading ?? (topic === "other" ? undefined : topic);
    const whole = new Paragraph(`${section} ${paragraph.start}`, text);
    const begun = { report, section, prose, heading, paragraph: whole };
    const read = paragraphReader(begun);
    const isRead = quantities.length > 0 || has(words, "none", "all");
    for (const sentence of sentencesIn(prose.text, paragraph, words, quantities)) {
      if (isRead) statements.push(...read.sentence(sentence, topic));
      topic = sentenceTopic(sentence, topic);
    }
  }
  return statements;
}

type Begun = Pick<Surroundings, "report" | "section" | "prose" | "heading" | "paragraph">;

/** Reads the sentences of a paragraph one after the other, each with what those before have said. */
function paragraphReader({ report, section, prose, heading, paragraph }: Begun) {
  const told = new Set<string>();
  const wholes = new Set<number>();
  let owner: Surroundings["owner"];
  let disputes: Surroundings["disputes"];
  let before: Mention | undefined;
  let whole: Mention | undefined;
  return {
    sentence(sentence: Sentence, topic: Topic): readonly Statement[] {
      const said = { topic, owner, disputes, before, whole, told, wholes };
      const around = { report, section, prose, heading, paragraph, ...said };
      const reader = new SentenceReader(around, sentence);
      const statements = reader.read();
      const { scope } = reader;
      ({ owner, disputes, whole } = scope);
      before = scope.last ?? before;
      for (const { concept, number, period, doubts } of scope.mentions) {
        if (!isWhole(concept) || period !== "this") continue;
        if (doubts.length === 0) told.add(conceptName(concept));
        if (concept.of === "requests" && isOpenOnly(doubts)) wholes.add(number.quantity.value);
      }
      return statements;
    },
  };
}
