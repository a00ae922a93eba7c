import type { RowGroup, RowKey } from "../../report/figures";
import type { Dispute, DisputeResult, DocumentColumn, OfficialDocument } from "./readings";

/** A row of table 3, or several under one label. */
export type RequestRow = RowKey | RowGroup;

/** A kind of decisions, or the fees, that table 2 has one figure of. */
export type DecisionKind = "licensing" | "penalties" | "coercion" | "adminFees";

/** Why the number beside a word is not the whole number of a table. */
export type Narrowing =
  /** One way in only: 网上, 信函. */
  | "channel"
  /** 本级, one organ's share. */
  | "level"
  /** Done for or with others: 指导, 协助, 抽查. */
  | "others"
  /** Something that happened to some requests, which no row counts: 延期, 撤回, 补正. */
  | "event"
  /** 以市政府名义. */
  | "name"
  /** 一审, 二审. */
  | "instance"
  /** 人均, 每月. */
  | "rate";

/** What a word of the lexicon contributes to what a clause says. */
export type Meaning =
  /** Requests for information as a thing that is counted: 政府信息公开申请. */
  | { readonly is: "request" }
  /** 依申请公开 as a field of work: says what is spoken of, is no thing that is counted. */
  | { readonly is: "requestTopic" }
  /** 申请: of what kind, the words around must say. */
  | { readonly is: "application" }
  | { readonly is: "disclosure" }
  | { readonly is: "receive" }
  | { readonly is: "receiveNew" }
  | { readonly is: "inYear" }
  | { readonly is: "inThisYear" }
  /** 申请人, whoever they are. */
  | { readonly is: "applicants" }
  | { readonly is: "handle" }
  | { readonly is: "dispose" }
  | { readonly is: "carry" }
  | { readonly is: "carriedIn" }
  | { readonly is: "carriedOut" }
  /** What is not done yet; carried on where it is what remains. */
  | { readonly is: "unfinished" }
  | { readonly is: "remaining" }
  | { readonly is: "lastYear" }
  | { readonly is: "nextYear" }
  | {
      readonly is: "outcome";
      readonly rows: readonly RequestRow[];
      /** One of several things that the row counts. */
      readonly part?: true;
      /** Means this only among other outcomes: 信访, 重复. */
      readonly weak?: true;
    }
  /** 公开 of requests that are answered; of anything else, publishing. */
  | { readonly is: "open" }
  | { readonly is: "applicant"; readonly label: string }
  | { readonly is: "everybody" }
  | { readonly is: "dispute"; readonly disputes: readonly Dispute[] }
  | {
      readonly is: "result";
      readonly result: DisputeResult;
      readonly disputes?: readonly Dispute[];
    }
  /** A result that no column of table 4 calls by this name, with the column that counts it where that is certain. */
  | { readonly is: "otherResult"; readonly result?: DisputeResult }
  /** What the authority that reviews does: 审结, 出庭. */
  | { readonly is: "reviewing" }
  | { readonly is: "document"; readonly documents: readonly OfficialDocument[] }
  | { readonly is: "documentVerb"; readonly column: DocumentColumn }
  /** What else is done with documents: 修改, 备案. */
  | { readonly is: "otherDocumentVerb" }
  | { readonly is: "publish" }
  | {
      readonly is: "decision";
      readonly kind: DecisionKind;
      /** Means this only among other decisions: 处罚, 强制. */
      readonly weak?: true;
    }
  | { readonly is: "decide" }
  | { readonly is: "narrow"; readonly by: Narrowing }
  /** 涉及, 关于: what follows narrows, unless it is the thing itself. */
  | { readonly is: "about" }
  | { readonly is: "otherMatter" }
  | { readonly is: "ofWhich" }
  | { readonly is: "none" }
  | { readonly is: "all" }
  | { readonly is: "compare" }
  | { readonly is: "direction"; readonly sign: 1 | -1 }
  | { readonly is: "share" }
  /** 办结率: of 100 %, that nothing is left. */
  | { readonly is: "rate" }
  | { readonly is: "resultRate"; readonly result: "upheld" | "corrected" }
  | { readonly is: "and" }
  | { readonly is: "except" }
  /** 原因, 等: the reason named is one of several. */
  | { readonly is: "andOthers" }
  /** Says nothing of what is counted. */
  | { readonly is: "filler" };

export type MeaningName = Meaning["is"];
