import { strToU8, zipSync } from "fflate";

const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const relation = `${office}/relationships`;
const wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const sheetNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006";

/** The parts of a Word file or workbook, by their names. */
export type Parts = Readonly<Record<string, Uint8Array>>;

export function xml(body: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8"?>${body}`);
}

/** The file that says what a part refers to: of what kind, and where. */
export function relationships(...all: readonly (readonly [kind: string, target: string])[]) {
  const written = all.map(
    ([kind, target], index) =>
      `<Relationship Id="r${index + 1}" Type="${relation}/${kind}" Target="${target}"/>`
  );
  return xml(
    `<Relationships xmlns="${packageNamespace}/relationships">${written.join("")}</Relationships>`
  );
}

/** The file that says of what kind parts are. */
export function contentTypes(...all: readonly (readonly [part: string, type: string])[]) {
  const overrides = all.map(
    ([part, type]) =>
      `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`
  );
  return xml(
    `<Types xmlns="${packageNamespace}/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`
  );
}

/** What stands in a Word document, as its main part. */
export function wordBody(body: string): string {
  return `<w:document xmlns:w="${wordNamespace}" xmlns:r="${relation}"><w:body>${body}</w:body></w:document>`;
}

export function wordStyles(styles: string): string {
  return `<w:styles xmlns:w="${wordNamespace}">${styles}</w:styles>`;
}

/** The parts of a Word file. */
export function wordParts(
  document: Uint8Array,
  {
    main = "word/document.xml",
    styles = "",
  }: { readonly main?: string; readonly styles?: string } = {}
): Parts {
  return {
    "[Content_Types].xml": contentTypes(
      [main, "wordprocessingml.document.main"],
      ["word/styles.xml", "wordprocessingml.styles"]
    ),
    "_rels/.rels": relationships(["officeDocument", main]),
    "word/_rels/document.xml.rels": relationships(["styles", "styles.xml"]),
    "word/styles.xml": xml(wordStyles(styles)),
    [main]: document,
  };
}

/** A Word file with this in its body. */
export function docxWith(body: string, styles = ""): Uint8Array {
  return zipSync(wordParts(xml(wordBody(body)), { styles }));
}

export function sheetWith(rows: string): string {
  return `<worksheet xmlns="${sheetNamespace}"><sheetData>${rows}</sheetData></worksheet>`;
}

/** The parts of a workbook of one sheet. */
export function workbookParts(
  sheet: Uint8Array,
  {
    part = "worksheets/sheet1.xml",
    styles = "",
    strings = "",
  }: { readonly part?: string; readonly styles?: string; readonly strings?: string } = {}
): Parts {
  return {
    "[Content_Types].xml": contentTypes(
      ["xl/workbook.xml", "spreadsheetml.sheet.main"],
      ["xl/styles.xml", "spreadsheetml.styles"],
      ["xl/sharedStrings.xml", "spreadsheetml.sharedStrings"],
      [`xl/${part}`, "spreadsheetml.worksheet"]
    ),
    "_rels/.rels": relationships(["officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": xml(
      `<workbook xmlns="${sheetNamespace}" xmlns:r="${relation}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`
    ),
    "xl/_rels/workbook.xml.rels": relationships(
      ["worksheet", part],
      ["styles", "styles.xml"],
      ["sharedStrings", "sharedStrings.xml"]
    ),
    "xl/styles.xml": xml(`<styleSheet xmlns="${sheetNamespace}">${styles}</styleSheet>`),
    "xl/sharedStrings.xml": xml(`<sst xmlns="${sheetNamespace}">${strings}</sst>`),
    [`xl/${part}`]: sheet,
  };
}

/** A workbook with a sheet of rows for each, called S1, S2. */
export function workbookOfSheets(sheets: readonly string[]): Uint8Array {
  const parts = sheets.map((rows, index) => [`worksheets/s${index + 1}.xml`, rows] as const);
  const named = parts.map(
    (_, index) => `<sheet name="S${index + 1}" sheetId="${index + 1}" r:id="r${index + 1}"/>`
  );
  return zipSync({
    "[Content_Types].xml": contentTypes(
      ["xl/workbook.xml", "spreadsheetml.sheet.main"],
      ...parts.map(([part]) => [`xl/${part}`, "spreadsheetml.worksheet"] as const)
    ),
    "_rels/.rels": relationships(["officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": xml(
      `<workbook xmlns="${sheetNamespace}" xmlns:r="${relation}"><sheets>${named.join("")}</sheets></workbook>`
    ),
    "xl/_rels/workbook.xml.rels": relationships(
      ...parts.map(([part]) => ["worksheet", part] as const)
    ),
    ...Object.fromEntries(parts.map(([part, rows]) => [`xl/${part}`, xml(sheetWith(rows))])),
  });
}

/** A workbook with these rows in its sheet. */
export function xlsxWith(
  rows: string,
  options: { readonly styles?: string; readonly strings?: string } = {}
): Uint8Array {
  return zipSync(workbookParts(xml(sheetWith(rows)), options));
}
