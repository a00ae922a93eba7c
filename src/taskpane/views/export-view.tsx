import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { reportDocument } from "../../write/report-document";
import type { ReportFileKind } from "../../write/report-file-kinds";
import { ActionButton } from "../components/common/action-button";
import { ExportOptions } from "../components/export/export-options";
import { KindChoice } from "../components/export/kind-choice";
import { MissingParts } from "../components/export/missing-parts";
import { OpenQuestions } from "../components/questions/on-demand";
import { NoReport } from "../components/reading/no-report";
import { Notice } from "../components/common/notice";
import { Preview } from "../components/export/preview";
import { View } from "../components/common/view";
import { RecordWaysOut } from "../components/export/record-ways-out";
import { WaysOut } from "../components/export/ways-out";
import { previewOf } from "../export/kinds";
import { usualOptions } from "../export/options";
import type { Judgement } from "../session/judgement";
import { openQuestionsAbout } from "../session/questions";
import { reportId } from "../session/reports";
import { isBusy, type InHand } from "../session/state";
import { usePaneState, useSession } from "../session/use-session";
import { useStrings, useTranslated } from "../strings";
import { exportStrings } from "../strings/export";

function Finished(props: { readonly inHand: InHand; readonly judgement: Judgement }) {
  const { report, gaps } = props.inHand.found;
  const { findings, readiness } = props.judgement;
  const words = useTranslated(exportStrings);
  const [kind, setKind] = useState<ReportFileKind>("docx");
  const [options, setOptions] = useState(usualOptions);
  const document = useMemo(() => reportDocument(report, readiness), [report, readiness]);
  const preview = useMemo(() => previewOf(document, kind), [document, kind]);
  const stale = usePaneState(({ freshness }) => freshness !== "current");
  return (
    <>
      <MissingParts report={report} gaps={gaps} findings={findings} />
      <KindChoice value={kind} onChange={setKind} />
      <ExportOptions kind={kind} value={options} onChange={setOptions} />
      {stale && <p className="quiet">{words.stale}</p>}
      <WaysOut key={kind} document={document} kind={kind} options={options} disabled={stale} />
      <Preview preview={preview} />
    </>
  );
}

/** Shows the finished report and lets it out as a file or by the clipboard; with errors only as a draft. */
export default function ExportView() {
  const session = useSession();
  const { inHand, marked, stale } = usePaneState((state) => ({
    inHand: state.inHand,
    marked: state.marked,
    stale: state.freshness !== "current",
  }));
  const busy = usePaneState(isBusy);
  const strings = useStrings();
  const words = useTranslated(exportStrings);
  const [draftOf, setDraftOf] = useState<string>();
  if (!inHand) {
    return (
      <View title={words.title}>
        <NoReport sentence={words.noReport} />
      </View>
    );
  }
  const questions = openQuestionsAbout(inHand);
  if (questions.length > 0) {
    return (
      <View title={words.title}>
        <OpenQuestions questions={questions} />
      </View>
    );
  }
  const { judgement } = inHand;
  if (!judgement) {
    return (
      <View title={words.title}>
        {busy ? (
          strings.tasks.checking
        ) : (
          <Button onClick={() => void session.check()}>{strings.check.run}</Button>
        )}
      </View>
    );
  }
  const errors = judgement.summary.error;
  const insisted = draftOf === reportId(inHand.found);
  return (
    <View title={words.title}>
      {errors > 0 && (
        <Notice
          intent={insisted ? "warning" : "error"}
          actions={
            <>
              <Button
                size="small"
                appearance="primary"
                onClick={() => {
                  session.view("check");
                  void session.check();
                }}
              >
                {words.toCheck}
              </Button>
              {!insisted && (
                <Button size="small" onClick={() => setDraftOf(reportId(inHand.found))}>
                  {words.insist}
                </Button>
              )}
            </>
          }
        >
          {insisted ? words.draft(errors) : words.refused(errors)}
        </Notice>
      )}
      {marked && (
        <Notice
          intent="warning"
          actions={
            <ActionButton size="small" onClick={() => void session.setMarking(false)}>
              {strings.check.unmark}
            </ActionButton>
          }
        >
          {words.marked}
        </Notice>
      )}
      {(errors === 0 || insisted) && (
        <>
          <Finished inHand={inHand} judgement={judgement} />
          <RecordWaysOut inHand={inHand} disabled={stale} />
        </>
      )}
    </View>
  );
}
