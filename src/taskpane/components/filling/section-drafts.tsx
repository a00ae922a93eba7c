import { figureWording } from "../../../report/wording";
import type { Report } from "../../../report/report";
import type { SectionId } from "../../../report/structure";
import { textBlocks } from "../../../report/text-tables";
import { sectionDrafts, type Draft } from "../../../write/drafts/section-drafts";
import { useSession } from "../../session/use-session";
import { useStrings } from "../../strings";
import { ActionButton } from "../common/action-button";
import "./section-drafts.css";

/** A draft as it will be printed: its paragraphs, and its tables in cells. */
function DraftText(props: { readonly text: string }) {
  return textBlocks(props.text.split("\n")).map((block, index) =>
    block.kind === "paragraph" ? (
      <p key={index} className="draft-text" lang="zh-CN">
        {block.text}
      </p>
    ) : (
      <table key={index} className="draft-table" lang="zh-CN">
        <tbody>
          {block.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    )
  );
}

function Proposal(props: { readonly draft: Draft; readonly report: Report }) {
  const { draft, report } = props;
  const session = useSession();
  const strings = useStrings();
  const basis = draft.basis.map((key) => figureWording(report.format, key));
  return (
    <li className="draft">
      <span className="strong" lang="zh-CN">
        {draft.subject}
      </span>
      <DraftText text={draft.text} />
      {basis.length > 0 && (
        <details className="quiet">
          <summary>{strings.drafts.basis(basis.length)}</summary>
          <span lang="zh-CN">{strings.drafts.figures(basis)}</span>
        </details>
      )}
      <ActionButton
        size="small"
        aria-label={strings.drafts.writeSubject(draft.subject)}
        onClick={() => void session.writeDraft(draft)}
      >
        {strings.drafts.write}
      </ActionButton>
    </li>
  );
}

/** What a section could say, as it follows from the figures; each is written only when the clerk wants it. */
export default function SectionDrafts(props: {
  readonly report: Report;
  readonly section: SectionId;
}) {
  const { report, section } = props;
  const strings = useStrings();
  const drafts = sectionDrafts(report).filter((draft) => draft.section === section);
  return (
    <div className="drafts">
      <p className="quiet">{drafts.length > 0 ? strings.drafts.promise : strings.drafts.none}</p>
      <ul className="plain-list">
        {drafts.map((draft) => (
          <Proposal key={draft.text} draft={draft} report={report} />
        ))}
      </ul>
    </div>
  );
}
