import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { PartNotLoaded } from "../../../report/loaded";
import { recordDocument } from "../../../write/record-document";
import { recordFile, recordFileKinds, type RecordFileKind } from "../../../write/record-file";
import { download } from "../../export/download";
import { recordOf } from "../../session/sheets-on-demand";
import type { InHand } from "../../session/state";
import { usePaneState, useSession } from "../../session/use-session";
import { useStrings } from "../../strings";
import { Notice } from "../common/notice";
import { RecordSheetButton } from "../common/record-sheet-button";

/** What became of the last download. */
type Exit =
  | { readonly kind: "downloaded"; readonly file: string }
  | { readonly kind: "failed" }
  | { readonly kind: "not-loaded" };

/** The ways for the record of the check to leave the pane: files, and a sheet that a web view cannot drop. */
export function RecordWaysOut(props: { readonly inHand: InHand; readonly disabled: boolean }) {
  const { inHand, disabled } = props;
  const session = useSession();
  const strings = useStrings();
  const sheets = usePaneState(({ reading }) => reading?.sheets);
  const [exit, setExit] = useState<Exit>();
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (exit) outcome.current?.scrollIntoView({ block: "nearest" });
  }, [exit]);

  const startDownload = async (kind: RecordFileKind): Promise<void> => {
    try {
      const record = recordOf(inHand, sheets ?? [], session.now());
      if (!record) return;
      const file = await recordFile(recordDocument(record), kind);
      download(file);
      setExit({ kind: "downloaded", file: file.name });
    } catch (error) {
      setExit({ kind: error instanceof PartNotLoaded ? "not-loaded" : "failed" });
    }
  };
  return (
    <>
      <div className="actions" role="group" aria-label={strings.record.title}>
        {recordFileKinds.map((kind) => (
          <Button key={kind} disabledFocusable={disabled} onClick={() => void startDownload(kind)}>
            {strings.record.download[kind]}
          </Button>
        ))}
        <RecordSheetButton inHand={inHand} disabled={disabled} />
      </div>
      <div role="status" ref={outcome}>
        {exit?.kind === "downloaded" && (
          <Notice intent="success">{strings.record.downloaded(exit.file)}</Notice>
        )}
        {exit?.kind === "not-loaded" && (
          <Notice intent="error">{strings.problems["not-loaded"]}</Notice>
        )}
        {exit?.kind === "failed" && <Notice intent="error">{strings.record.failed}</Notice>}
      </div>
    </>
  );
}
