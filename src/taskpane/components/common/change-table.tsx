import type { Change } from "../../../check/change";
import type { FormatId } from "../../../report/formats";
import { figureWording } from "../../../report/wording";
import { useStrings, type Strings } from "../../strings";
import "./change-table.css";

/** What stands in the cell now; a number kept as text in quotation marks, so that blanks can be seen. */
function nowWords({ from, written }: Change, strings: Strings): string {
  if (written !== undefined) return strings.repair.written(written);
  if (from === null) return strings.repair.empty;
  return typeof from === "number" ? String(from) : from.text;
}

/**
 * Changes of figures, cell by cell: what stands there now and what would.
 * @param props.captionClass where it is not to look like a heading of its own
 */
export function ChangeTable(props: {
  readonly caption: string;
  readonly captionClass?: string;
  readonly format: FormatId;
  readonly changes: readonly Change[];
}) {
  const { caption, captionClass = "change-table-caption", format, changes } = props;
  const strings = useStrings();
  return (
    <table className="change-table">
      <caption className={captionClass}>{caption}</caption>
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
        {changes.map((change) => (
          <tr key={change.cell}>
            <th scope="row" lang="zh-CN">
              {figureWording(format, change.cell)}
            </th>
            <td className="change-table-number">{nowWords(change, strings)}</td>
            <td className="change-table-number">
              <strong>{change.to ?? strings.repair.emptied}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
