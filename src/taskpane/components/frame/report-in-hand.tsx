import { ChevronDown16Regular } from "@fluentui/react-icons";
import type { FoundReport } from "../../../read/found";
import { reportId } from "../../session/reports";
import { usePaneState, useSession } from "../../session/use-session";
import { useStrings, type Strings } from "../../strings";
import "./report-in-hand.css";

function namesOf({ report }: FoundReport, strings: Strings): readonly [string, string] {
  return [
    report.agency === "" ? strings.unnamedAgency : report.agency,
    report.year === null ? strings.unknownYear : strings.reportOfYear(report.year),
  ];
}

/** Names the report the pane is about; a choice where the workbook has several. */
export function ReportInHand() {
  const session = useSession();
  const { reading, inHand } = usePaneState((state) => ({
    reading: state.reading,
    inHand: state.inHand,
  }));
  const strings = useStrings();
  if (!inHand) {
    return <h1 className="report-in-hand">{reading ? strings.noReport : strings.appName}</h1>;
  }
  const reports = reading?.reports ?? [];
  const [agency, year] = namesOf(inHand.found, strings);
  const name = (
    <h1 className="report-in-hand">
      <span lang={inHand.found.report.agency === "" ? undefined : "zh-CN"}>{agency}</span> ·{" "}
      <span className="report-in-hand-year">{year}</span>
    </h1>
  );
  if (reports.length < 2) return name;
  return (
    <div className="report-choice">
      {name}
      <ChevronDown16Regular className="report-choice-arrow" aria-hidden />
      <select
        className="report-choice-list"
        aria-label={strings.reportInHand}
        value={String(reports.indexOf(inHand.found))}
        onChange={({ target }) => {
          const chosen = reports[Number(target.value)];
          if (chosen) void session.choose(chosen);
        }}
      >
        {reports.map((found, index) => (
          <option key={`${reportId(found)} ${index}`} value={index}>
            {namesOf(found, strings).join(" · ")}
          </option>
        ))}
      </select>
    </div>
  );
}
