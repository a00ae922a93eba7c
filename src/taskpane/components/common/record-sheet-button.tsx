import { useMemo } from "react";
import type { SheetState } from "../../../workbook/host";
import { recordBefore, recordOf } from "../../session/sheets-on-demand";
import type { InHand } from "../../session/state";
import { usePaneState, useSession } from "../../session/use-session";
import { useStrings } from "../../strings";
import { ActionButton } from "./action-button";

const noSheets: readonly SheetState[] = [];

/** Writes the record of the check into a sheet, or anew into the one it was written into before, which it names then. */
export function RecordSheetButton(props: { readonly inHand: InHand; readonly disabled?: boolean }) {
  const { inHand, disabled = false } = props;
  const session = useSession();
  const strings = useStrings();
  const sheets = usePaneState(({ reading }) => reading?.sheets ?? noSheets);
  const before = useMemo(() => {
    const record = recordOf(inHand, sheets, session.now());
    return record && recordBefore(record, sheets)?.name;
  }, [inHand, session, sheets]);
  return (
    <ActionButton disabledFocusable={disabled} onClick={() => void session.writeSheet("record")}>
      {before === undefined ? strings.record.write : strings.record.rewrite(before)}
    </ActionButton>
  );
}
