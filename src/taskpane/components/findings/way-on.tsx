import { Button } from "@fluentui/react-components";
import type { Readiness } from "../../../check/readiness";
import { useSession } from "../../session/use-session";
import { useStrings } from "../../strings";
import { Verdict } from "../common/verdict";
import "./way-on.css";

/** What the check comes to, and the way to the last page: to let the report out, or to see what remains. */
export function WayOn(props: { readonly readiness: Readiness }) {
  const { readiness } = props;
  const session = useSession();
  const strings = useStrings();
  const isReady = readiness.state === "ready";
  return (
    <div className="way-on">
      <Verdict readiness={readiness} />
      <Button appearance={isReady ? "primary" : "secondary"} onClick={() => session.view("export")}>
        {readiness.state === "not-ready" ? strings.check.toRemaining : strings.check.toExport}
      </Button>
    </div>
  );
}
