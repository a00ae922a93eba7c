import { Button } from "@fluentui/react-components";
import { useEffect } from "react";
import { View } from "../components/common/view";
import { usePaneState, useSession } from "../session/use-session";
import { useStrings } from "../strings";
import "./welcome-view.css";

/**
 * What the pane does, in three lines, for somebody who sees it once a year.
 * @param props.year the report year to begin with
 * @param props.onBegin leads to the form that inserts the sheets of that year
 */
export function WelcomeView(props: { readonly year: number; readonly onBegin: () => void }) {
  const session = useSession();
  const welcome = usePaneState((state) => state.welcome);
  const strings = useStrings();
  useEffect(() => {
    if (!welcome) return;
    const leaveByEscape = ({ key }: KeyboardEvent): void => {
      if (key === "Escape") session.leaveWelcome();
    };
    document.addEventListener("keydown", leaveByEscape);
    return () => document.removeEventListener("keydown", leaveByEscape);
  }, [session, welcome]);
  return (
    <View title={strings.welcome.title}>
      <ul className="plain-list">
        {(["insert", "check", "export"] as const).map((step) => (
          <li key={step}>
            <span className="strong">{strings.steps[step]}</span> {strings.welcome.lines[step]}
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button className="welcome-begin" appearance="primary" size="large" onClick={props.onBegin}>
          {strings.welcome.begin(props.year)}
        </Button>
        <Button appearance="subtle" size="large" onClick={() => session.leaveWelcome()}>
          {strings.welcome.skip}
        </Button>
      </div>
      <p className="quiet">{strings.welcome.promise}</p>
    </View>
  );
}
