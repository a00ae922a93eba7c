import { Field, Input } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { isUnexpected, yearBefore, type Designation } from "../../report/designation";
import type { Report } from "../../report/report";
import { ActionButton } from "../components/common/action-button";
import { Notice } from "../components/common/notice";
import { InsertConflict } from "../components/inserting/insert-conflict";
import { Select } from "../components/common/select";
import { dayOf } from "../../report/day";
import { yearsFor } from "../session/report-years";
import { isBusy } from "../session/state";
import { usePaneState, useSession } from "../session/use-session";
import { useStrings, useTranslated } from "../strings";
import { guardStrings } from "../strings/guard";
import { importStrings } from "../strings/import";

/**
 * Keeps a report that was read as last year's, in sheets of its own.
 * @param props.children what is told of it; a warning stands above that, so that it is seen in a low pane
 */
export function KeepPrevious(props: {
  readonly report: Report;
  /** The file's name; undefined where it was pasted. */
  readonly name: string | undefined;
  /** The report it is last year's of. */
  readonly next: Designation;
  readonly today: Date;
  readonly onDone: () => void;
  readonly children: ReactNode;
}) {
  const { report, name, next, today, onDone, children } = props;
  const session = useSession();
  const conflict = usePaneState((state) => state.conflict);
  const strings = useStrings();
  const words = useTranslated(importStrings);
  const guard = useTranslated(guardStrings);
  const [agency, setAgency] = useState(report.agency);
  const [year, setYear] = useState(report.year);
  const expected = yearBefore(next);
  const kept = { agency: agency.trim(), year };
  const isOtherAgency = isUnexpected({ ...kept, year: null }, expected);
  const isOther = isUnexpected(kept, expected);

  const endIfInserted = (): void => {
    const { deed } = session.state;
    if (deed?.kind === "inserted" || deed?.kind === "opened") onDone();
  };
  const keep = async (): Promise<void> => {
    if (year === null || isBusy(session.state)) return;
    const { format, figures, remarks, sections } = report;
    const origin = { name, day: dayOf(today) };
    const said = remarks && { remarks };
    await session.insert({
      agency,
      year,
      format,
      figures,
      ...said,
      sections,
      origin,
      protect: true,
    });
    endIfInserted();
  };

  return (
    <>
      {isOther && <Notice intent="warning">{guard.notLastYears(kept, expected)}</Notice>}
      {children}
      <Field
        label={strings.insert.agency}
        {...(isOtherAgency && {
          validationState: "warning",
          validationMessage: words.otherAgency(expected.agency),
        })}
      >
        <Input value={agency} onChange={(_, { value }) => setAgency(value)} />
      </Field>
      <Field label={strings.insert.year}>
        <Select
          value={year ?? ""}
          onChange={({ target }) => setYear(target.value === "" ? null : Number(target.value))}
        >
          {report.year === null && <option value="">{words.pleaseChoose}</option>}
          {yearsFor(today, report).map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </Select>
      </Field>
      {conflict ? (
        <InsertConflict conflict={conflict} onAnswered={endIfInserted} />
      ) : (
        <ActionButton
          {...(!isOther && { appearance: "primary", size: "large" })}
          disabledFocusable={year === null}
          onClick={() => void keep()}
        >
          {isOther ? guard.keepAnyway : words.keep}
        </ActionButton>
      )}
      <p className="quiet">{words.keepHint}</p>
    </>
  );
}
