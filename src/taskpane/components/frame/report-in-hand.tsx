import { Button } from "@fluentui/react-components";
import { ChevronDown16Regular, Edit16Regular } from "@fluentui/react-icons";
import { latestFirst, reportId } from "../../session/reports";
import { usePaneState, useSession } from "../../session/use-session";
import { useStrings } from "../../strings";
import { reportNameLine, reportNames } from "../../strings/report-names";
import "./report-in-hand.css";

/** Names the report the pane is about; a choice where the workbook has several, the latest year first. */
export function ReportInHand() {
  const session = useSession();
  const { reading, inHand } = usePaneState((state) => ({
    reading: state.reading,
    inHand: state.inHand,
  }));
  const strings = useStrings();
  const reports = latestFirst(reading?.reports ?? []);
  const names = reportNames(reports, reading?.sheets ?? [], strings);
  const current = inHand ? reports.indexOf(inHand.found) : -1;
  const name = names[current];
  if (!inHand || !name) {
    return <h1 className="report-in-hand">{reading ? strings.noReport : strings.appName}</h1>;
  }
  const heading = (
    <h1 className="report-in-hand">
      <span lang={inHand.found.report.agency === "" ? undefined : "zh-CN"}>{name.agency}</span> ·{" "}
      <span className="report-in-hand-year">{name.year}</span>
      {name.where !== undefined && <span className="report-in-hand-where"> · {name.where}</span>}
    </h1>
  );
  const rename = (
    <Button
      className="report-rename"
      appearance="subtle"
      size="small"
      icon={<Edit16Regular />}
      title={strings.rename}
      aria-label={strings.rename}
      onClick={() => session.beginRenaming()}
    />
  );
  if (reports.length < 2) {
    return (
      <div className="report-line">
        {heading}
        {rename}
      </div>
    );
  }
  const choice = (
    <div className="report-choice">
      {heading}
      <ChevronDown16Regular className="report-choice-arrow" aria-hidden />
      <select
        className="report-choice-list"
        aria-label={strings.reportInHand}
        value={String(current)}
        onChange={({ target }) => {
          const chosen = reports[Number(target.value)];
          if (chosen) void session.choose(chosen);
        }}
      >
        {reports.map((found, index) => (
          <option key={`${reportId(found)} ${index}`} value={index}>
            {reportNameLine(names[index] ?? name)}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <div className="report-line">
      {choice}
      {rename}
    </div>
  );
}
