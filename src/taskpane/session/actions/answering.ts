import type { Choice } from "../../../report/questions";
import type { Overtaken } from "../../../workbook/host";
import { dayOf } from "../day";
import { answerKeeping } from "../kept-answers";
import { openQuestionsAbout, questionAgain, type AskedQuestion } from "../questions";
import type { Deed } from "../state";
import type { Action, ActionContext } from "./action";
import { markingChecked } from "./checking";
import { whileOvertaken } from "./while-overtaken";
import { WritingTries } from "./writing";

/** The sheet that keeps an answer; undefined where it is kept already. */
interface Kept {
  readonly sheet: string | undefined;
}

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
  const tries = new WritingTries();
  /** Whether the sheet of the answers is new and stands in front. */
  let isInFront = false;

  const keep = async (context: ActionContext): Promise<Kept | Deed | Overtaken> => {
    const { host, store, now, read } = context;
    await read();
    const { reading } = store.state;
    const current = reading && questionAgain(asked, reading.reports);
    const chosen = current?.question.choices.find(({ name }) => name === choice.name);
    if (!current || !chosen) return { kind: "questionGone" };
    const answered = current.question.answer?.name;
    if (answered === chosen.name) return { sheet: undefined };
    if (answered !== asked.question.answer?.name) return { kind: "keepingOvertaken" };
    const keeping = answerKeeping(current, chosen, reading.sheets, dayOf(now()));
    if (keeping.kind === "write") {
      const written = await tries.write(context, reading, async () => keeping.changes);
      return written === "overtaken" ? written : { sheet: keeping.sheet };
    }
    const outcome = await host.insert([keeping.plan]);
    if (!outcome.inserted) return "overtaken";
    isInFront = true;
    return { sheet: keeping.plan.name };
  };

  return {
    task: "keeping",
    async perform(context) {
      const { host, report, read } = context;
      const kept = await whileOvertaken(() => keep(context));
      if (kept === "overtaken") {
        await read();
        await report.updateMarks();
        return tries.refused({ kind: "keepingOvertaken" });
      }
      if ("kind" in kept) return tries.refused(kept);
      return {
        deed: { kind: "answerKept", chosen: choice.name, sheet: kept.sheet },
        async follow() {
          if (isInFront) await host.activate(choice.sheet);
          await goOn(context);
          return undefined;
        },
        endsWithReading: true,
      };
    },
  };
}
