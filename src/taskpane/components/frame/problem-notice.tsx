import { Button } from "@fluentui/react-components";
import { usePaneState, useSession } from "../../session/use-session";
import { useStrings } from "../../strings";
import { Notice } from "../common/notice";
import "./problem-notice.css";

/** Why something could not be done, and what to do about it. */
export function ProblemNotice() {
  const session = useSession();
  const problem = usePaneState((state) => state.problem);
  const strings = useStrings();
  if (!problem) return null;
  return (
    <div className="problem">
      <Notice
        intent="error"
        urgent
        actions={
          <>
            <Button size="small" onClick={problem.again}>
              {strings.tryAgain}
            </Button>
            <Button size="small" appearance="subtle" onClick={() => session.dismissProblem()}>
              {strings.close}
            </Button>
          </>
        }
      >
        {strings.problems[problem.reason]}
        {problem.detail !== "" && strings.problems.detail(problem.detail)}
      </Notice>
    </div>
  );
}
