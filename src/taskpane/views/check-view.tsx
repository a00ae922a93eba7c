import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { ActionButton } from "../components/common/action-button";
import { onDemand } from "../components/common/on-demand";
import { RecordSheetButton } from "../components/common/record-sheet-button";
import { View } from "../components/common/view";
import { CheckHead } from "../components/findings/check-head";
import { CheckResults } from "../components/findings/check-results";
import { Marking } from "../components/findings/marking";
import { AnsweredQuestions, OpenQuestions } from "../components/questions/on-demand";
import { NoReport } from "../components/reading/no-report";
import { isOpen, questionsAbout } from "../session/questions";
import type { Sought } from "../session/state";
import { usePaneState, useSession } from "../session/use-session";
import { everything } from "../session/work-list";
import { useStrings } from "../strings";
import "./check-view.css";

const ComparisonView = onDemand(
  () => import("./comparison-view"),
  ({ onBack }) => onBack()
);

/** Checks the report in hand with one button and leads to what is wrong. */
export default function CheckView() {
  const session = useSession();
  const strings = useStrings();
  const { inHand, checklist, sought } = usePaneState((state) => ({
    inHand: state.inHand,
    checklist: state.checklist,
    sought: state.sought,
  }));
  const [filter, setFilter] = useState(everything);
  const [pressed, setPressed] = useState(false);
  const [shown, setShown] = useState<Sought>();
  const [comparing, setComparing] = useState(false);
  const [compared, setCompared] = useState(false);
  if (!inHand) {
    return (
      <View title={strings.check.title}>
        <NoReport sentence={strings.check.noReport} />
      </View>
    );
  }
  const questions = questionsAbout(inHand);
  const open = questions.filter(isOpen);
  if (open.length > 0) {
    return (
      <View title={strings.check.title}>
        <OpenQuestions questions={open} />
      </View>
    );
  }
  const isSeeking = sought !== undefined && sought !== shown;
  if (comparing && !isSeeking) {
    return <ComparisonView inHand={inHand} onBack={() => setComparing(false)} />;
  }
  const compare = (
    <Button
      autoFocus={compared}
      onClick={() => {
        setComparing(true);
        setCompared(true);
      }}
    >
      {strings.check.compare}
    </Button>
  );
  const answered = questions.length > 0 && <AnsweredQuestions questions={questions} />;
  const { judgement } = inHand;
  if (!checklist || !judgement) {
    return (
      <View title={strings.check.title}>
        {answered}
        <p className="text">{strings.check.intro}</p>
        <div className="actions">
          <ActionButton
            className="check-run"
            appearance="primary"
            onClick={() => {
              setPressed(true);
              void session.check();
            }}
          >
            {strings.check.run}
          </ActionButton>
          {compare}
        </div>
        <Marking />
      </View>
    );
  }
  // What is sought is in the list, whatever the clerk looked at before.
  const narrowing = { filter: isSeeking ? everything : filter, onFilter: setFilter };
  const endSeeking = (): void => {
    setFilter(everything);
    setComparing(false);
    setShown(sought);
  };
  return (
    <View
      title={strings.check.title}
      beside={<CheckHead judgement={judgement} focused={pressed} {...narrowing} />}
    >
      {answered}
      <CheckResults
        inHand={inHand}
        judgement={judgement}
        checklist={checklist}
        sought={isSeeking ? sought : undefined}
        onSought={endSeeking}
        {...narrowing}
      />
      <div className="actions">
        {compare}
        <RecordSheetButton inHand={inHand} />
      </div>
      <Marking />
    </View>
  );
}
