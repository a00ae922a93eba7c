import { Button } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import { reasonsForRows } from "../../check/reason-rows";
import { enclosures } from "../../check/enclosures";
import { dayOf } from "../../report/day";
import { reportDocument } from "../../write/report-document";
import type { ReportFileKind } from "../../write/report-file-kinds";
import { BeforeFiling } from "../components/export/before-filing";
import { ExportOptions } from "../components/export/export-options";
import { KindChoice } from "../components/export/kind-choice";
import { OpenQuestions } from "../components/questions/on-demand";
import { NoReport } from "../components/reading/no-report";
import { Preview } from "../components/export/preview";
import { View } from "../components/common/view";
import { LetterWaysOut } from "../components/export/letter-ways-out";
import { PublishingWaysOut } from "../components/export/publishing-ways-out";
import { RecordWaysOut } from "../components/export/record-ways-out";
import { WaysOut } from "../components/export/ways-out";
import { previewOf } from "../export/kinds";
import { asChosen, isIncomplete, usualOptions, wordStyleOf } from "../export/options";
import type { Judgement } from "../session/judgement";
import { openQuestionsAbout } from "../session/questions";
import { isBusy, type InHand } from "../session/state";
import { usePaneState, useSession } from "../session/use-session";
import { useStrings, useTranslated } from "../strings";
import { exportStrings } from "../strings/export";

/** The ways out of the pane, and what goes out; as a draft as long as the report is not ready. */
function Leaving(props: { readonly inHand: InHand; readonly judgement: Judgement }) {
  const { found, previous } = props.inHand;
  const { report, gaps } = found;
  const { findings, readiness } = props.judgement;
  const words = useTranslated(exportStrings);
  const [kind, setKind] = useState<ReportFileKind>("docx");
  const session = useSession();
  const [options, setOptions] = useState(() => usualOptions(dayOf(session.now())));
  const heading = useId();
  const document = useMemo(
    () => reportDocument(report, readiness, gaps, reasonsForRows(findings)),
    [report, readiness, gaps, findings]
  );
  const chosen = useMemo(() => asChosen(document, kind, options), [document, kind, options]);
  const preview = useMemo(() => previewOf(chosen, kind), [chosen, kind]);
  const stale = usePaneState(({ freshness }) => freshness !== "current");
  const incomplete = isIncomplete(kind, options);
  const isDraft = document.draft !== null;
  return (
    <>
      <section className="column" aria-labelledby={heading}>
        <h3 className="export-heading" id={heading}>
          {isDraft ? words.draft : words.files}
        </h3>
        {isDraft && <p className="quiet">{words.draftMarked}</p>}
        <KindChoice value={kind} onChange={setKind} />
        <ExportOptions kind={kind} year={report.year} value={options} onChange={setOptions} />
      </section>
      {stale && <p className="quiet">{words.stale}</p>}
      {/* The field may be out of sight. */}
      {incomplete && <p className="quiet">{words.signatureWithoutDay}</p>}
      {/* Beside the section, not in it: they are in reach from the top of the view. */}
      <WaysOut
        key={kind}
        document={chosen}
        kind={kind}
        options={options}
        disabled={stale || incomplete}
      />
      <Preview preview={preview} />
      <PublishingWaysOut
        inHand={props.inHand}
        judgement={props.judgement}
        style={wordStyleOf(options)}
        disabled={stale}
      />
      <RecordWaysOut inHand={props.inHand} disabled={stale} />
      <LetterWaysOut
        document={document}
        style={wordStyleOf(options)}
        enclosures={enclosures.filter((each) => each !== "annex" || previous)}
        day={options.day}
        onDay={(day) => setOptions({ ...options, day })}
        disabled={stale}
      />
    </>
  );
}

/** Asks whether the report can be filed, and lets it out as a file or by the clipboard. */
export default function ExportView() {
  const session = useSession();
  const inHand = usePaneState((state) => state.inHand);
  const busy = usePaneState(isBusy);
  const strings = useStrings();
  const words = useTranslated(exportStrings);
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
  return (
    <View title={words.title}>
      <BeforeFiling inHand={inHand} judgement={judgement} />
      <Leaving inHand={inHand} judgement={judgement} />
    </View>
  );
}
