import type { FigureKeyOf, FigurePartOf } from "../figure-key";
import type { ColumnNode, FormatDescription, FormBefore, Table } from "../structure";
import type { format2019 } from "./format2019";
import { cases, tenThousandYuan } from "./measures";
import { officialSections } from "./sections";
import {
  denied,
  granted,
  individual,
  notProcessed,
  organisations,
  otherInThree,
  partial,
  requestsTable,
  unable,
} from "./table3";
import { disputesTable } from "./table4";

const corner = { text: "信息内容", kind: "header" } as const;

const decisions = [
  { label: "本年处理决定数量", key: "decisions" },
] as const satisfies readonly ColumnNode[];

const proactiveTable = {
  id: "t2",
  name: "表二",
  labelColumns: 1,
  blocks: [
    {
      title: "第二十条第（一）项",
      corner,
      measure: cases,
      columns: [
        { label: "本年制发件数", key: "issued" },
        { label: "本年废止件数", key: "repealed" },
        { label: "现行有效件数", key: "inForce" },
      ],
      rows: [
        { label: "规章", key: "regulations" },
        { label: "行政规范性文件", key: "normativeDocs" },
      ],
    },
    {
      title: "第二十条第（五）项",
      corner,
      measure: cases,
      columns: decisions,
      rows: [{ label: "行政许可", key: "licensing" }],
    },
    {
      title: "第二十条第（六）项",
      corner,
      measure: cases,
      columns: decisions,
      rows: [
        { label: "行政处罚", key: "penalties" },
        { label: "行政强制", key: "coercion" },
      ],
    },
    {
      title: "第二十条第（八）项",
      corner,
      measure: tenThousandYuan,
      columns: [{ label: "本年收费金额（单位：万元）", key: "amount" }],
      rows: [{ label: "行政事业性收费", key: "adminFees" }],
      hint: "收费金额的单位是万元，可以有小数。",
    },
  ],
} as const satisfies Table;

const tables = [
  proactiveTable,
  requestsTable(
    [individual, organisations],
    [granted, partial, denied, unable, notProcessed, otherInThree]
  ),
  disputesTable,
] as const satisfies readonly Table[];

type OwnTable = (typeof tables)[number];
type TableBefore = (typeof format2019.tables)[number];

/** 国办公开办函〔2021〕30号: the form for the report years since 2021. 200 figures. */
export const format2021 = {
  id: "2021",
  documentNumber: "国办公开办函〔2021〕30号",
  title: "中华人民共和国政府信息公开工作年度报告格式",
  fromYear: 2021,
  sections: officialSections({
    s1: "（文字描述）",
    s5: "（文字描述）",
    s6: "（文字描述，收取信息处理费情况在此处报告。）",
  }),
  tables,
  families: {
    overview: { where: "第（一）项" },
    originality: { where: "第（四）项" },
    publication: { where: "" },
    processingFee: {
      where: "所附格式，六、其他需要报告的事项",
      quote: "文字描述，收取信息处理费情况在此处报告。",
    },
  },
  formBefore: {
    renamed: {
      "t2.regulations.issued": "t2.regulations.newlyMade",
      "t2.normativeDocs.issued": "t2.normativeDocs.newlyMade",
    },
    withoutCounterpart: [
      {
        figures: "inForce",
        name: "现行有效件数",
        why: "“对外公开总数量”是历年公开的总数，不是现行有效的件数",
      },
      { figures: "repealed", name: "本年废止件数", why: "没有这一栏" },
      { figures: "adminFees", name: "行政事业性收费", why: "按项统计，不是按金额" },
      { figures: "other", name: "（六）其他处理的三个小项", why: "只有一行，按合计比较" },
    ],
    dropped: "上一年项目数量、本年增/减、其他对外管理服务事项、政府集中采购",
  } satisfies FormBefore<FigureKeyOf<OwnTable>, FigureKeyOf<TableBefore>, FigurePartOf<OwnTable>>,
} as const satisfies FormatDescription;
