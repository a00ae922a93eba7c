import { useSession } from "../../session/use-session";
import { useStrings } from "../../strings";
import { Notice } from "../common/notice";

/** Says which sheets are too large to have been read whole, where something of the report may be missed for it. */
export function IncompleteSheets() {
  const { state } = useSession();
  const strings = useStrings();
  const incomplete = state.reading?.sheets.filter(({ isComplete }) => !isComplete) ?? [];
  if (incomplete.length === 0) return null;
  return <Notice intent="info">{strings.incomplete(incomplete.map(({ name }) => name))}</Notice>;
}
