import { chargedFee, hasFeeTable } from "../../report/fee-table";
import { PassageFinder, type Passage } from "../../report/passages";
import { figureValue, type Report } from "../../report/report";
import { numberWording } from "../../report/wording";
import type { Rule } from "../rule";
import { textOf } from "./text";

const aboutFees = /处理费|收费|收取[^。；\n收]{0,30}费|费用/;

export const processingFee: Rule = {
  id: "document.fee",
  title: "第六部分写到信息处理费",
  explanation: "收取信息处理费的情况在第六部分报告；没有收取的，也写明没有收取。",
  level: "review",
  source: (notice, format) => {
    const { where, ...words } = format.families.processingFee ?? { where: "" };
    return { kind: "clause", where: `${notice}${where}`, ...words };
  },
  scope: { family: "processingFee" },
  exceptions: ["收费情况另列表格报告"],
  example: "“六、其他需要报告的事项”没有写到收取信息处理费的情况。",
  *outcomes({ report }) {
    const text = textOf(report, "s6");
    if (text === "") return;
    yield aboutFees.test(text) || hasFeeTable(text)
      ? { kind: "passed", cells: ["s6"], message: "第六部分写到了收费情况。" }
      : {
          kind: "broken",
          cells: ["s6"],
          message: "“六、其他需要报告的事项”没有写到收取信息处理费的情况。",
        };
  },
};

const feeCharged =
  /信息处理费(?:共|共计|合计|总计|累计|为|总金额|金额)*\s*(\d+(?:,\d{3})*(?:\.\d+)?)\s*(万?)元/;
const notCharged = /(?:未|没有|无)(?:发生|产生)?(?:收取|收到)[^。；\n]{0,12}处理费/;

/** What a pattern has found in section 六. */
function quoted(report: Report, found: RegExpExecArray | null): readonly Passage[] {
  if (!found) return [];
  return new PassageFinder(report, "s6").between(found.index, found.index + found[0].length);
}

/** A fee that section 六 says was charged. */
interface StatedFee {
  readonly written: string;
  readonly yuan: number;
  readonly passages: readonly Passage[];
}

function feeInSentence(report: Report): StatedFee | undefined {
  const found = feeCharged.exec(report.sections.s6);
  const [, written, unit] = found ?? [];
  if (written === undefined) return undefined;
  const yuan = Number(written.replaceAll(",", "")) * (unit === "万" ? 10_000 : 1);
  return { written: `${written}${unit}元`, yuan, passages: quoted(report, found) };
}

function feeInTable(report: Report): StatedFee | undefined {
  const charged = chargedFee(report.sections.s6);
  if (!charged) return undefined;
  const finder = new PassageFinder(report, "s6");
  return { ...charged, passages: finder.within(charged.paragraph, 0, Infinity) };
}

export const feeInTables: Rule = {
  id: "document.feeTables",
  title: "信息处理费与表二、表三不矛盾",
  explanation:
    "信息处理费属于行政事业性收费：收了信息处理费的，表二（八）的收费金额不应少于它。" +
    "没有收取、但表三（六）2有逾期未缴费件数的，请看看两处说法是否一致。",
  level: "note",
  source: {
    kind: "practice",
    where: "国办函〔2020〕109号规定了信息处理费；各地财政部门将它列为行政事业性收费",
  },
  scope: { family: "processingFee" },
  exceptions: ["发了收费通知而没有人缴费", "信息处理费没有计入表二（八）"],
  example:
    "“六、其他需要报告的事项”写信息处理费3940元，表二（八）行政事业性收费填0万元，少于信息处理费。",
  *outcomes({ report }) {
    const text = report.sections.s6;
    const charged = feeInSentence(report) ?? feeInTable(report);
    const amount = figureValue(report, "t2.adminFees.amount");
    // Figures in 万元 are often rounded to two places.
    if (charged && typeof amount === "number" && charged.yuan > amount * 10_000 + 100) {
      const message =
        `“六、其他需要报告的事项”写信息处理费${charged.written}，` +
        `表二（八）行政事业性收费填${numberWording(amount)}万元，少于信息处理费。`;
      const cells = ["s6", "t2.adminFees.amount"] as const;
      yield { kind: "broken", cells, passages: charged.passages, message };
    }
    const denied = notCharged.exec(text);
    const unpaid = figureValue(report, "t3.other.feeUnpaid.total");
    if (typeof unpaid === "number" && unpaid > 0 && denied) {
      const message =
        "“六、其他需要报告的事项”写没有收取信息处理费，" +
        `表三（六）2.逾期未缴费的有${numberWording(unpaid)}件；只发了收费通知、没有人缴费的属于正常。`;
      const cells = ["s6", "t3.other.feeUnpaid.total"] as const;
      yield { kind: "broken", cells, passages: quoted(report, denied), message };
    }
  },
};
