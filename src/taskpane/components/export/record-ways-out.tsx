import { Button } from "@fluentui/react-components";
import { recordDocument } from "../../../write/record-document";
import { recordFile, recordFileKinds, type RecordFileKind } from "../../../write/record-file";
import { recordOf } from "../../session/sheets-on-demand";
import type { InHand } from "../../session/state";
import { usePaneState, useSession } from "../../session/use-session";
import { useStrings } from "../../strings";
import { RecordSheetButton } from "../common/record-sheet-button";
import { useWayOut } from "./use-way-out";

/** The ways for the record of the check to leave the pane: files, and a sheet that a web view cannot drop. */
export function RecordWaysOut(props: { readonly inHand: InHand; readonly disabled: boolean }) {
  const { inHand, disabled } = props;
  const session = useSession();
  const strings = useStrings();
  const sheets = usePaneState(({ reading }) => reading?.sheets);
  const { downloadFile, outcome } = useWayOut({
    downloaded: strings.record.downloaded,
    failed: strings.record.failed,
  });

  const startDownload = (kind: RecordFileKind): void => {
    const record = recordOf(inHand, sheets ?? [], session.now());
    if (record) void downloadFile(() => recordFile(recordDocument(record), kind));
  };
  return (
    <>
      <div className="actions" role="group" aria-label={strings.record.title}>
        {recordFileKinds.map((kind) => (
          <Button key={kind} disabledFocusable={disabled} onClick={() => startDownload(kind)}>
            {strings.record.download[kind]}
          </Button>
        ))}
        <RecordSheetButton inHand={inHand} disabled={disabled} />
      </div>
      {outcome}
    </>
  );
}
