import { Button } from "@fluentui/react-components";
import { Checkmark16Filled, Edit16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Subject } from "../../../check/finding";
import { mendOf } from "../../session/gap-mends";
import { isDone, type PartProgress } from "../../session/progress";
import { placeOf } from "../../session/reports";
import type { InHand } from "../../session/state";
import { useSession } from "../../session/use-session";
import { useStrings, type Strings } from "../../strings";
import { subjectName } from "../../strings/subject";
import { onDemand } from "../common/on-demand";
import "./part-item.css";

// Few want it, so it is loaded when it is wanted.
const SectionDrafts = onDemand(() => import("./section-drafts"));
const PlaceholderForm = onDemand(() => import("./placeholder-form"));
const LastYearsText = onDemand(() => import("./last-years-text"));

/** What is unfolded below a part: a draft, the form for its placeholders, or last year's text. */
type Unfolded = "draft" | "placeholders" | "last-year";

const GapOffer = onDemand(() => import("../common/gap-offer"));

/** Parts whose text follows from the figures in places. */
const drafted: readonly Subject[] = ["preface", "s1", "s6"];

function stateWords(part: PartProgress, strings: Strings): string {
  if (part.kind === "text") return strings.fill.states[part.state];
  if (part.gap) return strings.fill.unread;
  const left =
    part.empty.length === 0 ? strings.fill.complete : strings.fill.left(part.empty.length);
  return part.absent > 0 ? strings.fill.withAbsent(left, part.absent) : left;
}

/** A part of the report: how far it is filled in, with the way to its next empty cell or to a draft of its text. */
export function PartItem(props: {
  readonly part: PartProgress;
  readonly inHand: InHand;
  /** Whether it is known which sheet is meant, so that the part can be called done. */
  readonly isCertain: boolean;
}) {
  const { part, inHand, isCertain } = props;
  const session = useSession();
  const strings = useStrings();
  const [unfolded, setUnfolded] = useState<Unfolded>();
  const { report } = inHand.found;
  const before = part.kind === "text" ? inHand.previous?.report : undefined;
  const unfold = (wanted: Unfolded, words: string, name: string) => (
    <Button
      size="small"
      aria-label={name}
      aria-expanded={unfolded === wanted}
      onClick={() => setUnfolded(unfolded === wanted ? undefined : wanted)}
    >
      {words}
    </Button>
  );
  const done = isCertain && isDone(part);
  const heading = part.heading ?? strings.fill.preface;
  const nextEmpty = part.kind === "table" ? part.empty[0] : undefined;
  const next: Subject | undefined =
    part.kind === "table" ? (nextEmpty ?? part.first) : part.section;
  const place = next && placeOf(inHand.found, next);
  const mend = part.kind === "table" && part.gap ? mendOf(inHand.found, part.gap) : undefined;
  const [label, name] =
    nextEmpty !== undefined
      ? [strings.fill.nextEmpty, strings.fill.nextEmptyIn(heading)]
      : [strings.fill.show, strings.fill.showPart(heading)];
  return (
    <li className="part">
      <span className={`level-icon ${done ? "color-solved" : "color-note"}`}>
        {done ? <Checkmark16Filled aria-hidden /> : <Edit16Regular aria-hidden />}
      </span>
      <span>
        <span lang={part.heading === undefined ? undefined : "zh-CN"}>{heading}</span>
        <span className="part-state">{stateWords(part, strings)}</span>
      </span>
      <span className="part-actions">
        {part.kind === "text" &&
          place &&
          part.placeholders.length > 0 &&
          unfold(
            "placeholders",
            strings.fill.placeholders(part.placeholders.length),
            strings.fill.placeholdersOf(heading, part.placeholders.length)
          )}
        {part.kind === "text" &&
          before?.sections[part.section] &&
          unfold("last-year", strings.fill.lastYear, strings.fill.lastYearOf(heading))}
        {part.kind === "text" &&
          place &&
          drafted.includes(part.section) &&
          unfold("draft", strings.drafts.open, strings.drafts.openFor(heading))}
        {next && place && (
          <Button
            size="small"
            aria-label={name}
            onClick={() => {
              const cell = subjectName(report.format, next, strings);
              void session.select([place], cell);
            }}
          >
            {label}
          </Button>
        )}
      </span>
      {isCertain && mend && (
        <div className="part-mend">
          <GapOffer mend={mend} />
        </div>
      )}
      {part.kind === "text" && unfolded === "draft" && (
        <SectionDrafts report={report} section={part.section} />
      )}
      {part.kind === "text" && unfolded === "placeholders" && (
        <PlaceholderForm
          report={report}
          section={part.section}
          placeholders={part.placeholders}
          lastYearsPreface={before?.sections.preface ?? ""}
          onDone={() => setUnfolded(undefined)}
        />
      )}
      {part.kind === "text" && unfolded === "last-year" && before && (
        <LastYearsText report={report} before={before} section={part.section} />
      )}
    </li>
  );
}
