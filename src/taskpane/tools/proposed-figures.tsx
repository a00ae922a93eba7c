import { figureWording } from "../../report/wording";
import type { FormatId } from "../../report/structure";
import { useStrings, type Strings } from "../strings";
import "../components/change-table.css";
import type { ProposedFigure } from "./proposal";

/** What stands in the cell now; a number kept as text in quotation marks, so that blanks can be seen. */
function nowWords({ from, written }: ProposedFigure, strings: Strings): string {
  if (written !== undefined) return strings.tools.written(written);
  if (from === null) return strings.repair.empty;
  return typeof from === "number" ? String(from) : from.text;
}

/** Figures cell by cell: what stands there now, and what would. */
export function ProposedFigures(props: {
  readonly caption: string;
  readonly format: FormatId;
  readonly figures: readonly ProposedFigure[];
}) {
  const { caption, format, figures } = props;
  const strings = useStrings();
  return (
    <table className="change-table">
      <caption className="unseen">{caption}</caption>
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
        {figures.map((figure) => (
          <tr key={figure.cell}>
            <th scope="row" lang="zh-CN">
              {figureWording(format, figure.cell)}
            </th>
            <td className="change-table-number">{nowWords(figure, strings)}</td>
            <td className="change-table-number">
              <strong>{figure.to}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
