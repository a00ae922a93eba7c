import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { usePlatform } from "../../session/platform";
import { useStrings, useTranslated } from "../../strings";
import { exportStrings } from "../../strings/export";
import { Notice } from "../common/notice";
import "./exit-notice.css";

/** What became of the last download or copy. */
export type Exit =
  | { readonly kind: "downloaded"; readonly file: string }
  | { readonly kind: "failed" | "not-loaded" | "copied" }
  | { readonly kind: "byHand"; readonly text: string };

/** What is said of it; `copied` where there is something to copy. */
export interface ExitWords {
  readonly downloaded: (file: string) => string;
  readonly failed: string;
  readonly copied?: (keys: string) => string;
}

/** Milliseconds a file may take before the clerk is told of it. */
const patience = 500;

/** That a file is being made, with the way to give it up; says nothing of what takes no time. */
export function Building(props: { readonly onCancel: () => void }) {
  const strings = useStrings();
  const words = useTranslated(exportStrings);
  const [told, setTold] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setTold(true), patience);
    return () => clearTimeout(timer);
  }, []);
  if (!told) return null;
  return (
    <Notice
      intent="info"
      actions={
        <Button size="small" onClick={props.onCancel}>
          {strings.cancel}
        </Button>
      }
    >
      {words.building}
    </Notice>
  );
}

/** The text, selected, where it could not be copied. */
export function CopyByHand(props: { readonly text: string }) {
  const words = useTranslated(exportStrings);
  return (
    <>
      <Notice intent="warning" urgent>
        {words.copyByHand}
      </Notice>
      <textarea
        className="exit-notice-text"
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
        aria-label={words.textToCopy}
        readOnly
        rows={6}
        value={props.text}
      />
    </>
  );
}

/** What became of the last download or copy, and what to do if nothing happened. */
export function ExitNotice({ exit, words }: { readonly exit: Exit; readonly words: ExitWords }) {
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
