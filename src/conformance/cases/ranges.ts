import { type ConformanceCase, cellOf, errorCode, local } from "../conformance-case";

export const rangeCases: readonly ConformanceCase[] = [
  {
    name: "a text that begins with = is its own formula, a formula is not its own value",
    belief: "apostrophes",
    expected: {
      formulas: [["=A9", "=1+1", 2]],
      values: [["=A9", 2, 2]],
    },
    async run(context, sheet) {
      const range = sheet.getRange("A1:C1");
      range.formulas = [["'=A9", "=1+1", 2]];
      range.load("formulas,values");
      await context.sync();
      return { formulas: range.formulas, values: range.values };
    },
  },
  {
    name: "the active cell knows its sheet",
    expected: { same: true, row: 1, column: 2 },
    async run(context, sheet) {
      sheet.load("id");
      sheet.getRange("C2:D4").select();
      await context.sync();
      const cell = context.workbook.getActiveCell();
      cell.load("rowIndex,columnIndex,worksheet/id");
      await context.sync();
      const { rowIndex: row, columnIndex: column } = cell;
      return { same: cell.worksheet.id === sheet.id, row, column };
    },
  },
  {
    name: "values, formulas, texts and types of a range",
    expected: {
      values: [
        [1, "字", true],
        [2.5, "", "#DIV/0!"],
      ],
      formulas: [
        [1, "字", true],
        ["=A1*2.5", "", "=1/0"],
      ],
      text: [
        ["1", "字", "TRUE"],
        ["2.5", "", "#DIV/0!"],
      ],
      types: [
        ["Double", "String", "Boolean"],
        ["Double", "Empty", "Error"],
      ],
    },
    async run(context, sheet) {
      const range = sheet.getRange("A1:C2");
      range.values = [
        [1, "字", true],
        ["=A1*2.5", "", "=1/0"],
      ];
      range.load("values,formulas,text,valueTypes");
      await context.sync();
      return {
        values: range.values,
        formulas: range.formulas,
        text: range.text,
        types: range.valueTypes,
      };
    },
  },
  {
    name: "addresses, indexes and counts",
    expected: { address: "conformance!B2:D5", row: 1, column: 1, rows: 4, columns: 3, cells: 12 },
    async run(context, sheet) {
      const range = sheet.getRangeByIndexes(1, 1, 4, 3);
      range.load("address,rowIndex,columnIndex,rowCount,columnCount,cellCount");
      await context.sync();
      return {
        address: range.address,
        row: range.rowIndex,
        column: range.columnIndex,
        rows: range.rowCount,
        columns: range.columnCount,
        cells: range.cellCount,
      };
    },
  },
  {
    name: "ranges derived from others",
    expected: [
      "C3",
      "D6",
      "B2:E6",
      "C4:E7",
      "C2:D5",
      "B3:D3",
      "C2:C5",
      "B5:D5",
      "D2:D5",
      "A1:D5",
      "2:5",
      "B:D",
      "C3:D4",
    ],
    async run(context, sheet) {
      const range = sheet.getRange("B2:D5");
      const derived = [
        range.getCell(1, 1),
        sheet.getCell(5, 3),
        range.getResizedRange(1, 1),
        range.getOffsetRange(2, 1),
        range.getIntersection("C1:F9"),
        range.getRow(1),
        range.getColumn(1),
        range.getLastRow(),
        range.getLastColumn(),
        range.getBoundingRect("A1"),
        range.getEntireRow(),
        range.getEntireColumn(),
        range.getIntersectionOrNullObject(sheet.getRange("C3:E4")),
      ];
      for (const each of derived) each.load("address");
      await context.sync();
      return derived.map(({ address }) => local(address));
    },
  },
  {
    name: "ranges without cells in common",
    expected: { isNull: true, error: "ItemNotFound" },
    async run(context, sheet) {
      const range = sheet.getRange("A1:B2");
      const none = range.getIntersectionOrNullObject("D4");
      await context.sync();
      const error = await errorCode(context, () => range.getIntersection("D4").load("address"));
      return { isNull: none.isNullObject, error };
    },
  },
  {
    name: "the used part of a range",
    expected: { used: "B2:C2", isNull: true },
    async run(context, sheet) {
      sheet.getRange("B2:C2").values = [[1, 2]];
      const used = sheet.getRange("A1:F9").getUsedRange(true).load("address");
      const none = sheet.getRange("E5:F6").getUsedRangeOrNullObject(true);
      await context.sync();
      return { used: local(used.address), isNull: none.isNullObject };
    },
  },
  {
    name: "the last cell of a range",
    expected: "C4",
    async run(context, sheet) {
      const last = sheet.getRange("A1:C4").getLastCell().load("address");
      await context.sync();
      return local(last.address);
    },
  },
  {
    name: "whole columns and the whole sheet answer no values",
    belief: "wholeRows",
    expected: { column: null, isEntireColumn: true, isEntireRow: true, cells: -1 },
    async run(context, sheet) {
      const column = sheet.getRange("B:B").load("values,isEntireColumn");
      const all = sheet.getRange().load("isEntireRow,cellCount");
      await context.sync();
      return {
        column: column.values,
        isEntireColumn: column.isEntireColumn,
        isEntireRow: all.isEntireRow,
        cells: all.cellCount,
      };
    },
  },
  {
    name: "an address that is none is an error",
    expected: "InvalidArgument",
    run: (context, sheet) =>
      errorCode(context, () => sheet.getRange("nowhere at all").load("address")),
  },
  {
    name: "an array of another shape is refused",
    expected: "InvalidArgument",
    run: (context, sheet) =>
      errorCode(context, () => {
        sheet.getRange("A1:B2").values = [[1, 2, 3]];
      }),
  },
  {
    name: "one value given as [[x]] goes into all cells",
    belief: "oneValueForAll",
    expected: [
      [7, 7],
      [7, 7],
    ],
    async run(context, sheet) {
      const range = sheet.getRange("A1:B2");
      range.values = [[7]];
      range.load("values");
      await context.sync();
      return range.values;
    },
  },
  {
    name: "null leaves a cell as it is, an empty text empties it",
    expected: [[1, "", 3]],
    async run(context, sheet) {
      const range = sheet.getRange("A1:C1");
      range.values = [[1, 2, 3]];
      range.values = [[null, "", null]];
      range.load("values");
      await context.sync();
      return range.values;
    },
  },
  {
    name: "texts that look like numbers become numbers and bring their format",
    belief: "typedTexts",
    expected: {
      values: [[1234, 0.12, 12, -3, "1 2", true, 5]],
      formats: [["#,##0", "0%", "General", "General", "General", "General", "General"]],
    },
    async run(context, sheet) {
      const range = sheet.getRange("A1:G1");
      range.values = [["1,234", "12%", " 12 ", "-3", "1 2", "true", "+5"]];
      range.load("values,numberFormat");
      await context.sync();
      return { values: range.values, formats: range.numberFormat };
    },
  },
  {
    name: "an ISO date becomes one, a date as it is typed stays a text",
    belief: "typedDates",
    expected: { isNumber: [true, false, false], year: "1999" },
    otherwise: [
      {
        switches: { datesInValues: "as-typed" },
        expected: { isNumber: [true, true, false], year: "1999" },
      },
    ],
    async run(context, sheet) {
      const range = sheet.getRange("A1:C1");
      range.values = [["1999-1-5", "3-4", "3~4"]];
      range.load("values,text");
      await context.sync();
      const [values = []] = range.values;
      const [texts = []] = range.text;
      return {
        isNumber: values.map((value: unknown) => typeof value === "number"),
        year: String(texts[0]).slice(0, 4),
      };
    },
  },
  {
    name: "an apostrophe or the text format keeps a text a text",
    expected: {
      values: [["=1+1", "012", "=1+1", "012"]],
      types: [["String", "String", "String", "String"]],
    },
    async run(context, sheet) {
      const range = sheet.getRange("A1:D1");
      sheet.getRange("C1:D1").numberFormat = [["@", "@"]];
      range.values = [["'=1+1", "'012", "=1+1", "012"]];
      range.load("values,valueTypes");
      await context.sync();
      return { values: range.values, types: range.valueTypes };
    },
  },
  {
    name: "an impossible formula is refused and nothing is written",
    belief: "impossibleFormulas",
    expected: { error: "InvalidArgument", values: [["", ""]] },
    async run(context, sheet) {
      const range = sheet.getRange("A1:B1");
      const error = await errorCode(context, () => {
        range.values = [["x", "=SUM("]];
      });
      range.load("values");
      await context.sync();
      return { error, values: range.values };
    },
  },
  {
    name: "number formats and the texts they give",
    expected: { text: [["3.00", "12%", "1,235", "abc"]], formats: [["0.00", "0%", "#,##0", "@"]] },
    async run(context, sheet) {
      const range = sheet.getRange("A1:D1");
      range.numberFormat = [["0.00", "0%", "#,##0", "@"]];
      range.values = [[3, 0.12, 1234.5, "abc"]];
      range.load("text,numberFormat");
      await context.sync();
      return { text: range.text, formats: range.numberFormat };
    },
  },
  {
    name: "merged cells keep the top left value",
    expected: {
      values: [
        ["a", ""],
        ["", ""],
      ],
      areas: "conformance!A1:B2",
      count: 1,
      after: true,
    },
    async run(context, sheet) {
      const range = sheet.getRange("A1:B2");
      range.values = [
        ["a", "b"],
        ["c", "d"],
      ];
      range.merge();
      const merged = sheet.getRange("A1:F9").getMergedAreasOrNullObject();
      merged.load("address,areaCount");
      range.load("values");
      await context.sync();
      const { values } = range;
      range.unmerge();
      const after = range.getMergedAreasOrNullObject();
      await context.sync();
      return { values, areas: merged.address, count: merged.areaCount, after: after.isNullObject };
    },
  },
  {
    name: "merging across makes one area a row",
    expected: { count: 2, areas: ["A1:C1", "A2:C2"] },
    async run(context, sheet) {
      const range = sheet.getRange("A1:C2");
      range.merge(true);
      const merged = range.getMergedAreasOrNullObject();
      merged.load("areaCount");
      merged.areas.load("items/address");
      await context.sync();
      return {
        count: merged.areaCount,
        areas: merged.areas.items.map((area) => local(area.address)),
      };
    },
  },
  {
    name: "what is written to cells under a merged area is dropped",
    belief: "valuesUnderMerges",
    expected: { values: [["a", ""]], unmerged: [["a", ""]] },
    async run(context, sheet) {
      const range = sheet.getRange("A1:B1");
      range.merge();
      range.values = [["a", "b"]];
      range.load("values");
      await context.sync();
      const { values } = range;
      range.unmerge();
      range.load("values");
      await context.sync();
      return { values, unmerged: range.values };
    },
  },
  {
    name: "clearing contents leaves the looks, clearing all does not",
    expected: { contents: ["", "#FF0000"], all: ["", "#FFFFFF"], formats: [1, "#FFFFFF"] },
    async run(context, sheet) {
      const cells = sheet.getRange("A1:C1");
      cells.values = [[1, 1, 1]];
      cells.format.fill.color = "#FF0000";
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("B1").clear("All");
      sheet.getRange("C1").clear("Formats");
      cells.load("values");
      const fills = ["A1", "B1", "C1"].map((address) => sheet.getRange(address).format.fill);
      for (const fill of fills) fill.load("color");
      await context.sync();
      const [contents, all, formats] = fills.map(({ color }, index) => [
        cellOf(cells.values, 0, index),
        color,
      ]);
      return { contents: contents ?? null, all: all ?? null, formats: formats ?? null };
    },
  },
  {
    name: "several areas at once",
    expected: {
      address: "conformance!A1:B2,conformance!D4",
      count: 2,
      cells: 5,
      parts: ["A1:B2", "D4"],
      fill: "#00FF00",
      mixed: "",
    },
    async run(context, sheet) {
      const areas = sheet.getRanges("A1:B2, D4");
      areas.format.fill.color = "#00FF00";
      areas.load("address,areaCount,cellCount");
      areas.areas.load("items/address");
      const fill = areas.format.fill.load("color");
      const around = sheet.getRange("A1:D4").format.fill.load("color");
      await context.sync();
      return {
        address: areas.address,
        count: areas.areaCount,
        cells: areas.cellCount,
        parts: areas.areas.items.map((area) => local(area.address)),
        fill: fill.color,
        mixed: around.color,
      };
    },
  },
  {
    name: "selecting cells",
    expected: { selected: "B2:C3", active: "B2", areas: 1 },
    async run(context, sheet) {
      sheet.getRange("B2:C3").select();
      const selected = context.workbook.getSelectedRange().load("address");
      const active = context.workbook.getActiveCell().load("address");
      const several = context.workbook.getSelectedRanges().load("areaCount");
      await context.sync();
      return {
        selected: local(selected.address),
        active: local(active.address),
        areas: several.areaCount,
      };
    },
  },
  {
    name: "selecting on another sheet shows that sheet",
    belief: "selecting",
    expected: "conformance",
    async run(context, sheet) {
      context.workbook.worksheets.getFirst().activate();
      await context.sync();
      sheet.getRange("B2").select();
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return active.name;
    },
  },
  {
    name: "hidden rows and columns",
    expected: { row: true, column: true, both: null, hidden: true },
    async run(context, sheet) {
      sheet.getRange("2:2").rowHidden = true;
      sheet.getRange("B:B").columnHidden = true;
      const row = sheet.getRange("A2").load("rowHidden,hidden");
      const column = sheet.getRange("B1").load("columnHidden");
      const both = sheet.getRange("A1:A2").load("rowHidden");
      await context.sync();
      return {
        row: row.rowHidden,
        column: column.columnHidden,
        both: both.rowHidden,
        hidden: row.hidden,
      };
    },
  },
  {
    name: "a large grid is written and read whole",
    expected: { rows: 400, last: [399, 798], sum: 79800 },
    async run(context, sheet) {
      const grid = Array.from({ length: 400 }, (_, row) => [row, row * 2, "x", true, ""]);
      const range = sheet.getRangeByIndexes(0, 0, 400, 5);
      range.values = grid;
      const sum = sheet.getRange("G1");
      sum.formulas = [["=SUM(A1:A400)"]];
      range.load("values");
      sum.load("values");
      await context.sync();
      const { values } = range;
      return {
        rows: values.length,
        last: [cellOf(values, 399, 0), cellOf(values, 399, 1)],
        sum: cellOf(sum.values, 0, 0),
      };
    },
  },
  {
    name: "rows and columns put in and taken out move what is behind them",
    belief: "keptRanges",
    expected: {
      inserted: [["a"], [""], ["b"], ["=SUM(A1:A3)"]],
      merged: "conformance!A9:B10",
      deleted: [["b"], ["=SUM(A1:A1)"]],
      columns: [["", "b"]],
    },
    async run(context, sheet) {
      sheet.getRange("A1:A3").formulas = [["a"], ["b"], ["=SUM(A1:A2)"]];
      sheet.getRange("A8:B9").merge();
      sheet.getRange("2:2").insert("Down");
      const inserted = sheet.getRange("A1:A4").load("formulas");
      const merged = sheet.getRange().getMergedAreasOrNullObject().load("address");
      await context.sync();
      sheet.getRange("1:2").delete("Up");
      const deleted = sheet.getRange("A1:A2").load("formulas");
      await context.sync();
      sheet.getRange("A:A").insert("Right");
      const columns = sheet.getRange("A1:B1").load("values");
      await context.sync();
      sheet.getRange("A:A").delete("Left");
      await context.sync();
      return {
        inserted: inserted.formulas,
        merged: merged.address,
        deleted: deleted.formulas,
        columns: columns.values,
      };
    },
  },
  {
    name: "a range that is kept follows its cells when rows and columns are put in and taken out",
    belief: "keptRanges",
    expected: {
      moved: "C3:C4",
      grown: "C3:C5",
      written: [
        ["", ""],
        ["a", ""],
        ["", ""],
        ["b", ""],
      ],
      takenOut: "InvalidReference",
    },
    async run(context, sheet) {
      const kept = sheet.getRange("B2:B3");
      kept.values = [["a"], ["b"]];
      await context.sync();
      sheet.getRange("1:1").insert("Down");
      sheet.getRange("A:A").insert("Right");
      await context.sync();
      kept.load("address");
      await context.sync();
      const moved = local(kept.address);
      sheet.getRange("4:4").insert("Down");
      await context.sync();
      kept.load("address");
      await context.sync();
      const grown = local(kept.address);
      const written = sheet.getRange("C2:D5").load("values");
      await context.sync();
      sheet.getRange("3:5").delete("Up");
      await context.sync();
      const takenOut = await errorCode(context, () => kept.load("address"));
      return { moved, grown, written: written.values, takenOut };
    },
  },
  {
    name: "an apostrophe before a text in an @ cell",
    belief: "apostrophesInTextCells",
    expected: { values: [["=1+1", "字"]], formulas: [["=1+1", "字"]] },
    async run(context, sheet) {
      const range = sheet.getRange("A1:B1");
      range.numberFormat = [["@", "@"]];
      range.values = [["'=1+1", "'字"]];
      range.load("values,formulas");
      await context.sync();
      return { values: range.values, formulas: range.formulas };
    },
  },
  {
    name: "a text of 1,100 characters in an @ cell and in a General one",
    belief: "longTexts",
    expected: { values: [1100, 1100], texts: [1100, 1100] },
    otherwise: [
      {
        switches: { longTextAsText: "hashes" },
        expected: { values: [1100, 1100], texts: [255, 1100] },
      },
    ],
    async run(context, sheet) {
      const range = sheet.getRange("A1:B1");
      range.numberFormat = [["@", "General"]];
      range.values = [["字".repeat(1100), "字".repeat(1100)]];
      range.load("values,text");
      await context.sync();
      const lengths = (grid: readonly (readonly unknown[])[]): number[] =>
        (grid[0] ?? []).map((each) => String(each).length);
      return { values: lengths(range.values), texts: lengths(range.text) };
    },
  },
  {
    name: "a value for a whole column",
    belief: "wholeRows",
    expected: "InvalidArgument",
    run: (context, sheet) =>
      errorCode(context, () => {
        sheet.getRange("B:B").values = [[1]];
      }),
  },
  {
    name: "full-width digits, and digits in an @ cell",
    belief: "typedTexts",
    expected: { values: [["１２", "12", "12%"]], types: [["String", "String", "String"]] },
    async run(context, sheet) {
      const range = sheet.getRange("A1:C1");
      range.numberFormat = [["General", "@", "@"]];
      range.values = [["１２", "12", "12%"]];
      range.load("values,valueTypes");
      await context.sync();
      return { values: range.values, types: range.valueTypes };
    },
  },
  {
    name: "how errors are called",
    belief: "errorTexts",
    expected: { values: [["#N/A", "#VALUE!"]], types: [["Error", "Error"]] },
    otherwise: [
      {
        switches: { errorTexts: "localised" },
        expected: { values: [["#NV", "#WERT!"]], types: [["Error", "Error"]] },
      },
    ],
    async run(context, sheet) {
      const range = sheet.getRange("A1:B1");
      range.formulas = [["=NA()", '=VALUE("x")']];
      range.load("values,valueTypes");
      await context.sync();
      return { values: range.values, types: range.valueTypes };
    },
  },
  {
    name: "the looks of a row that was put in",
    belief: "insertedRows",
    expected: { fill: "#FFF2CC", bold: true, border: "Continuous" },
    async run(context, sheet) {
      const above = sheet.getRange("A1:B1").format;
      above.fill.color = "#FFF2CC";
      above.font.bold = true;
      above.borders.getItem("EdgeLeft").style = "Continuous";
      sheet.getRange("2:2").insert("Down");
      const { format } = sheet.getRange("A2");
      format.load("fill/color,font/bold");
      const border = format.borders.getItem("EdgeLeft").load("style");
      await context.sync();
      return { fill: format.fill.color, bold: format.font.bold, border: border.style };
    },
  },
];
