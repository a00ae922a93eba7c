import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { View } from "../components/common/view";
import { PartItem } from "../components/filling/part-item";
import { AnsweredQuestions, OpenQuestions } from "../components/questions/on-demand";
import { UnreadableSheets } from "../components/reading/unreadable-sheets";
import { NoReport } from "../components/reading/no-report";
import { ReadingNotes } from "../components/reading/reading-notes";
import { ImportButton } from "../import/import-button";
import { useImporting } from "../import/use-importing";
import { progressOf } from "../session/progress";
import { isOpen, questionsAbout } from "../session/questions";
import { usePaneState, useSession } from "../session/use-session";
import { useStrings } from "../strings";
import type { Tool } from "../tools/tool";
import { ToolPanel } from "../tools/tool-panel";
import { ToolsMenu } from "../tools/tools-menu";
import { ImportView } from "./import-on-demand";
import "./fill-view.css";

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
    return (
      <ImportView
        purpose="figures"
        step="fill"
        reportFor={inHand.found.report}
        today={props.today}
        onClose={importing.end}
      />
    );
  }
  if (readingPrevious.state === "under-way") {
    return (
      <ImportView
        purpose="previous"
        step="fill"
        reportFor={inHand.found.report}
        today={props.today}
        onClose={readingPrevious.end}
      />
    );
  }
  const { notes } = inHand.found;
  const questions = questionsAbout(inHand);
  const open = questions.filter(isOpen);
  // What writes waits until it is certain where, and from what.
  const waiting = open.filter(({ question }) => question.choices.length > 0);
  const isToolTime = waiting.length === 0;
  const isCertain = waiting.every(({ found }) => found !== inHand.found);
  return (
    <View
      title={strings.fill.title}
      beside={isToolTime && <ToolsMenu tools={props.tools} open={tool} onOpen={setTool} />}
    >
      {open.length > 0 && <OpenQuestions questions={open} />}
      {questions.length > open.length && <AnsweredQuestions questions={questions} />}
      {isToolTime && tool && (
        <ToolPanel
          key={tool.id}
          tool={tool}
          inHand={inHand}
          onReadPrevious={readingPrevious.begin}
          onTool={setTool}
          onClose={() => setTool(undefined)}
        />
      )}
      <p className="text">{strings.fill.intro}</p>
      <ul className="parts">
        {progressOf(inHand.found).map((part) => (
          <PartItem
            key={part.heading ?? "preface"}
            part={part}
            inHand={inHand}
            isCertain={isCertain}
          />
        ))}
      </ul>
      {isCertain && <ImportButton purpose="figures" importing={importing} />}
      <UnreadableSheets />
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
