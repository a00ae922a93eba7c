import { useFieldControlProps_unstable } from "@fluentui/react-components";
import type { SelectHTMLAttributes } from "react";
import "./select.css";

/**
 * The browser's own drop-down list in the pane's look, for a Fluent Field or with a label of its own; Fluent's weighs
 * more than all other controls together.
 */
export function Select(props: SelectHTMLAttributes<HTMLSelectElement>) {
  const labelled = useFieldControlProps_unstable(props, { supportsLabelFor: true });
  return <select className="select" {...labelled} />;
}
