import { RendererProvider } from "@fluentui/react-components";
import { act, cleanup, configure, render, screen, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { emptySections, type Report } from "../../src/report/report";
import { App } from "../../src/taskpane/app";
import { SessionKeeper } from "../../src/taskpane/session/kept-session";
import { Session, type Delays } from "../../src/taskpane/session/session";
import type { View } from "../../src/taskpane/session/state";
import { rememberWelcome } from "../../src/taskpane/session/welcome";
import { stringsFor } from "../../src/taskpane/strings";
import { currentTheme, excelHost, type Platform } from "../../src/workbook/excel";
import { reportSheets } from "../../src/write/sheets/report-sheets";
import type { ExcelHost, ExcelHostOptions } from "../excel-host/excel-host";
import { startOffice } from "../excel-host/office-runtime";
import { startExcel } from "../excel-host/start-excel";
import { renderer } from "./quick-styles";

export interface OpenPane {
  readonly excel: ExcelHost;
  readonly user: UserEvent;
  /**
   * Presses a ribbon button whose address is another one: the pane's window loads again, all that was in its memory is
   * gone, and what it had asked Excel for is not answered any more.
   */
  readonly pressRibbon: (view: View | undefined) => Promise<void>;
}

// What the queries print of the page when they find nothing.
configure({
  getElementError: (message) => new Error(message ?? ""),
  // On a machine with much else to do an answer takes its time; no test is about speed.
  asyncUtilTimeout: 60_000,
});

let opened: ExcelHost | undefined;

afterEach(async () => {
  opened?.leaveCellEdit();
  opened?.clearFailures();
  cleanup();
  await opened?.idle();
  opened = undefined;
});

const today = new Date(2026, 0, 12);

/** Puts a report into the workbook as a clerk has it: inserted and filled in. */
async function putIn({ agency, year, format, figures, sections }: Report): Promise<void> {
  const written = JSON.stringify(sections) === JSON.stringify(emptySections) ? {} : { sections };
  const skeleton = { agency, year: year ?? 2025, format, figures, ...written, protect: true };
  await excelHost().insert(reportSheets(skeleton));
}

/**
 * The pane beside a workbook with these reports, on 12 January 2026.
 * @param options.view what the ribbon button asked for
 * @param options.now the time where the clerk is, where it is another
 * @param options.welcome whether the clerk comes for the first time this year
 */
export async function openPane(
  options: ExcelHostOptions & {
    readonly reports?: readonly Report[];
    readonly view?: View;
    readonly now?: () => Date;
    readonly welcome?: boolean;
    readonly delays?: Delays;
    readonly platform?: Platform;
  } = {}
): Promise<OpenPane> {
  const {
    reports = [],
    view,
    now = () => today,
    welcome = false,
    platform = "windows",
    delays = { afterChange: 0, whileEditing: 10 },
    ...excelOptions
  } = options;
  const excel = await startExcel(excelOptions);
  opened = excel;
  for (const report of reports) await putIn(report);
  await excel.idle();

  localStorage.clear();
  if (!welcome) rememberWelcome(2025);
  sessionStorage.clear();
  const strings = await stringsFor(excelOptions.language ?? "zh-CN");
  const load = async (asked: View | undefined): Promise<void> => {
    const keeper = new SessionKeeper(Office.context.document.url);
    render(
      <RendererProvider renderer={renderer} targetDocument={document}>
        <App
          session={new Session(excelHost(), asked, delays, now, keeper)}
          strings={strings}
          hostTheme={currentTheme}
          platform={platform}
          now={now}
        />
      </RendererProvider>
    );
    await act(() => excel.idle());
  };
  await load(view);
  const pressRibbon = async (asked: View | undefined): Promise<void> => {
    excel.detach(window);
    // What the pane still does reaches nobody, so that it is as gone as its window.
    cleanup();
    await excel.idle();
    await startOffice(window, excel);
    await load(asked);
  };
  return { excel, user: userEvent.setup(), pressRibbon };
}

/** The part of the pane for one of the four steps, by its heading. */
export function view(name: string) {
  return within(screen.getByRole("region", { name }));
}

/** Turns to a step by its name in the bar at the top. */
export async function goTo(
  user: UserEvent,
  step: "插入" | "填写" | "核对" | "导出"
): Promise<void> {
  const steps = within(screen.getByRole("navigation", { name: "步骤" }));
  await user.click(steps.getByRole("button", { name: new RegExp(`^${step}`) }));
}

/** Waits until the status line says so. */
export async function untilStatus(sentence: string | RegExp): Promise<void> {
  const footer = within(screen.getByRole("contentinfo"));
  await footer.findByText(sentence);
}

/** Opens a tool of the step 填写 from the menu; the part of the pane it stands in. */
export async function openTool(user: UserEvent, name: string) {
  await user.click(view("填写").getByRole("button", { name: "工具" }));
  await user.click(screen.getByRole("menuitem", { name }));
  return within(await screen.findByRole("region", { name }));
}
