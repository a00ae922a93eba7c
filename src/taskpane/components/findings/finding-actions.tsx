import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { mayBeSettled, type Finding } from "../../../check/finding";
import type { ReasonedFinding } from "../../../check/reasons";
import type { FoundReport } from "../../../read/found";
import type { ChecklistItem } from "../../session/checklist";
import type { Judgement } from "../../session/judgement";
import { useSession } from "../../session/use-session";
import { typedReasonKey } from "../../session/typed-reason-key";
import { useStrings } from "../../strings";
import { CellStepper } from "./cell-stepper";
import { FindingDetails } from "./finding-details";
import { ReasonForm } from "./reason-form";
import { useCellSteps } from "./use-cell-steps";

/** The other findings of its rule that no reason settles yet. */
function openAlike({ findings }: Judgement, { rule, message }: Finding): readonly Finding[] {
  return findings
    .filter(({ finding, status }) => finding.rule === rule && status !== "settled")
    .map(({ finding }) => finding)
    .filter((finding) => finding.message !== message);
}

/**
 * 查看 and 说明 of a finding: the ways to its cells and to its rule; 确实如此… where a reason may settle it.
 * @param props.id what the ids of its parts begin with
 * @param props.onSettled a reason was given or taken back, which is no longer asked for
 */
export function FindingActions(props: {
  readonly id: string;
  readonly item: ChecklistItem;
  readonly reasoned: ReasonedFinding | undefined;
  readonly found: FoundReport;
  readonly judgement: Judgement;
  readonly onSettled: () => void;
}) {
  const { id, item, reasoned, found, judgement, onSettled } = props;
  const { finding, solved } = item;
  const strings = useStrings();
  const { typedReasons } = useSession();
  const typedAs = typedReasonKey(found, finding);
  // One that is settled comes to stand elsewhere before its form is through.
  const isTyped = reasoned?.status !== "settled" && typedReasons.of(typedAs) !== undefined;
  const [explained, setExplained] = useState(isTyped);
  const { cells, stepping, position, showAll, showOne } = useCellSteps(found, finding);
  const show = cells.length === 1 ? strings.finding.show : strings.finding.showAll(cells.length);
  const asksReason = !solved && mayBeSettled(finding);
  const closeDetails = (): void => {
    setExplained(false);
    onSettled();
  };
  return (
    <>
      <div className="actions">
        {cells.length > 0 && (
          <Button
            size="small"
            aria-label={strings.finding.showFinding(show, finding.message)}
            onClick={showAll}
          >
            {show}
          </Button>
        )}
        <Button
          size="small"
          aria-label={
            asksReason
              ? strings.finding.settleFinding(finding.message)
              : strings.finding.explainFinding(finding.message)
          }
          aria-expanded={explained}
          {...(explained && { "aria-controls": `${id}details` })}
          onClick={() => setExplained(!explained)}
        >
          {asksReason ? strings.finding.settle : strings.finding.explain}
        </Button>
      </div>
      {stepping && cells.length > 1 && (
        <CellStepper cells={cells.map(({ name }) => name)} position={position} onStep={showOne} />
      )}
      {explained && (
        <FindingDetails
          finding={finding}
          id={`${id}details`}
          answer={
            asksReason && (
              <ReasonForm
                finding={finding}
                alike={openAlike(judgement, finding)}
                known={reasoned?.reason}
                typedAs={typedAs}
                onDone={closeDetails}
              />
            )
          }
        />
      )}
    </>
  );
}
