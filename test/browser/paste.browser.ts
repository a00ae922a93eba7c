import { strict as assert } from "node:assert";
import type { Page } from "playwright-core";
import { formatById, formatIds, type FormatId } from "../../src/report/formats";
import { officialTitle, type Report } from "../../src/report/report";
import { clipboardReport, clipboardTable, type ClipboardContent } from "../../src/write/clipboard";
import type { TablePart } from "../../src/write/document";
import { reportDocument } from "../../src/write/report-document";
import { numberedReport } from "../write/reports";
import { cellsOf, type RenderedCell } from "../write/table-grid";
import { browserCase } from "./cases";
import { ready } from "../write/standings";

interface PastedTable {
  readonly cells: readonly RenderedCell[];
  /** The cells without a line on all four sides. */
  readonly unlined: readonly string[];
}

/** Puts rich text on the clipboard as the pane does, and pastes it into an editor as a person does. */
async function paste(page: Page, { html, text }: ClipboardContent): Promise<void> {
  await page.setContent(`<button>复制</button><div id="editor" contenteditable="true"></div>`);
  await page.evaluate(
    ([rich, plain]) => {
      document.addEventListener("copy", (event) => {
        event.clipboardData?.setData("text/html", rich);
        event.clipboardData?.setData("text/plain", plain);
        event.preventDefault();
      });
    },
    [html, text] as const
  );
  await page.getByRole("button").click();
  await page.evaluate(() => document.execCommand("copy"));
  await page.locator("#editor").click();
  await page.keyboard.press("Control+V");
  await page.locator("#editor *").first().waitFor();
}

/** The tables in the editor, their cells placed as the browser places them. */
function pastedTables(page: Page): Promise<readonly PastedTable[]> {
  return page.locator("#editor table").evaluateAll((tables) =>
    tables.map((table) => {
      const taken = new Set<string>();
      const cells: RenderedCell[] = [];
      const unlined: string[] = [];
      Array.from((table as HTMLTableElement).rows).forEach((rowElement, row) => {
        let column = 0;
        for (const cell of Array.from(rowElement.cells)) {
          while (taken.has(`${row},${column}`)) column++;
          const { rowSpan, colSpan: columnSpan } = cell;
          for (let down = 0; down < rowSpan; down++) {
            for (let right = 0; right < columnSpan; right++) {
              taken.add(`${row + down},${column + right}`);
            }
          }
          const text = cell.textContent.trim();
          cells.push({ row, column, rowSpan, columnSpan, text });
          const { borderTop, borderRight, borderBottom, borderLeft } = getComputedStyle(cell);
          const lines = [borderTop, borderRight, borderBottom, borderLeft];
          if (!lines.every((line) => /^1px solid/.test(line))) unlined.push(text);
        }
      });
      return { cells, unlined };
    })
  );
}

function reportOf(format: FormatId): Report {
  const agency = "临江县水利局";
  const year = formatById(format).fromYear;
  return numberedReport(format, { agency, year, title: officialTitle(agency, year) });
}

for (const format of formatIds) {
  const document = reportDocument(reportOf(format), ready);
  const tables = document.parts.filter((part): part is TablePart => part.kind === "table");

  browserCase(`the report of form ${format} is pasted into an editor`, async ({ page }) => {
    await paste(page, clipboardReport(document));
    const pasted = await pastedTables(page);
    assert.deepEqual(
      pasted.map(({ cells }) => cells),
      tables.map(cellsOf)
    );
    assert.deepEqual(
      pasted.flatMap(({ unlined }) => unlined),
      []
    );
    const headings = await page.locator("#editor h2").allTextContents();
    assert.deepEqual(
      headings,
      document.parts.flatMap((part) =>
        part.kind === "heading" && part.level === 1 ? [part.text] : []
      )
    );
  });

  for (const table of tables) {
    const { table: id } = table.layout;
    browserCase(`table ${id} of form ${format} is pasted alone`, async ({ page }) => {
      await paste(page, clipboardTable(document, id));
      const [pasted, ...more] = await pastedTables(page);
      assert.equal(more.length, 0);
      assert.deepEqual(pasted?.cells, cellsOf(table));
      assert.deepEqual(pasted.unlined, []);
      assert.equal(await page.locator("#editor h1, #editor h2").count(), 0);
    });
  }
}
