import { useEffect, useRef, useState, type ReactNode } from "react";
import { PartNotLoaded } from "../../../report/loaded";
import type { ClipboardContent } from "../../../write/clipboard";
import type { WrittenFile } from "../../../write/written-file";
import { copy } from "../../export/copy";
import { download } from "../../export/download";
import { usePlatform } from "../../session/platform";
import { useStrings } from "../../strings";
import { Notice } from "../common/notice";
import { CopyByHand } from "./exit-notice";

/** What became of the last download or copy. */
type Exit =
  | { readonly kind: "downloaded"; readonly file: string }
  | { readonly kind: "failed" | "not-loaded" | "copied" }
  | { readonly kind: "byHand"; readonly text: string };

/** What is said of it; `copied` where there is something to copy. */
export interface WayOutWords {
  readonly downloaded: (file: string) => string;
  readonly failed: string;
  readonly copied?: (keys: string) => string;
}

interface WayOut {
  readonly downloadFile: (made: () => Promise<WrittenFile> | WrittenFile) => Promise<void>;
  readonly copyContent: (content: ClipboardContent) => void;
  /** What became of the last of both, for below the buttons. */
  readonly outcome: ReactNode;
}

function ExitNotice({ exit, words }: { readonly exit: Exit; readonly words: WayOutWords }) {
  const strings = useStrings();
  const onMac = usePlatform() === "mac";
  switch (exit.kind) {
    case "downloaded":
      // The web view of a Mac drops files without a word.
      return <Notice intent={onMac ? "warning" : "success"}>{words.downloaded(exit.file)}</Notice>;
    case "failed":
      return <Notice intent="error">{words.failed}</Notice>;
    case "not-loaded":
      return <Notice intent="error">{strings.problems["not-loaded"]}</Notice>;
    case "copied":
      return <Notice intent="success">{words.copied?.(onMac ? "⌘V" : "Ctrl+V")}</Notice>;
    case "byHand":
      return <CopyByHand text={exit.text} />;
  }
}

/** Lets something out of the pane as a file or by the clipboard, and says in sight what became of it. */
export function useWayOut(words: WayOutWords): WayOut {
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
