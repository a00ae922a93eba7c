import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { useId, useState } from "react";
import { enclosureTitle, type Enclosure } from "../../../check/enclosures";
import { typedDay } from "../../../report/day";
import { clipboardReport } from "../../../write/clipboard";
import type { PrintedDocument, ReportDocument } from "../../../write/document";
import { reportLetter } from "../../../write/letter";
import { letterFile } from "../../../write/letter-file";
import type { WordStyle } from "../../../write/word-style";
import { useTranslated } from "../../strings";
import { exportStrings } from "../../strings/export";
import { DayField } from "./day-field";
import { useWayOut } from "./use-way-out";

interface Letter {
  readonly document: ReportDocument;
  readonly style: WordStyle;
  /** What may be listed beside the report. */
  readonly enclosures: readonly Enclosure[];
  /** As it stands in its field, which may be no day; that of the report's signature, too. */
  readonly day: string;
  readonly onDay: (day: string) => void;
  readonly disabled: boolean;
}

function LetterForm({ document, style, enclosures, day, onDay, disabled }: Letter) {
  const words = useTranslated(exportStrings).letter;
  const [addressee, setAddressee] = useState("");
  const [enclosed, setEnclosed] = useState<readonly Enclosure[]>([]);
  const [asked, setAsked] = useState(false);
  const { downloadFile, copyContent, outcome } = useWayOut({
    downloaded: words.downloaded,
    failed: words.failed,
    copied: words.copied,
  });
  const missing = addressee.trim() === "";

  /** The letter as far as it is filled in; says what is not. */
  const letter = (): PrintedDocument | null => {
    setAsked(true);
    const date = typedDay(day);
    if (missing || !date) return null;
    const further = enclosures
      .filter((each) => enclosed.includes(each))
      .map((each) => enclosureTitle(each, document.report));
    return reportLetter(document, { addressee, day: date, further });
  };
  const startDownload = (): void => {
    const content = letter();
    if (content) void downloadFile(() => letterFile(content, style));
  };
  const startCopy = (): void => {
    const content = letter();
    if (content) copyContent(clipboardReport(content));
  };
  return (
    <>
      <Field
        label={words.addressee}
        hint={words.addresseeHint}
        {...(asked && missing && { validationMessage: words.addresseeMissing })}
      >
        <Input value={addressee} onChange={(_, data) => setAddressee(data.value)} />
      </Field>
      <DayField value={day} year={document.report.year} onChange={onDay} />
      <fieldset className="export-option-group">
        <legend>{words.enclosures}</legend>
        {enclosures.map((each) => (
          <Checkbox
            key={each}
            className="export-option-box"
            label={words.enclosure[each]}
            checked={enclosed.includes(each)}
            onChange={(_, { checked }) => {
              const others = enclosed.filter((other) => other !== each);
              setEnclosed(checked === true ? [...others, each] : others);
            }}
          />
        ))}
      </fieldset>
      <p className="quiet">{words.enclosed}</p>
      <div className="actions">
        <Button disabledFocusable={disabled} onClick={startDownload}>
          {words.download}
        </Button>
        <Button disabledFocusable={disabled} onClick={startCopy}>
          {words.copy}
        </Button>
      </div>
      {outcome}
    </>
  );
}

/** The letter that hands the report in (报送函), folded away since not every agency needs one. */
export function LetterWaysOut(props: Letter) {
  const words = useTranslated(exportStrings).letter;
  const heading = useId();
  return (
    <details aria-labelledby={heading}>
      <summary id={heading}>{words.title}</summary>
      <div className="export-options">
        {props.document.draft === null ? (
          <LetterForm {...props} />
        ) : (
          <p className="quiet">{words.notReady}</p>
        )}
      </div>
    </details>
  );
}
