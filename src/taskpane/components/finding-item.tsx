import { Button } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import type { Finding, Level, Subject } from "../../check/finding";
import type { ReasonedFinding } from "../../check/reasons";
import type { FoundReport } from "../../read/found";
import type { Place } from "../../read/source";
import { rules } from "../../rules";
import type { Judgement } from "../session/judgement";
import type { ChecklistItem } from "../session/checklist";
import { remedyOf } from "../session/remedies";
import { placeOf } from "../session/reports";
import { useSession } from "../session/use-session";
import { useStrings } from "../strings";
import { subjectName } from "../strings/subject";
import { CellStepper } from "./cell-stepper";
import { GivenReason } from "./given-reason";
import { LevelIcon } from "./level-icon";
import { Offers } from "./offers";
import { ReasonForm } from "./reason-form";
import "./finding-item.css";

interface Cell {
  readonly subject: Subject;
  readonly place: Place;
}

function cellsOf(found: FoundReport, { cells }: Finding): readonly Cell[] {
  return cells.flatMap((subject) => {
    const place = placeOf(found, subject);
    return place ? [{ subject, place }] : [];
  });
}

function Explanation(props: { readonly finding: Finding; readonly id: string }) {
  const { finding, id } = props;
  const strings = useStrings();
  const rule = rules.find((each) => each.id === finding.rule);
  return (
    <dl className="finding-explanation" id={id}>
      {rule && (
        <>
          <dt>{strings.finding.rule}</dt>
          <dd>
            {rule.title}
            <br />
            {rule.explanation}
          </dd>
        </>
      )}
      {rule && rule.exceptions.length > 0 && (
        <>
          <dt>{strings.finding.exceptions}</dt>
          {rule.exceptions.map((exception) => (
            <dd key={exception}>{exception}</dd>
          ))}
        </>
      )}
      <dt>{strings.finding.source}</dt>
      <dd>{finding.source}</dd>
    </dl>
  );
}

/** The other findings of its rule that no reason settles yet. */
function openAlike({ findings }: Judgement, { rule, message }: Finding): readonly Finding[] {
  return findings
    .filter(({ finding, standing }) => finding.rule === rule && standing !== "settled")
    .map(({ finding }) => finding)
    .filter((finding) => finding.message !== message);
}

function signOf(solved: boolean, reasoned: ReasonedFinding | undefined, level: Level) {
  return solved || reasoned?.standing === "settled" ? "solved" : level;
}

/** One finding: its sentence, what would mend or settle it, and the ways to its cells and its rule. */
export function FindingItem(props: {
  readonly item: ChecklistItem;
  /** The finding as the check has it now; undefined where it is mended. */
  readonly reasoned: ReasonedFinding | undefined;
  readonly found: FoundReport;
  readonly judgement: Judgement;
}) {
  const { item, reasoned, found, judgement } = props;
  const { finding, solved } = item;
  const { session } = useSession();
  const strings = useStrings();
  const explanation = useId();
  const [explained, setExplained] = useState(false);
  const [reasoning, setReasoning] = useState(false);
  const [position, setPosition] = useState<number>();
  const card = useRef<HTMLLIElement>(null);

  const cells = cellsOf(found, finding);
  const { format } = found.report;
  const names = cells.map(({ subject }) => subjectName(format, subject, strings));
  const remedy = solved ? undefined : remedyOf(judgement, finding);

  const showAll = (): void => {
    const places = cells.map(({ place }) => place);
    const [name = ""] = names;
    void session.select(places, names.length === 1 ? name : strings.finding.cells(names.length));
  };
  const showOne = (index: number): void => {
    const cell = cells[index];
    if (!cell) return;
    setPosition(index);
    void session.select([cell.place], names[index] ?? "");
  };
  const reason = reasoned?.reason
    ? { label: strings.reason.change, name: strings.reason.changeFor }
    : { label: strings.reason.give, name: strings.reason.giveFor };
  const show = cells.length === 1 ? strings.finding.show : strings.finding.showAll(cells.length);
  const shown = position === undefined ? undefined : names[position];

  return (
    <li
      ref={card}
      tabIndex={-1}
      className={`finding finding-${signOf(solved, reasoned, finding.level)}`}
    >
      {solved && (
        <span className="finding-solved-word">
          <LevelIcon level="solved" />
          {strings.check.solved}
        </span>
      )}
      <p className={solved ? "quiet" : "text"}>{finding.message}</p>
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
        {cells.length > 1 && (
          <CellStepper position={position} count={cells.length} onStep={showOne} />
        )}
        <Button
          size="small"
          appearance="subtle"
          aria-label={strings.finding.explainFinding(finding.message)}
          aria-expanded={explained}
          {...(explained && { "aria-controls": explanation })}
          onClick={() => setExplained(!explained)}
        >
          {strings.finding.explain}
        </Button>
        {!solved && finding.settledByReason && (
          <Button
            size="small"
            aria-label={reason.name(finding.message)}
            aria-expanded={reasoning}
            onClick={() => setReasoning(!reasoning)}
          >
            {reason.label}
          </Button>
        )}
      </div>
      {!solved && reasoning && (
        <ReasonForm
          finding={finding}
          alike={openAlike(judgement, finding)}
          known={reasoned?.reason?.text ?? ""}
          onDone={() => {
            setReasoning(false);
            card.current?.focus();
          }}
        />
      )}
      {position !== undefined && shown !== undefined && (
        <p className="finding-explanation">
          {strings.finding.cellOf(position + 1, cells.length, shown)}
        </p>
      )}
      {explained && <Explanation finding={finding} id={explanation} />}
    </li>
  );
}
