import { DocumentArrowUp24Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { useTranslated } from "../strings";
import { importStrings } from "../strings/import";
import { sourceOf, type Source } from "./source";

const accepted = ".docx,.doc,.wps,.pdf,.xlsx,.xls,.et,.csv,.tsv,.html,.htm,.txt,.md,.json";

/** Lets the clerk choose a file, drop one anywhere in the pane, or paste. */
export function SourceChoice(props: {
  /** Whether what is dropped or pasted is meant for this one. */
  readonly active: boolean;
  readonly onSource: (source: Source) => void;
  /** Told a sentence where nothing can be read. */
  readonly onRefused: (sentence: string) => void;
}) {
  const { active, onSource, onRefused } = props;
  const words = useTranslated(importStrings);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  useEffect(() => {
    if (!active) return;
    const take = (event: ClipboardEvent | DragEvent): void => {
      event.preventDefault();
      setOver(false);
      const transfer = "dataTransfer" in event ? event.dataTransfer : event.clipboardData;
      const source = transfer ? sourceOf(transfer) : "nothing";
      if (typeof source === "string") onRefused(words[source]);
      else onSource(source);
    };
    const allow = (event: DragEvent): void => {
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    document.addEventListener("paste", take);
    document.addEventListener("drop", take);
    document.addEventListener("dragover", allow);
    document.addEventListener("dragleave", leave);
    return () => {
      document.removeEventListener("paste", take);
      document.removeEventListener("drop", take);
      document.removeEventListener("dragover", allow);
      document.removeEventListener("dragleave", leave);
    };
  }, [active, onSource, onRefused, words]);

  return (
    <>
      <button
        type="button"
        autoFocus
        className={over ? "import-drop import-drop-over" : "import-drop"}
        onClick={() => input.current?.click()}
      >
        <DocumentArrowUp24Regular aria-hidden />
        <strong>{words.choose}</strong>
        <span className="quiet">{words.kinds}</span>
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accepted}
        aria-label={words.choose}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onSource({ kind: "file", file });
          // The same file can be chosen again after it was mended.
          target.value = "";
        }}
      />
      <label className="column import-paste">
        {words.paste}
        {/* Always empty: what is pasted is read, and never stands in the page. Some web views paste into fields only. */}
        <textarea className="import-paste-field" rows={2} value="" onChange={() => undefined} />
      </label>
    </>
  );
}
