/** @jest-environment ./test/excel-host/jest-environment.ts */
import { FluentProvider } from "@fluentui/react-components";
import { act, cleanup, render, screen } from "@testing-library/react";
import { Profiler, type ReactNode } from "react";
import { FindingItem } from "../../../src/taskpane/components/findings/finding-item";
import { StatusLine } from "../../../src/taskpane/components/frame/status-line";
import { Session } from "../../../src/taskpane/session/session";
import type { PaneState } from "../../../src/taskpane/session/state";
import { SessionProvider, usePaneState } from "../../../src/taskpane/session/use-session";
import { StringsProvider } from "../../../src/taskpane/strings";
import { zhCN } from "../../../src/taskpane/strings/zh-CN";
import { themeFor } from "../../../src/taskpane/theme";
import CheckView from "../../../src/taskpane/views/check-view";
import { excelHost } from "../../../src/workbook/excel";
import { reportSheets } from "../../../src/write/sheets/report-sheets";
import type { ExcelHost } from "../../excel-host/excel-host";
import { startExcel } from "../../excel-host/start-excel";
import { twoYears } from "../two-years";

jest.mock("../../../src/taskpane/components/findings/finding-item", () => {
  const actual = jest.requireActual<{ FindingItem: typeof FindingItem }>(
    "../../../src/taskpane/components/findings/finding-item"
  );
  return { ...actual, FindingItem: jest.fn(actual.FindingItem) };
});

/** It is read by itself only where a test lets it. */
const never = { afterChange: 600_000, whileEditing: 600_000 };

let excel: ExcelHost;
let session: Session;

beforeEach(async () => {
  excel = await startExcel();
  for (const { agency, year, format, figures } of twoYears()) {
    const skeleton = { agency, year: year ?? 0, format, figures, protect: false };
    await excelHost().insert(reportSheets(skeleton));
  }
  session = new Session(excelHost(), undefined, never, () => new Date(2026, 0, 12, 10, 30));
  await session.start();
});

afterEach(async () => {
  cleanup();
  await session.stop();
});

function show(content: ReactNode): void {
  render(
    <FluentProvider theme={themeFor("light")}>
      <StringsProvider value={zhCN}>
        <SessionProvider value={session}>{content}</SessionProvider>
      </StringsProvider>
    </FluentProvider>
  );
}

/** Shows something, and counts from then on how often any of it is rendered. */
function countingRenders(content: ReactNode): () => number {
  let renders = 0;
  show(
    <Profiler id="counted" onRender={() => (renders += 1)}>
      {content}
    </Profiler>
  );
  renders = 0;
  return () => renders;
}

/** Shows a part of the state, and counts from then on how often that is rendered. */
function countingRendersOf(select: (state: PaneState) => unknown): () => number {
  function Part() {
    return <p>{JSON.stringify(usePaneState(select))}</p>;
  }
  return countingRenders(<Part />);
}

const firstCell = { sheet: "", row: 0, column: 0 };

async function selectSomething(): Promise<void> {
  const [sheet] = session.state.reading?.sheets ?? [];
  await act(() => session.select([{ ...firstCell, sheet: sheet?.id ?? "" }], "总计"));
  expect(session.state.deed).toEqual({ kind: "selected", cell: "总计" });
}

test("what the status line says renders no finding", async () => {
  await session.check();
  show(
    <>
      <CheckView />
      <StatusLine />
    </>
  );
  const findings = jest.mocked(FindingItem);
  expect(findings).toHaveBeenCalled();
  findings.mockClear();
  await selectSomething();
  expect(screen.getByRole("status").textContent).toContain("总计");
  expect(findings).toHaveBeenCalledTimes(0);
});

test("a change in the workbook renders the status line, and the check once its result is another", async () => {
  await session.check();
  const renders = countingRenders(<CheckView />);
  show(<StatusLine />);
  await act(async () => {
    excel.person.type("2025复议诉讼", { row: 5, column: 4 }, "99");
    await excel.idle();
  });
  expect(session.state.freshness).toBe("changed");
  expect(screen.queryByText(zhCN.freshness.changed)).not.toBeNull();
  expect(renders()).toBe(0);
  await act(() => session.check());
  expect(renders()).toBeGreaterThan(0);
});

test("a part is rendered when it changes", async () => {
  const renders = countingRendersOf(({ view }) => view);
  act(() => session.view("insert"));
  expect(renders()).toBe(1);
  expect(screen.queryByText('"insert"')).not.toBeNull();
});

test.each<[string, (state: PaneState) => unknown]>([
  ["a value", ({ view }) => view],
  ["a value derived", ({ reading }) => reading?.sheets.length],
  ["an object of several", ({ view, welcome }) => ({ view, welcome })],
  ["a list", ({ reading }) => reading?.sheets.map(({ name }) => name)],
])("%s is not rendered again for what it does not show", async (_, select) => {
  const renders = countingRendersOf(select);
  await selectSomething();
  await act(() => session.check());
  expect(renders()).toBe(0);
});

test.each<[string, (state: PaneState) => unknown]>([
  ["a value of an object", ({ view, task }) => ({ view, task })],
  ["a member of a list", ({ view, deed }) => [view, deed?.kind]],
  ["a time", ({ inHand }) => inHand?.judgement?.at],
])("%s is rendered again when it is another", async (_, select) => {
  await session.check();
  const renders = countingRendersOf(select);
  await act(() => session.check());
  expect(renders()).toBeGreaterThan(0);
});
