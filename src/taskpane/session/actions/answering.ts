import type { Choice } from "../../../report/questions";
import { dayOf } from "../../../report/day";
import { answerKeeping } from "../kept-answers";
import { keeperName } from "../kept-reasons";
import { openQuestionsAbout, questionAgain, type AskedQuestion } from "../questions";
import type { Deed } from "../state";
import type { Action, ActionContext } from "./action";
import { markingChecked } from "./checking";
import { keeping } from "./keeping";

/** Goes on with what the question had stopped, with the workbook as it is read again. */
async function goOn(context: ActionContext): Promise<void> {
  const { store, read, report } = context;
  const isChecking = store.state.view === "check";
  await read({ judging: isChecking });
  const { inHand } = store.state;
  if (isChecking && inHand && openQuestionsAbout(inHand).length === 0) {
    await markingChecked(context);
  } else {
    await report.updateMarks();
  }
}

/**
 * Keeps the answer to a question in the workbook, in place of the one before, and goes on with what it had stopped.
 * @param asked with the answer the clerk knew of: one that another has given meanwhile is not replaced unread
 */
export function answering(asked: AskedQuestion, choice: Choice): Action {
  const overtaken: Deed = { kind: "keepingOvertaken" };
  return keeping({
    judging: false,
    plan({ reports, sheets }, { now }) {
      const current = questionAgain(asked, reports);
      const chosen = current?.question.choices.find(({ name }) => name === choice.name);
      if (!current || !chosen) return { kind: "questionGone" };
      const answered = current.question.answer?.name;
      const isKept = answered === chosen.name;
      if (!isKept && answered !== asked.question.answer?.name) return overtaken;
      const kept = isKept ? undefined : answerKeeping(current, chosen, sheets, dayOf(now()));
      const sheet = kept && keeperName(kept);
      return {
        keeping: kept,
        about: choice.sheet,
        deed: { kind: "answerKept", chosen: choice.name, sheet },
      };
    },
    overtaken,
    goOn,
  });
}
