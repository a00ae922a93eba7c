import type { Report } from "../../report/report";
import type { SectionId } from "../../report/structure";
import type { Clause, Sentence, WordedNumber } from "./clauses";
import { isWhole, type Concept, type DisputeConcept } from "./concept";
import type { Doubt } from "./doubts";
import type { Head, Spoken } from "./heads";
import { has, type Mention } from "./mention";
import { ownerIn, type Owner } from "./owners";
import { endOfSummands } from "./summands";
import type { Paragraph } from "./paragraph";
import type { ProseText } from "./prose-text";
import { allDisputes, type Dispute, type OfficialDocument } from "./readings";
import type { Word } from "./vocabulary";
import { tellsOneOfYear, tellsYear, type TimedClause } from "./years";

/** What a heading or the sentences before speak of. */
export type Topic = "requests" | "disputes" | "other" | undefined;

/** What a paragraph has said up to a sentence. */
export interface Surroundings {
  readonly report: Report;
  readonly section: SectionId;
  readonly prose: ProseText;
  readonly topic: Topic;
  readonly heading: Topic;
  /** Whose numbers the last organ named makes them, and the clause it stands in. */
  readonly owner: { readonly is: Owner; readonly clause: number } | undefined;
  /** The disputes spoken of last. */
  readonly disputes: readonly Dispute[] | undefined;
  /** The last number of the sentence before, and the last one that counts all requests. */
  readonly before: Mention | undefined;
  readonly whole: Mention | undefined;
  /** What the paragraph has told a number of already, and the numbers of all that it told. */
  readonly told: ReadonlySet<string>;
  readonly wholes: ReadonlySet<number>;
  readonly paragraph: Paragraph;
}

/** That what follows is as narrow as what was counted last: of one kind of things, or of all. */
interface Narrowed {
  readonly doubt: Doubt;
  readonly depth: number;
  readonly of?: Concept["of"];
  /** Where the number stands that says so. */
  readonly at: number;
}

interface Part {
  readonly parent: Mention | undefined;
  /** Where it begins, and how many brackets are open in it. */
  readonly start: number;
  readonly depth: number;
  readonly outer: Part | undefined;
  /** What was spoken of before it, and is again behind it. */
  readonly disputes: readonly Dispute[] | undefined;
  readonly last: Mention | undefined;
  readonly owner: Surroundings["owner"];
}

/** A whole of which every part is told: 38件，其中区直部门22件、街道16件. */
interface Division {
  readonly whole: Mention;
  /** What held when the whole was told, and does again behind its last part. */
  readonly owner: Surroundings["owner"];
  readonly part: Part | undefined;
  readonly narrowed: Narrowed | undefined;
  readonly disputes: readonly Dispute[] | undefined;
}

const opens = /[（(]/;
const semicolon = /[；;]/;
const throughChannel = /^(?:通过|以|经|从|由)/;

/** What a sentence has said up to a number: it carries over from clause to clause, and ends with its list or bracket. */
export class Scope {
  owner: Surroundings["owner"];
  disputes: readonly Dispute[] | undefined = undefined;
  private documents: readonly OfficialDocument[] | undefined = undefined;
  private joined: readonly Dispute[] | undefined = undefined;
  private afterOutcomes = false;
  part: Part | undefined = undefined;
  narrowed: Narrowed | undefined = undefined;
  last: Mention | undefined = undefined;
  readonly mentions: Mention[] = [];
  /** The words of the clauses before, and those of them that stand in no brackets. */
  readonly seen: Word[] = [];
  readonly seenOpenly: Word[] = [];
  /** The clauses before that tell a year. */
  readonly timed: TimedClause[] = [];
  /** Whose numbers they were, and how many were told, when the last item behind a semicolon began. */
  private itemBegun: { readonly owner: Surroundings["owner"]; readonly told: number };
  /** Where the last item behind a semicolon begins. */
  item: number | undefined = undefined;
  /** The number of last year told last. */
  lastYear: Mention | undefined = undefined;
  /** Whose numbers they were when the clause began. */
  private ownerBefore: Surroundings["owner"] = undefined;
  /** Whether it is not known what the last number counts, and what any number of the sentence does. */
  isUnread = false;
  hasUnread = false;
  /** Whether it was not known what the number before counts. */
  wasUnread = false;
  /** Whose requests the list speaks of: 自然人申请办理结果：公开60件. */
  applicants: string | undefined = undefined;
  /** What a clause without a number says that a number alone behind it counts: 予以公开，41件. */
  dangling: { readonly head: Head; readonly depth: number } | undefined = undefined;
  /** What there was none of, and where that was said. */
  absent: { readonly concept: Concept; readonly end: number } | undefined = undefined;
  /** What has risen or fallen from one number to the next: 由8件降为6件. */
  moving: Head | undefined = undefined;
  /** The parts of the last whole, as long as they may add up to it. */
  private division: Division | undefined = undefined;
  /** A division of which the last part was told, and in how many brackets. */
  private complete: { readonly division: Division; readonly depth: number } | undefined = undefined;

  constructor(
    readonly around: Surroundings,
    readonly sentence: Sentence
  ) {
    this.owner = around.owner;
    this.itemBegun = { owner: around.owner, told: 0 };
    this.disputes = around.disputes;
  }

  get text(): string {
    return this.around.prose.text;
  }

  get report(): Report {
    return this.around.report;
  }

  /** What was spoken of up to here. */
  get spoken(): Spoken {
    const { report, disputes, documents, joined, afterOutcomes } = this;
    return { format: report.format, year: report.year, disputes, documents, joined, afterOutcomes };
  }

  /** Whether it tells of others than the agency. */
  get tellsOfOthers(): boolean {
    return this.owner !== undefined && this.owner.is !== "own";
  }

  /** The words of a stretch of the section. */
  words(start: number, end: number): string {
    return this.text.slice(start, end);
  }

  /** Begins a clause: ends what does not reach into it. */
  enter(clause: Clause): void {
    this.ownerBefore = this.owner;
    if (has(clause.words, "otherMatter") && !has(clause.words, "document")) {
      this.documents = undefined;
    }
    if (semicolon.test(clause.opening)) {
      this.item = clause.start;
      this.endItem();
      this.applicants = undefined;
      if (this.part && this.part.depth >= clause.depth) this.endPart();
      this.narrowed = undefined;
      this.afterOutcomes = false;
    }
    for (const { meaning } of clause.words) {
      if (meaning.is === "applicant" && clause.depth === 0) this.applicants = meaning.label;
    }
    while (this.part && this.part.depth > clause.depth) this.endPart();
    if (this.narrowed && this.narrowed.depth > clause.depth) this.narrowed = undefined;
    if (this.complete && this.complete.depth >= clause.depth && !opens.test(clause.opening)) {
      this.speakOfAll(this.complete.division);
    }
    this.ownerBefore = this.owner;
    if (opens.test(clause.opening) && this.last) this.beginPart(this.last, clause);
    const owner = ownerIn(this.words(clause.start, clause.end), this.report);
    if (!owner) return;
    this.owner = { is: owner, clause: clause.start };
    if (owner === "own") this.narrowed = undefined;
  }

  /** Ends a clause. */
  leave(clause: Clause): void {
    this.seen.push(...clause.words);
    if (clause.depth === 0) this.seenOpenly.push(...clause.words);
    const words = this.words(clause.start, clause.end);
    const isOwnYear = this.timed.some((each) => each.words.includes(`${this.report.year ?? ""}年`));
    if (tellsYear(words) && !(isOwnYear && tellsOneOfYear(words)))
      this.timed.push({ start: clause.start, depth: clause.depth, words });
  }

  /** 面向12个街道开展培训; whose the numbers behind it are is not said by what tells none. */
  private endItem(): void {
    const { owner, told } = this.itemBegun;
    if (told === this.mentions.length) this.owner = owner;
    this.itemBegun = { owner: this.owner, told: this.mentions.length };
  }

  /** Ends the sentence. */
  end(): void {
    this.endItem();
    if (this.complete) this.speakOfAll(this.complete.division);
  }

  /** What a clause without a number speaks of. */
  speakOf({ words, start, end, depth }: Clause): void {
    if (has(words, "ofWhich")) this.beginPart(this.last ?? this.parentBefore(), { start, depth });
    const many = has(words, "andOthers", "and");
    const text = this.words(start, end);
    const ofChannel = throughChannel.test(text) || has(words, "ofWhich") || /(?:中|里)$/.test(text);
    if (ofChannel && has(words, "narrow") && !many) {
      this.narrowed = { doubt: "channel", depth, at: start };
    }
    // 不予处理的，涉及自然人4件: of these alone.
    if (has(words, "outcome") && text.endsWith("的")) {
      this.narrowed = { doubt: "narrowedBefore", depth, of: "requests", at: start };
    }
    for (const { meaning } of words) {
      if (meaning.is === "dispute") this.disputes = meaning.disputes;
      if (meaning.is === "document") this.documents = meaning.documents;
    }
  }

  /** What follows is a part of a number: 其中, or in brackets behind it. */
  beginPart(parent: Mention | undefined, { start, depth }: Pick<Clause, "start" | "depth">): void {
    const { part } = this;
    const outer = part && depth > part.depth ? part : part?.outer;
    this.part = {
      parent,
      start,
      depth,
      outer,
      disputes: this.disputes,
      last: this.last,
      owner: this.ownerBefore,
    };
  }

  private endPart(): void {
    const { part } = this;
    if (!part) return;
    this.disputes = part.disputes ?? this.disputes;
    this.owner = part.owner;
    if (part.depth > 0) this.last = part.last ?? this.last;
    this.part = part.outer;
  }

  /** What 其中 at the beginning of a sentence is a part of: 收到95件，2件是企业提的。其中公开19件. */
  parentBefore(): Mention | undefined {
    const { before, whole } = this.around;
    if (before?.concept.of !== "requests" || isWhole(before.concept)) return before;
    return before.concept.count === "outcome" ? before : (whole ?? before);
  }

  /** Whether what is told now is one of several numbers that add up to what they are parts of. */
  isSummand({ depth }: Clause, { quantity }: WordedNumber): boolean {
    const { part, division } = this;
    const whole = part?.parent ?? division?.whole;
    if (!whole || (part && part.depth !== depth)) return false;
    const from = part?.start ?? whole.number.quantity.end;
    const end = endOfSummands(this.sentence, whole.number.quantity, from, depth);
    return end !== undefined && end >= quantity.end;
  }

  /** Behind the clause or bracket of parts that add up to their whole, all of it is spoken of again: it is given back behind the last of them. */
  addUp({ depth, words }: Clause, { quantity }: WordedNumber): Mention | undefined {
    const { division } = this;
    const whole = division?.whole.number.quantity;
    if (!division || !whole || quantity.unit !== whole.unit) return undefined;
    if (endOfSummands(this.sentence, whole, whole.end, depth) !== quantity.end) return undefined;
    // 一审4件、二审2件，败诉1件: of which of them is not said.
    if (words.some(({ meaning }) => meaning.is === "narrow" && meaning.by === "instance"))
      return undefined;
    this.division = undefined;
    this.complete = { division, depth };
    return division.whole;
  }

  private speakOfAll({ whole, owner, part, narrowed, disputes }: Division): void {
    this.complete = undefined;
    // 直接起诉12件、复议后起诉5件，全部维持: of the latter.
    const last = this.last?.concept;
    const areKinds = whole.concept.of === "disputes" && last?.of === "disputes";
    const isKind = areKinds && last.result === "total" && !this.isUnread;
    if (!isKind) this.last = whole;
    this.isUnread = false;
    this.applicants = undefined;
    this.owner = owner;
    this.part = part;
    this.narrowed = narrowed;
    this.disputes = disputes ?? this.disputes;
  }

  /** Takes a number in: what comes behind it is understood by it. */
  take(mention: Mention): void {
    const { concept } = mention;
    this.last = mention;
    this.dangling = undefined;
    this.mentions.push(mention);
    if (mention.period === "last") this.lastYear = mention;
    this.afterOutcomes =
      concept.of === "requests" && (concept.count === "outcome" || concept.count === "disposed");
    if (concept.of === "documents") this.documents = concept.documents;
    if (concept.of === "disputes") {
      this.disputes = concept.disputes;
      if (concept.result === "total") this.joined = this.joinedTo(concept);
    }
    const isOtherDispute =
      concept.of === "disputes" &&
      mention.doubts.some((doubt) => ["otherMatter", "reviewing", "toldBefore"].includes(doubt));
    if (isOtherDispute) this.narrowTo("disputes", mention, "narrowedBefore");
    if (isWhole(concept) && !mention.isPart) {
      const { owner, part, narrowed, disputes } = this;
      this.division = {
        whole: mention,
        owner,
        part,
        narrowed,
        disputes,
      };
    }
    if (isWhole(concept)) {
      const isNarrowed = mention.doubts.some((doubt) => narrowing.has(doubt));
      const isNamed = concept.of === "documents" && mention.doubts.includes("name");
      if (isNarrowed) this.narrowTo(concept.of, mention, "narrowedBefore");
      else if (isNamed) this.narrowTo(concept.of, mention, "name");
    }
  }

  /** What is told of such things is as narrow as a number, unless all is narrowed anyway. */
  private narrowTo(of: Concept["of"], { number }: Mention, doubt: Doubt): void {
    if (number.quantity.value === 0 || (this.narrowed && (this.narrowed.of ?? of) === of)) return;
    const depth = this.part?.depth ?? 0;
    this.narrowed = { doubt, depth, of, at: number.start };
  }

  /** 行政复议5件、行政诉讼1件，其中维持2件: it may be of both. */
  private joinedTo(concept: DisputeConcept): readonly Dispute[] {
    const before = this.mentions.at(-2)?.concept;
    if (before?.of !== "disputes" || before.result !== "total") return concept.disputes;
    return allDisputes.filter((each) => [...concept.disputes, ...before.disputes].includes(each));
  }

  /** The last number that counts all requests of this year, in this sentence or before it. */
  get whole(): Mention | undefined {
    const own = this.mentions.filter(
      ({ concept, period, doubts }) =>
        concept.of === "requests" &&
        isWhole(concept) &&
        concept.count !== "disposed" &&
        period === "this" &&
        doubts.every((doubt) => doubt === "topicOpen")
    );
    return own.at(-1) ?? this.around.whole;
  }
}

/** Doubts that what follows in the sentence is as narrow as this. */
const narrowing: ReadonlySet<Doubt> = new Set<Doubt>([
  "channel",
  "about",
  "helped",
  "level",
  "event",
  "part",
  "otherMatter",
  "reviewing",
  "office",
  "wider",
  "others",
  "period",
]);
