import { applicantGroups, applicantKeys } from "../../report/applicants";
import type { FigureKey, RowGroup } from "../../report/figures";
import { formatById } from "../../report/formats";
import type { Report } from "../../report/report";
import {
  amountsOf,
  basisOf,
  counted,
  keysBelow,
  listed,
  sumOf,
  yearWording,
  type Amount,
} from "./amounts";
import type { Draft } from "./draft";

const flow = {
  received: ["t3.received.total"],
  carriedIn: ["t3.carriedIn.total"],
  disposed: ["t3.disposed.total"],
  carriedOut: ["t3.carriedOut.total"],
} as const satisfies Readonly<Record<string, readonly FigureKey[]>>;

interface Sentence {
  readonly text: string;
  readonly amounts: readonly Amount[];
}

function sum(amounts: readonly Amount[]): number {
  return amounts.reduce((total, { value }) => total + value, 0);
}

/** Who the new requests came from, where the parts add up to the whole. */
function applicants(report: Report, received: Amount): readonly Sentence[] {
  if (received.value === 0) return [];
  const from = applicantGroups(formatById(report.format)).map(
    (group) => [`${group.label}申请`, sumOf(report, applicantKeys(group, "received"))] as const
  );
  const known = from.flatMap(([name, amount]) => (amount ? [[name, amount] as const] : []));
  const amounts = known.map(([, amount]) => amount);
  if (known.length < from.length || sum(amounts) !== received.value) return [];
  return [{ text: `新收的申请中，${listed(known)}。`, amounts }];
}

/** How the requests were disposed of, where the groups add up to the whole. */
function outcomes(report: Report, disposed: Amount): readonly Sentence[] {
  if (disposed.value === 0) return [];
  const totals = (group: RowGroup): readonly FigureKey[] => keysBelow(report, group, "total");
  const groups = amountsOf(report, {
    granted: totals("granted"),
    partial: totals("partial"),
    denied: totals("denied"),
    unable: totals("unable"),
    notProcessed: totals("notProcessed"),
    other: totals("other"),
  });
  if (!groups) return [];
  const amounts = Object.values(groups);
  if (sum(amounts) !== disposed.value) return [];
  const parts = listed([
    ["予以公开", groups.granted],
    ["部分公开", groups.partial],
    ["不予公开", groups.denied],
    ["无法提供", groups.unable],
    ["不予处理", groups.notProcessed],
    ["其他处理", groups.other],
  ]);
  return [{ text: `办结的申请中，${parts}。`, amounts }];
}

function flowSentence(
  report: Report,
  amounts: Readonly<Record<keyof typeof flow, Amount>>
): string {
  const { received, carriedIn, disposed, carriedOut } = amounts;
  const year = yearWording(report);
  const from = carriedIn.value === 0 ? "" : `，上年结转${counted(carriedIn)}`;
  if (received.value === 0 && carriedIn.value === 0) {
    return `${year}未收到政府信息公开申请，也没有上年结转的申请。`;
  }
  const start =
    received.value === 0
      ? `${year}未收到政府信息公开申请`
      : `${year}收到政府信息公开申请${counted(received)}`;
  const out =
    carriedOut.value === 0
      ? "，没有结转下年度继续办理的申请"
      : `，结转下年度继续办理${counted(carriedOut)}`;
  return `${start}${from}；办结${counted(disposed)}${out}。`;
}

/** What section 一 can say of the requests; nothing while the totals do not balance. */
export function requestDrafts(report: Report): readonly Draft[] {
  const amounts = amountsOf(report, flow);
  if (!amounts) return [];
  const { received, carriedIn, disposed, carriedOut } = amounts;
  if (sum([received, carriedIn]) !== sum([disposed, carriedOut])) return [];
  const details = [...applicants(report, received), ...outcomes(report, disposed)];
  return [
    {
      subject: "依申请公开",
      section: "s1",
      text: [flowSentence(report, amounts), ...details.map(({ text }) => text)].join(""),
      basis: basisOf(...Object.values(amounts), ...details.flatMap((detail) => detail.amounts)),
    },
  ];
}
