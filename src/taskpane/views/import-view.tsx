import { Button, Field } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import { UnreadableFileError } from "../../read/errors";
import type { FoundReport } from "../../read/found";
import { Notice } from "../components/common/notice";
import { Select } from "../components/common/select";
import { View } from "../components/common/view";
import { FillIn } from "../import/fill-in";
import { KeepPrevious } from "../import/keep-previous";
import { readApart } from "../import/reading";
import type { Source } from "../import/source";
import { SourceChoice } from "../import/source-choice";
import { UnderstoodReport } from "../import/understood-report";
import type { Purpose } from "../import/use-importing";
import type { View as Step } from "../session/state";
import { usePaneState, useSession } from "../session/use-session";
import { useStrings, type Strings } from "../strings";
import { formatName } from "../strings/format-name";
import "./import-view.css";

/** How far the clerk has come with it. */
type Stage =
  | { readonly kind: "choosing"; readonly problem?: string }
  | { readonly kind: "reading"; readonly work: AbortController }
  | {
      readonly kind: "read";
      /** The file's name; undefined where it was pasted. */
      readonly name: string | undefined;
      readonly reports: readonly FoundReport[];
      readonly chosen: FoundReport | undefined;
    };

function choiceWords({ report }: FoundReport, strings: Strings): string {
  return strings.import.choice(
    report.agency === "" ? strings.unnamedAgency : report.agency,
    report.year === null ? strings.unknownYear : strings.reportOfYear(report.year),
    formatName(report.format, strings)
  );
}

/**
 * Reads a report from a file or the clipboard, shows what was understood, and puts it into the workbook.
 * @param props.step the step in whose place it stands
 */
export default function ImportView(props: {
  readonly purpose: Purpose;
  readonly step: Step;
  readonly today: Date;
  readonly onClose: () => void;
}) {
  const { purpose, step, today, onClose } = props;
  const session = useSession();
  const active = usePaneState(({ view }) => view === step);
  const inHand = usePaneState((state) => state.inHand);
  const strings = useStrings();
  const [stage, setStage] = useState<Stage>({ kind: "choosing" });
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // What had the focus is gone.
    if (stage.kind !== "choosing") frame.current?.focus();
  }, [stage.kind]);

  // Whatever comes after it, given up too, nothing is left to be read.
  const work = stage.kind === "reading" ? stage.work : undefined;
  useEffect(() => () => work?.abort(), [work]);

  useEffect(() => {
    // A file dropped when none is asked for must not be opened in place of the pane.
    const ignore = (event: Event): void => event.preventDefault();
    document.addEventListener("dragover", ignore);
    document.addEventListener("drop", ignore);
    return () => {
      document.removeEventListener("dragover", ignore);
      document.removeEventListener("drop", ignore);
    };
  }, []);

  const read = useCallback(
    async (source: Source): Promise<void> => {
      const begun = new AbortController();
      setStage({ kind: "reading", work: begun });
      let next: Stage;
      try {
        const reports = await readApart(source, begun.signal);
        const name = source.kind === "file" ? source.file.name : undefined;
        next = { kind: "read", name, reports, chosen: reports.length > 1 ? undefined : reports[0] };
      } catch (error) {
        const problem =
          error instanceof UnreadableFileError ? error.message : strings.import.failed;
        next = { kind: "choosing", problem };
      }
      if (!begun.signal.aborted) setStage(next);
    },
    [strings]
  );
  const refuse = useCallback((problem: string) => setStage({ kind: "choosing", problem }), []);
  const takeSource = useCallback((source: Source) => void read(source), [read]);

  const startAgain = (): void => {
    session.cancelInsert();
    setStage({ kind: "choosing" });
  };
  const close = (): void => {
    session.cancelInsert();
    onClose();
  };

  return (
    <View title={strings.import[purpose].title}>
      {stage.kind === "choosing" && (
        <>
          {stage.problem !== undefined && (
            <Notice intent="error" urgent>
              {stage.problem}
            </Notice>
          )}
          <SourceChoice active={active} onSource={takeSource} onRefused={refuse} />
          <div className="actions">
            <Button onClick={close}>{strings.cancel}</Button>
          </div>
        </>
      )}
      {stage.kind === "reading" && (
        <div className="column import-reading" ref={frame} tabIndex={-1}>
          <p className="text" role="status">
            {strings.import.reading}
          </p>
          <div className="actions">
            <Button onClick={startAgain}>{strings.cancel}</Button>
          </div>
        </div>
      )}
      {stage.kind === "read" && (
        <div className="column import-result" ref={frame} tabIndex={-1}>
          <p className="text" role="status">
            {strings.import.readFrom(stage.name ?? strings.import.pasted)}
          </p>
          {stage.reports.length > 1 && (
            <Field label={strings.import.which}>
              <Select
                value={stage.chosen ? String(stage.reports.indexOf(stage.chosen)) : ""}
                onChange={({ target }) =>
                  setStage({
                    ...stage,
                    chosen: target.value === "" ? undefined : stage.reports[Number(target.value)],
                  })
                }
              >
                {!stage.chosen && <option value="">{strings.import.pleaseChoose}</option>}
                {stage.reports.map((found, index) => (
                  <option key={index} value={index}>
                    {choiceWords(found, strings)}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          {stage.chosen && <UnderstoodReport found={stage.chosen} />}
          {stage.chosen && purpose === "previous" && (
            <KeepPrevious
              key={stage.reports.indexOf(stage.chosen)}
              report={stage.chosen.report}
              name={stage.name}
              today={today}
              onDone={onClose}
            />
          )}
          {stage.chosen && purpose === "figures" && inHand && (
            <FillIn
              key={stage.reports.indexOf(stage.chosen)}
              report={stage.chosen.report}
              inHand={inHand}
              onDone={onClose}
            />
          )}
          <div className="actions">
            <Button onClick={startAgain}>{strings.import.again}</Button>
            <Button onClick={close}>{strings.cancel}</Button>
          </div>
        </div>
      )}
    </View>
  );
}
