import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { figuresStatedBy } from "../../check/carried-figures";
import { formatForYear, formatNamed, formats, type FormatId } from "../../report/formats";
import { agencyKindNames, agencyKindOf, type AgencyKind } from "../../rules/agency-kind";
import { ActionButton } from "../components/common/action-button";
import { AgencyKindChoice } from "../components/common/agency-kind-choice";
import { ImportButton } from "../import/import-button";
import { InsertConflict } from "../components/inserting/insert-conflict";
import { View } from "../components/common/view";
import { useImporting } from "../import/use-importing";
import { agencyKindIn } from "../session/agency-kind";
import { agencyOf, previousReport } from "../session/reports";
import { reportYears } from "../session/report-years";
import { isBusy } from "../session/state";
import { usePaneState, useSession } from "../session/use-session";
import { Select } from "../components/common/select";
import { useStrings } from "../strings";
import { formatName } from "../strings/format-name";
import { ImportView } from "./import-on-demand";
import "./insert-view.css";

/**
 * Names the agency and the year and inserts the four official sheets.
 * @param props.year the report year that is chosen
 */
export function InsertView(props: {
  readonly today: Date;
  readonly year: number;
  readonly onYear: (year: number) => void;
}) {
  const { year } = props;
  const session = useSession();
  const reading = usePaneState((state) => state.reading);
  const conflict = usePaneState((state) => state.conflict);
  const strings = useStrings();

  const reports = reading?.reports ?? [];
  const years = reportYears(props.today);
  const [typedAgency, setTypedAgency] = useState<string>();
  const [chosenFormat, setChosenFormat] = useState<FormatId>();
  const [protect, setProtect] = useState(true);
  const [carryIn, setCarryIn] = useState(true);
  const [chosenKind, setChosenKind] = useState<AgencyKind>();
  const [agencyMissing, setAgencyMissing] = useState(false);
  const importing = useImporting();

  const agency = typedAgency ?? agencyOf(reports);
  const prescribed = formatForYear(year).id;
  const format = chosenFormat ?? prescribed;
  const foundPrevious = previousReport(reports, { agency, year });
  const previous = foundPrevious?.report;
  const knownKind = foundPrevious && agencyKindIn(reading?.sheets ?? [], foundPrevious);
  const agencyKind = chosenKind ?? knownKind ?? agencyKindOf(agency);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isBusy(session.state)) return;
    const missing = agency.trim() === "";
    setAgencyMissing(missing);
    if (missing) return;
    const figures = previous && carryIn ? Object.fromEntries(figuresStatedBy(previous)) : {};
    const kind = agencyKind && { agencyKind: agencyKindNames[agencyKind] };
    void session.insert({ agency, year, format, ...kind, figures, protect });
  };

  if (importing.state === "under-way") {
    return (
      <ImportView purpose="previous" step="insert" today={props.today} onClose={importing.end} />
    );
  }
  return (
    <View title={strings.insert.title}>
      <form className="column" onSubmit={submit} noValidate>
        <Field
          label={strings.insert.agency}
          hint={strings.insert.agencyHint}
          {...(agencyMissing &&
            agency.trim() === "" && { validationMessage: strings.insert.agencyMissing })}
        >
          <Input
            value={agency}
            onChange={(_, { value }) => {
              setTypedAgency(value);
              setAgencyMissing(false);
            }}
          />
        </Field>
        <AgencyKindChoice value={agencyKind} onChange={setChosenKind} />
        <Field label={strings.insert.year}>
          <Select value={year} onChange={({ target }) => props.onYear(Number(target.value))}>
            {years.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label={strings.insert.format}
          {...(format === prescribed
            ? { hint: strings.insert.formatByYear }
            : {
                validationState: "warning",
                validationMessage: strings.insert.formatOtherwise(formatName(prescribed, strings)),
              })}
        >
          <Select
            value={format}
            onChange={({ target }) => setChosenFormat(formatNamed(target.value)?.id)}
          >
            {formats.map(({ id }) => (
              <option key={id} value={id}>
                {formatName(id, strings)}
              </option>
            ))}
          </Select>
        </Field>
        <p className="quiet">
          {previous
            ? strings.insert.previousFound(year - 1)
            : strings.insert.previousMissing(year - 1)}
        </p>
        {!previous && <ImportButton purpose="previous" importing={importing} />}
        {previous && (
          <div className="option">
            <Checkbox
              label={strings.insert.carryIn}
              checked={carryIn}
              onChange={(_, { checked }) => setCarryIn(checked === true)}
            />
            <span className="option-hint">{strings.insert.carryInHint(year - 1)}</span>
          </div>
        )}
        <div className="option">
          <Checkbox
            label={strings.insert.protect}
            checked={protect}
            onChange={(_, { checked }) => setProtect(checked === true)}
          />
          <span className="option-hint">{strings.insert.protectHint}</span>
        </div>
        {conflict ? (
          <InsertConflict conflict={conflict} />
        ) : (
          <ActionButton
            appearance="primary"
            size="large"
            type="submit"
            // Once last year's report is read, this is next.
            autoFocus={previous !== undefined && importing.state === "ended"}
          >
            {strings.insert.submit}
          </ActionButton>
        )}
        <p className="quiet">{strings.insert.promise}</p>
        <div className="actions">
          <Button
            className="insert-how-to"
            appearance="subtle"
            size="small"
            onClick={() => session.showWelcome()}
          >
            {strings.insert.howTo}
          </Button>
        </div>
      </form>
    </View>
  );
}
