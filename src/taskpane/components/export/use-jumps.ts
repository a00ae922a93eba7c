import type { Subject } from "../../../check/finding";
import type { ReadinessCode, ReadinessReason } from "../../../check/readiness";
import { placeOfReason } from "../../session/finding-places";
import { listedReasons } from "../../session/listed-reasons";
import type { InHand } from "../../session/state";
import { useSession } from "../../session/use-session";
import { useStrings } from "../../strings";
import { subjectName } from "../../strings/subject";

/** What the cells themselves show. */
const ofCells: readonly ReadinessCode[] = ["cells-unread", "unread"];

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
    const { code, first } = reason;
    if (!listedReasons.has(code) || ofCells.includes(code)) return toCell(reason);
    const level = listedReasons.get(code);
    void session.showFindings(level && { level, about: first });
  };
  return { toReason, toSubject: (subject) => toCell({ first: subject }) };
}
