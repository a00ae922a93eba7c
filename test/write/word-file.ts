import { TextDecoder, TextEncoder } from "node:util";
import { unzipSync } from "fflate";
import type { RenderedCell } from "./table-grid";

// Every browser has these; the page that jest simulates has not.
Object.assign(globalThis, { TextDecoder, TextEncoder, Uint8Array });

const wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** The parts of an Office file by their paths, each parsed strictly. */
export function partsOf(file: Uint8Array): ReadonlyMap<string, Document> {
  return new Map(
    Object.entries(unzipSync(file)).map(([path, bytes]) => {
      const xml = new DOMParser().parseFromString(
        new TextDecoder().decode(bytes),
        "application/xml"
      );
      const error = xml.querySelector("parsererror")?.textContent;
      if (error !== undefined) throw new Error(`${path}: ${error}`);
      return [path, xml];
    })
  );
}

export function all(within: Element | Document | undefined, name: string): readonly Element[] {
  return Array.from(within?.getElementsByTagNameNS(wordNamespace, name) ?? []);
}

export function children(element: Element | undefined, name: string): readonly Element[] {
  return Array.from(element?.children ?? []).filter((child) => child.tagName === `w:${name}`);
}

export function value(element: Element | undefined, attribute = "val"): string | null {
  return element?.getAttributeNS(wordNamespace, attribute) ?? null;
}

export function words(element: Element): string {
  return all(element, "t")
    .map((text) => text.textContent)
    .join("");
}

/** A cell of a row as it is written. */
export interface WordCell {
  readonly element: Element;
  readonly column: number;
  readonly columnSpan: number;
  readonly merge: "none" | "restart" | "continue";
}

export function wordRows(table: Element): readonly (readonly WordCell[])[] {
  return children(table, "tr").map((row) => {
    let column = 0;
    return children(row, "tc").map((element) => {
      const columnSpan = Number(value(all(element, "gridSpan")[0]) ?? 1);
      const vMerge = all(element, "vMerge")[0];
      const merge = !vMerge ? "none" : value(vMerge) === "restart" ? "restart" : "continue";
      const cell: WordCell = { element, column, columnSpan, merge };
      column += columnSpan;
      return cell;
    });
  });
}

/** The cells of a Word table as Word joins them. */
export function cellsOfWordTable(table: Element): readonly RenderedCell[] {
  const rows = wordRows(table);
  return rows.flatMap((cells, row) =>
    cells
      .filter(({ merge }) => merge !== "continue")
      .map(({ element, column, columnSpan, merge }) => {
        let rowSpan = 1;
        const continues = (down: number): boolean =>
          rows[row + down]?.some(
            (below) =>
              below.column === column &&
              below.columnSpan === columnSpan &&
              below.merge === "continue"
          ) ?? false;
        while (merge === "restart" && continues(rowSpan)) rowSpan++;
        return { row, column, rowSpan, columnSpan, text: words(element) };
      })
  );
}
