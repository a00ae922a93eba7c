import { Button } from "@fluentui/react-components";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { comparisonAnnex } from "../../../check/annex";
import { infographic } from "../../../check/infographic";
import { PartNotLoaded } from "../../../report/loaded";
import { annexDocument } from "../../../write/annex-document";
import { annexFile, annexFileKinds } from "../../../write/annex-file";
import { clipboardReport } from "../../../write/clipboard";
import { infographicFile, infographicHtml } from "../../../write/infographic-page";
import type { WordStyle } from "../../../write/word-style";
import type { WrittenFile } from "../../../write/written-file";
import { copy } from "../../export/copy";
import { download } from "../../export/download";
import type { Judgement } from "../../session/judgement";
import { usePlatform } from "../../session/platform";
import type { InHand } from "../../session/state";
import { useSession } from "../../session/use-session";
import { useStrings, useTranslated } from "../../strings";
import { publishingStrings } from "../../strings/publishing";
import { ActionButton } from "../common/action-button";
import { Notice } from "../common/notice";
import { Preview } from "./preview";

/** What became of the last download or copy. */
type Exit =
  | { readonly kind: "downloaded"; readonly file: string }
  | { readonly kind: "failed" | "not-loaded" | "copied" | "not-copied" };

function ExitNotice({ exit }: { readonly exit: Exit }) {
  const strings = useStrings();
  const words = useTranslated(publishingStrings);
  const onMac = usePlatform() === "mac";
  switch (exit.kind) {
    case "downloaded":
      return <Notice intent={onMac ? "warning" : "success"}>{words.downloaded(exit.file)}</Notice>;
    case "failed":
      return <Notice intent="error">{words.failed}</Notice>;
    case "not-loaded":
      return <Notice intent="error">{strings.problems["not-loaded"]}</Notice>;
    case "copied":
      return <Notice intent="success">{words.copied(onMac ? "⌘V" : "Ctrl+V")}</Notice>;
    case "not-copied":
      return <Notice intent="warning">{words.notCopied}</Notice>;
  }
}

/** 对比附件 and 一图读懂: what is published beside the report, as files, by the clipboard and as a sheet. */
export function PublishingWaysOut(props: {
  readonly inHand: InHand;
  readonly judgement: Judgement;
  /** Of the annex as a Word file. */
  readonly style: WordStyle;
  readonly disabled: boolean;
}) {
  const { inHand, style, disabled } = props;
  const { found, previous } = inHand;
  const { readiness } = props.judgement;
  const session = useSession();
  const words = useTranslated(publishingStrings);
  const [exit, setExit] = useState<Exit>();
  const [previewed, setPreviewed] = useState(false);
  const heading = useId();
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (exit) outcome.current?.scrollIntoView({ block: "nearest" });
  }, [exit]);
  const annex = useMemo(
    () => previous && annexDocument(comparisonAnnex(found, previous), readiness),
    [found, previous, readiness]
  );
  const content = useMemo(() => infographic(found, previous), [found, previous]);

  const offer = async (made: () => Promise<WrittenFile> | WrittenFile): Promise<void> => {
    try {
      const file = await made();
      download(file);
      setExit({ kind: "downloaded", file: file.name });
    } catch (error) {
      setExit({ kind: error instanceof PartNotLoaded ? "not-loaded" : "failed" });
    }
  };
  return (
    <section className="column" aria-labelledby={heading}>
      <h3 className="export-heading" id={heading}>
        {words.title}
      </h3>
      {readiness.state === "not-ready" && <p className="quiet">{words.draft}</p>}
      {!annex && <p className="quiet">{words.noPrevious(found.report.year)}</p>}
      {annex && (
        <div className="actions" role="group" aria-label={words.annex}>
          {annexFileKinds.map((kind) => (
            <Button
              key={kind}
              disabledFocusable={disabled}
              onClick={() => void offer(() => annexFile(annex, kind, style))}
            >
              {words.download[kind]}
            </Button>
          ))}
          <Button
            disabledFocusable={disabled}
            onClick={() =>
              setExit({ kind: copy(clipboardReport(annex)) ? "copied" : "not-copied" })
            }
          >
            {words.copy}
          </Button>
        </div>
      )}
      <div className="actions" role="group" aria-label={words.infographic}>
        <Button
          disabledFocusable={disabled}
          onClick={() => void offer(() => infographicFile(content, readiness))}
        >
          {words.page}
        </Button>
        <ActionButton
          disabledFocusable={disabled}
          onClick={() => void session.writeSheet("infographic")}
        >
          {words.sheet}
        </ActionButton>
      </div>
      <div role="status" ref={outcome}>
        {exit && <ExitNotice exit={exit} />}
      </div>
      <details onToggle={({ currentTarget }) => setPreviewed(currentTarget.open)}>
        <summary>{words.preview}</summary>
        {previewed && (
          <Preview
            preview={{ kind: "page", html: infographicHtml(content, readiness) }}
            title={words.infographic}
          />
        )}
      </details>
    </section>
  );
}
