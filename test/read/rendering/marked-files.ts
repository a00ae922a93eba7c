import { strToU8, zipSync } from "fflate";

/** A cell's content in each kind of file; null where the kind has no such thing. */
export interface MarkedContent {
  readonly html: string;
  /** Style rules of the page. */
  readonly css?: string;
  /** What stands in the paragraph. */
  readonly docx: string | null;
  /** What stands in the string: a `t`, or several `r`. */
  readonly xlsx: string | null;
}

/** A grid of texts, in which some cells are marked. */
export type MarkedGrid = readonly (readonly (string | MarkedContent)[])[];

const wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const sheetNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

/** A run of a Word document. */
export function wordRun(text: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** A run of a string in a workbook. */
export function sheetRun(text: string, properties = ""): string {
  return `<r><rPr>${properties}</rPr><t xml:space="preserve">${escaped(text)}</t></r>`;
}

function xml(body: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8"?>${body}`);
}

function packageOf(parts: Readonly<Record<string, readonly [type: string, xml: string]>>) {
  const types = Object.entries(parts).map(
    ([name, [type]]) =>
      `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`
  );
  return {
    "[Content_Types].xml": xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${types.join("")}</Types>`
    ),
    ...Object.fromEntries(Object.entries(parts).map(([name, [, body]]) => [name, xml(body)])),
  };
}

function relations(...targets: readonly (readonly [type: string, target: string])[]): Uint8Array {
  const items = targets.map(
    ([type, target], index) =>
      `<Relationship Id="r${index + 1}" Type="${relation}/${type}" Target="${target}"/>`
  );
  return xml(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`
  );
}

export function markedPage(lines: readonly string[], grid: MarkedGrid): Uint8Array {
  const cells = grid.flat();
  const css = cells.flatMap((cell) => (typeof cell === "string" ? [] : [cell.css ?? ""]));
  const rows = grid.map((row) =>
    row.map((cell) => `<td>${typeof cell === "string" ? escaped(cell) : cell.html}</td>`).join("")
  );
  return strToU8(
    `<!DOCTYPE html><html><head><meta charset="utf-8"><style>${[...new Set(css)].join("\n")}</style></head><body>` +
      lines.map((line) => `<p>${escaped(line)}</p>`).join("") +
      `<table>${rows.map((row) => `<tr>${row}</tr>`).join("")}</table></body></html>`
  );
}

/** @param styles further styles of the document, for marks that are styles */
export function markedDocument(
  lines: readonly string[],
  grid: MarkedGrid,
  styles = ""
): Uint8Array {
  const rows = grid.map((row) =>
    row
      .map((cell) => {
        const content = typeof cell === "string" ? wordRun(cell) : (cell.docx ?? "");
        return `<w:tc><w:p>${content}</w:p></w:tc>`;
      })
      .join("")
  );
  const body =
    lines.map((line) => `<w:p>${wordRun(line)}</w:p>`).join("") +
    `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join("")}</w:tbl><w:p/>`;
  return zipSync({
    ...packageOf({
      "word/document.xml": [
        "wordprocessingml.document.main",
        `<w:document xmlns:w="${wordNamespace}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body>${body}</w:body></w:document>`,
      ],
      "word/styles.xml": [
        "wordprocessingml.styles",
        `<w:styles xmlns:w="${wordNamespace}">${styles}</w:styles>`,
      ],
    }),
    "_rels/.rels": relations(["officeDocument", "word/document.xml"]),
    "word/_rels/document.xml.rels": relations(["styles", "styles.xml"]),
  });
}

function columnName(index: number): string {
  return String.fromCharCode("A".charCodeAt(0) + index);
}

/** @param isInline whether strings stand in their cells and not in the table of shared strings */
export function markedWorkbook(
  lines: readonly string[],
  grid: MarkedGrid,
  isInline: boolean
): Uint8Array {
  const shared: string[] = [];
  const content = (cell: string | MarkedContent): string =>
    typeof cell === "string" ? `<t>${escaped(cell)}</t>` : (cell.xlsx ?? "<t/>");
  const cellXml = (cell: string | MarkedContent, row: number, column: number): string => {
    const address = `${columnName(column)}${row + 1}`;
    const string = content(cell);
    if (isInline) return `<c r="${address}" t="inlineStr"><is>${string}</is></c>`;
    shared.push(`<si>${string}</si>`);
    return `<c r="${address}" t="s"><v>${shared.length - 1}</v></c>`;
  };
  const rows = [...lines.map((line) => [line]), ...grid].map(
    (row, at) =>
      `<row r="${at + 1}">${row.map((cell, column) => cellXml(cell, at, column)).join("")}</row>`
  );
  return zipSync({
    ...packageOf({
      "xl/workbook.xml": [
        "spreadsheetml.sheet.main",
        `<workbook xmlns="${sheetNamespace}" xmlns:r="${relation}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ],
      "xl/worksheets/sheet1.xml": [
        "spreadsheetml.worksheet",
        `<worksheet xmlns="${sheetNamespace}"><sheetData>${rows.join("")}</sheetData></worksheet>`,
      ],
      "xl/sharedStrings.xml": [
        "spreadsheetml.sharedStrings",
        `<sst xmlns="${sheetNamespace}">${shared.join("")}</sst>`,
      ],
    }),
    "_rels/.rels": relations(["officeDocument", "xl/workbook.xml"]),
    "xl/_rels/workbook.xml.rels": relations(
      ["worksheet", "worksheets/sheet1.xml"],
      ["sharedStrings", "sharedStrings.xml"]
    ),
  });
}
