import type { Change } from "../../check/change";
import type { FigureValue } from "../../report/report";
import type { FormatId } from "../../report/structure";
import { useStrings, type Strings } from "../strings";
import { subjectName } from "../strings/subject";
import "./change-table.css";

function valueWords(value: FigureValue, strings: Strings): string {
  if (value === null) return strings.repair.empty;
  return typeof value === "number" ? String(value) : value.text;
}

/** Changes of figures, cell by cell: what stands there now and what would. */
export function ChangeTable(props: {
  readonly caption: string;
  readonly format: FormatId;
  readonly changes: readonly Change[];
}) {
  const { caption, format, changes } = props;
  const strings = useStrings();
  return (
    <table className="change-table">
      <caption className="change-table-caption">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{strings.repair.cell}</th>
          <th scope="col" className="change-table-number">
            {strings.repair.from}
          </th>
          <th scope="col" className="change-table-number">
            {strings.repair.to}
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ cell, from, to }) => (
          <tr key={cell}>
            <th scope="row" lang="zh-CN">
              {subjectName(format, cell, strings)}
            </th>
            <td className="change-table-number">{valueWords(from, strings)}</td>
            <td className="change-table-number">
              <strong>{to}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
