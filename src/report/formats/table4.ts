import type { ColumnNode, Table } from "../structure";
import { cases } from "./measures";

const outcomes = [
  { label: "结果维持", key: "upheld" },
  { label: "结果纠正", key: "corrected" },
  { label: "其他结果", key: "otherOutcome" },
  { label: "尚未审结", key: "pending" },
  { label: "总计", key: "total", totals: "t4.outcomes" },
] as const satisfies readonly ColumnNode[];

/** Table 4, the same in both forms: one row of fifteen figures. */
export const disputesTable = {
  id: "t4",
  name: "表四",
  labelColumns: 0,
  blocks: [
    {
      measure: cases,
      columns: [
        { label: "行政复议", key: "review", children: outcomes },
        {
          label: "行政诉讼",
          children: [
            { label: "未经复议直接起诉", key: "suitDirect", children: outcomes },
            { label: "复议后起诉", key: "suitAfterReview", children: outcomes },
          ],
        },
      ],
      rows: [{ label: "" }],
    },
  ],
} as const satisfies Table;
