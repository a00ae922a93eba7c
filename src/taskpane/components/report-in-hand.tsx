import type { FoundReport } from "../../read/found";
import { reportId } from "../session/reports";
import { useSession } from "../session/use-session";
import { Select } from "./select";
import { useStrings, type Strings } from "../strings";
import "./report-in-hand.css";

function namesOf({ report }: FoundReport, strings: Strings): readonly [string, string] {
  return [
    report.agency === "" ? strings.unnamedAgency : report.agency,
    report.year === null ? strings.unknownYear : strings.reportOfYear(report.year),
  ];
}

/** Names the report the pane is about; a choice where the workbook has several. */
export function ReportInHand() {
  const { session, state } = useSession();
  const strings = useStrings();
  const { reading, inHand } = state;
  if (!inHand) {
    return <h1 className="report-in-hand">{reading ? strings.noReport : strings.appName}</h1>;
  }
  const reports = reading?.reports ?? [];
  const [agency, year] = namesOf(inHand.found, strings);
  if (reports.length < 2) {
    return (
      <h1 className="report-in-hand">
        {agency} · <span className="report-in-hand-year">{year}</span>
      </h1>
    );
  }
  return (
    <>
      <h1 className="unseen">
        {agency} · {year}
      </h1>
      <Select
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
      </Select>
    </>
  );
}
