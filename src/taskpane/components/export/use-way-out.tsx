import { useEffect, useRef, useState, type ReactNode } from "react";
import { PartNotLoaded } from "../../../report/loaded";
import type { ClipboardContent } from "../../../write/clipboard";
import type { WrittenFile } from "../../../write/written-file";
import { copy } from "../../export/copy";
import { download } from "../../export/download";
import { ExitNotice, type Exit, type ExitWords } from "./exit-notice";

interface WayOut {
  readonly downloadFile: (made: () => Promise<WrittenFile> | WrittenFile) => Promise<void>;
  readonly copyContent: (content: ClipboardContent) => void;
  /** What became of the last of both, for below the buttons. */
  readonly outcome: ReactNode;
}

/** Lets something out of the pane as a file or by the clipboard, and says in sight what became of it. */
export function useWayOut(words: ExitWords): WayOut {
  const [exit, setExit] = useState<Exit>();
  const place = useRef<HTMLDivElement>(null);
  // It comes below the buttons, which may stand at the lower edge.
  useEffect(() => {
    if (exit) place.current?.scrollIntoView({ block: "nearest" });
  }, [exit]);
  return {
    downloadFile: async (made) => {
      try {
        const file = await made();
        download(file);
        setExit({ kind: "downloaded", file: file.name });
      } catch (error) {
        setExit({ kind: error instanceof PartNotLoaded ? "not-loaded" : "failed" });
      }
    },
    copyContent: (content) =>
      setExit(copy(content) ? { kind: "copied" } : { kind: "byHand", text: content.text }),
    outcome: (
      <div role="status" ref={place}>
        {exit && <ExitNotice exit={exit} words={words} />}
      </div>
    ),
  };
}
