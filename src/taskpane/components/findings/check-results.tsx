import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import { levels } from "../../../check/finding";
import type { Checklist, ChecklistItem } from "../../session/checklist";
import type { OpenSummary } from "../../../check/reasons";
import type { Judgement } from "../../session/judgement";
import type { InHand } from "../../session/state";
import { usePaneState, useSession } from "../../session/use-session";
import type { Filter } from "../../session/work-list";
import { useStrings, type Strings } from "../../strings";
import { countWords } from "../../strings/counts";
import { AgencyKindChoice } from "../common/agency-kind-choice";
import { Notice } from "../common/notice";
import { RecordSheetButton } from "../common/record-sheet-button";
import type { ReasonedFindings } from "./level-group";
import { PassedStatements } from "./passed-statements";
import { SettledList } from "./settled-list";
import { WorkList } from "./work-list";

function summaryWords(summary: OpenSummary, strings: Strings): string {
  const kinds = [...levels, "settled", "passed"] as const;
  const statements = kinds.reduce((sum, kind) => sum + summary[kind], 0);
  return strings.check.summary(statements, countWords(summary, kinds, strings));
}

function reasonedOf({ findings }: Judgement): ReasonedFindings {
  return new Map(findings.map((reasoned) => [reasoned.finding, reasoned]));
}

/** What the check has found, what is settled and what holds, with the way on. */
export function CheckResults(props: {
  readonly inHand: InHand;
  readonly judgement: Judgement;
  readonly checklist: Checklist;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}) {
  const { inHand, judgement, checklist, filter, onFilter } = props;
  const session = useSession();
  const strings = useStrings();
  const { unmarkable, unclearable } = usePaneState((state) => ({
    unmarkable: state.unmarkable,
    unclearable: state.unclearable,
  }));
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
      {unclearable.length > 0 && (
        <Notice intent="info">{strings.check.marksLeft(unclearable)}</Notice>
      )}
      {!agencyKind && kindChoice}
      {open.length > 0 && <WorkList list={open} filter={filter} onFilter={onFilter} {...listed} />}
      <SettledList list={settled} {...listed} />
      <PassedStatements passed={passed} />
      {agencyKind && kindChoice}
      <RecordSheetButton inHand={inHand} />
      {summary.error + summary.incomplete === 0 && (
        <Button appearance="primary" size="large" onClick={() => session.view("export")}>
          {strings.check.toExport}
        </Button>
      )}
    </>
  );
}
