import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { reportDocument } from "../../write/report-document";
import type { ReportFileKind } from "../../write/report-file";
import { ActionButton } from "../components/common/action-button";
import { ExportOptions } from "../components/export/export-options";
import { KindChoice } from "../components/export/kind-choice";
import { MissingParts } from "../components/export/missing-parts";
import { NoReport } from "../components/reading/no-report";
import { Notice } from "../components/common/notice";
import { Preview } from "../components/export/preview";
import { View } from "../components/common/view";
import { RecordWaysOut } from "../components/export/record-ways-out";
import { WaysOut } from "../components/export/ways-out";
import { previewOf } from "../export/kinds";
import { usualOptions } from "../export/options";
import type { Judgement } from "../session/judgement";
import { reportId } from "../session/reports";
import { isBusy, type InHand } from "../session/state";
import { usePaneState, useSession } from "../session/use-session";
import { useStrings } from "../strings";

function Finished(props: { readonly inHand: InHand; readonly judgement: Judgement }) {
  const { report } = props.inHand.found;
  const { findings, summary } = props.judgement;
  const strings = useStrings();
  const [kind, setKind] = useState<ReportFileKind>("docx");
  const [options, setOptions] = useState(usualOptions);
  const document = useMemo(() => reportDocument(report, summary.error), [report, summary.error]);
  const preview = useMemo(() => previewOf(document, kind), [document, kind]);
  const stale = usePaneState(({ freshness }) => freshness !== "current");
  return (
    <>
      <MissingParts report={report} findings={findings} />
      <KindChoice value={kind} onChange={setKind} />
      <ExportOptions kind={kind} value={options} onChange={setOptions} />
      {stale && <p className="quiet">{strings.export.stale}</p>}
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
  const [draftOf, setDraftOf] = useState<string>();
  if (!inHand) {
    return (
      <View title={strings.export.title}>
        <NoReport sentence={strings.export.noReport} />
      </View>
    );
  }
  const { judgement } = inHand;
  if (!judgement) {
    return (
      <View title={strings.export.title}>
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
    <View title={strings.export.title}>
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
                {strings.export.toCheck}
              </Button>
              {!insisted && (
                <Button size="small" onClick={() => setDraftOf(reportId(inHand.found))}>
                  {strings.export.insist}
                </Button>
              )}
            </>
          }
        >
          {insisted ? strings.export.draft(errors) : strings.export.refused(errors)}
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
          {strings.export.marked}
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
