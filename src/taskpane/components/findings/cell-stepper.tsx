import { Button } from "@fluentui/react-components";
import { ChevronLeft16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { useStrings } from "../../strings";
import "./cell-stepper.css";

/**
 * Goes through the cells of a finding one by one, round and round.
 * @param props.cells what they are called
 * @param props.position the cell that was shown last, from 0; undefined before the first
 */
export function CellStepper(props: {
  readonly cells: readonly string[];
  readonly position: number | undefined;
  readonly onStep: (position: number) => void;
}) {
  const { cells, position, onStep } = props;
  const strings = useStrings();
  const count = cells.length;
  const shown = position === undefined ? undefined : cells[position];
  return (
    <div className="cell-stepper">
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
      <span className="finding-explanation">
        {position === undefined || shown === undefined
          ? strings.finding.oneByOne
          : strings.finding.cellOf(position + 1, count, shown)}
      </span>
    </div>
  );
}
