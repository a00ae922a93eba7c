import type { Report } from "../../../report/report";
import type { SectionId } from "../../../report/structure";
import { useSession } from "../../session/use-session";
import { useStrings } from "../../strings";
import { ActionButton } from "../common/action-button";
import "./section-drafts.css";

/** What last year's report says in a section; where this year's says nothing yet, it can be taken as a start. */
export default function LastYearsText(props: {
  readonly report: Report;
  readonly before: Report;
  readonly section: SectionId;
}) {
  const { report, before, section } = props;
  const session = useSession();
  const strings = useStrings();
  const text = before.sections[section];
  const isUnwritten = report.sections[section].trim() === "";
  return (
    <div className="drafts">
      {text.split("\n").map((paragraph, index) => (
        <p key={index} className="draft-text" lang="zh-CN">
          {paragraph}
        </p>
      ))}
      {isUnwritten ? (
        <>
          <p className="quiet">{strings.fill.lastYearsFigures}</p>
          <ActionButton
            size="small"
            onClick={() =>
              void session.writeTexts([{ section, from: report.sections[section], to: text }])
            }
          >
            {strings.fill.takeLastYears}
          </ActionButton>
        </>
      ) : (
        <p className="quiet">{strings.fill.isWritten}</p>
      )}
    </div>
  );
}
