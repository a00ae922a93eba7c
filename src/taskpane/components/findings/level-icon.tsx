import {
  CheckmarkCircle16Filled,
  ErrorCircle16Filled,
  Info16Filled,
  QuestionCircle16Filled,
  Warning16Filled,
} from "@fluentui/react-icons";
import type { Level } from "../../../check/finding";
import "./level-icon.css";

const icons = {
  error: ErrorCircle16Filled,
  review: Warning16Filled,
  incomplete: QuestionCircle16Filled,
  note: Info16Filled,
  solved: CheckmarkCircle16Filled,
} as const;

/** The sign of a level; the word for it always stands beside it. */
export function LevelIcon(props: { readonly level: Level | "solved" }) {
  const Icon = icons[props.level];
  return (
    <span className={`level-icon color-${props.level}`}>
      <Icon aria-hidden />
    </span>
  );
}
