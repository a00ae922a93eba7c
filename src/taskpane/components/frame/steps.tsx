import { Checkmark12Filled, ErrorCircle12Filled, Warning12Filled } from "@fluentui/react-icons";
import type { ReadinessCode, ReadinessReason } from "../../../check/readiness";
import { listedReasons } from "../../session/listed-reasons";
import { views, type InHand, type View } from "../../session/state";
import { usePaneState, useSession } from "../../session/use-session";
import { useStrings } from "../../strings";
import "./steps.css";

/** How far a step has come: nothing to say, something left to do, or done. */
type StepProgress =
  | { readonly kind: "open" | "done" }
  | { readonly kind: "left"; readonly reasons: readonly ReadinessReason[] };

const open: StepProgress = { kind: "open" };

function stepProgress(view: View, inHand: InHand | undefined): StepProgress {
  if (!inHand || view === "export") return open;
  const readiness = inHand.judgement?.readiness;
  // Which sheets are meant is not certain.
  if (readiness?.reasons.some(({ code }) => code === "question")) return open;
  if (view === "insert") return { kind: "done" };
  if (!readiness) return open;
  const reasons = readiness.reasons.filter(
    ({ code }) => listedReasons.has(code) === (view === "check")
  );
  if (reasons.length > 0) return { kind: "left", reasons };
  return view === "fill" || readiness.state === "ready" ? { kind: "done" } : open;
}

function Left(props: { readonly reasons: readonly ReadinessReason[] }) {
  const { reasons } = props;
  const strings = useStrings();
  const has = (code: ReadinessCode): boolean => reasons.some((reason) => reason.code === code);
  const [Sign, color] = has("errors")
    ? ([ErrorCircle12Filled, "color-error"] as const)
    : has("reviews")
      ? ([Warning12Filled, "color-review"] as const)
      : ([undefined, ""] as const);
  return (
    <span className={`step-mark ${color}`}>
      {Sign && <Sign aria-hidden />}
      <span aria-hidden>{reasons.reduce((sum, { count }) => sum + count, 0)}</span>
      <span className="unseen">{strings.readiness.reasons({ reasons })}</span>
    </span>
  );
}

function Done() {
  const strings = useStrings();
  return (
    <span className="step-mark color-solved">
      <Checkmark12Filled aria-hidden />
      <span className="unseen">{strings.steps.done}</span>
    </span>
  );
}

function Step(props: { readonly view: View }) {
  const { view } = props;
  const session = useSession();
  const strings = useStrings();
  const inHand = usePaneState((state) => state.inHand);
  const current = usePaneState((state) => !state.welcome && state.view === view);
  const progress = stepProgress(view, inHand);
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
        {progress.kind === "left" && <Left reasons={progress.reasons} />}
        {progress.kind === "done" && <Done />}
      </button>
    </li>
  );
}

/** 插入 → 填写 → 核对 → 导出, each with what is left to do in it. */
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
