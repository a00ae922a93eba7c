import { createRoot } from "react-dom/client";
import { currentTheme, excelHost, startInOffice } from "../workbook/excel";
import { App } from "./app";
import { SessionKeeper } from "./session/kept-session";
import { Session } from "./session/session";
import { views, type View } from "./session/state";
import { stringsFor } from "./strings";
import { zhCN } from "./strings/zh-CN";

/** The view a ribbon button asks for by `?view=`. */
function requestedView(): View | undefined {
  const name = new URLSearchParams(window.location.search).get("view");
  return views.find((view) => view === name);
}

/** Whether the clerk has loaded the pane again; a ribbon button that loads it asks for a view of its own. */
function isReloaded(): boolean {
  const known: Partial<Performance> = performance;
  const [navigation] = known.getEntriesByType?.("navigation") ?? [];
  return navigation !== undefined && "type" in navigation && navigation.type === "reload";
}

/** Said instead of the pane where it cannot work. */
function Refusal(props: { readonly children: string }) {
  return (
    <p role="alert" className="notice">
      {props.children}
    </p>
  );
}

async function pane() {
  const start = await startInOffice();
  const language = start.kind === "excel" ? start.language : navigator.language;
  // Better in Chinese than not at all.
  const strings = await stringsFor(language).catch(() => zhCN);
  document.documentElement.lang = strings.language;
  switch (start.kind) {
    case "excel": {
      const keeper = new SessionKeeper(start.workbook);
      const goesOn = keeper.found !== undefined && isReloaded();
      const view = goesOn ? undefined : requestedView();
      return (
        <App
          session={new Session(excelHost(), view, undefined, undefined, keeper)}
          strings={strings}
          hostTheme={currentTheme}
          platform={start.platform}
          now={currentTime}
        />
      );
    }
    case "too-old":
      return <Refusal>{strings.start.tooOld}</Refusal>;
    case "not-excel":
      return <Refusal>{strings.start.notExcel}</Refusal>;
    case "no-office":
      return <Refusal>{strings.start.failed}</Refusal>;
  }
}

function currentTime(): Date {
  return new Date();
}

async function main(): Promise<void> {
  const root = document.getElementById("root");
  // The page has taken it away where this script cannot run.
  if (!root) return;
  const content = await pane().catch(() => <Refusal>{zhCN.start.failed}</Refusal>);
  createRoot(root).render(content);
}

void main();
