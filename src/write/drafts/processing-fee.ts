import type { FigureKey } from "../../report/figures";
import { feeTable, hasFeeTable } from "../../report/fee-table";
import { formatById } from "../../report/formats";
import type { Report } from "../../report/report";
import { sumOf, yearWording, type Amount } from "./amounts";
import type { Draft } from "./draft";

/**
 * The figures by which no fee can have been charged: there was no request, or, since the fee is an
 * 行政事业性收费 (国办函〔2020〕109号), none was charged at all; but not where a notice of a fee stayed unpaid.
 */
function withoutFee(report: Report): readonly FigureKey[] | null {
  const isZero = (amount: Amount | null): amount is Amount => amount?.value === 0;
  const requests = sumOf(report, ["t3.received.total", "t3.carriedIn.total"]);
  if (isZero(requests)) return requests.basis;
  const charged = sumOf(report, ["t2.adminFees.amount"]);
  const unpaid = sumOf(report, ["t3.other.feeUnpaid.total"]);
  return isZero(charged) && isZero(unpaid) ? [...charged.basis, ...unpaid.basis] : null;
}

/**
 * The sentence on the fee in section 六, where the figures rule a fee out, and its table, where the form asks for the fee:
 * with zeros there, else to be filled in.
 */
export function processingFeeDrafts(report: Report): readonly Draft[] {
  const basis = withoutFee(report);
  const text = `${yearWording(report)}未收取政府信息公开信息处理费。`;
  const sentence: readonly Draft[] = basis
    ? [{ subject: "信息处理费", section: "s6", text, basis }]
    : [];
  const { families } = formatById(report.format);
  if (!families.processingFee || hasFeeTable(report.sections.s6)) return sentence;
  const lead = `${yearWording(report)}政府信息公开信息处理费收取情况如下：`;
  const table = basis ? feeTable(() => "0") : `${lead}\n${feeTable((head) => `【${head}】`)}`;
  return [
    ...sentence,
    { subject: "信息处理费收取情况表", section: "s6", text: table, basis: basis ?? [] },
  ];
}
