import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode, type RefObject } from "react";
import type { Platform, Theme as HostTheme } from "../workbook/excel";
import { ErrorBoundary } from "./components/frame/error-boundary";
import { onDemand } from "./components/common/on-demand";
import { InterruptionNotice } from "./components/frame/interruption-notice";
import { ProblemNotice } from "./components/frame/problem-notice";
import { ReportInHand } from "./components/frame/report-in-hand";
import { Standing } from "./components/frame/standing";
import { StatusLine } from "./components/frame/status-line";
import { Steps } from "./components/frame/steps";
import { useKnownHeight } from "./components/frame/use-known-height";
import { PlatformProvider } from "./session/platform";
import { proposedYear } from "./session/report-years";
import type { Session } from "./session/session";
import type { View } from "./session/state";
import { SessionProvider, usePaneState, useSession } from "./session/use-session";
import { StringsProvider, type Strings } from "./strings";
import { themeFor } from "./theme";
import { tools as allTools } from "./tools/registry";
import type { Tool } from "./tools/tool";
import { FillView } from "./views/fill-view";
import { InsertView } from "./views/insert-view";
import { RenameView } from "./views/rename-on-demand";
import { WelcomeView } from "./views/welcome-view";
import "./pane.css";

// They come with all rules and with the writers of all formats, so they are loaded after the first view is there.
const loadCheckView = () => import("./views/check-view");
const loadExportView = () => import("./views/export-view");
const CheckView = onDemand(loadCheckView);
const ExportView = onDemand(loadExportView);

/** The step in hand; the others stay as they were left, out of sight. */
function Step(props: { readonly view: View; readonly children: ReactNode }) {
  const hidden = usePaneState(
    ({ welcome, renaming, view }) => welcome || renaming !== undefined || view !== props.view
  );
  return <div hidden={hidden}>{props.children}</div>;
}

/** Begins what is shown at its top; where the focus was on something that is out of sight now, it goes along. */
function useStepChange(view: View | "welcome" | "renaming"): RefObject<HTMLElement> {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(view);
  useEffect(() => {
    if (shown.current === view) return;
    // What had the focus is gone together with what stood there.
    const isGone =
      (shown.current === "renaming" || shown.current === "export") &&
      document.activeElement === document.body;
    shown.current = view;
    const focused = main.current?.querySelector(":focus");
    // The clerk is led to a place in what is shown now.
    if (focused && !focused.closest("[hidden]")) return;
    document.documentElement.scrollTop = 0;
    if (isGone || focused) main.current?.focus({ preventScroll: true });
  }, [view]);
  return main;
}

function Pane(props: { readonly today: Date; readonly tools: readonly Tool[] }) {
  const session = useSession();
  const { view, welcome, renaming, started } = usePaneState((state) => ({
    view: state.view,
    welcome: state.welcome,
    renaming: state.renaming,
    started: state.reading !== undefined || state.view === "check",
  }));
  const header = useKnownHeight("--pane-header-height");
  const footer = useKnownHeight("--pane-footer-height");
  const step = renaming ? "renaming" : view;
  const main = useStepChange(welcome ? "welcome" : step);
  const reports = usePaneState((state) => state.reading?.reports);
  const yearToBegin = proposedYear(props.today, reports ?? []);
  const [chosenYear, setYear] = useState<number>();
  useEffect(() => {
    // Where it does not come, that is told once it is wanted.
    if (started) loadExportView().catch(() => undefined);
  }, [started]);
  return (
    <div className="pane">
      <header className="pane-header" ref={header}>
        <div className="pane-report">
          <ReportInHand />
        </div>
        <Standing />
        <Steps />
      </header>
      <main className="pane-main" ref={main} tabIndex={-1}>
        <InterruptionNotice />
        <ProblemNotice />
        <div hidden={!welcome}>
          <WelcomeView
            year={yearToBegin}
            onBegin={() => {
              setYear(undefined);
              session.view("insert");
            }}
          />
        </div>
        <Step view="insert">
          <InsertView today={props.today} year={chosenYear ?? yearToBegin} onYear={setYear} />
        </Step>
        <Step view="fill">
          <FillView today={props.today} tools={props.tools} />
        </Step>
        {started && (
          <Step view="check">
            <CheckView />
          </Step>
        )}
        {view === "export" && (
          <Step view="export">
            <ExportView />
          </Step>
        )}
        {renaming && (
          <RenameView way={renaming} today={props.today} onClose={() => session.endRenaming()} />
        )}
      </main>
      <footer className="pane-footer" ref={footer}>
        <StatusLine />
      </footer>
    </div>
  );
}

/** Tells the session when the clerk comes back to the pane: by a click into it, or to its window from another one. */
function useReturn(session: Session): void {
  useEffect(() => {
    const back = (): void => {
      if (document.visibilityState === "visible") session.refresh();
    };
    window.addEventListener("focus", back);
    document.addEventListener("visibilitychange", back);
    return () => {
      window.removeEventListener("focus", back);
      document.removeEventListener("visibilitychange", back);
    };
  }, [session]);
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

/** The day, asked again whenever the clerk turns to the pane: it may stay open over New Year. */
function useToday(now: () => Date): Date {
  const [today, setToday] = useState(now);
  useEffect(() => {
    const askAgain = (): void => {
      const current = now();
      setToday((known) => (known.toDateString() === current.toDateString() ? known : current));
    };
    const occasions = ["focus", "pointerdown", "keydown"] as const;
    for (const occasion of occasions) window.addEventListener(occasion, askAgain, true);
    return () => {
      for (const occasion of occasions) window.removeEventListener(occasion, askAgain, true);
    };
  }, [now]);
  return today;
}

/**
 * The whole pane.
 * @param props.hostTheme reads whether the host is light or dark
 * @param props.now the time where the clerk is, which decides the report year that is offered first
 * @param props.tools offered where the report is filled in
 */
export function App(props: {
  readonly session: Session;
  readonly strings: Strings;
  readonly hostTheme: () => HostTheme;
  readonly platform: Platform;
  readonly now: () => Date;
  readonly tools?: readonly Tool[];
}) {
  const { session, strings, hostTheme, platform, now, tools = allTools } = props;
  const theme = useHostTheme(hostTheme);
  const today = useToday(now);
  useEffect(() => {
    // Scroll bars, the browser's own lists, and what is said when the pane has failed.
    document.documentElement.style.colorScheme = theme;
  }, [theme]);
  useReturn(session);
  useEffect(() => {
    void session.start();
    return () => void session.stop();
  }, [session]);
  return (
    <ErrorBoundary strings={strings}>
      <FluentProvider theme={themeFor(theme)}>
        <StringsProvider value={strings}>
          <SessionProvider value={session}>
            <PlatformProvider value={platform}>
              <Pane today={today} tools={tools} />
            </PlatformProvider>
          </SessionProvider>
        </StringsProvider>
      </FluentProvider>
    </ErrorBoundary>
  );
}
