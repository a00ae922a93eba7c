import { Button } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import { comparisonAnnex } from "../../../check/annex";
import { infographic } from "../../../check/infographic";
import { annexDocument } from "../../../write/annex-document";
import { annexFile, annexFileKinds } from "../../../write/annex-file";
import { clipboardReport } from "../../../write/clipboard";
import { infographicFile, infographicHtml } from "../../../write/infographic-page";
import type { WordStyle } from "../../../write/word-style";
import type { Judgement } from "../../session/judgement";
import type { InHand } from "../../session/state";
import { useSession } from "../../session/use-session";
import { useTranslated } from "../../strings";
import { publishingStrings } from "../../strings/publishing";
import { ActionButton } from "../common/action-button";
import { Preview } from "./preview";
import { useWayOut } from "./use-way-out";

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
  const { downloadFile, copyContent, outcome } = useWayOut({
    downloaded: words.downloaded,
    failed: words.failed,
    copied: words.copied,
  });
  const [previewed, setPreviewed] = useState(false);
  const heading = useId();
  const annex = useMemo(
    () => previous && annexDocument(comparisonAnnex(found, previous), readiness),
    [found, previous, readiness]
  );
  const content = useMemo(() => infographic(found, previous), [found, previous]);
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
              onClick={() => void downloadFile(() => annexFile(annex, kind, style))}
            >
              {words.download[kind]}
            </Button>
          ))}
          <Button disabledFocusable={disabled} onClick={() => copyContent(clipboardReport(annex))}>
            {words.copy}
          </Button>
        </div>
      )}
      <div className="actions" role="group" aria-label={words.infographic}>
        <Button
          disabledFocusable={disabled}
          onClick={() => void downloadFile(() => infographicFile(content, readiness))}
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
      {outcome}
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
