import { useMemo } from "react";
import type { Checklist, ChecklistItem } from "../../session/checklist";
import type { Judgement } from "../../session/judgement";
import type { InHand, Sought } from "../../session/state";
import { usePaneState } from "../../session/use-session";
import type { Narrowing } from "../../session/work-list";
import { useStrings } from "../../strings";
import { Notice } from "../common/notice";
import { KindLine } from "./kind-line";
import type { ReasonedFindings } from "./finding-group";
import { PassedStatements } from "./passed-statements";
import { SettledList } from "./settled-list";
import { WayOn } from "./way-on";
import { WorkList } from "./work-list";

function reasonedOf({ findings }: Judgement): ReasonedFindings {
  return new Map(findings.map((reasoned) => [reasoned.finding, reasoned]));
}

/** What the check could not do, or what it was done with. */
function Remarks(props: { readonly inHand: InHand; readonly judgement: Judgement }) {
  const { inHand, judgement } = props;
  const strings = useStrings();
  const { unmarkable, unclearable, unreadable } = usePaneState((state) => ({
    unmarkable: state.unmarkable,
    unclearable: state.unclearable,
    unreadable: state.unreadable,
  }));
  const { failures } = judgement.result;
  const previousYear = inHand.previous?.report.year ?? undefined;
  return (
    <>
      {failures.length > 0 && (
        <Notice intent="error">{strings.check.failures(failures.length)}</Notice>
      )}
      {unmarkable.length > 0 && (
        <Notice intent="info">{strings.check.unmarkable(unmarkable)}</Notice>
      )}
      {unclearable.length > 0 && (
        <Notice intent="info">{strings.check.marksLeft(unclearable)}</Notice>
      )}
      {unreadable.length > 0 && (
        <Notice intent="info">{strings.check.marksUnread(unreadable)}</Notice>
      )}
      {previousYear !== undefined && (
        <p className="quiet">{strings.check.previous(previousYear)}</p>
      )}
    </>
  );
}

/** What the check has found, the first thing to do first, what is settled and what holds, and the way on. */
export function CheckResults(
  props: Narrowing & {
    readonly inHand: InHand;
    readonly judgement: Judgement;
    readonly checklist: Checklist;
    readonly sought: Sought | undefined;
    readonly onSought: () => void;
  }
) {
  const { inHand, judgement, checklist, filter, onFilter, sought, onSought } = props;
  const reasoned = useMemo(() => reasonedOf(judgement), [judgement]);
  const [settled, open] = useMemo(() => {
    const isSettled = ({ finding, solved }: ChecklistItem): boolean =>
      !solved && reasoned.get(finding)?.status === "settled";
    return [checklist.filter(isSettled), checklist.filter((item) => !isSettled(item))];
  }, [checklist, reasoned]);
  const listed = { found: inHand.found, judgement, reasoned };
  const { kind } = filter;
  const showsOpen = open.length > 0 && kind !== "settled" && kind !== "passed";
  const wayOn = <WayOn readiness={judgement.readiness} isAlone={open.length === 0} />;
  return (
    <>
      <KindLine />
      {open.length === 0 && wayOn}
      {showsOpen && (
        <WorkList
          list={open}
          filter={filter}
          onFilter={onFilter}
          sought={sought}
          onSought={onSought}
          {...listed}
        />
      )}
      {(kind === undefined || kind === "settled") && (
        <SettledList list={settled} unfolded={kind === "settled"} {...listed} />
      )}
      {(kind === undefined || kind === "passed") && (
        <PassedStatements passed={judgement.result.passed} unfolded={kind === "passed"} />
      )}
      {open.length > 0 && wayOn}
      <Remarks inHand={inHand} judgement={judgement} />
    </>
  );
}
