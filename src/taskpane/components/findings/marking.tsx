import { Checkbox } from "@fluentui/react-components";
import { isBusy } from "../../session/state";
import { usePaneState, useSession } from "../../session/use-session";
import { useStrings } from "../../strings";
import { ActionButton } from "../common/action-button";
import "./marking.css";

/** Whether cells with findings are marked in the sheets. */
export function Marking() {
  const session = useSession();
  const strings = useStrings();
  const { marking, marked, oldMarks } = usePaneState((state) => ({
    marking: state.marking,
    marked: state.marked,
    oldMarks: state.oldMarks,
  }));
  return (
    <div className="marking">
      <Checkbox
        label={strings.check.marking}
        checked={marking}
        onChange={(_, { checked }) => {
          if (!isBusy(session.state)) void session.setMarking(checked === true);
        }}
      />
      {oldMarks && (
        <>
          <p className="text">{strings.check.oldMarks}</p>
          <ActionButton size="small" onClick={() => void session.setMarking(true)}>
            {strings.check.renewMarks}
          </ActionButton>
        </>
      )}
      {marked && (
        <ActionButton size="small" onClick={() => void session.setMarking(false)}>
          {strings.check.unmark}
        </ActionButton>
      )}
    </div>
  );
}
