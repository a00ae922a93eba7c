import { parseArea } from "../excel-host/address";
import { Book } from "../excel-host/book/book";
import { changeStyle, mergeArea, writeInputs } from "../excel-host/book/writing";
import type { CellPicture } from "./picture";
import { workbookPicture } from "./workbook-picture";

function cellsOf(book: Book): ReadonlyMap<string, CellPicture> {
  const [sheet] = workbookPicture(book).sheets;
  return new Map(sheet?.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
}

test("shows what a cell displays, and keeps what is edited in it", () => {
  const book = new Book();
  writeInputs(book, book.activeSheet, parseArea("A1:C1"), [["12%", "=A1*2", "文字"]]);
  const cells = cellsOf(book);
  expect(cells.get("0,0")).toMatchObject({ text: "12%", look: { horizontal: "right" } });
  expect(cells.get("0,1")).toMatchObject({ input: "=A1*2" });
  expect(cells.get("0,2")).toMatchObject({ text: "文字", look: { horizontal: "left" } });
});

test("shows a cell that only has a border or a fill", () => {
  const book = new Book();
  const border = { style: "Continuous", weight: "Medium", color: "#112233" } as const;
  changeStyle(book, book.activeSheet, [parseArea("B2")], (style) => ({
    ...style,
    fill: "#FFEEDD",
    borders: { top: border },
  }));
  expect(cellsOf(book).get("1,1")).toMatchObject({
    text: "",
    look: { fill: "#FFEEDD", top: { weight: "medium", color: "#112233" } },
  });
});

test("a conditional format that applies covers the cell's own look, also of an empty cell", () => {
  const book = new Book();
  const sheet = book.activeSheet;
  writeInputs(book, sheet, parseArea("A1"), [[5]]);
  sheet.conditionalFormats = [
    {
      id: "mark",
      areas: [parseArea("A1:A2")],
      condition: { type: "Custom", formula: "=A1<>0" },
      style: { fillColor: "#FF0000" },
      stopIfTrue: false,
    },
    {
      id: "blank",
      areas: [parseArea("A2")],
      condition: { type: "Custom", formula: '=A2=""' },
      style: { fillColor: "#00FF00" },
      stopIfTrue: false,
    },
  ];
  const cells = cellsOf(book);
  expect(cells.get("0,0")?.look.fill).toBe("#FF0000");
  expect(cells.get("1,0")?.look.fill).toBe("#00FF00");
});

test("sizes are in pixels, and merges, frozen panes and hidden sheets are kept", () => {
  const book = new Book({ sheetNames: ["甲", "乙"] });
  const sheet = book.activeSheet;
  sheet.columnWidths.set(2, 75);
  sheet.frozen = { rows: 3, columns: 1 };
  mergeArea(book, sheet, parseArea("A1:C1"));
  book.showSheet(book.sheet("乙"), "Hidden");
  const picture = workbookPicture(book);
  expect(picture.sheets[0]).toMatchObject({
    name: "甲",
    visible: true,
    merges: [parseArea("A1:C1")],
    frozenRows: 3,
    frozenColumns: 1,
  });
  expect(picture.sheets[0]?.columnWidths.get(2)).toBe(100);
  expect(picture.sheets[1]).toMatchObject({ name: "乙", visible: false });
  expect(picture.activeSheet).toBe(sheet.id);
});
