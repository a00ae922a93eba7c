import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { ActionButton } from "../components/common/action-button";
import { onDemand } from "../components/common/on-demand";
import { View } from "../components/common/view";
import { CheckResults } from "../components/findings/check-results";
import { Marking } from "../components/findings/marking";
import { NoReport } from "../components/reading/no-report";
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
        <CheckResults
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
