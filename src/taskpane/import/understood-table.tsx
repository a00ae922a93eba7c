import { figuresOf } from "../../report/figures";
import { formatById } from "../../report/formats";
import { layoutOf, type LayoutCell } from "../../report/layout";
import { figureValue, type Report } from "../../report/report";
import type { Table } from "../../report/structure";
import { printedFigure } from "../../write/printed-figure";

function Cell(props: { readonly cell: LayoutCell; readonly report: Report }) {
  const { cell, report } = props;
  const { rowSpan, columnSpan: colSpan } = cell;
  if (cell.kind !== "figure") {
    return (
      <th rowSpan={rowSpan} colSpan={colSpan}>
        {cell.text}
      </th>
    );
  }
  const value = figureValue(report, cell.key);
  const measure = figuresOf(formatById(report.format)).get(cell.key)?.measure;
  const isText = value !== null && typeof value !== "number";
  return (
    <td rowSpan={rowSpan} colSpan={colSpan} {...(isText && { className: "import-unread" })}>
      {printedFigure(value, measure)}
    </td>
  );
}

/** A table in the form's layout with the figures that were read, to be scrolled. */
export function UnderstoodTable(props: {
  readonly name: string;
  readonly table: Table;
  readonly report: Report;
}) {
  const { name, table, report } = props;
  const layout = layoutOf(table);
  return (
    <div className="import-table-frame" role="region" aria-label={name} tabIndex={0}>
      <table className="import-table" lang="zh-CN">
        <tbody>
          {Array.from({ length: layout.rows }, (_, row) => (
            <tr key={row}>
              {layout.cells
                .filter((cell) => cell.row === row)
                .map((cell) => (
                  <Cell key={cell.column} cell={cell} report={report} />
                ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
