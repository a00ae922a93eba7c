import { usePaneState } from "../../session/use-session";
import { useStrings } from "../../strings";
import { Notice } from "../common/notice";

/** Says which sheets are too large to have been read whole, where something of the report may be missed for it. */
export function IncompleteSheets() {
  const strings = useStrings();
  const incomplete = usePaneState(
    ({ reading }) =>
      reading?.sheets.flatMap(({ isComplete, isUnreadable = false, name }) =>
        isComplete || isUnreadable ? [] : [name]
      ) ?? []
  );
  if (incomplete.length === 0) return null;
  return <Notice intent="info">{strings.incomplete(incomplete)}</Notice>;
}
