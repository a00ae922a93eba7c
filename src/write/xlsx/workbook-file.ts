import { strToU8, zipSync } from "fflate";
import type { SheetPlan } from "../sheet-plan";
import { fixedAreaName } from "./cell-names";
import { SharedStrings } from "./shared-strings";
import { Styles } from "./styles";
import { worksheetXml } from "./worksheet";
import { attributes, declaration, xmlText } from "./xml";

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const packageTypes = "application/vnd.openxmlformats-package";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

function relationsXml(those: readonly Relation[]): string {
  const list = those.map(
    ({ id, type, target }) => `<Relationship${attributes({ Id: id, Type: type, Target: target })}/>`
  );
  return `${declaration}<Relationships xmlns="${packageRelations}">${list.join("")}</Relationships>`;
}

function contentTypesXml(sheets: number): string {
  const types: readonly (readonly [path: string, type: string])[] = [
    ["/xl/workbook.xml", `${spreadsheet}.sheet.main+xml`],
    ...Array.from(
      { length: sheets },
      (_, index) =>
        [`/xl/worksheets/sheet${index + 1}.xml`, `${spreadsheet}.worksheet+xml`] as const
    ),
    ["/xl/styles.xml", `${spreadsheet}.styles+xml`],
    ["/xl/sharedStrings.xml", `${spreadsheet}.sharedStrings+xml`],
    ["/docProps/core.xml", `${packageTypes}.core-properties+xml`],
  ];
  return [
    declaration,
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    `<Default Extension="rels" ContentType="${packageTypes}.relationships+xml"/>`,
    `<Default Extension="xml" ContentType="application/xml"/>`,
    ...types.map(
      ([path, type]) => `<Override${attributes({ PartName: path, ContentType: type })}/>`
    ),
    "</Types>",
  ].join("");
}

/** A sheet's name in a formula. */
function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function workbookXml(plans: readonly SheetPlan[]): string {
  const sheets = plans.map(
    ({ name }, index) =>
      `<sheet${attributes({ name, sheetId: index + 1, "r:id": `rId${index + 1}` })}/>`
  );
  const printAreas = plans.map(({ name, printArea }, index) => {
    const area = xmlText(`${quoted(name)}!${fixedAreaName(printArea)}`);
    return `<definedName name="_xlnm.Print_Area" localSheetId="${index}">${area}</definedName>`;
  });
  return [
    declaration,
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}">`,
    `<bookViews><workbookView activeTab="0"/></bookViews>`,
    `<sheets>${sheets.join("")}</sheets>`,
    `<definedNames>${printAreas.join("")}</definedNames>`,
    "</workbook>",
  ].join("");
}

function coreXml(title: string): string {
  return [
    declaration,
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">`,
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>年报助手</dc:creator>`,
    "</cp:coreProperties>",
  ].join("");
}

export interface WorkbookDescription {
  readonly title: string;
  /** Printed above every page; null for nothing. */
  readonly header: string | null;
}

/** Sheets as an Excel workbook, .xlsx: nothing in it is locked, whatever the plans say. */
export function workbookFile(
  plans: readonly SheetPlan[],
  { title, header }: WorkbookDescription
): Uint8Array {
  const strings = new SharedStrings();
  const styles = new Styles();
  const worksheets = plans.map((plan, index): [path: string, xml: string] => [
    `xl/worksheets/sheet${index + 1}.xml`,
    worksheetXml(plan, { strings, styles, header, isFirst: index === 0 }),
  ]);
  const parts: readonly (readonly [path: string, xml: string])[] = [
    ["[Content_Types].xml", contentTypesXml(plans.length)],
    [
      "_rels/.rels",
      relationsXml([
        { id: "rId1", type: `${relations}/officeDocument`, target: "xl/workbook.xml" },
        {
          id: "rId2",
          type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
          target: "docProps/core.xml",
        },
      ]),
    ],
    ["docProps/core.xml", coreXml(title)],
    ["xl/workbook.xml", workbookXml(plans)],
    [
      "xl/_rels/workbook.xml.rels",
      relationsXml([
        ...plans.map((_, index) => ({
          id: `rId${index + 1}`,
          type: `${relations}/worksheet`,
          target: `worksheets/sheet${index + 1}.xml`,
        })),
        { id: `rId${plans.length + 1}`, type: `${relations}/styles`, target: "styles.xml" },
        {
          id: `rId${plans.length + 2}`,
          type: `${relations}/sharedStrings`,
          target: "sharedStrings.xml",
        },
      ]),
    ],
    ...worksheets,
    ["xl/styles.xml", styles.xml()],
    ["xl/sharedStrings.xml", strings.xml()],
  ];
  return zipSync(Object.fromEntries(parts.map(([path, xml]) => [path, strToU8(xml)])));
}
