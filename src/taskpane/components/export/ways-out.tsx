import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { PartNotLoaded } from "../../../report/loaded";
import type { ReportDocument } from "../../../write/document";
import { reportFile } from "../../../write/report-file";
import type { ReportFileKind } from "../../../write/report-file-kinds";
import { copy } from "../../export/copy";
import { download } from "../../export/download";
import { copiedOf } from "../../export/kinds";
import { wordStyleOf, type ExportOptions } from "../../export/options";
import { usePlatform } from "../../session/platform";
import { useTranslated } from "../../strings";
import { exportStrings } from "../../strings/export";
import { Notice } from "../common/notice";
import { Building, CopyByHand, ExitNotice, type Exit } from "./exit-notice";

/** The two ways for a report to leave the pane, each with what to do if nothing happened. */
export function WaysOut(props: {
  readonly document: ReportDocument;
  readonly kind: ReportFileKind;
  readonly options: ExportOptions;
  readonly disabled: boolean;
}) {
  const { document, kind, options, disabled } = props;
  const words = useTranslated(exportStrings);
  const onMac = usePlatform() === "mac";
  const [exit, setExit] = useState<Exit | "building" | "cancelled" | "byHand">();
  const [making, setMaking] = useState<AbortController>();
  useEffect(() => () => making?.abort(), [making]);
  const outcome = useRef<HTMLDivElement>(null);
  // It comes below the buttons, which may stand at the lower edge.
  useEffect(() => {
    if (exit) outcome.current?.scrollIntoView({ block: "nearest" });
  }, [exit]);

  const startDownload = async (): Promise<void> => {
    const own = new AbortController();
    setMaking(own);
    setExit("building");
    let ended: Exit;
    try {
      const file = await reportFile(document, kind, { style: wordStyleOf(options) });
      if (own.signal.aborted) return;
      download(file);
      ended = { kind: "downloaded", file: file.name };
    } catch (error) {
      ended = { kind: error instanceof PartNotLoaded ? "not-loaded" : "failed" };
    }
    if (!own.signal.aborted) setExit(ended);
  };
  const cancel = (): void => {
    making?.abort();
    setExit("cancelled");
  };
  const copied = () => copiedOf(document, kind, options);
  const startCopy = (): void => {
    setExit(copy(copied()) ? { kind: "copied" } : "byHand");
  };

  const building = exit === "building";
  return (
    <>
      <p className="quiet">{words.fileName(`${document.fileName}.${kind}`)}</p>
      {(kind === "docx" || kind === "html") && <p className="quiet">{words.pdf[kind]}</p>}
      {onMac && <Notice intent="info">{words.onMac[kind]}</Notice>}
      <div className="actions in-reach">
        <Button
          appearance={onMac ? "secondary" : "primary"}
          disabledFocusable={disabled || building}
          onClick={() => void startDownload()}
        >
          {words.download[kind]}
        </Button>
        <Button
          appearance={onMac ? "primary" : "secondary"}
          disabledFocusable={disabled || building}
          onClick={startCopy}
        >
          {words.copy[kind]}
        </Button>
      </div>
      <div role="status" ref={outcome}>
        {exit === "building" && <Building onCancel={cancel} />}
        {exit === "cancelled" && <Notice intent="info">{words.cancelled}</Notice>}
        {/* The report as it is now, whenever that is done. */}
        {exit === "byHand" && <CopyByHand text={copied().text} />}
        {typeof exit === "object" && (
          <ExitNotice
            exit={exit}
            words={{
              downloaded: (file) => (onMac ? words.offered : words.downloaded)(file, kind),
              failed: words.buildFailed(kind),
              copied: words.copied[kind],
            }}
          />
        )}
      </div>
    </>
  );
}
