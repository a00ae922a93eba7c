import { Button, type ButtonProps } from "@fluentui/react-components";
import { isBusy } from "../../session/state";
import { usePaneState } from "../../session/use-session";

/** A button for what is done with the workbook: it waits while something else is being done. */
export function ActionButton({ disabledFocusable = false, ...props }: ButtonProps) {
  const busy = usePaneState(isBusy);
  return <Button {...props} disabledFocusable={busy || disabledFocusable} />;
}
