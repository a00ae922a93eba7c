import { Button } from "@fluentui/react-components";
import { useId, useRef, useState, type ReactNode } from "react";
import { mayBeSettled, type Finding, type Level } from "../../../check/finding";
import type { ReasonedFinding } from "../../../check/reasons";
import type { FoundReport } from "../../../read/found";
import type { Judgement } from "../../session/judgement";
import type { ChecklistItem } from "../../session/checklist";
import type { Remedy } from "../../session/remedies";
import { useSession } from "../../session/use-session";
import { useStrings } from "../../strings";
import { CellStepper } from "./cell-stepper";
import { cellsOf, together, type NamedPlaces } from "./finding-cells";
import { FindingDetails } from "./finding-details";
import { GivenReason } from "./given-reason";
import { LevelIcon } from "./level-icon";
import { Offers } from "./offers";
import { ReasonForm } from "./reason-form";
import "./finding-item.css";

/** The other findings of its rule that no reason settles yet. */
function openAlike({ findings }: Judgement, { rule, message }: Finding): readonly Finding[] {
  return findings
    .filter(({ finding, status }) => finding.rule === rule && status !== "settled")
    .map(({ finding }) => finding)
    .filter((finding) => finding.message !== message);
}

function signOf(solved: boolean, reasoned: ReasonedFinding | undefined, level: Level) {
  return solved || reasoned?.status === "settled" ? "solved" : level;
}

/** How a finding stands in the list it is read in. */
export interface InList {
  /** Whether Tab leads to it from outside the list. */
  readonly isTabStop: boolean;
  readonly isCurrent: boolean;
  readonly isRepeat: boolean;
}

const outside: InList = { isTabStop: false, isCurrent: false, isRepeat: false };

/**
 * One finding: its sentence, what would mend or settle it, and the ways to its cells and its rule.
 * @param props.reasoned the finding as the check has it now; undefined where it is mended
 * @param props.children stands below all that
 */
export function FindingItem(props: {
  readonly item: ChecklistItem;
  readonly reasoned: ReasonedFinding | undefined;
  readonly remedy?: Remedy | undefined;
  readonly found: FoundReport;
  readonly judgement: Judgement;
  readonly inList?: InList;
  readonly children?: ReactNode;
}) {
  const { item, reasoned, remedy, found, judgement, inList = outside, children } = props;
  const { finding, solved } = item;
  const session = useSession();
  const strings = useStrings();
  const id = useId();
  const [explained, setExplained] = useState(false);
  const [stepping, setStepping] = useState(false);
  const [position, setPosition] = useState<number>();
  const card = useRef<HTMLLIElement>(null);

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
  const show = cells.length === 1 ? strings.finding.show : strings.finding.showAll(cells.length);
  const asksReason = !solved && mayBeSettled(finding);
  const closeDetails = (): void => {
    setExplained(false);
    card.current?.focus();
  };

  const className = [
    "finding",
    `finding-${signOf(solved, reasoned, finding.level)}`,
    ...(inList.isRepeat ? ["finding-repeat"] : []),
  ].join(" ");
  return (
    <li
      ref={card}
      className={className}
      tabIndex={inList.isTabStop ? 0 : -1}
      data-item={item.id}
      aria-labelledby={`${id}solved ${id}message`}
      {...(inList.isCurrent && { "aria-current": true })}
    >
      {solved && (
        <span className="finding-solved-word" id={`${id}solved`}>
          <LevelIcon level="solved" />
          {strings.check.solved}
        </span>
      )}
      <p className={solved ? "quiet" : "text"} id={`${id}message`} lang="zh-CN">
        {finding.message}
      </p>
      {remedy?.kind === "offers" && (
        <Offers offers={remedy.offers} onApplied={() => card.current?.focus()} />
      )}
      {remedy?.kind === "above" && (
        <p className="finding-explanation">{strings.repair.mendedAbove}</p>
      )}
      {!solved && reasoned && <GivenReason reasoned={reasoned} />}
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
          aria-label={strings.finding.explainFinding(finding.message)}
          aria-expanded={explained}
          {...(explained && { "aria-controls": `${id}details` })}
          onClick={() => setExplained(!explained)}
        >
          {asksReason ? strings.finding.explainOrSettle : strings.finding.explain}
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
                onDone={closeDetails}
              />
            )
          }
        />
      )}
      {children}
    </li>
  );
}
