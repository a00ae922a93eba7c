import { Button } from "@fluentui/react-components";
import { useStrings } from "../../strings";
import { ActionButton } from "./action-button";

/**
 * Asks below what would be written whether the clerk agrees to it.
 * @param props.words on the button that says so
 */
export function Agreement(props: {
  readonly words: string;
  readonly onAgreed: () => void;
  readonly onCancelled: () => void;
}) {
  const { words, onAgreed, onCancelled } = props;
  const strings = useStrings();
  return (
    <div className="actions">
      <ActionButton size="small" appearance="primary" onClick={onAgreed}>
        {words}
      </ActionButton>
      <Button size="small" onClick={onCancelled}>
        {strings.cancel}
      </Button>
    </div>
  );
}
