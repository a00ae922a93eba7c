import { strToU8 } from "fflate";
import { containers, type Container } from "../rendering/containers";
import { gridOf, partsOf, type Rendering, type SetTable } from "../rendering/rendering";
import { siteContainers } from "../rendering/site-containers";

const flat = (text: string): string => text.replace(/\n/g, "");

function quoted(text: string, isAlways: boolean): string {
  return isAlways || /[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Values parted by commas: a line for each paragraph and each row. */
function separated(
  name: string,
  isAlways: boolean,
  row: (table: SetTable) => string[][]
): Container {
  const write = (rendering: Rendering): Uint8Array =>
    strToU8(
      partsOf(rendering)
        .flatMap((part) => ("table" in part ? row(part.table) : [[part.text]]))
        .map((cells) => cells.map((text) => quoted(text, isAlways)).join(","))
        .join("\r\n")
    );
  return { name, write };
}

const inPlace = (table: SetTable): string[][] =>
  gridOf(table).map((row) => row.map((at) => (at?.begins ? at.cell.text : "")));
const begun = (table: SetTable): string[][] => table.map((row) => row.map(({ text }) => text));

/** Plain text by what parts the cells that begin in a row. */
function text(name: string, between: string, isBlankKept: boolean): Container {
  const write = (rendering: Rendering): Uint8Array =>
    strToU8(
      partsOf(rendering)
        .map((part) =>
          "table" in part
            ? part.table
                .map((row) =>
                  row
                    .map((own) => flat(own.text))
                    .filter((own) => isBlankKept || own !== "")
                    .join(between)
                )
                .join("\n")
            : part.text
        )
        .join("\n\n")
    );
  return { name, write };
}

/** A page whose cells have lost their spans. */
const withoutSpans: Container = {
  name: "网页，没有合并",
  write: (rendering) =>
    strToU8(
      `<html><body>${partsOf(rendering)
        .map((part) =>
          "table" in part
            ? `<table>${part.table
                .map(
                  (row) =>
                    `<tr>${row.map(({ text: own }) => `<td>${own.replace(/\n/g, "<br>")}</td>`).join("")}</tr>`
                )
                .join("")}</table>`
            : `<p>${part.text}</p>`
        )
        .join("")}</body></html>`
    ),
};

/** Kinds of files that keep the lines of a cell apart. */
const withLines: readonly string[] = [
  "网页",
  "Word",
  "doc",
  "网页，Word 另存",
  "网页，表中套表",
  "网页，没有合并",
  "Markdown，转义、换行标签",
  "Markdown，加粗、nbsp",
  "Markdown，空表头",
  "Markdown，夹网页表格",
  "csv",
  "csv，都带引号",
  "csv，合并丢失",
];

/** The same report with what stands in several lines of a figure's cell parted by blanks. */
function inOneLine(rendering: Rendering): Rendering {
  const tables = rendering.tables.map((table) => ({
    ...table,
    parts: table.parts.map((part) => ({
      ...part,
      table: part.table.map((row) =>
        row.map((own) => (own.key === null ? own : { ...own, text: own.text.replace(/\n/g, " ") }))
      ),
    })),
  }));
  return { ...rendering, tables };
}

function withFiguresApart(container: Container): Container {
  if (withLines.includes(container.name)) return container;
  return { ...container, write: (rendering) => container.write(inOneLine(rendering)) };
}

/** Kinds of documents; in a workbook a figure belongs to the column it stands in, whatever its layout. */
export const oddContainers: readonly Container[] = [
  ...containers.filter(({ name }) => !["xlsx", "xls"].includes(name)),
  ...siteContainers,
  separated("csv", false, inPlace),
  separated("csv，都带引号", true, inPlace),
  separated("csv，合并丢失", false, begun),
  text("制表符，合并丢失", "\t", true),
  text("制表符，空格子丢失", "\t", false),
  text("竖线，空格子丢失", " | ", false),
  text("空格，空格子丢失", " ", false),
  withoutSpans,
].map(withFiguresApart);
