import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Choice } from "../../../report/questions";
import type { AskedQuestion } from "../../session/questions";
import { usePaneState, useSession } from "../../session/use-session";
import { useTranslated } from "../../strings";
import { questionStrings, type QuestionStrings } from "../../strings/questions";
import { ActionButton } from "../common/action-button";
import { consequenceOf, type Consequence } from "./consequence";
import "./questions.css";

function amountWords({ amount }: Consequence, words: QuestionStrings): string | undefined {
  return amount && words[amount.unit](amount.count);
}

/**
 * What can be answered to a question, each with how much stands there and a way to see it.
 * @param props.onAnswer told what was chosen
 * @param props.focused whether the first of them takes the focus when they come
 */
export function QuestionChoices(props: {
  readonly asked: AskedQuestion;
  readonly onAnswer: (choice: Choice) => void;
  readonly focused?: boolean;
}) {
  const { asked, onAnswer, focused = false } = props;
  const session = useSession();
  const words = useTranslated(questionStrings);
  const sheets = usePaneState(({ reading }) => reading?.sheets);
  const { choices, answer } = asked.question;
  const offers = useMemo(
    () =>
      choices.map((choice) => ({
        choice,
        consequence: consequenceOf(asked, choice, sheets ?? []),
      })),
    [asked, choices, sheets]
  );
  return (
    <ul className="plain-list question-choices">
      {offers.map(({ choice, consequence }, index) => (
        <li key={choice.name} className="question-choice">
          <span>
            <ActionButton autoFocus={focused && index === 0} onClick={() => onAnswer(choice)}>
              {choice.name === answer?.name ? words.used(choice.name) : words.use(choice.name)}
            </ActionButton>
            <span className="quiet">{amountWords(consequence, words)}</span>
          </span>
          <Button
            size="small"
            appearance="subtle"
            aria-label={words.showChoice(choice.name)}
            onClick={() => void session.select([consequence.place], choice.name)}
          >
            {words.show}
          </Button>
        </li>
      ))}
    </ul>
  );
}
