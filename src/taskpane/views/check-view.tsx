import { Button, Checkbox } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useId, useRef, useState } from "react";
import { levels, type Level, type Passed } from "../../check/finding";
import type { ReasonedFinding } from "../../check/reasons";
import type { FoundReport } from "../../read/found";
import { AgencyKindChoice } from "../components/agency-kind-choice";
import { FindingItem } from "../components/finding-item";
import { LevelIcon } from "../components/level-icon";
import { NoReport } from "../components/no-report";
import { Notice } from "../components/notice";
import { View } from "../components/view";
import type { Checklist } from "../session/checklist";
import type { Judgement, OpenSummary } from "../session/judgement";
import type { InHand } from "../session/state";
import { useSession } from "../session/use-session";
import { useStrings, type Strings } from "../strings";
import { countWords } from "../strings/counts";
import "./check-view.css";

const ComparisonView = lazy(() => import("./comparison-view"));

function summaryWords(summary: OpenSummary, strings: Strings): string {
  const kinds = [...levels, "settled", "passed"] as const;
  const statements = kinds.reduce((sum, kind) => sum + summary[kind], 0);
  return strings.check.summary(statements, countWords(summary, kinds, strings));
}

/** The items of the list with what the check has to say of each now. */
interface Listed {
  readonly checklist: Checklist;
  readonly found: FoundReport;
  readonly judgement: Judgement;
}

function reasonedOf({ findings }: Judgement): ReadonlyMap<unknown, ReasonedFinding> {
  return new Map(findings.map((reasoned) => [reasoned.finding, reasoned]));
}

function Items({ checklist, found, judgement }: Listed) {
  const reasoned = reasonedOf(judgement);
  return (
    <ul className="plain-list">
      {checklist.map((item) => (
        <FindingItem
          key={item.id}
          item={item}
          reasoned={item.solved ? undefined : reasoned.get(item.finding)}
          found={found}
          judgement={judgement}
        />
      ))}
    </ul>
  );
}

function LevelGroup(props: Listed & { readonly level: Level }) {
  const { level, ...listed } = props;
  const strings = useStrings();
  const heading = useId();
  const items = listed.checklist.filter(({ finding }) => finding.level === level);
  if (items.length === 0) return null;
  const open = items.filter(({ solved }) => !solved).length;
  return (
    <section className="level-group" aria-labelledby={heading}>
      <h3 className="level-heading" id={heading}>
        <LevelIcon level={open === 0 ? "solved" : level} />
        {strings.check.group(strings.check.levels[level], open)}
      </h3>
      <Items {...listed} checklist={items} />
    </section>
  );
}

/** What a reason settles, folded away. A finding that comes to stand here takes the focus along. */
function Settled(props: Listed) {
  const { length } = props.checklist;
  const strings = useStrings();
  const summary = useRef<HTMLElement>(null);
  const known = useRef(length);
  useEffect(() => {
    if (length > known.current && document.activeElement === document.body) {
      summary.current?.focus();
    }
    known.current = length;
  }, [length]);
  if (length === 0) return null;
  return (
    <details className="settled">
      <summary ref={summary} className="color-solved strong">
        {strings.check.settled(length)}
      </summary>
      <Items {...props} />
    </details>
  );
}

function PassedStatements(props: { readonly passed: readonly Passed[] }) {
  const { passed } = props;
  const strings = useStrings();
  if (passed.length === 0) return null;
  return (
    <details>
      <summary className="color-solved strong">{strings.check.passed(passed.length)}</summary>
      <ul className="passed-list">
        {passed.map(({ rule, message }, index) => (
          <li key={`${rule} ${index}`}>{message}</li>
        ))}
      </ul>
    </details>
  );
}

function Marking() {
  const { session, state } = useSession();
  const strings = useStrings();
  const busy = state.task !== undefined;
  return (
    <div className="marking">
      <Checkbox
        label={strings.check.marking}
        checked={state.marking}
        onChange={(_, { checked }) => {
          if (!busy) void session.setMarking(checked === true);
        }}
      />
      {state.marked && (
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => void session.setMarking(false)}
        >
          {strings.check.unmark}
        </Button>
      )}
    </div>
  );
}

function Results(props: {
  readonly inHand: InHand;
  readonly judgement: Judgement;
  readonly checklist: Checklist;
}) {
  const { inHand, judgement, checklist } = props;
  const { session, state } = useSession();
  const strings = useStrings();
  const { summary, agencyKind } = judgement;
  const { passed, failures } = judgement.result;
  const reasoned = reasonedOf(judgement);
  const isSettled = ({ finding, solved }: Checklist[number]): boolean =>
    !solved && reasoned.get(finding)?.standing === "settled";
  const open = checklist.filter((item) => !isSettled(item));
  const listed = { found: inHand.found, judgement };
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
      {state.unmarkable.length > 0 && (
        <Notice intent="info">{strings.check.unmarkable(state.unmarkable)}</Notice>
      )}
      {!agencyKind && kindChoice}
      {levels.map((level) => (
        <LevelGroup key={level} level={level} checklist={open} {...listed} />
      ))}
      <Settled checklist={checklist.filter(isSettled)} {...listed} />
      <PassedStatements passed={passed} />
      {agencyKind && kindChoice}
      <Button
        disabledFocusable={state.task !== undefined}
        onClick={() => void session.writeSheet("record")}
      >
        {strings.record.write}
      </Button>
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
  const { session, state } = useSession();
  const strings = useStrings();
  const [comparing, setComparing] = useState(false);
  const [compared, setCompared] = useState(false);
  const { inHand, checklist } = state;
  if (!inHand) {
    return (
      <View title={strings.check.title}>
        <NoReport sentence={strings.check.noReport} />
      </View>
    );
  }
  if (comparing) {
    return (
      <Suspense fallback={strings.reading}>
        <ComparisonView inHand={inHand} onBack={() => setComparing(false)} />
      </Suspense>
    );
  }
  return (
    <View title={strings.check.title}>
      {!checklist && <p className="text">{strings.check.intro}</p>}
      <div className="check-actions">
        <Button
          className="check-run"
          appearance={checklist ? "secondary" : "primary"}
          size="large"
          disabledFocusable={state.task !== undefined}
          onClick={() => void session.check()}
        >
          {checklist ? strings.check.again : strings.check.run}
        </Button>
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
        <Results inHand={inHand} judgement={inHand.judgement} checklist={checklist} />
      )}
    </View>
  );
}
