import type { ColumnNode, FormatDescription, Table } from "../structure";
import { cases, items, itemsChange, withTenThousandYuan } from "./measures";
import { officialSections } from "./sections";
import {
  denied,
  granted,
  individual,
  notProcessed,
  organisations,
  otherInOne,
  partial,
  requestsTable,
  unable,
} from "./table3";
import { disputesTable } from "./table4";

const corner = { text: "信息内容", kind: "header" } as const;

const itemsAndDecisions = [
  { label: "上一年项目数量", key: "prevItems", measure: items },
  { label: "本年增/减", key: "itemsChange", measure: itemsChange },
  { label: "处理决定数量", key: "decisions" },
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
        { label: "本年新制作数量", key: "newlyMade" },
        { label: "本年新公开数量", key: "newlyDisclosed" },
        { label: "对外公开总数量", key: "totalDisclosed" },
      ],
      rows: [
        { label: "规章", key: "regulations" },
        { label: "规范性文件", key: "normativeDocs" },
      ],
    },
    {
      title: "第二十条第（五）项",
      corner,
      measure: cases,
      columns: itemsAndDecisions,
      rows: [
        { label: "行政许可", key: "licensing" },
        { label: "其他对外管理服务事项", key: "otherServices" },
      ],
      hint: "本年增/减可以是负数，减少用负值表示，如 -8。",
    },
    {
      title: "第二十条第（六）项",
      corner,
      measure: cases,
      columns: itemsAndDecisions,
      rows: [
        { label: "行政处罚", key: "penalties" },
        { label: "行政强制", key: "coercion" },
      ],
    },
    {
      title: "第二十条第（八）项",
      corner,
      measure: items,
      columns: [
        { label: "上一年项目数量", key: "prevItems" },
        { label: "本年增/减", key: "itemsChange", measure: itemsChange },
      ],
      rows: [{ label: "行政事业性收费", key: "adminFees" }],
    },
    {
      title: "第二十条第（九）项",
      corner,
      measure: items,
      columns: [
        { label: "采购项目数量", key: "items" },
        // Filers write the unit in the cell; a number without one is read as 万元.
        { label: "采购总金额", key: "amount", measure: withTenThousandYuan },
      ],
      rows: [{ label: "政府集中采购", key: "procurement" }],
      hint: "采购总金额在表上没有印单位，这里按万元填写；原数是元的，请除以 10000 后再填。",
    },
  ],
} as const satisfies Table;

/** 国办公开办函〔2019〕60号: the trial form, for the report years 2019 and 2020. 198 figures. */
export const format2019 = {
  id: "2019",
  documentNumber: "国办公开办函〔2019〕60号",
  title: "中华人民共和国政府信息公开工作年度报告格式（试行）",
  fromYear: 2019,
  sections: officialSections({
    s1: "（文字描述）",
    s5: "（文字描述）",
    s6: "（文字描述）",
  }),
  tables: [
    proactiveTable,
    requestsTable(
      [individual, organisations],
      [granted, partial, denied, unable, notProcessed, otherInOne]
    ),
    disputesTable,
  ],
  families: {},
} as const satisfies FormatDescription;
