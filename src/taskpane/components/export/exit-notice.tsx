import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ReportFileKind } from "../../../write/report-file-kinds";
import { usePlatform } from "../../session/platform";
import { useStrings, useTranslated } from "../../strings";
import { exportStrings } from "../../strings/export";
import { Notice } from "../common/notice";
import "./exit-notice.css";

/** What became of the last download or copy. */
export type Exit =
  | { readonly kind: "building" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "downloaded"; readonly file: string }
  | { readonly kind: "failed" }
  | { readonly kind: "not-loaded" }
  | { readonly kind: "copied" }
  | { readonly kind: "byHand" };

/** Milliseconds a file may take before the clerk is told of it. */
const patience = 500;

/** That a file is being made, with the way to give it up; says nothing of what takes no time. */
function Building(props: { readonly onCancel: () => void }) {
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
export function ExitNotice(props: {
  readonly exit: Exit;
  readonly kind: ReportFileKind;
  /** What is copied by hand: the report as it is now, whenever that is done. */
  readonly text: () => string;
  readonly onCancel: () => void;
}) {
  const { exit, kind, text, onCancel } = props;
  const strings = useStrings();
  const words = useTranslated(exportStrings);
  const onMac = usePlatform() === "mac";
  switch (exit.kind) {
    case "building":
      return <Building onCancel={onCancel} />;
    case "cancelled":
      return <Notice intent="info">{words.cancelled}</Notice>;
    case "downloaded":
      // The web view of a Mac drops files without a word.
      return onMac ? (
        <Notice intent="warning">{words.offered(exit.file, kind)}</Notice>
      ) : (
        <Notice intent="success">{words.downloaded(exit.file, kind)}</Notice>
      );
    case "failed":
      return <Notice intent="error">{words.buildFailed(kind)}</Notice>;
    case "not-loaded":
      return <Notice intent="error">{strings.problems["not-loaded"]}</Notice>;
    case "copied":
      return <Notice intent="success">{words.copied[kind](onMac ? "⌘V" : "Ctrl+V")}</Notice>;
    case "byHand":
      return <CopyByHand text={text()} />;
  }
}
