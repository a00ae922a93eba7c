import { Checkmark12Filled, ErrorCircle12Filled } from "@fluentui/react-icons";
import { figureProgress } from "../../session/progress";
import { views, type PaneState, type View } from "../../session/state";
import { usePaneState, useSession } from "../../session/use-session";
import { useStrings, type Strings } from "../../strings";
import "./steps.css";

/** How far a step has come: nothing to say, under way, with errors, or done. */
type StepProgress =
  | { readonly kind: "open" }
  | { readonly kind: "filling"; readonly filled: number; readonly total: number }
  | { readonly kind: "errors"; readonly count: number }
  | { readonly kind: "done" };

function stepProgress(view: View, { inHand, checklist }: PaneState): StepProgress {
  if (!inHand || view === "export") return { kind: "open" };
  if (view === "insert") return { kind: "done" };
  if (view === "fill") {
    const { filled, total } = figureProgress(inHand.found.report);
    return filled === total ? { kind: "done" } : { kind: "filling", filled, total };
  }
  if (!checklist || !inHand.judgement) return { kind: "open" };
  const { error, incomplete } = inHand.judgement.summary;
  if (error > 0) return { kind: "errors", count: error };
  return incomplete === 0 ? { kind: "done" } : { kind: "open" };
}

function Mark(props: { readonly progress: StepProgress; readonly strings: Strings }) {
  const { progress, strings } = props;
  switch (progress.kind) {
    case "open":
      return <span className="step-mark" />;
    case "filling":
      return (
        <span className="step-mark">{strings.steps.filled(progress.filled, progress.total)}</span>
      );
    case "errors":
      return (
        <span className="step-mark color-error">
          <ErrorCircle12Filled aria-hidden />
          <span aria-hidden>{progress.count}</span>
          <span className="unseen">{strings.steps.errors(progress.count)}</span>
        </span>
      );
    case "done":
      return (
        <span className="step-mark color-solved">
          <Checkmark12Filled aria-hidden />
          <span className="unseen">{strings.steps.done}</span>
        </span>
      );
  }
}

function Step(props: { readonly view: View }) {
  const { view } = props;
  const session = useSession();
  const strings = useStrings();
  const progress = usePaneState((state) => stepProgress(view, state));
  const current = usePaneState((state) => !state.welcome && state.view === view);
  return (
    <li className="steps-item">
      <button
        type="button"
        className="step"
        aria-current={current ? "step" : undefined}
        onClick={() => session.view(view)}
      >
        {strings.steps[view]}
        {progress.kind !== "open" && " "}
        <Mark progress={progress} strings={strings} />
      </button>
    </li>
  );
}

/** 插入 → 填写 → 核对 → 导出, each with where the report stands. */
export function Steps() {
  const strings = useStrings();
  return (
    <nav aria-label={strings.steps.label}>
      <ol className="steps">
        {views.map((view) => (
          <Step key={view} view={view} />
        ))}
      </ol>
    </nav>
  );
}
