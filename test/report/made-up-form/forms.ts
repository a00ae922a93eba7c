import type { FigureKeyOf, FigurePartOf } from "../../../src/report/figure-key";
import { format2021 } from "../../../src/report/formats/format2021";
import { items } from "../../../src/report/formats/measures";
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
} from "../../../src/report/formats/table3";
import type {
  ColumnNode,
  FormatDescription,
  FormBefore,
  Table,
} from "../../../src/report/structure";

const [proactiveTable, , disputesTable] = format2021.tables;

const outcomes = [
  granted,
  partial,
  denied,
  unable,
  {
    ...notProcessed,
    children: [...notProcessed.children, { label: "6.滥用权利的申请", key: "abusive" }],
  },
  otherInThree,
] as const;

const tables = [
  {
    ...proactiveTable,
    blocks: [
      ...proactiveTable.blocks,
      {
        title: "第二十条第（十五）项",
        corner: { text: "信息内容", kind: "header" },
        measure: items,
        columns: [{ label: "本年开放数据集数量", key: "opened" }],
        rows: [{ label: "公共数据", key: "openData" }],
        hint: "一个数据集计一项，更新的不重复计。",
      },
    ],
  },
  requestsTable([individual, organisations], outcomes),
  disputesTable,
] as const satisfies readonly Table[];

type OwnTable = (typeof tables)[number];
type TableBefore = (typeof format2021.tables)[number];

/** The names of the figures that only this form has. */
export type MadeUpKey = Exclude<FigureKeyOf<OwnTable>, FigureKeyOf<TableBefore>>;

/** A form as it may come: a further block in table 2, a sixth row in （五）不予处理, in force from 2027. */
export const madeUpForm = {
  id: "2027",
  documentNumber: "国办公开办函〔2026〕99号",
  title: "中华人民共和国政府信息公开工作年度报告格式（2026年修订）",
  fromYear: 2027,
  sections: format2021.sections,
  tables,
  families: {
    overview: { where: "第二条" },
    originality: { where: "第五条" },
    processingFee: { where: "所附格式，第六部分", quote: "在此报告信息处理费" },
  },
  formBefore: {
    renamed: {},
    withoutCounterpart: [
      { figures: "openData", name: "公共数据", why: "没有这一栏" },
      { figures: "notProcessed.abusive", name: "滥用权利的申请", why: "没有这一行" },
    ],
  } satisfies FormBefore<FigureKeyOf<OwnTable>, FigureKeyOf<TableBefore>, FigurePartOf<OwnTable>>,
} as const satisfies FormatDescription;

const foreigners = { label: "外国人", key: "foreigner" } as const satisfies ColumnNode;

const tablesWithForeigners = [
  tables[0],
  requestsTable([individual, organisations, foreigners], outcomes),
  disputesTable,
] as const satisfies readonly Table[];

type TableWithForeigners = (typeof tablesWithForeigners)[number];

/** The names of the figures that no form before has. */
export type ForeignerKey = Exclude<FigureKeyOf<TableWithForeigners>, FigureKeyOf<OwnTable>>;

/** The form after that: a further column of applicants, in force from 2028. */
export const formWithForeigners = {
  ...madeUpForm,
  id: "2028",
  documentNumber: "国办公开办函〔2027〕12号",
  title: "中华人民共和国政府信息公开工作年度报告格式（2027年修订）",
  fromYear: 2028,
  tables: tablesWithForeigners,
  formBefore: {
    renamed: {},
    withoutCounterpart: [{ figures: "foreigner", name: "外国人", why: "没有这一列，计在自然人里" }],
    split: { foreigner: "individual" },
  } satisfies FormBefore<
    FigureKeyOf<TableWithForeigners>,
    FigureKeyOf<OwnTable>,
    FigurePartOf<TableWithForeigners>
  >,
} as const satisfies FormatDescription;

/** A later notice that changes no table. */
export const reissuedForm = {
  ...formWithForeigners,
  id: "2030",
  documentNumber: "国办公开办函〔2029〕7号",
  fromYear: 2030,
  formBefore: { renamed: {}, withoutCounterpart: [] },
} as const satisfies FormatDescription;
