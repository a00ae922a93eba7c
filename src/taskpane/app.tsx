import { FluentProvider } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode, type RefObject } from "react";
import type { Platform, Theme as HostTheme } from "../workbook/excel";
import { ErrorBoundary } from "./components/error-boundary";
import { ProblemNotice } from "./components/problem-notice";
import { ReportInHand } from "./components/report-in-hand";
import { StatusLine } from "./components/status-line";
import { Steps } from "./components/steps";
import { PlatformProvider } from "./platform";
import type { Session } from "./session/session";
import type { View } from "./session/state";
import { SessionProvider, useSession } from "./session/use-session";
import { StringsProvider, useStrings, type Strings } from "./strings";
import { themeFor } from "./theme";
import { FillView } from "./views/fill-view";
import { InsertView } from "./views/insert-view";
import "./pane.css";

// They come with all rules and with the writers of all formats, so they are loaded after the first view is there.
const loadCheckView = () => import("./views/check-view");
const loadExportView = () => import("./views/export-view");
const CheckView = lazy(loadCheckView);
const ExportView = lazy(loadExportView);

/** The step in hand; the others stay as they were left, out of sight. */
function Step(props: { readonly view: View; readonly children: ReactNode }) {
  const { state } = useSession();
  return <div hidden={state.view !== props.view}>{props.children}</div>;
}

/** Begins a step at its top; where the focus was on something that is out of sight now, it goes along. */
function useStepChange(view: View): RefObject<HTMLElement> {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(view);
  useEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    document.documentElement.scrollTop = 0;
    if (main.current?.contains(document.activeElement)) main.current.focus();
  }, [view]);
  return main;
}

function Pane(props: { readonly today: Date }) {
  const { state } = useSession();
  const strings = useStrings();
  const main = useStepChange(state.view);
  const started = state.reading !== undefined || state.view === "check";
  useEffect(() => {
    if (started) void loadExportView();
  }, [started]);
  return (
    <div className="pane">
      <header className="pane-header">
        <div className="pane-report">
          <ReportInHand />
        </div>
        <Steps />
      </header>
      <main className="pane-main" ref={main} tabIndex={-1}>
        <ProblemNotice />
        <Step view="insert">
          <InsertView today={props.today} />
        </Step>
        <Step view="fill">
          <FillView today={props.today} />
        </Step>
        <Suspense fallback={strings.reading}>
          {started && (
            <Step view="check">
              <CheckView />
            </Step>
          )}
          {state.view === "export" && <ExportView />}
        </Suspense>
      </main>
      <footer className="pane-footer">
        <StatusLine />
      </footer>
    </div>
  );
}

/** The host's theme. Excel does not tell of a change, so it is read again when the clerk comes back to the pane. */
function useHostTheme(read: () => HostTheme): HostTheme {
  const [theme, setTheme] = useState(read);
  useEffect(() => {
    const readAgain = (): void => setTheme(read());
    window.addEventListener("focus", readAgain);
    return () => window.removeEventListener("focus", readAgain);
  }, [read]);
  return theme;
}

/**
 * The whole pane.
 * @param props.hostTheme reads whether the host is light or dark
 * @param props.today decides which report year is offered first
 */
export function App(props: {
  readonly session: Session;
  readonly strings: Strings;
  readonly hostTheme: () => HostTheme;
  readonly platform: Platform;
  readonly today: Date;
}) {
  const { session, strings, hostTheme, platform, today } = props;
  const theme = useHostTheme(hostTheme);
  useEffect(() => {
    void session.start();
    return () => void session.stop();
  }, [session]);
  return (
    <ErrorBoundary strings={strings}>
      <FluentProvider theme={themeFor(theme)} style={{ colorScheme: theme }}>
        <StringsProvider value={strings}>
          <SessionProvider value={session}>
            <PlatformProvider value={platform}>
              <Pane today={today} />
            </PlatformProvider>
          </SessionProvider>
        </StringsProvider>
      </FluentProvider>
    </ErrorBoundary>
  );
}
