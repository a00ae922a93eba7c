import type { ReasonedFinding } from "../../../src/check/reasons";
import type { Session } from "../../../src/taskpane/session/session";

/** What the check has found of figures carried over from the year before. */
export function carriedOver(session: Session): readonly ReasonedFinding[] {
  const findings = session.state.inHand?.judgement?.findings ?? [];
  return findings.filter(({ finding }) => finding.rule === "carry.in");
}

/** Gives a reason for one of them. */
export async function giveReason(session: Session, index: number, text: string): Promise<void> {
  const findings = carriedOver(session).slice(index, index + 1);
  await session.giveReason(
    findings.map(({ finding }) => finding),
    text
  );
}
