import {
  CheckmarkCircle20Filled,
  ErrorCircle20Filled,
  Info20Filled,
  Warning20Filled,
} from "@fluentui/react-icons";
import type { ReactNode } from "react";
import "./notice.css";

type Intent = "error" | "warning" | "info" | "success";

const icons = {
  error: ErrorCircle20Filled,
  warning: Warning20Filled,
  info: Info20Filled,
  success: CheckmarkCircle20Filled,
} as const;

const colors = {
  error: "color-error",
  warning: "color-review",
  info: "color-note",
  success: "color-solved",
} as const;

/** A sentence the clerk must not miss, with what can be done about it. */
export function Notice(props: {
  readonly intent: Intent;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** Read out at once; for what the clerk did not ask for. */
  readonly urgent?: boolean;
}) {
  const { intent, children, actions, urgent = false } = props;
  const Icon = icons[intent];
  return (
    <div className="pane-notice" {...(urgent && { role: "alert" })}>
      <span className={`pane-notice-icon ${colors[intent]}`}>
        <Icon aria-hidden />
      </span>
      <div className="pane-notice-body">
        {children}
        {actions && <div className="actions">{actions}</div>}
      </div>
    </div>
  );
}
