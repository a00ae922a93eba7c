import { unreadAddresses } from "../../../report/unread-cells";
import { usePaneState } from "../../session/use-session";
import { useStrings } from "../../strings";
import { Notice } from "../common/notice";

/** Says what of sheets that are too large was not read, where no report is found: one that is has a note of it. */
export function IncompleteSheets() {
  const strings = useStrings();
  const incomplete = usePaneState(
    ({ reading }) =>
      reading?.sheets.flatMap(({ unread, name }) =>
        unread ? unreadAddresses(name, unread) : []
      ) ?? []
  );
  if (incomplete.length === 0) return null;
  return <Notice intent="info">{strings.incomplete(incomplete)}</Notice>;
}
