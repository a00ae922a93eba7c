import { Button, Field, Input } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { Report } from "../../../report/report";
import type { SectionId } from "../../../report/structure";
import { placeholderWords } from "../../../write/drafts/placeholder-words";
import { isBusy } from "../../session/state";
import { useSession } from "../../session/use-session";
import { useUnsaved } from "../../session/use-unsaved";
import { useStrings } from "../../strings";
import { ActionButton } from "../common/action-button";
import "./placeholder-form.css";

/** Placeholders with what is to stand in their place. */
type Answers = Readonly<Record<string, string>>;

function replaced(text: string, answers: Answers): string {
  return Object.entries(answers).reduce(
    (sentence, [placeholder, words]) =>
      words.trim() === "" ? sentence : sentence.replaceAll(placeholder, () => words.trim()),
    text
  );
}

/** What is likely to be answered, and whether that is last year's as a whole or in part. */
function likelyAnswers(
  report: Report,
  placeholders: readonly string[],
  lastYearsPreface: string
): { readonly answers: Answers; readonly prefilled: "prefilled" | "prefilledInPart" | undefined } {
  const answersBy = (preface: string): readonly string[] =>
    placeholders.map((each) => placeholderWords(each, report, preface));
  const answers = answersBy(lastYearsPreface);
  const own = answersBy("");
  const isLastYears = answers.some((words, index) => words !== own[index]);
  const whole = answers.includes("") ? "prefilledInPart" : "prefilled";
  return {
    answers: Object.fromEntries(placeholders.map((each, index) => [each, answers[index] ?? ""])),
    prefilled: isLastYears ? whole : undefined,
  };
}

/**
 * Asks for what stands in 【】 in a text, with what last year's preface says filled in already; what is left empty stays
 * as it is.
 * @param props.lastYearsPreface "" where there is none
 * @param props.onDone the form is of no use any more
 */
export default function PlaceholderForm(props: {
  readonly report: Report;
  readonly section: SectionId;
  /** Each once. */
  readonly placeholders: readonly string[];
  readonly lastYearsPreface: string;
  readonly onDone: () => void;
}) {
  const { report, section, placeholders, lastYearsPreface, onDone } = props;
  const session = useSession();
  const strings = useStrings();
  const [likely] = useState(() => likelyAnswers(report, placeholders, lastYearsPreface));
  const [answers, setAnswers] = useState<Answers>(likely.answers);
  const [isTouched, setTouched] = useState(false);
  useUnsaved(isTouched);
  const text = report.sections[section];
  const write = async (): Promise<void> => {
    const to = replaced(text, answers);
    if (to !== text) await session.writeTexts([{ section, from: text, to }]);
    // What was typed stays as long as it is written nowhere else.
    if (session.state.deed?.kind === "filledIn") onDone();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isBusy(session.state)) void write();
  };
  return (
    <form className="placeholder-form" onSubmit={submit} noValidate>
      {likely.prefilled && <p className="quiet">{strings.fill[likely.prefilled]}</p>}
      {placeholders.map((placeholder) => (
        <Field key={placeholder} label={placeholder.replace(/[【】]/g, "") || placeholder}>
          <Input
            value={answers[placeholder] ?? ""}
            onChange={(_, { value }) => {
              setTouched(true);
              setAnswers({ ...answers, [placeholder]: value });
            }}
          />
        </Field>
      ))}
      <ActionButton size="small" appearance="primary" type="submit">
        {strings.fill.writePlaceholders}
      </ActionButton>
      <Button size="small" onClick={onDone}>
        {strings.cancel}
      </Button>
    </form>
  );
}
