import { strToU8 } from "fflate";
import type { Container } from "./containers";
import { displayWidth, filled, wrapped } from "./display-width";
import { gridOf, partsOf, type GridCell, type Rendering, type SetTable } from "./rendering";

/** How a program writes Markdown, apart from its tables. */
interface Style {
  readonly text: (text: string) => string;
  readonly table: (table: SetTable) => string;
}

function markdown(name: string, { text, table }: Style): Container {
  const write = (rendering: Rendering): Uint8Array =>
    strToU8(
      partsOf(rendering)
        .map((part) => {
          if ("table" in part) return table(part.table);
          return part.level === 0
            ? text(part.text)
            : `${"#".repeat(part.level)} ${text(part.text)}`;
        })
        .join("\n\n")
    );
  return { name, write };
}

const plain = (text: string): string => text;

/** Marks of Markdown in a text, each after a backslash; a number at its beginning is no list. */
function escaped(text: string): string {
  return text
    .replace(/[\\*_[\]<>|]/g, "\\$&")
    .replace(/^(\d+)\.(?!\d)/, "$1\\.")
    .replace(/^[-+]/, "\\$&");
}

type WriteCell = (text: string, at: GridCell | null) => string;

function rows(table: SetTable, cell: WriteCell): readonly (readonly string[])[] {
  return gridOf(table).map((row) => row.map((at) => cell(at?.begins ? at.cell.text : "", at)));
}

const flat: WriteCell = (text) => text.replace(/\n/g, "");
const withBreaks: WriteCell = (text) => escaped(text).replace(/\n/g, "<br>");
const bold: WriteCell = (text, at) => {
  if (text === "") return "&nbsp;";
  const own = withBreaks(text, at);
  return at?.cell.kind === "figure" ? own : `**${own}**`;
};

function piped(table: SetTable, cell: WriteCell, rule = "---"): string {
  const [first = [], ...others] = rows(table, cell).map((row) => `| ${row.join(" | ")} |`);
  const width = gridOf(table)[0]?.length ?? 1;
  return [first, `|${`${rule}|`.repeat(width)}`, ...others].join("\n");
}

function openPiped(table: SetTable): string {
  const [first = "", ...others] = rows(table, flat).map((row) => row.join(" | "));
  const width = gridOf(table)[0]?.length ?? 1;
  return [first, Array.from({ length: width }, () => "---").join("|"), ...others].join("\n");
}

/** An empty head above the table, as a converter writes it where a page has none. */
function withEmptyHead(table: SetTable): string {
  const width = gridOf(table)[0]?.length ?? 1;
  const lines = rows(table, withBreaks).map((row) => `| ${row.join(" | ")} |`);
  return [`|${"  |".repeat(width)}`, `|${" --- |".repeat(width)}`, ...lines].join("\n");
}

function pageTable(table: SetTable): string {
  const lines = table.map((cells) => {
    const own = cells.map(({ text, rowSpan, columnSpan }) => {
      const spans = [
        rowSpan > 1 ? ` rowspan="${rowSpan}"` : "",
        columnSpan > 1 ? ` colspan="${columnSpan}"` : "",
      ].join("");
      return `<td${spans}>${text.replace(/\n/g, "<br/>").replace(/^$/, "&nbsp;")}</td>`;
    });
    return `<tr>${own.join("")}</tr>`;
  });
  return ["<table>", ...lines, "</table>"].join("\n");
}

const widestColumn = 24;

/** The lines of each row with every column filled up to its width. */
function inColumns(table: SetTable): {
  widths: readonly number[];
  lines: readonly (readonly (readonly string[])[])[];
} {
  const cells = rows(table, flat).map((row) => row.map((text) => wrapped(text, widestColumn)));
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(3, ...cells.flatMap((row) => (row[column] ?? []).map(displayWidth)))
  );
  const lines = cells.map((row) => {
    const height = Math.max(...row.map((own) => own.length));
    return Array.from({ length: height }, (_, line) =>
      widths.map((width, column) => filled(row[column]?.[line] ?? "", width))
    );
  });
  return { widths, lines };
}

function gridTable(table: SetTable): string {
  const { widths, lines } = inColumns(table);
  const rule = (mark: string): string =>
    `+${widths.map((width) => mark.repeat(width + 2)).join("+")}+`;
  const body = lines.flatMap((row, index) => [
    ...row.map((line) => `| ${line.join(" | ")} |`),
    rule(index === 0 ? "=" : "-"),
  ]);
  return [rule("-"), ...body].join("\n");
}

function simpleTable(table: SetTable): string {
  const { widths, lines } = inColumns(table);
  const whole = `  ${"-".repeat(widths.reduce((all, width) => all + width + 2, 0))}`;
  const rule = `  ${widths.map((width) => "-".repeat(width)).join("  ")}`;
  const [first = [], ...others] = lines.map((row) =>
    row.map((line) => `  ${line.join("  ")}`.trimEnd())
  );
  return [whole, ...first, rule, ...others.flatMap((row) => [...row, ""]), whole].join("\n");
}

/** Reports kept as Markdown, by the ways of the programs that write it. */
export const markdownContainers: readonly Container[] = [
  markdown("Markdown，没有首尾竖线", { text: plain, table: openPiped }),
  markdown("Markdown，转义、换行标签", {
    text: escaped,
    table: (table) => piped(table, withBreaks),
  }),
  markdown("Markdown，加粗、nbsp", {
    text: (text) => text.replace(/^（.）[^。]+。/, "**$&**"),
    table: (table) => piped(table, bold, ":---:"),
  }),
  markdown("Markdown，空表头", { text: escaped, table: withEmptyHead }),
  markdown("Markdown，夹网页表格", { text: plain, table: pageTable }),
  markdown("Markdown，网格表", { text: plain, table: gridTable }),
  markdown("Markdown，简单表", { text: plain, table: simpleTable }),
];
