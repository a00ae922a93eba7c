import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import { typedDay } from "../../../report/day";
import { PartNotLoaded } from "../../../report/loaded";
import { clipboardReport } from "../../../write/clipboard";
import type { PrintedDocument, ReportDocument } from "../../../write/document";
import { reportLetter } from "../../../write/letter";
import { letterFile } from "../../../write/letter-file";
import type { WordStyle } from "../../../write/word-style";
import { copy } from "../../export/copy";
import { download } from "../../export/download";
import { usePlatform } from "../../session/platform";
import { useStrings, useTranslated } from "../../strings";
import { exportStrings } from "../../strings/export";
import { Notice } from "../common/notice";
import { DayField } from "./day-field";
import { CopyByHand } from "./exit-notice";

/** What became of the last download or copy. */
type Exit =
  | { readonly kind: "downloaded"; readonly file: string }
  | { readonly kind: "failed" }
  | { readonly kind: "not-loaded" }
  | { readonly kind: "copied" }
  | { readonly kind: "byHand"; readonly text: string };

function LetterNotice({ exit }: { readonly exit: Exit }) {
  const strings = useStrings();
  const words = useTranslated(exportStrings).letter;
  const onMac = usePlatform() === "mac";
  switch (exit.kind) {
    case "downloaded":
      return <Notice intent={onMac ? "warning" : "success"}>{words.downloaded(exit.file)}</Notice>;
    case "failed":
      return <Notice intent="error">{words.failed}</Notice>;
    case "not-loaded":
      return <Notice intent="error">{strings.problems["not-loaded"]}</Notice>;
    case "copied":
      return <Notice intent="success">{words.copied(onMac ? "⌘V" : "Ctrl+V")}</Notice>;
    case "byHand":
      return <CopyByHand text={exit.text} />;
  }
}

interface Letter {
  readonly document: ReportDocument;
  readonly style: WordStyle;
  /** The name of the record of the check. */
  readonly record: string;
  readonly today: string;
  readonly disabled: boolean;
}

function LetterForm({ document, style, record, today, disabled }: Letter) {
  const words = useTranslated(exportStrings).letter;
  const [addressee, setAddressee] = useState("");
  const [day, setDay] = useState(today);
  const [withRecord, setWithRecord] = useState(false);
  const [asked, setAsked] = useState(false);
  const [exit, setExit] = useState<Exit>();
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (exit) outcome.current?.scrollIntoView({ block: "nearest" });
  }, [exit]);
  const missing = addressee.trim() === "";

  /** The letter as far as it is filled in; says what is not. */
  const letter = (): PrintedDocument | null => {
    setAsked(true);
    const date = typedDay(day);
    if (missing || !date) return null;
    const further = withRecord ? [record] : [];
    return reportLetter(document, { addressee, day: date, further });
  };
  const startDownload = async (): Promise<void> => {
    const content = letter();
    if (!content) return;
    try {
      const file = await letterFile(content, style);
      download(file);
      setExit({ kind: "downloaded", file: file.name });
    } catch (error) {
      setExit({ kind: error instanceof PartNotLoaded ? "not-loaded" : "failed" });
    }
  };
  const startCopy = (): void => {
    const content = letter();
    if (!content) return;
    const copied = clipboardReport(content);
    setExit(copy(copied) ? { kind: "copied" } : { kind: "byHand", text: copied.text });
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
      <DayField value={day} year={document.report.year} onChange={setDay} />
      <Checkbox
        className="export-option-box"
        label={words.record}
        checked={withRecord}
        onChange={(_, { checked }) => setWithRecord(checked === true)}
      />
      <p className="quiet">{words.enclosed}</p>
      <div className="actions">
        <Button disabledFocusable={disabled} onClick={() => void startDownload()}>
          {words.download}
        </Button>
        <Button disabledFocusable={disabled} onClick={startCopy}>
          {words.copy}
        </Button>
      </div>
      <div role="status" ref={outcome}>
        {exit && <LetterNotice exit={exit} />}
      </div>
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
