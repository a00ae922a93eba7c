import { Component, type ErrorInfo, type ReactNode } from "react";
import type { Strings } from "../strings";

interface Props {
  readonly strings: Strings;
  readonly children: ReactNode;
}

interface Crash {
  readonly error: Error;
  readonly components: string;
}

/** Where it went wrong, without what the error quotes: that could be text from a cell. */
function reportOf({ error, components }: Crash): string {
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s*at |@/.test(line));
  return [error.name, ...frames, components.trim()].join("\n");
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
      <main role="alert" style={{ padding: "16px", font: "14px/1.6 sans-serif" }}>
        <h1 style={{ fontSize: "18px" }}>{strings.crash.title}</h1>
        <p>{strings.crash.explain}</p>
        <p>
          <button type="button" onClick={() => window.location.reload()}>
            {strings.crash.reload}
          </button>
        </p>
        <label>
          {strings.crash.report}
          <textarea
            readOnly
            rows={8}
            style={{ display: "block", width: "100%", boxSizing: "border-box" }}
            value={reportOf(crash)}
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
      </main>
    );
  }
}
