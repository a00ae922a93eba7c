import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { useMemo, useState, type FormEvent } from "react";
import { cellAddress } from "../../report/cell-address";
import { designationWording, isSameDesignation } from "../../report/designation";
import { formatById, formatForYear, haveSameForm } from "../../report/formats";
import { ActionButton } from "../components/common/action-button";
import { Notice } from "../components/common/notice";
import { Select } from "../components/common/select";
import { View } from "../components/common/view";
import { changedClauses } from "../session/renaming/changed-clauses";
import { canBeTitled } from "../../read/renaming/heading";
import {
  renamingOf,
  type NewDesignation,
  type RenamedCell,
  type RenamingWay,
  type Renaming,
} from "../session/renaming/renaming";
import { yearsFor } from "../session/report-years";
import { isBusy, type InHand, type Reading } from "../session/state";
import { useFreshStart } from "../session/use-fresh-start";
import { usePaneState, useSession } from "../session/use-session";
import { useStrings, useTranslated } from "../strings";
import { renamingStrings } from "../strings/renaming";
import "./rename-view.css";

const shownKinds = ["heading", "preface", "opening"] as const;

function Change(props: { readonly from: string; readonly to: string }) {
  return (
    <span className="rename-change" lang="zh-CN">
      <del>{props.from}</del> → <ins>{props.to}</ins>
    </span>
  );
}

/** Cells of one kind, each with the sheet it stands in. */
function ChangedCells(props: {
  readonly kind: (typeof shownKinds)[number];
  readonly cells: readonly RenamedCell[];
  readonly reading: Reading;
}) {
  const { kind, cells, reading } = props;
  const words = useTranslated(renamingStrings);
  const sheetName = (sheet: string): string =>
    reading.sheets.find(({ id }) => id === sheet)?.name ?? "";
  return (
    <section>
      <h3 className="subheading">{words.kinds[kind]}</h3>
      <dl className="rename-changes">
        {cells.map(({ place: { sheet, row, column }, from, to }) => (
          <div key={`${sheet} ${row} ${column}`}>
            <dt>{words.place(sheetName(sheet), cellAddress(row, column))}</dt>
            <dd>
              {changedClauses(String(from), to).map((clause, index) => (
                <Change key={index} {...clause} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What would change, part by part. */
function Preview(props: { readonly renaming: Renaming; readonly reading: Reading }) {
  const { renaming, reading } = props;
  const { cells, tabs } = renaming;
  const words = useTranslated(renamingStrings);
  const ofKind = (kind: RenamedCell["kind"]): readonly RenamedCell[] =>
    cells.filter((cell) => cell.kind === kind);
  const reasons = ofKind("reason");
  return (
    <>
      {shownKinds
        .filter((kind) => ofKind(kind).length > 0)
        .map((kind) => (
          <ChangedCells key={kind} kind={kind} cells={ofKind(kind)} reading={reading} />
        ))}
      {reasons.length > 0 && (
        <section>
          <h3 className="subheading">{words.kinds.reason}</h3>
          <p className="text">{words.reasons(reasons.length)}</p>
        </section>
      )}
      {tabs.length > 0 && (
        <section>
          <h3 className="subheading">{words.tabs}</h3>
          {tabs.map((tab) => (
            <Change key={tab.sheet} {...tab} />
          ))}
        </section>
      )}
    </>
  );
}

/** A name on one line, without blanks at its ends. */
function nameIn(typed: string): string {
  return typed.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

interface Entered extends RenamingWay {
  readonly agency: string;
  readonly year: number | null;
}

/** What is to become of the report in hand, and what stands in the way. */
function useRenaming({ found }: InHand, reading: Reading, entered: Entered) {
  const { year, usualHeadings = false, anyOpening = false } = entered;
  const agency = nameIn(entered.agency);
  const to = useMemo<NewDesignation | undefined>(
    () => (year === null ? undefined : { agency, year, usualHeadings, anyOpening }),
    [agency, year, usualHeadings, anyOpening]
  );
  const staysUnnamed = agency === "" && found.report.agency === "";
  const isBadAgency = !staysUnnamed && !canBeTitled(agency);
  const isTaken = reading.reports.some(
    ({ report }) => report !== found.report && isSameDesignation(report, { agency, year })
  );
  const renaming = useMemo(
    () => (to && !isBadAgency ? renamingOf(found, reading, to) : undefined),
    [found, reading, to, isBadAgency]
  );
  return { to, renaming, isBadAgency, isTaken };
}

function RenameForm(props: {
  readonly inHand: InHand;
  readonly reading: Reading;
  readonly way: RenamingWay;
  readonly today: Date;
  readonly onClose: () => void;
}) {
  const { inHand, reading, way, today, onClose } = props;
  const session = useSession();
  const strings = useStrings();
  const words = useTranslated(renamingStrings);
  const { report } = inHand.found;
  const [agency, setAgency] = useState(report.agency);
  const [year, setYear] = useState(report.year);
  const [usualHeadings, setUsualHeadings] = useState(way.usualHeadings ?? false);
  const { to, renaming, isBadAgency, isTaken } = useRenaming(inHand, reading, {
    ...way,
    agency,
    year,
    usualHeadings,
  });
  const prescribed = to && formatForYear(to.year);
  const isOtherForm = prescribed && !haveSameForm({ format: prescribed.id }, report);
  const count = renaming ? renaming.cells.length + renaming.tabs.length : 0;
  const isReady = renaming !== undefined && count > 0 && !isTaken;

  const rename = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isBusy(session.state) || !to || !renaming || !isReady) return;
    await session.rename(to, renaming);
    if (session.state.deed?.kind === "renamed") onClose();
  };

  return (
    <form className="column" onSubmit={(event) => void rename(event)} noValidate>
      <p className="quiet">{words.promise}</p>
      <Field
        label={words.agency}
        {...(isBadAgency && { validationState: "error", validationMessage: words.badAgency })}
      >
        <Input autoFocus value={agency} onChange={(_, { value }) => setAgency(value)} />
      </Field>
      <Field label={words.year}>
        <Select
          value={year ?? ""}
          onChange={({ target }) => setYear(target.value === "" ? null : Number(target.value))}
        >
          {year === null && <option value="">{words.pleaseChoose}</option>}
          {yearsFor(today, report).map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        label={words.usualHeadings}
        checked={usualHeadings}
        onChange={(_, { checked }) => setUsualHeadings(checked === true)}
      />
      {isOtherForm && (
        <Notice intent="warning">
          {words.otherForm(to.year, prescribed.id, formatById(report.format).id)}
        </Notice>
      )}
      {isTaken && (
        <Notice intent="error">
          {words.taken(designationWording({ agency: nameIn(agency), year }))}
        </Notice>
      )}
      {renaming && !isTaken && <Preview renaming={renaming} reading={reading} />}
      {renaming && count === 0 && <p className="text">{words.nothing}</p>}
      <div className="actions">
        {isReady && (
          <ActionButton appearance="primary" type="submit">
            {words.apply(renaming.cells.length, renaming.tabs.length)}
          </ActionButton>
        )}
        <Button onClick={onClose}>{strings.cancel}</Button>
      </div>
    </form>
  );
}

/** Changes the agency's name and the year of the report in hand wherever it is named, shown before it is written. */
export default function RenameView(props: {
  readonly way: RenamingWay;
  readonly today: Date;
  readonly onClose: () => void;
}) {
  const { inHand, reading } = usePaneState((state) => ({
    inHand: state.inHand,
    reading: state.reading,
  }));
  const words = useTranslated(renamingStrings);
  useFreshStart();
  if (!inHand || !reading) return null;
  return (
    <View title={words.title}>
      <RenameForm {...props} inHand={inHand} reading={reading} />
    </View>
  );
}
