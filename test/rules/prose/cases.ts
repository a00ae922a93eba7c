import { emptySections, type Report } from "../../../src/report/report";
import { changed, publishedReport } from "../../check/sample-reports";
import type { Case } from "../cases";

function saying(text: string, number: string): Report {
  return { ...publishedReport(number), sections: { ...emptySections, s1: text } };
}

const decided = { "t2.penalties.decisions": 368 };
const applied = { "t3.received.individual": 121, "t3.received.total": 135 };

const requests = "全区共收到政府信息公开申请154件，";

/** For each rule about figures in the text, a report that breaks it and one that does not. */
export const proseCases: Readonly<Record<string, Case>> = {
  "text.received": {
    breaks: saying("2022年，全区收到政府信息公开申请76件。", "010"),
    holds: saying("2022年，全区收到政府信息公开申请75件。", "010"),
  },
  "text.disposed": {
    breaks: saying(`${requests}共办结146件。`, "013"),
    holds: saying(`${requests}共办结148件。`, "013"),
  },
  "text.outcomes": {
    breaks: saying(`${requests}其中无法提供50件。`, "013"),
    holds: saying(`${requests}其中无法提供53件。`, "013"),
  },
  "text.applicants": {
    breaks: saying("全区收到政府信息公开申请75件，涉及自然人72件、商业企业5件。", "010"),
    holds: saying("全区收到政府信息公开申请75件，涉及自然人72件、商业企业3件。", "010"),
  },
  "text.carry": {
    breaks: saying(`${requests}结转至2026年9件。`, "013"),
    holds: saying(`${requests}结转至2026年6件。`, "013"),
  },
  "text.disputes": {
    breaks: saying("因政府信息公开申请引发的行政复议36起，行政诉讼7起。", "013"),
    holds: saying("因政府信息公开申请引发的行政复议36起，行政诉讼9起。", "013"),
  },
  "text.documents": {
    breaks: saying("制定行政规范性文件60件。", "013"),
    holds: saying("制定行政规范性文件58件。", "013"),
  },
  "text.inForce": {
    breaks: saying("清理并集中发布现行有效行政规范性文件393件。", "011"),
    holds: saying("清理并集中发布现行有效行政规范性文件470件。", "011"),
  },
  "text.decisions": {
    breaks: changed(saying("2025年，作出行政处罚决定386件。", "013"), decided),
    holds: changed(saying("2025年，作出行政处罚决定368件。", "013"), decided),
  },
  "text.share": {
    breaks: changed(
      saying("收到政府信息公开申请135件，其中自然人申请121件，占98.63%。", "013"),
      applied
    ),
    holds: changed(
      saying("收到政府信息公开申请135件，其中自然人申请121件，占89.63%。", "013"),
      applied
    ),
  },
  "text.none": {
    breaks: saying("2025年，全区未收到政府信息公开申请。", "013"),
    holds: saying("2025年，全区未收到网上提出的政府信息公开申请。", "013"),
  },
  "text.lastYear": {
    breaks: saying("全区共收到政府信息公开申请154件，同比增长25%。", "013"),
    holds: saying("全区共收到政府信息公开申请154件，同比下降29.4%。", "013"),
    circumstances: { previous: publishedReport("012") },
  },
};
