import { checkReport } from "../../../src/check/check";
import type { FigureKey } from "../../../src/report/figures";
import { formatForYear, type Format } from "../../../src/report/formats";
import { emptySections, numberIn, officialTitle, type Report } from "../../../src/report/report";
import { changed, soundReport } from "../../check/sample-reports";
import { keyNamed } from "../key-named";
import type { ForeignerKey, MadeUpKey } from "./forms";

export const format = formatForYear(2027);
export const before = formatForYear(2026);
export const withForeigners = formatForYear(2028);
export const notice = "国办公开办函〔2026〕99号";

/** A figure that no official form has, so that the types do not know it. */
export function own(key: MadeUpKey | ForeignerKey, form = format): FigureKey {
  return keyNamed(form, key);
}

export const abusive = own("t3.notProcessed.abusive.individual");
export const abusiveTotal = own("t3.notProcessed.abusive.total");
export const opened = own("t2.openData.opened");

export function figure(report: Report, key: FigureKey): number {
  const number = numberIn(report, key);
  if (number === undefined) throw new Error(`${key} is no number`);
  return number;
}

export function plus(report: Report, amount: number, ...keys: readonly FigureKey[]): Report {
  const figures = keys.map((key) => [key, figure(report, key) + amount] as const);
  return changed(report, Object.fromEntries(figures));
}

/** What a sheet of a form is made of. */
export function sheetOf(form: Format, { figures }: Partial<Report> = {}) {
  return {
    agency: "青河县水务局",
    year: form.fromYear,
    format: form.id,
    protect: true,
    ...(figures && { figures }),
  };
}

export const applicants = [
  "individual",
  "business",
  "research",
  "publicInterest",
  "legalService",
  "otherOrg",
  "total",
] as const;

/** The report of 2027: it adds up, with 3 requests in the sixth row of （五） and 12 data sets. */
export const report: Report = {
  ...plus(
    changed(soundReport(format.id), { [opened]: 12 }),
    3,
    abusive,
    abusiveTotal,
    "t3.disposed.individual",
    "t3.disposed.total",
    "t3.received.individual",
    "t3.received.total"
  ),
  sections: {
    ...emptySections,
    preface: `本报告所列数据的统计期限为2027年1月1日至2027年12月31日。`,
    s1: "2027年，本机关主动公开政府信息，办理申请，加强信息管理和平台建设，接受监督、考核和社会评议，没有责任追究。",
    s5: "一是公开的内容还不够细；二是解读的形式比较单一，下一步将逐项改进。",
    s6: "本年度未收取信息处理费。",
  },
};

/** The report of 2026 in the form of 2021, which the one of 2027 follows. */
export const previous: Report = {
  ...changed(plus(soundReport(before.id), 1, "t4.review.upheld", "t4.review.total"), {
    ...Object.fromEntries(
      applicants.map((each) => [`t3.carriedOut.${each}`, figure(report, `t3.carriedIn.${each}`)])
    ),
    ...Object.fromEntries(
      (["regulations", "normativeDocs"] as const).map((each) => [
        `t2.${each}.inForce`,
        figure(report, `t2.${each}.inForce`) -
          figure(report, `t2.${each}.issued`) +
          figure(report, `t2.${each}.repealed`),
      ])
    ),
  }),
  agency: report.agency,
  year: 2026,
  title: officialTitle(report.agency, 2026),
};

export function found(rule: string, of: Report, circumstances = {}) {
  return checkReport(of, circumstances).findings.filter((finding) => finding.rule === rule);
}
