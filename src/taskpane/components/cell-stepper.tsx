import { Button } from "@fluentui/react-components";
import { ChevronLeft16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { useStrings } from "../strings";

/**
 * Goes through the cells of a finding one by one, round and round.
 * @param props.position the cell that was shown last, from 0; undefined before the first
 */
export function CellStepper(props: {
  readonly position: number | undefined;
  readonly count: number;
  readonly onStep: (position: number) => void;
}) {
  const { position, count, onStep } = props;
  const strings = useStrings();
  return (
    <span>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronLeft16Regular />}
        aria-label={strings.finding.previousCell}
        onClick={() => onStep(((position ?? count) - 1 + count) % count)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronRight16Regular />}
        aria-label={strings.finding.nextCell}
        onClick={() => onStep(((position ?? -1) + 1) % count)}
      />
    </span>
  );
}
