import { useId } from "react";
import { questionId, type AskedQuestion } from "../../session/questions";
import { usePaneState, useSession } from "../../session/use-session";
import { useStrings, useTranslated } from "../../strings";
import { questionStrings } from "../../strings/questions";
import { Notice } from "../common/notice";
import { QuestionChoices } from "./question-choices";
import "./questions.css";

function OpenQuestion(props: { readonly asked: AskedQuestion }) {
  const { asked } = props;
  const { question, found } = asked;
  const session = useSession();
  const strings = useStrings();
  const words = useTranslated(questionStrings);
  const title = useId();
  const inHand = usePaneState((state) => state.inHand?.found.report.year);
  const { year } = found.report;
  const isOther = year !== null && year !== inHand && inHand !== undefined;
  return (
    <div role="group" aria-labelledby={title}>
      <Notice intent="warning">
        <strong className="question-title" id={title}>
          {isOther && words.aboutYear(strings.reportOfYear(year))}
          <span lang="zh-CN">{question.message}</span>
        </strong>
        <QuestionChoices asked={asked} onAnswer={(choice) => void session.answer(asked, choice)} />
        <p className="quiet">{question.choices.length > 0 ? words.kept : words.bySheets}</p>
      </Notice>
    </div>
  );
}

/** Asks what only the clerk can know of the reports; until it is answered, nothing that depends on it is done. */
export default function OpenQuestions(props: { readonly questions: readonly AskedQuestion[] }) {
  return props.questions.map((asked) => <OpenQuestion key={questionId(asked)} asked={asked} />);
}
