import { Button } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType, type ReactNode } from "react";
import { Loadable } from "../../session/loadable";
import { useStrings } from "../../strings";
import { Notice } from "./notice";

function NotLoaded(props: {
  readonly onAgain: () => void;
  readonly onLeave: (() => void) | undefined;
}) {
  const { onAgain, onLeave } = props;
  const strings = useStrings();
  return (
    <Notice
      intent="error"
      urgent
      actions={
        <>
          <Button size="small" onClick={onAgain}>
            {strings.tryAgain}
          </Button>
          {onLeave && (
            <Button size="small" appearance="subtle" onClick={onLeave}>
              {strings.close}
            </Button>
          )}
        </>
      }
    >
      {strings.problems["not-loaded"]}
    </Notice>
  );
}

/**
 * Shows a part of the pane that is loaded when it is first shown. Where it cannot be loaded, a sentence stands in its
 * place with a button that tries again; the rest of the pane goes on. (What React.lazy could not load once it never
 * loads.)
 * @param props.onLeave the way back for one that stands in the place of something else
 */
export function OnDemand<Content>(props: {
  readonly part: Loadable<Content>;
  readonly onLeave?: (() => void) | undefined;
  readonly children: (content: Content) => ReactNode;
}) {
  const { part, onLeave, children } = props;
  const strings = useStrings();
  const [state, setState] = useState<"loading" | "failed" | "loaded">("loading");
  const { content } = part;
  const waits = state === "loading" && content === undefined;
  useEffect(() => {
    if (!waits) return;
    let isWanted = true;
    const become = (next: "failed" | "loaded") => (): void => {
      if (isWanted) setState(next);
    };
    part.come().then(become("loaded"), become("failed"));
    return () => {
      isWanted = false;
    };
  }, [part, waits]);
  if (content !== undefined) return children(content);
  if (state === "failed") {
    return <NotLoaded onAgain={() => setState("loading")} onLeave={onLeave} />;
  }
  return <p className="text">{strings.tasks.opening}</p>;
}

/**
 * A component that is loaded when it is first shown.
 * @param leave the way back for one that stands in the place of something else
 */
export function onDemand<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  leave?: (props: Props) => void
): ComponentType<Props> {
  const part = new Loadable(load);
  return function LoadedOnDemand(props: Props) {
    return (
      <OnDemand part={part} onLeave={leave && (() => leave(props))}>
        {(Component) => <Component {...props} />}
      </OnDemand>
    );
  };
}
