import { Button } from "@fluentui/react-components";
import type { Readiness } from "../../../check/readiness";
import { useSession } from "../../session/use-session";
import { useStrings } from "../../strings";
import { Verdict } from "../common/verdict";
import "./way-on.css";

/**
 * The way to the last page: to let the report out, or to see what remains.
 * @param props.isAlone where no list says what the check comes to, so that the verdict says it
 */
export function WayOn(props: { readonly readiness: Readiness; readonly isAlone: boolean }) {
  const { readiness, isAlone } = props;
  const session = useSession();
  const strings = useStrings();
  const isReady = readiness.state === "ready";
  return (
    <div className="way-on">
      {isAlone && <Verdict readiness={readiness} />}
      <Button appearance={isReady ? "primary" : "secondary"} onClick={() => session.view("export")}>
        {readiness.state === "not-ready" ? strings.check.toRemaining : strings.check.toExport}
      </Button>
    </div>
  );
}
