import type { Subject } from "../../../check/finding";
import type { ReadinessReason } from "../../../check/readiness";
import { placeOfReason } from "../../session/finding-places";
import type { InHand } from "../../session/state";
import { useSession } from "../../session/use-session";
import { useStrings } from "../../strings";
import { subjectName } from "../../strings/subject";

type Jump = (to: Pick<ReadinessReason, "first" | "passage">) => void;

/** The ways from what remains of a report to where it is mended. */
export interface Jumps {
  /** To the finding in the check, to the first cell it is about, or to the step where it is filled in. */
  readonly toReason: (reason: ReadinessReason) => void;
  readonly toSubject: (subject: Subject) => void;
}

export function useJumps({ found }: InHand): Jumps {
  const session = useSession();
  const strings = useStrings();
  const toCell: Jump = (to) => {
    const place = placeOfReason(found, to);
    if (!place || !to.first) return session.view("fill");
    void session.select([place], subjectName(found.report.format, to.first, strings));
  };
  const toReason = (reason: ReadinessReason): void => {
    switch (reason.code) {
      case "errors":
        return void session.showFindings("error");
      case "reviews":
        return void session.showFindings("review");
      case "undecided":
        return void session.showFindings("incomplete");
      case "rules-failed":
        return void session.showFindings(undefined);
      default:
        return toCell(reason);
    }
  };
  return { toReason, toSubject: (subject) => toCell({ first: subject }) };
}
