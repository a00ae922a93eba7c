import type { ClipboardEvent } from "react";
import "./paste-box.css";

/** Always empty: what is pasted is read, and never stands in the page. */
export function PasteBox(props: {
  readonly label: string;
  readonly onPasted: (html: string, text: string) => void;
}) {
  const { label, onPasted } = props;
  const take = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    event.preventDefault();
    const { clipboardData } = event;
    onPasted(clipboardData.getData("text/html"), clipboardData.getData("text/plain"));
  };
  return (
    <label className="block-box">
      {label}
      <textarea
        className="block-box-field"
        autoFocus
        rows={3}
        value=""
        onChange={() => undefined}
        onPaste={take}
      />
    </label>
  );
}
