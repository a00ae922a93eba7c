import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { Finding } from "../../../check/finding";
import { usualReasons, type Reason } from "../../../check/reasons";
import { isBusy } from "../../session/state";
import { useSession } from "../../session/use-session";
import { useUnsaved } from "../../session/use-unsaved";
import { useStrings } from "../../strings";
import { ActionButton } from "../common/action-button";
import "./reason-form.css";

/**
 * Asks why a finding is right as it stands; a reason given before can be changed or taken back.
 * @param props.alike other findings of its rule that are open, which the reason may settle too
 * @param props.onDone the form is of no use any more
 */
export function ReasonForm(props: {
  readonly finding: Finding;
  readonly alike: readonly Finding[];
  readonly known: Reason | undefined;
  /** What it is called among those that are typed. */
  readonly typedAs: string;
  readonly onDone: () => void;
}) {
  const { finding, alike, known, typedAs, onDone } = props;
  const session = useSession();
  const { typedReasons } = session;
  const strings = useStrings();
  const [text, setText] = useState(typedReasons.of(typedAs) ?? known?.text ?? "");
  const [forAll, setForAll] = useState(false);
  const [missing, setMissing] = useState(false);
  useUnsaved(text !== (known?.text ?? ""));
  const type = (typed: string): void => {
    setText(typed);
    typedReasons.type(typedAs, typed === (known?.text ?? "") ? undefined : typed);
  };
  const done = (): void => {
    typedReasons.type(typedAs, undefined);
    onDone();
  };
  const keep = async (): Promise<void> => {
    await session.giveReason(forAll ? [finding, ...alike] : [finding], text);
    // What was typed stays as long as it is kept nowhere else.
    if (session.state.deed?.kind === "reasonKept") done();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isBusy(session.state)) return;
    const empty = text.trim() === "";
    setMissing(empty);
    if (!empty) void keep();
  };
  return (
    <form className="reason-form" onSubmit={submit} noValidate>
      <div className="actions" role="group" aria-label={strings.reason.usual}>
        {usualReasons(finding).map((usual) => (
          <Button
            key={usual}
            size="small"
            shape="circular"
            lang="zh-CN"
            onClick={() => type(usual)}
          >
            {usual}
          </Button>
        ))}
      </div>
      <Field
        label={strings.reason.text}
        hint={strings.reason.hint}
        {...(missing && { validationMessage: strings.reason.missing })}
      >
        <Input
          value={text}
          onChange={(_, { value }) => {
            type(value);
            setMissing(false);
          }}
        />
      </Field>
      {alike.length > 0 && (
        <Checkbox
          label={strings.reason.forAll(alike.length)}
          checked={forAll}
          onChange={(_, { checked }) => setForAll(checked === true)}
        />
      )}
      <div className="actions">
        <ActionButton size="small" appearance="primary" type="submit">
          {strings.reason.keep}
        </ActionButton>
        <Button size="small" onClick={done}>
          {strings.cancel}
        </Button>
        {known && (
          <ActionButton
            size="small"
            aria-label={strings.reason.withdrawFrom(finding.message)}
            onClick={() => {
              done();
              void session.withdrawReason(known);
            }}
          >
            {strings.reason.withdraw}
          </ActionButton>
        )}
      </div>
    </form>
  );
}
