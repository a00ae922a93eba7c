import { Button } from "@fluentui/react-components";
import { Checkmark16Filled, Edit16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Subject } from "../../check/finding";
import { formatById } from "../../report/formats";
import { ImportButton } from "../import/import-button";
import { IncompleteSheets } from "../components/reading/incomplete-sheets";
import { NoReport } from "../components/reading/no-report";
import { ReadingNotes } from "../components/reading/reading-notes";
import { onDemand } from "../components/common/on-demand";
import { View } from "../components/common/view";
import { useImporting } from "../import/use-importing";
import { progressOf, type PartProgress } from "../session/progress";
import { placeOf } from "../session/reports";
import type { InHand } from "../session/state";
import { usePaneState, useSession } from "../session/use-session";
import { useStrings, type Strings } from "../strings";
import { subjectName } from "../strings/subject";
import type { Tool } from "../tools/tool";
import { Toolbox } from "../tools/toolbox";
import { ImportView } from "./import-on-demand";
import "./fill-view.css";

// Few want it, so it is loaded when it is wanted.
const SectionDrafts = onDemand(() => import("../components/filling/section-drafts"));

/** Parts whose text follows from the figures in places. */
const drafted: readonly Subject[] = ["preface", "s1", "s6"];

function isDone(part: PartProgress): boolean {
  return part.kind === "table" ? part.empty.length === 0 : part.state === "written";
}

function stateWords(part: PartProgress, strings: Strings): string {
  if (part.kind === "text") return strings.fill.states[part.state];
  if (part.empty.length === 0) return strings.fill.complete;
  return strings.fill.filled(part.filled, part.filled + part.empty.length);
}

function Part(props: { readonly part: PartProgress; readonly inHand: InHand }) {
  const { part, inHand } = props;
  const session = useSession();
  const strings = useStrings();
  const [drafting, setDrafting] = useState(false);
  const done = isDone(part);
  const heading = part.heading ?? strings.fill.preface;
  const next: Subject | undefined = part.kind === "table" ? part.empty[0] : part.section;
  const place = next && placeOf(inHand.found, next);
  const [label, name] =
    part.kind === "table"
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
        {part.kind === "text" && place && drafted.includes(part.section) && (
          <Button
            size="small"
            aria-label={strings.drafts.openFor(heading)}
            aria-expanded={drafting}
            onClick={() => setDrafting(!drafting)}
          >
            {strings.drafts.open}
          </Button>
        )}
        {next && place && (
          <Button
            size="small"
            aria-label={name}
            onClick={() => {
              const cell = subjectName(inHand.found.report.format, next, strings);
              void session.select([place], cell);
            }}
          >
            {label}
          </Button>
        )}
      </span>
      {part.kind === "text" && drafting && (
        <SectionDrafts report={inHand.found.report} section={part.section} />
      )}
    </li>
  );
}

/** How far the report in hand is filled in, with the way to the next empty cell. */
export function FillView(props: { readonly today: Date; readonly tools: readonly Tool[] }) {
  const session = useSession();
  const inHand = usePaneState((state) => state.inHand);
  const strings = useStrings();
  const importing = useImporting();
  const readingPrevious = useImporting();
  const [tool, setTool] = useState<Tool>();
  if (!inHand) {
    return (
      <View title={strings.fill.title}>
        <NoReport sentence={strings.fill.noReport} />
      </View>
    );
  }
  if (importing.state === "under-way") {
    return <ImportView purpose="figures" step="fill" today={props.today} onClose={importing.end} />;
  }
  if (readingPrevious.state === "under-way") {
    return (
      <ImportView
        purpose="previous"
        step="fill"
        today={props.today}
        onClose={readingPrevious.end}
      />
    );
  }
  const { report, notes, tables } = inHand.found;
  return (
    <View title={strings.fill.title}>
      <p className="text">{strings.fill.intro}</p>
      <ImportButton purpose="figures" importing={importing} />
      <Toolbox
        tools={props.tools}
        inHand={inHand}
        open={tool}
        onOpen={setTool}
        readingPrevious={readingPrevious}
      />
      <ul className="parts">
        {progressOf(report).map((part) => (
          <Part key={part.heading ?? "preface"} part={part} inHand={inHand} />
        ))}
      </ul>
      {tables.length < formatById(report.format).tables.length && <IncompleteSheets />}
      <ReadingNotes heading={strings.fill.notes} notes={notes} />
      <Button
        appearance="primary"
        size="large"
        onClick={() => {
          session.view("check");
          void session.check();
        }}
      >
        {strings.fill.toCheck}
      </Button>
    </View>
  );
}
