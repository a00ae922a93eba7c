import { blankReport, changed, publishedReport, soundReport } from "../check/sample-reports";
import type { Report } from "../../src/report/report";
import type { Circumstances } from "../../src/rules/rule";
import { gapCases } from "./gap-cases";
import { partsCases } from "./parts/cases";
import { previousCases } from "./previous/cases";
import { proseCases } from "./prose/cases";
import { figureRows, shifted } from "./shifted-blocks/shifted-report";

/** A report that breaks a rule, with the finding its documentation shows, and one that does not. */
export interface Case {
  readonly breaks: Report;
  readonly holds: Report;
  /** What both are checked with. */
  readonly circumstances?: Circumstances;
  /** What the one that does not break it is checked with, where that is something else. */
  readonly holdsWith?: Circumstances;
}

/** For each rule a case. */
export const cases: Readonly<Record<string, Case>> = {
  ...gapCases,
  ...previousCases,
  ...partsCases,
  ...proseCases,
  "t2.disclosed2019": {
    breaks: changed(soundReport("2019"), { "t2.normativeDocs.totalDisclosed": 1 }),
    holds: soundReport("2019"),
  },
  "t2.rulemaking": {
    breaks: {
      ...changed(publishedReport("061"), { "t2.regulations.inForce": 6 }),
      agency: "某某县某某镇人民政府",
    },
    holds: { ...publishedReport("061"), agency: "某某县某某镇人民政府" },
  },
  "t3.balance": { breaks: publishedReport("058"), holds: publishedReport("061") },
  "t3.outcomes": { breaks: publishedReport("008"), holds: publishedReport("009") },
  "t3.applicants": { breaks: publishedReport("060"), holds: publishedReport("061") },
  "t4.outcomes": {
    breaks: changed(soundReport("2021"), { "t4.suitAfterReview.total": 21 }),
    holds: soundReport("2021"),
  },
  "figure.empty": { breaks: publishedReport("059"), holds: publishedReport("058") },
  "figure.mark": {
    breaks: changed(soundReport("2021"), {
      "t4.review.upheld": { text: "-" },
      "t4.review.corrected": { text: "-" },
      "t4.review.otherOutcome": { text: "-" },
    }),
    holds: blankReport("2021"),
  },
  "figure.shifted": {
    breaks: shifted(soundReport("2021"), "right", "blanks", figureRows(soundReport("2021"), "t3")),
    holds: changed(soundReport("2021"), { "t3.granted.individual": 1 }),
  },
  "figure.date": {
    breaks: {
      ...changed(soundReport("2021"), { "t2.licensing.decisions": 45659 }),
      year: 2024,
    },
    holds: {
      ...changed(soundReport("2021"), { "t2.licensing.decisions": 46388 }),
      year: 2024,
    },
  },
  "figure.text": {
    breaks: changed(soundReport("2019"), { "t2.procurement.amount": { text: "约两百万" } }),
    holds: blankReport("2019"),
  },
  "figure.unread": {
    breaks: changed(soundReport("2021"), {
      "t2.licensing.decisions": { text: "=1+1", unread: "not-computed" },
    }),
    holds: changed(soundReport("2021"), { "t2.licensing.decisions": { text: "约5件" } }),
  },
  "figure.format": {
    breaks: changed(soundReport("2021"), {
      "t3.granted.individual": { text: "1月2日", disguised: { as: "date", meant: 2 } },
    }),
    holds: changed(soundReport("2021"), { "t3.granted.individual": { text: "约两百万" } }),
  },
  "figure.asText": {
    breaks: soundReport("2021"),
    circumstances: {
      textNumbers: [{ cell: "t3.granted.individual", written: "1288", alone: "same" }],
    },
    holds: soundReport("2021"),
    holdsWith: {
      textNumbers: [{ cell: "t2.adminFees.amount", written: "251000元", alone: "converted" }],
    },
  },
  "figure.remark": {
    breaks: changed(soundReport("2021"), { "t2.normativeDocs.repealed": 22 }),
    circumstances: {
      textNumbers: [
        { cell: "t2.normativeDocs.repealed", written: "22（其中修订16件）", alone: "remarked" },
      ],
    },
    holds: soundReport("2021"),
    holdsWith: {
      textNumbers: [{ cell: "t3.granted.individual", written: "1288", alone: "same" }],
    },
  },
  "figure.whole": {
    breaks: changed(soundReport("2021"), { "t3.granted.individual": 1.5 }),
    holds: changed(soundReport("2021"), { "t2.adminFees.amount": 1.5 }),
  },
  "figure.negative": {
    breaks: changed(soundReport("2021"), { "t3.granted.individual": -3 }),
    holds: changed(soundReport("2019"), { "t2.licensing.itemsChange": -3 }),
  },
  "t2.items2019": {
    breaks: changed(soundReport("2019"), { "t2.penalties.decisions": 68 }),
    holds: changed(soundReport("2019"), {
      "t2.penalties.itemsChange": -11,
      "t2.penalties.decisions": 64,
    }),
  },
  "t2.itemsBasis2019": {
    breaks: changed(soundReport("2019"), {
      "t2.licensing.prevItems": 8,
      "t2.licensing.itemsChange": 5,
      "t2.licensing.decisions": 93,
      "t2.otherServices.prevItems": 117,
      "t2.otherServices.itemsChange": 0,
      "t2.otherServices.decisions": 165,
      "t2.penalties.prevItems": 90,
      "t2.penalties.itemsChange": 0,
      "t2.penalties.decisions": 22,
      "t2.coercion.prevItems": 0,
      "t2.coercion.itemsChange": 0,
      "t2.coercion.decisions": 0,
    }),
    holds: publishedReport("002"),
  },
};
