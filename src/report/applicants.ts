import type { ColumnKeyOf } from "./figure-key";
import { columnKey, type FigureKey } from "./figures";
import { tableOf, type Format, type OfficialTable } from "./formats";
import { oncePer } from "./once";
import { leafOf, leafPaths } from "./tree";
import type { Block } from "./structure";

type RequestsTable = Extract<OfficialTable, { readonly id: "t3" }>;

/** One kind of applicants, which has a column of its own in table 3. */
export interface Applicant {
  /** As the form calls them: 商业企业. */
  readonly label: string;
  readonly column: Exclude<ColumnKeyOf<RequestsTable>, "total">;
}

/** Applicants under one label: 自然人, who have one column, or 法人或其他组织, who have several. */
export interface ApplicantGroup {
  readonly label: string;
  readonly applicants: readonly Applicant[];
}

function groupsOf({ columns }: Block): readonly ApplicantGroup[] {
  const paths = leafPaths(columns);
  const total = paths.find((path) => leafOf(path).totals === "t3.applicants");
  const beside = total?.[total.length - 2]?.children ?? columns;
  return beside
    .filter((node) => !total?.includes(node))
    .map((node) => ({
      label: node.label,
      applicants: paths
        .filter((path) => path.includes(node))
        .map((path) => ({
          label: leafOf(path).label,
          column: columnKey(path) as Applicant["column"],
        })),
    }));
}

/** The applicants as table 3 of a form divides them: every column but 总计 belongs to one group. */
export const applicantGroups = oncePer((format: Format): readonly ApplicantGroup[] =>
  tableOf(format, "t3").blocks.flatMap(groupsOf)
);

/** The figures of applicants in a row of table 3 that every form has. */
export function applicantKeys(
  { applicants }: ApplicantGroup,
  row: "received" | "carriedIn" | "disposed"
): readonly FigureKey[] {
  return applicants.map(({ column }): FigureKey => `t3.${row}.${column}`);
}
