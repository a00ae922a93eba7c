import { Button, Checkbox } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { levels, type Passed } from "../../check/finding";
import { ActionButton } from "../components/common/action-button";
import { AgencyKindChoice } from "../components/common/agency-kind-choice";
import type { ReasonedFindings } from "../components/findings/level-group";
import { NoReport } from "../components/reading/no-report";
import { Notice } from "../components/common/notice";
import { onDemand } from "../components/common/on-demand";
import { SettledList } from "../components/findings/settled-list";
import { View } from "../components/common/view";
import { WorkList } from "../components/findings/work-list";
import type { Checklist, ChecklistItem } from "../session/checklist";
import type { Judgement, OpenSummary } from "../session/judgement";
import { isBusy, type InHand } from "../session/state";
import { usePaneState, useSession } from "../session/use-session";
import { everything, type Filter } from "../session/work-list";
import { useStrings, type Strings } from "../strings";
import { countWords } from "../strings/counts";
import "./check-view.css";

const ComparisonView = onDemand(
  () => import("./comparison-view"),
  ({ onBack }) => onBack()
);

function summaryWords(summary: OpenSummary, strings: Strings): string {
  const kinds = [...levels, "settled", "passed"] as const;
  const statements = kinds.reduce((sum, kind) => sum + summary[kind], 0);
  return strings.check.summary(statements, countWords(summary, kinds, strings));
}

function reasonedOf({ findings }: Judgement): ReasonedFindings {
  return new Map(findings.map((reasoned) => [reasoned.finding, reasoned]));
}

function PassedStatements(props: { readonly passed: readonly Passed[] }) {
  const { passed } = props;
  const strings = useStrings();
  if (passed.length === 0) return null;
  return (
    <details>
      <summary className="color-solved strong">{strings.check.passed(passed.length)}</summary>
      <ul className="passed-list" lang="zh-CN">
        {passed.map(({ rule, message }, index) => (
          <li key={`${rule} ${index}`}>{message}</li>
        ))}
      </ul>
    </details>
  );
}

function Marking() {
  const session = useSession();
  const strings = useStrings();
  const { marking, marked } = usePaneState((state) => ({
    marking: state.marking,
    marked: state.marked,
  }));
  return (
    <div className="marking">
      <Checkbox
        label={strings.check.marking}
        checked={marking}
        onChange={(_, { checked }) => {
          if (!isBusy(session.state)) void session.setMarking(checked === true);
        }}
      />
      {marked && (
        <ActionButton size="small" onClick={() => void session.setMarking(false)}>
          {strings.check.unmark}
        </ActionButton>
      )}
    </div>
  );
}

function Results(props: {
  readonly inHand: InHand;
  readonly judgement: Judgement;
  readonly checklist: Checklist;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}) {
  const { inHand, judgement, checklist, filter, onFilter } = props;
  const session = useSession();
  const strings = useStrings();
  const unmarkable = usePaneState((state) => state.unmarkable);
  const { summary, agencyKind } = judgement;
  const { passed, failures } = judgement.result;
  const reasoned = useMemo(() => reasonedOf(judgement), [judgement]);
  const [settled, open] = useMemo(() => {
    const isSettled = ({ finding, solved }: ChecklistItem): boolean =>
      !solved && reasoned.get(finding)?.status === "settled";
    return [checklist.filter(isSettled), checklist.filter((item) => !isSettled(item))];
  }, [checklist, reasoned]);
  const listed = { found: inHand.found, judgement, reasoned };
  const kindChoice = (
    <AgencyKindChoice value={agencyKind} onChange={(kind) => void session.setAgencyKind(kind)} />
  );
  const previousYear = inHand.previous?.report.year ?? undefined;
  return (
    <>
      <p className="text strong">{summaryWords(summary, strings)}</p>
      {previousYear !== undefined && (
        <p className="quiet">{strings.check.previous(previousYear)}</p>
      )}
      {failures.length > 0 && (
        <Notice intent="error">{strings.check.failures(failures.length)}</Notice>
      )}
      {unmarkable.length > 0 && (
        <Notice intent="info">{strings.check.unmarkable(unmarkable)}</Notice>
      )}
      {!agencyKind && kindChoice}
      {open.length > 0 && <WorkList list={open} filter={filter} onFilter={onFilter} {...listed} />}
      <SettledList list={settled} {...listed} />
      <PassedStatements passed={passed} />
      {agencyKind && kindChoice}
      <ActionButton onClick={() => void session.writeSheet("record")}>
        {strings.record.write}
      </ActionButton>
      {summary.error + summary.incomplete === 0 && (
        <Button appearance="primary" size="large" onClick={() => session.view("export")}>
          {strings.check.toExport}
        </Button>
      )}
    </>
  );
}

/** Checks the report in hand with one button and leads to what is wrong. */
export default function CheckView() {
  const session = useSession();
  const strings = useStrings();
  const { inHand, checklist } = usePaneState((state) => ({
    inHand: state.inHand,
    checklist: state.checklist,
  }));
  const [filter, setFilter] = useState(everything);
  const [comparing, setComparing] = useState(false);
  const [compared, setCompared] = useState(false);
  if (!inHand) {
    return (
      <View title={strings.check.title}>
        <NoReport sentence={strings.check.noReport} />
      </View>
    );
  }
  if (comparing) {
    return <ComparisonView inHand={inHand} onBack={() => setComparing(false)} />;
  }
  return (
    <View title={strings.check.title}>
      {!checklist && <p className="text">{strings.check.intro}</p>}
      <div className="check-actions">
        <ActionButton
          className="check-run"
          appearance={checklist ? "secondary" : "primary"}
          size="large"
          onClick={() => void session.check()}
        >
          {checklist ? strings.check.again : strings.check.run}
        </ActionButton>
        <Button
          size="large"
          autoFocus={compared}
          onClick={() => {
            setComparing(true);
            setCompared(true);
          }}
        >
          {strings.check.compare}
        </Button>
      </div>
      <Marking />
      {checklist && inHand.judgement && (
        <Results
          inHand={inHand}
          judgement={inHand.judgement}
          checklist={checklist}
          filter={filter}
          onFilter={setFilter}
        />
      )}
    </View>
  );
}
