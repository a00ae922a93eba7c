import { Button } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType } from "react";
import { useStrings } from "../../strings";
import { Notice } from "./notice";

/** A component that is loaded when it is wanted, and what has come of it. */
class Part<Props> {
  component: ComponentType<Props> | undefined;

  constructor(private readonly load: () => Promise<{ readonly default: ComponentType<Props> }>) {}

  async come(): Promise<void> {
    this.component = (await this.load()).default;
  }
}

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
 * A component that is loaded when it is first shown. Where it cannot be loaded, a sentence stands in its place with a
 * button that tries again; the rest of the pane goes on. (What React.lazy could not load once it never loads.)
 * @param leave the way back for one that stands in the place of something else
 */
export function onDemand<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  leave?: (props: Props) => void
): ComponentType<Props> {
  const part = new Part(load);
  return function OnDemand(props: Props) {
    const strings = useStrings();
    const [state, setState] = useState<"loading" | "failed" | "loaded">("loading");
    const Loaded = part.component;
    const waits = state === "loading" && !Loaded;
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
    }, [waits]);
    if (Loaded) return <Loaded {...props} />;
    if (state === "failed") {
      const onLeave = leave && (() => leave(props));
      return <NotLoaded onAgain={() => setState("loading")} onLeave={onLeave} />;
    }
    return <p className="text">{strings.tasks.opening}</p>;
  };
}
