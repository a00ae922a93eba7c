import { Component, useRef, useState, type ErrorInfo, type ReactNode } from "react";
import { crashReport } from "./crash-report";
import { copy } from "../../export/copy";
import type { Strings } from "../../strings";

interface Props {
  readonly strings: Strings;
  readonly children: ReactNode;
}

interface Crash {
  readonly error: Error;
  readonly components: string;
}

/** What went wrong, to be copied; the text is there to be copied by hand, too. */
function Report(props: { readonly strings: Strings; readonly report: string }) {
  const { strings, report } = props;
  const text = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<boolean>();
  const startCopy = (): void => {
    const taken = copy({ text: report });
    setCopied(taken);
    if (!taken) text.current?.focus();
  };
  return (
    <>
      <label>
        {strings.crash.report}
        <textarea
          ref={text}
          readOnly
          rows={8}
          style={{ display: "block", width: "100%", boxSizing: "border-box" }}
          value={report}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <p>
        <button type="button" onClick={startCopy}>
          {strings.crash.copy}
        </button>
      </p>
      <p role="status">
        {copied !== undefined && (copied ? strings.crash.copied : strings.crash.byHand)}
      </p>
    </>
  );
}

/** Catches what no other code caught, says that the figures are safe, and lets the clerk start anew. */
export class ErrorBoundary extends Component<Props, { readonly crash: Crash | undefined }> {
  override state: { readonly crash: Crash | undefined } = { crash: undefined };

  static getDerivedStateFromError(error: unknown): { readonly crash: Crash } {
    const asError = error instanceof Error ? error : new Error("thrown value");
    return { crash: { error: asError, components: "" } };
  }

  override componentDidCatch(_: Error, { componentStack }: ErrorInfo): void {
    this.setState(({ crash }) =>
      crash ? { crash: { ...crash, components: componentStack ?? "" } } : null
    );
  }

  override render(): ReactNode {
    const { crash } = this.state;
    if (!crash) return this.props.children;
    const { strings } = this.props;
    return (
      <main style={{ padding: "16px", font: "14px/1.6 sans-serif" }}>
        <div role="alert">
          <h1 style={{ fontSize: "18px" }}>{strings.crash.title}</h1>
          <p>{strings.crash.explain}</p>
        </div>
        <p>
          <button type="button" onClick={() => window.location.reload()}>
            {strings.crash.reload}
          </button>
        </p>
        <Report
          strings={strings}
          report={crashReport(crash.error, crash.components, navigator.userAgent)}
        />
      </main>
    );
  }
}
