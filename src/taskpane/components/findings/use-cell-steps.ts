import { useState } from "react";
import type { Finding } from "../../../check/finding";
import type { FoundReport } from "../../../read/found";
import { useSession } from "../../session/use-session";
import { useStrings } from "../../strings";
import { cellsOf, together, type NamedPlaces } from "./finding-cells";

/** The ways to the cells of a finding: all at once, then one by one. */
export interface CellSteps {
  readonly cells: readonly NamedPlaces[];
  /** Whether they are gone through one by one. */
  readonly stepping: boolean;
  /** The cell that was shown last, from 0; undefined before the first. */
  readonly position: number | undefined;
  readonly showAll: () => void;
  readonly showOne: (position: number) => void;
}

export function useCellSteps(found: FoundReport, finding: Finding): CellSteps {
  const session = useSession();
  const strings = useStrings();
  const [stepping, setStepping] = useState(false);
  const [position, setPosition] = useState<number>();
  const cells = cellsOf(found, finding, strings);
  const select = ({ name, places }: NamedPlaces): void => void session.select(places, name);
  const showAll = (): void => {
    select(together(cells, strings));
    setStepping(true);
    setPosition(undefined);
  };
  const showOne = (index: number): void => {
    const cell = cells[index];
    if (!cell) return;
    setPosition(index);
    select(cell);
  };
  return { cells, stepping, position, showAll, showOne };
}
