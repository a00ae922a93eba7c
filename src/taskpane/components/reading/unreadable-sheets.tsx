import { usePaneState } from "../../session/use-session";
import { useStrings } from "../../strings";
import { Notice } from "../common/notice";

/** Says which sheets Excel gave nothing of, whatever of the report stands there. */
export function UnreadableSheets() {
  const strings = useStrings();
  const unreadable = usePaneState(
    ({ reading }) =>
      reading?.sheets.flatMap(({ isUnreadable = false, name }) => (isUnreadable ? [name] : [])) ??
      []
  );
  if (unreadable.length === 0) return null;
  return <Notice intent="warning">{strings.unreadable(unreadable)}</Notice>;
}
