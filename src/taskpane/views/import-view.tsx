import { Button } from "@fluentui/react-components";
import type { Designation } from "../../report/designation";
import { Notice } from "../components/common/notice";
import { View } from "../components/common/view";
import { FocusedFrame } from "../import/focused-frame";
import { ReportChoice } from "../import/report-choice";
import { SourceChoice } from "../import/source-choice";
import { TakingOver } from "../import/taking-over";
import { useIgnoredDrops } from "../import/use-ignored-drops";
import type { Purpose } from "../import/use-importing";
import { useReading } from "../import/use-reading";
import { useFreshStart } from "../session/use-fresh-start";
import type { View as Step } from "../session/state";
import { usePaneState, useSession } from "../session/use-session";
import { useUnsaved } from "../session/use-unsaved";
import { useStrings, useTranslated } from "../strings";
import { importStrings } from "../strings/import";
import "./import-view.css";

/**
 * Reads a report from a file or the clipboard, shows what was understood, and puts it into the workbook.
 * @param props.step the step in whose place it stands
 * @param props.reportFor the report it is read for
 */
export default function ImportView(props: {
  readonly purpose: Purpose;
  readonly step: Step;
  readonly reportFor: Designation;
  readonly today: Date;
  readonly onClose: () => void;
}) {
  const { purpose, step, reportFor, today, onClose } = props;
  const session = useSession();
  const active = usePaneState(({ view }) => view === step);
  const strings = useStrings();
  const words = useTranslated(importStrings);
  const reading = useReading();
  const { stage } = reading;
  useFreshStart();
  useIgnoredDrops();
  useUnsaved(stage.kind !== "choosing");

  const startAgain = (): void => {
    session.cancelInsert();
    reading.startAgain();
  };
  const close = (): void => {
    session.cancelInsert();
    onClose();
  };

  return (
    <View title={words.titles[purpose]}>
      {stage.kind === "choosing" && (
        <>
          {stage.problem !== undefined && (
            <Notice intent="error" urgent>
              {stage.problem}
            </Notice>
          )}
          <SourceChoice active={active} onSource={reading.take} onRefused={reading.refuse} />
          <div className="actions">
            <Button onClick={close}>{strings.cancel}</Button>
          </div>
        </>
      )}
      {stage.kind === "reading" && (
        <FocusedFrame className="import-reading">
          <p className="text" role="status">
            {words.reading}
          </p>
          <div className="actions">
            <Button onClick={startAgain}>{strings.cancel}</Button>
          </div>
        </FocusedFrame>
      )}
      {stage.kind === "read" && (
        <FocusedFrame className="import-result">
          <p className="text" role="status">
            {words.readFrom(stage.source.name ?? words.pasted)}
          </p>
          {stage.source.reports.length > 1 && (
            <ReportChoice
              reports={stage.source.reports}
              value={stage.source.chosen}
              onChange={reading.choose}
            />
          )}
          <TakingOver
            source={stage.source}
            purpose={purpose}
            reportFor={reportFor}
            today={today}
            onDone={onClose}
          />
          <div className="actions">
            <Button onClick={startAgain}>{words.again}</Button>
            <Button onClick={close}>{strings.cancel}</Button>
          </div>
        </FocusedFrame>
      )}
    </View>
  );
}
