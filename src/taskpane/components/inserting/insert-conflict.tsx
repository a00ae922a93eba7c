import { Button } from "@fluentui/react-components";
import { useId } from "react";
import type { Conflict } from "../../session/state";
import { useSession } from "../../session/use-session";
import { useStrings, type Strings } from "../../strings";
import { Notice } from "../common/notice";
import "./insert-conflict.css";

function titleWords(conflict: Conflict, { insert }: Strings): string {
  if (conflict.kind === "names") return insert.conflictTitles.names;
  return insert.conflictTitles.report(conflict.agency, conflict.skeleton.year);
}

/** Asks what to do where the report of the year is there already, or sheets of its names. */
export function InsertConflict(props: {
  readonly conflict: Conflict;
  /** Told after the answer was carried out, or has failed. */
  readonly onAnswered?: () => void;
}) {
  const session = useSession();
  const strings = useStrings();
  const title = useId();
  const answer = (work: Promise<void>): void => void work.then(props.onAnswered);
  return (
    <div role="group" aria-labelledby={title}>
      <Notice
        intent="warning"
        urgent
        actions={
          <>
            {/* The button that was pressed is gone; its focus goes to the first answer. */}
            <Button autoFocus appearance="primary" onClick={() => answer(session.openExisting())}>
              {strings.insert.openExisting}
            </Button>
            <Button onClick={() => answer(session.insertUnderOtherNames())}>
              {strings.insert.otherNames}
            </Button>
            <Button appearance="subtle" onClick={() => session.cancelInsert()}>
              {strings.cancel}
            </Button>
          </>
        }
      >
        <strong className="insert-conflict-title" id={title}>
          {titleWords(props.conflict, strings)}
        </strong>
        {strings.insert.conflict(props.conflict.existing)}
      </Notice>
    </div>
  );
}
