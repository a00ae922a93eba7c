import { changed, publishedReport, soundReport } from "../../check/sample-reports";
import { followingYear, withSections } from "../sample-years";
import type { Case } from "../cases";

const report = soundReport("2021");
const next = followingYear(report);
const report2019 = soundReport("2019");
const next2020 = changed(followingYear(report2019), {
  "t2.licensing.prevItems": 6850,
  "t2.otherServices.prevItems": 22270,
  "t2.penalties.prevItems": 86,
  "t2.coercion.prevItems": 32,
});
const thoughts =
  "一是政策解读的形式还比较单一，解读材料多以文字为主，图解、视频较少；二是基层工作人员变动频繁，对新规定掌握不够，答复文书的质量参差不齐；" +
  "三是部分栏目更新不够及时。针对这些问题，我们开展了专题培训，建立了栏目更新提醒制度，并邀请法律顾问参与答复文书的审核。";

/** For each rule about last year's report, two reports of the year after `previous`. */
export const previousCases: Readonly<Record<string, Case>> = {
  "carry.in": {
    breaks: changed(next, { "t3.carriedIn.individual": 90, "t3.carriedIn.total": 90 }),
    holds: next,
    circumstances: { previous: report },
  },
  "carry.applicants": {
    breaks: changed(next, { "t3.carriedIn.individual": 102, "t3.carriedIn.business": 1 }),
    holds: next,
    circumstances: { previous: report },
  },
  "t2.inForce": {
    breaks: publishedReport("011"),
    holds: changed(publishedReport("011"), { "t2.normativeDocs.inForce": 643 }),
    circumstances: { previous: publishedReport("010") },
  },
  "t2.repealed": {
    breaks: changed(next, { "t2.normativeDocs.repealed": 20 }),
    holds: changed(next, { "t2.normativeDocs.repealed": 15 }),
    circumstances: { previous: changed(report, { "t2.normativeDocs.inForce": 7 }) },
  },
  "t2.issued": {
    breaks: changed(report, { "t2.normativeDocs.inForce": 2 }),
    holds: changed(report, { "t2.normativeDocs.inForce": 8 }),
  },
  "t2.items2020": {
    breaks: changed(next2020, { "t2.penalties.prevItems": 80 }),
    holds: next2020,
    circumstances: { previous: report2019 },
  },
  "t2.unit": {
    breaks: changed(next, { "t2.adminFees.amount": 961_716_000 }),
    holds: changed(next, { "t2.adminFees.amount": 9617.16 }),
    circumstances: { previous: report },
  },
  "t4.pending": {
    breaks: changed(next, { "t4.review.total": 2 }),
    holds: changed(next, { "t4.review.total": 37 }),
    circumstances: { previous: report },
  },
  "figure.copied": {
    breaks: { ...report, year: 2025 },
    holds: changed(next, {
      "t2.licensing.decisions": 447_229,
      "t3.received.individual": 3000,
      "t4.review.upheld": 71,
    }),
    circumstances: { previous: report },
  },
  "figure.swing": {
    breaks: changed(next, { "t2.licensing.decisions": 4 }),
    holds: changed(next, { "t2.licensing.decisions": 200_000 }),
    circumstances: { previous: report },
  },
  "document.previous": {
    breaks: { ...report, year: 2025 },
    holds: { ...report, year: 2023 },
    circumstances: { previous: { ...report, year: 2022 } },
  },
  "document.copied": {
    breaks: withSections(next, { s5: thoughts }),
    holds: withSections(next, { s5: [...thoughts].reverse().join("") }),
    circumstances: { previous: withSections(report, { s5: thoughts }) },
  },
};
