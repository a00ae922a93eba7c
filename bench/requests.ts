/** How often each user action goes to the host: `npx tsx bench/requests.ts`. */
import { excelHost } from "../src/workbook/excel";
import type { Mark } from "../src/workbook/host";
import { reportSheets } from "../src/write/sheets/report-sheets";
import { startExcelInNode } from "../test/excel-host/start-excel-in-node";

const budgets = {
  insert: 3,
  check: 2,
  mark: 2,
  unmark: 2,
  contents: 1,
  write: 1,
  select: 3,
} as const;

async function main(): Promise<void> {
  const session = await startExcelInNode();
  const excel = session.host;
  const host = excelHost();
  await excel.idle();

  const measure = async (
    action: keyof typeof budgets,
    perform: () => Promise<unknown>
  ): Promise<void> => {
    const requests = await excel.countRequests(perform);
    const size = excel.requests
      .slice(-requests)
      .reduce((sum, { body }) => sum + JSON.stringify(body).length, 0);
    console.log(
      `${action.padEnd(8)} ${requests} of ${budgets[action]} requests, ${Math.ceil(size / 1024)} KB`
    );
    if (requests > budgets[action]) process.exitCode = 1;
  };

  const plans = reportSheets({ agency: "某机关", year: 2025, format: "2021", protect: true });
  await measure("insert", () => host.insert(plans));
  await measure("check", () => host.read());
  const sheet = excel.book.sheet("2025依申请公开").id;
  const places = Array.from({ length: 25 }, (_, row) => ({ sheet, row: row + 5, column: 3 }));
  const marks = places.map((place): Mark => ({ place, level: "incomplete" }));
  await measure("mark", () => host.mark(marks, [sheet]));
  await measure("unmark", () => host.mark([], [sheet]));
  const { sheets } = await host.read();
  await measure("contents", () => host.contents(places, sheets));
  const held = await host.contents(places, sheets);
  if (held === "overtaken") throw new Error("Nobody else is there");
  const content = { kind: "constant", value: 0 } as const;
  await measure("write", () =>
    host.write(
      places.map((place) => ({ place, content })),
      held
    )
  );
  await measure("select", () => host.select(places.slice(0, 3)));
  session.close();
}

void main();
