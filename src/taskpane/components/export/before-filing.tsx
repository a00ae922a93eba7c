import { useId } from "react";
import type { Judgement } from "../../session/judgement";
import type { InHand } from "../../session/state";
import { usePaneState, useSession } from "../../session/use-session";
import { useStrings, useTranslated } from "../../strings";
import { exportStrings } from "../../strings/export";
import { ActionButton } from "../common/action-button";
import { Verdict } from "../common/verdict";
import { Remaining } from "./remaining";
import { YearlyChanges } from "./yearly-changes";
import "./before-filing.css";

/** 可以报送了吗: the last look at a report before it is let out. */
export function BeforeFiling(props: { readonly inHand: InHand; readonly judgement: Judgement }) {
  const { inHand, judgement } = props;
  const { readiness } = judgement;
  const session = useSession();
  const strings = useStrings();
  const words = useTranslated(exportStrings);
  const marked = usePaneState((state) => state.marked);
  const heading = useId();
  return (
    <section className="before-filing" aria-labelledby={heading}>
      <h3 className="export-heading" id={heading}>
        {words.question}
      </h3>
      <Verdict readiness={readiness}>
        {readiness.state === "not-ready" ? words.notReady : undefined}
      </Verdict>
      <Remaining inHand={inHand} judgement={judgement} />
      {marked && (
        <div className="before-filing-marks">
          <span>{words.marked}</span>
          <ActionButton size="small" onClick={() => void session.setMarking(false)}>
            {strings.check.unmark}
          </ActionButton>
        </div>
      )}
      <YearlyChanges inHand={inHand} />
    </section>
  );
}
