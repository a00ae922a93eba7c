import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import { formatById, tableOf } from "../../../report/formats";
import { isOpen, questionId, type AskedQuestion } from "../../session/questions";
import { usePaneState, useSession } from "../../session/use-session";
import { useStrings, useTranslated, type Strings } from "../../strings";
import { questionStrings, type QuestionStrings } from "../../strings/questions";
import { QuestionChoices } from "./question-choices";
import "./questions.css";

/** What was asked about, in a word or two; undefined where it needs the question itself. */
function subjectWords(
  { question, found: { report } }: AskedQuestion,
  words: QuestionStrings,
  strings: Strings
): string | undefined {
  if (question.table) return tableOf(formatById(report.format), question.table).name;
  if (question.code === "texts-doubled") return words.texts;
  if (question.code !== "report-doubled") return undefined;
  return report.year === null ? strings.unknownYear : strings.reportOfYear(report.year);
}

function answeredWords(asked: AskedQuestion, words: QuestionStrings, strings: Strings): string {
  const { choices, answer, message } = asked.question;
  const used = answer?.name ?? "";
  const others = choices.flatMap(({ name }) => (name === used ? [] : [name]));
  const subject = subjectWords(asked, words, strings);
  return subject === undefined
    ? words.answeredOtherwise(message, used)
    : words.answered(subject, used, others);
}

function AnsweredQuestion(props: { readonly asked: AskedQuestion }) {
  const { asked } = props;
  const { message } = asked.question;
  const session = useSession();
  const strings = useStrings();
  const words = useTranslated(questionStrings);
  const title = useId();
  const [state, setState] = useState<"told" | "asked" | "told-again">("told");
  const justAnswered = usePaneState(({ deed }) => deed?.kind === "answerKept");
  if (state === "asked") {
    return (
      <div role="group" aria-labelledby={title}>
        <span className="strong" id={title} lang="zh-CN">
          {message}
        </span>
        <QuestionChoices
          focused
          asked={asked}
          onAnswer={(choice) =>
            void session.answer(asked, choice).then(() => setState("told-again"))
          }
        />
        <Button size="small" onClick={() => setState("told-again")}>
          {strings.cancel}
        </Button>
      </div>
    );
  }
  return (
    <p className="question-answered">
      {answeredWords(asked, words, strings)} ·{" "}
      <Button
        size="small"
        appearance="transparent"
        className="question-change"
        aria-label={words.changeAnswer(message)}
        // What was pressed is gone.
        autoFocus={state === "told-again" || justAnswered}
        onClick={() => setState("asked")}
      >
        {words.change}
      </Button>
    </p>
  );
}

/** Says of those questions that are answered what was answered, with a way to change it. */
export default function AnsweredQuestions(props: { readonly questions: readonly AskedQuestion[] }) {
  return props.questions
    .filter((asked) => !isOpen(asked))
    .map((asked) => <AnsweredQuestion key={questionId(asked)} asked={asked} />);
}
