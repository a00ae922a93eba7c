import { useId, useRef, type ReactNode } from "react";
import type { Level } from "../../../check/finding";
import type { ReasonedFinding } from "../../../check/reasons";
import type { FoundReport } from "../../../read/found";
import type { Judgement } from "../../session/judgement";
import type { ChecklistItem } from "../../session/checklist";
import type { Remedy } from "../../session/remedies";
import { useStrings } from "../../strings";
import { FindingActions } from "./finding-actions";
import { GivenReason } from "./given-reason";
import { LevelIcon } from "./level-icon";
import { MendOffers } from "./mend-offers";
import { Offers } from "./offers";
import { onDemand } from "../common/on-demand";
import { RemarkOffer } from "./remark-offer";
import { RenamingOffer } from "./renaming-offer";
import "./finding-item.css";

// Few want it, so it is loaded when it is wanted.
const GapOffer = onDemand(() => import("../common/gap-offer"));

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
  const strings = useStrings();
  const id = useId();
  const card = useRef<HTMLLIElement>(null);
  const focusCard = (): void => card.current?.focus();

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
      {remedy?.kind === "offers" && <Offers offers={remedy.offers} onApplied={focusCard} />}
      {remedy?.kind === "mends" && <MendOffers mends={remedy.mends} onApplied={focusCard} />}
      {remedy?.kind === "remarks" && <RemarkOffer mend={remedy.mend} onApplied={focusCard} />}
      {remedy?.kind === "gap" && !solved && <GapOffer mend={remedy.mend} onApplied={focusCard} />}
      {remedy?.kind === "renaming" && found.titlePlaces.length > 0 && (
        <RenamingOffer found={found} remedy={remedy} onApplied={focusCard} />
      )}
      {remedy?.kind === "above" && (
        <p className="finding-explanation">{strings.repair.mendedAbove}</p>
      )}
      {!solved && reasoned && <GivenReason reasoned={reasoned} />}
      <FindingActions
        id={id}
        item={item}
        reasoned={reasoned}
        found={found}
        judgement={judgement}
        onSettled={focusCard}
      />
      {children}
    </li>
  );
}
