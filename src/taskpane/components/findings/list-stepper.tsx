import { Button } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronUp16Regular } from "@fluentui/react-icons";
import { useStrings } from "../../strings";
import "./list-stepper.css";

/**
 * Goes through a list, one finding after the other; stays in reach while the list is scrolled.
 * @param props.position of the finding in hand, from 0; -1 where none is
 * @param props.open how many are open, with those that are folded under another
 * @param props.announced what a screen reader says after a step
 */
export function ListStepper(props: {
  readonly position: number;
  readonly count: number;
  readonly open: number;
  readonly announced: string;
  readonly onStep: (position: number) => void;
}) {
  const { position, count, open, announced, onStep } = props;
  const strings = useStrings();
  return (
    <div className="list-stepper in-reach" role="group" aria-label={strings.workList.steps}>
      <Button
        size="small"
        icon={<ChevronUp16Regular />}
        disabledFocusable={position <= 0}
        onClick={() => onStep(position - 1)}
      >
        {strings.workList.previous}
      </Button>
      <span className="list-stepper-position">
        {position < 0
          ? strings.workList.count(open)
          : strings.workList.position(position + 1, count)}
      </span>
      <Button
        size="small"
        icon={<ChevronDown16Regular />}
        iconPosition="after"
        disabledFocusable={position >= count - 1}
        onClick={() => onStep(position + 1)}
      >
        {strings.workList.next}
      </Button>
      <span className="unseen" aria-live="polite">
        {announced}
      </span>
    </div>
  );
}
