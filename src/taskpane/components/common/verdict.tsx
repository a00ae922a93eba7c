import {
  Checkmark16Filled,
  CircleHalfFill16Filled,
  ErrorCircle16Filled,
  Warning16Filled,
} from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { Readiness } from "../../../check/readiness";
import { useStrings } from "../../strings";
import "./verdict.css";

/** A report that is not ready is half done, or something in it is wrong. */
function signOf({ state, reasons }: Readiness) {
  switch (state) {
    case "ready":
      return [Checkmark16Filled, "color-solved"] as const;
    case "open-reviews":
      return [Warning16Filled, "color-review"] as const;
    case "not-ready":
      return reasons.some(({ code }) => code === "errors")
        ? ([ErrorCircle16Filled, "color-error"] as const)
        : ([CircleHalfFill16Filled, "color-incomplete"] as const);
  }
}

/**
 * The one verdict on the report in hand: 还不能报送：27格空着，3部分未写.
 * @param props.children in place of the sentence, where what remains is told beside it
 */
export function Verdict(props: { readonly readiness: Readiness; readonly children?: ReactNode }) {
  const { readiness, children } = props;
  const strings = useStrings();
  const [Sign, color] = signOf(readiness);
  return (
    <span className="verdict">
      <Sign className={`verdict-sign ${color}`} aria-hidden />
      <span>{children ?? strings.readiness.sentence(readiness)}</span>
    </span>
  );
}
