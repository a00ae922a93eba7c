import { Button, Field } from "@fluentui/react-components";
import { useReducer, useState, type FormEvent } from "react";
import { ActionButton } from "../components/common/action-button";
import { AgencyKindChoice } from "../components/common/agency-kind-choice";
import { Select } from "../components/common/select";
import { View } from "../components/common/view";
import { AgencyField } from "../components/inserting/agency-field";
import { FormatChoice } from "../components/inserting/format-choice";
import { InsertConflict } from "../components/inserting/insert-conflict";
import {
  completedForm,
  reduceForm,
  skeletonOf,
  untouchedForm,
} from "../components/inserting/insert-form";
import { KindInHand } from "../components/inserting/kind-in-hand";
import { Option } from "../components/inserting/option";
import { OpenQuestions } from "../components/questions/on-demand";
import { ImportButton } from "../import/import-button";
import { useImporting } from "../import/use-importing";
import { reportYears } from "../session/report-years";
import { isBusy } from "../session/state";
import { usePaneState, useSession } from "../session/use-session";
import { useStrings } from "../strings";
import { AboutView } from "./about-on-demand";
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
  const { today, year, onYear } = props;
  const session = useSession();
  const reading = usePaneState((state) => state.reading);
  const conflict = usePaneState((state) => state.conflict);
  const strings = useStrings();
  const [form, dispatch] = useReducer(reduceForm, untouchedForm);
  const importing = useImporting();
  const [about, setAbout] = useState<"not-yet" | "open" | "closed">("not-yet");
  const readPrevious = (): void => {
    // The year before is asked for: this one stays, whatever year the workbook will then propose.
    onYear(year);
    importing.begin();
  };

  const completed = completedForm(form, year, reading);
  const { agency, previous, questions } = completed;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isBusy(session.state)) return;
    dispatch({ type: "sent", agency });
    const skeleton = skeletonOf(form, completed, year);
    if (!skeleton) return;
    // Once its sheets are there, another year would be proposed: pressed again, it is to ask about this one.
    onYear(year);
    void session.insert(skeleton);
  };

  if (importing.state === "under-way") {
    return (
      <ImportView
        purpose="previous"
        step="insert"
        reportFor={{ agency, year }}
        today={today}
        onClose={importing.end}
      />
    );
  }
  if (about === "open") return <AboutView onClose={() => setAbout("closed")} />;
  return (
    <View title={strings.insert.title}>
      <form className="column" onSubmit={submit} noValidate>
        <AgencyField
          value={agency}
          fault={completed.agencyFault}
          onChange={(named) => dispatch({ type: "named", agency: named })}
        />
        <AgencyKindChoice
          value={completed.agencyKind}
          onChange={(agencyKind) => dispatch({ type: "chose", choice: { agencyKind } })}
        />
        <div className="insert-form">
          <Field label={strings.insert.year}>
            <Select value={year} onChange={({ target }) => onYear(Number(target.value))}>
              {reportYears(today).map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
            </Select>
          </Field>
          <FormatChoice
            value={completed.format}
            prescribed={completed.prescribed}
            onChange={(format) => dispatch({ type: "chose", choice: { format } })}
          />
        </div>
        <p className="quiet">
          {previous
            ? strings.insert.previousFound(year - 1)
            : strings.insert.previousMissing(year - 1)}
        </p>
        {!previous && (
          <ImportButton purpose="previous" importing={{ ...importing, begin: readPrevious }} />
        )}
        {questions.length > 0 && <OpenQuestions questions={questions} />}
        {previous && questions.length === 0 && (
          <Option
            label={strings.insert.carryIn}
            hint={strings.insert.carryInHint(year - 1)}
            checked={form.carryIn}
            onChange={(carryIn) => dispatch({ type: "chose", choice: { carryIn } })}
          />
        )}
        <Option
          label={strings.insert.protect}
          hint={strings.insert.protectHint}
          checked={form.protect}
          onChange={(protect) => dispatch({ type: "chose", choice: { protect } })}
        />
        {conflict ? (
          <InsertConflict conflict={conflict} />
        ) : (
          <div className="actions in-reach">
            <ActionButton
              className="insert-submit"
              appearance="primary"
              type="submit"
              // Once last year's report is read, this is next.
              autoFocus={previous !== undefined && importing.state === "ended"}
            >
              {strings.insert.submit}
            </ActionButton>
          </div>
        )}
        <p className="quiet">{strings.insert.promise}</p>
        <div className="actions insert-help">
          <Button appearance="subtle" size="small" onClick={() => session.showWelcome()}>
            {strings.insert.howTo}
          </Button>
          <Button
            appearance="subtle"
            size="small"
            autoFocus={about === "closed"}
            onClick={() => setAbout("open")}
          >
            {strings.insert.about}
          </Button>
        </div>
      </form>
      <KindInHand />
    </View>
  );
}
