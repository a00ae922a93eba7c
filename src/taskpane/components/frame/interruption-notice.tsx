import { Button } from "@fluentui/react-components";
import { usePaneState, useSession } from "../../session/use-session";
import { useStrings } from "../../strings";
import { Notice } from "../common/notice";
import "./problem-notice.css";

/** What has become of something during which the pane was loaded anew. */
export function InterruptionNotice() {
  const session = useSession();
  const interruption = usePaneState((state) => state.interruption);
  const strings = useStrings();
  if (!interruption) return null;
  const { task, outcome } = interruption;
  return (
    <div className="problem">
      <Notice
        intent={outcome === "done" ? "info" : "warning"}
        urgent
        actions={
          <Button size="small" onClick={() => session.dismissInterruption()}>
            {strings.close}
          </Button>
        }
      >
        {strings.interrupted[outcome](strings.tasks[task])}
      </Notice>
    </div>
  );
}
