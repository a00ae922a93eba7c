import {
  type Observation,
  type PersonCase,
  cellOf,
  codeOf,
  errorCode,
  handler,
} from "../conformance-case";
import type { Question } from "../person";

type Done = Question<"done">;

/** Something to do, after which the page looks. */
const task = (chinese: string, english: string): Done => ({
  text: { "zh-CN": chinese, "en-US": english },
  answers: { done: { "zh-CN": "做好了", "en-US": "Done" } },
});

const pressUndo = task(
  "请点一下表格里的空白格，按一次 Ctrl+Z（Mac 上是 ⌘Z），再点“做好了”。",
  "Click an empty cell, press Ctrl+Z once (⌘Z on a Mac), then Done."
);

const whatIsSeen: Question<"whole" | "corner" | "none"> = {
  text: {
    "zh-CN": "请看 A1 开始的合并单元格：红色盖住了多少？",
    "en-US": "Look at the merged cell that begins at A1: how much of it is red?",
  },
  answers: {
    whole: { "zh-CN": "整个合并单元格", "en-US": "All of the merged cell" },
    corner: { "zh-CN": "只有左上角一块", "en-US": "Only its upper left part" },
    none: { "zh-CN": "没有红色", "en-US": "Nothing is red" },
  },
};

const textOrHashes: Question<"text" | "hashes"> = {
  text: {
    "zh-CN": "请看单元格 A1：显示的是文字，还是一串 # 号？",
    "en-US": "Look at cell A1: does it show the text, or a row of # signs?",
  },
  answers: {
    text: { "zh-CN": "文字", "en-US": "The text" },
    hashes: { "zh-CN": "# 号", "en-US": "# signs" },
  },
};

/** The value in A1 of a range that is loaded here. */
async function valueIn(context: Excel.RequestContext, cell: Excel.Range): Promise<Observation> {
  cell.load("values");
  await context.sync();
  return cellOf(cell.values, 0, 0);
}

/** Those that have no cells, as a chart sheet has none. */
async function withoutCells(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[]
): Promise<readonly Excel.Worksheet[]> {
  const found: Excel.Worksheet[] = [];
  for (const sheet of sheets) {
    const code = await errorCode(context, () => sheet.getUsedRangeOrNullObject().load("address"));
    if (code !== "none") found.push(sheet);
  }
  return found;
}

export const withPersonCases: readonly PersonCase[] = [
  {
    name: "Ctrl+Z once after a request that wrote, coloured and merged",
    belief: "undoSteps",
    expected: { requestBefore: "stays", values: "gone", fill: "gone", merge: "gone" },
    async run(context, sheet, person) {
      sheet.getRange("A1").values = [["before"]];
      await context.sync();
      sheet.getRange("A2").values = [["value"]];
      sheet.getRange("A3").format.fill.color = "#FF0000";
      sheet.getRange("A4:B4").merge();
      await context.sync();
      await person.ask(pressUndo);
      const before = await valueIn(context, sheet.getRange("A1"));
      const value = await valueIn(context, sheet.getRange("A2"));
      const fill = sheet.getRange("A3").format.fill.load("color");
      const merged = sheet.getRange("A4:B4").getMergedAreasOrNullObject();
      await context.sync();
      const stays = (does: boolean): string => (does ? "stays" : "gone");
      return {
        requestBefore: stays(before === "before"),
        values: stays(value === "value"),
        fill: stays(fill.color === "#FF0000"),
        merge: stays(!merged.isNullObject),
      };
    },
  },
  {
    name: "Ctrl+Z after marks were replaced",
    belief: "undoOfMarks",
    expected: { code: "none", ofTheClerk: 1 },
    async run(context, sheet, person) {
      const formats = sheet.getRange("A1:A5").conditionalFormats;
      const clerks = formats.add("CellValue");
      clerks.cellValue.rule = { formula1: "5", operator: "GreaterThan" };
      formats.add("Custom").custom.rule.formula = "=TRUE";
      await context.sync();
      formats.load("items/type");
      await context.sync();
      const at = formats.items.findIndex(({ type }) => type === "Custom");
      formats.getItemAt(at).delete();
      formats.add("Custom").custom.rule.formula = "=1=1";
      await context.sync();
      await person.ask(pressUndo);
      const code = await errorCode(context, () => formats.load("items/type"));
      const types = code === "none" ? formats.items.map(({ type }) => type) : [];
      return { code, ofTheClerk: types.filter((type) => type === "CellValue").length };
    },
  },
  {
    name: "Ctrl+Z after a sheet was protected",
    belief: "undoAfterProtecting",
    expected: "stays",
    async run(context, sheet, person) {
      const cell = sheet.getRange("B2");
      cell.format.protection.locked = false;
      await context.sync();
      await person.ask(
        task(
          "请在 B2 输入 7，按回车，再点“做好了”。",
          "Type 7 into B2, press Enter, then press Done."
        )
      );
      sheet.protection.protect();
      await context.sync();
      await person.ask(pressUndo);
      return (await valueIn(context, cell)) === 7 ? "stays" : "gone";
    },
  },
  {
    name: "a request while a cell is being edited",
    belief: "editedCells",
    expected: { code: "InvalidOperationInCellEditMode", elsewhere: "" },
    otherwise: [
      {
        switches: { cellEditCode: "InvalidOperation" },
        expected: { code: "InvalidOperation", elsewhere: "" },
      },
    ],
    async run(context, sheet, person) {
      await person.ask(
        task(
          "请双击 B2，输入 5，不要按回车，直接点“做好了”。",
          "Double-click B2, type 5, do not press Enter, and press Done."
        )
      );
      let code = "none";
      try {
        sheet.getRange("D4").values = [[1]];
        await context.sync();
      } catch (error) {
        code = codeOf(error);
      }
      await person.ask(
        task(
          "请点一下表格，按 Esc 键结束编辑，再点“做好了”。",
          "Click the sheet, press Esc to end editing, then press Done."
        )
      );
      return { code, elsewhere: await valueIn(context, sheet.getRange("D4")) };
    },
  },
  {
    name: "a change by hand is heard while the mouse is over the sheet",
    belief: "changeEvents",
    expected: ["B2"],
    async run(context, sheet, person) {
      const heard: string[] = [];
      const subscription = sheet.onChanged.add(handler(({ address }) => heard.push(address)));
      await context.sync();
      await person.ask(
        task(
          "点“做好了”以后有 10 秒：请在 B2 输入 1 并按回车，鼠标留在表格上，不要移到窗格。",
          "After you press Done you have 10 seconds: type 1 into B2, press Enter and leave the mouse over the sheet, not over the pane."
        )
      );
      await person.wait(10);
      const inTime = [...heard];
      subscription.remove();
      await context.sync();
      return inTime;
    },
  },
  {
    name: "requests while another workbook is in front",
    belief: "otherWorkbooks",
    expected: { write: "none", add: "none", activate: "none", select: "none", freeze: "none" },
    async run(context, sheet, person) {
      await person.ask(
        task(
          "点“做好了”以后有 10 秒：请按 Ctrl+N 新建另一个工作簿，让它留在前面；数完再等两秒，回到这个工作簿，关闭新建的。",
          "After you press Done you have 10 seconds: press Ctrl+N for another workbook and leave it in front; two seconds after the count come back to this workbook and close the new one."
        )
      );
      await person.wait(10);
      const { worksheets } = context.workbook;
      return {
        write: await errorCode(context, () => {
          sheet.getRange("A1").values = [[1]];
        }),
        add: await errorCode(context, () => worksheets.add("conformance 2")),
        activate: await errorCode(context, () => sheet.activate()),
        select: await errorCode(context, () => sheet.getRange("B2").select()),
        freeze: await errorCode(context, () => sheet.freezePanes.freezeRows(1)),
      };
    },
  },
  {
    name: "formats made in Excel's own dialogs",
    belief: "foreignFormats",
    expected: { code: "none", formats: 2 },
    async run(context, sheet, person) {
      const cells = sheet.getRange("A1:A5");
      cells.values = [[1], [1], [2], [3], [4]];
      cells.select();
      await context.sync();
      await person.ask(
        task(
          "A1:A5 已经选中。请点“开始 → 条件格式 → 突出显示单元格规则 → 重复值 → 确定”，再点“条件格式 → 数据条”任选一种，然后点“做好了”。",
          "A1:A5 is selected. Choose Home, Conditional Formatting, Highlight Cells Rules, Duplicate Values, OK; then Conditional Formatting, Data Bars, any of them; then press Done."
        )
      );
      const formats = sheet.getRange().conditionalFormats;
      const code = await errorCode(context, () => formats.load("items/type"));
      return { code, formats: code === "none" ? formats.items.length : null };
    },
  },
  {
    name: "a format on the first cell of a merged area, as it is seen",
    belief: "marksOnMergedCells",
    expected: "whole",
    async run(context, sheet, person) {
      sheet.getRange("A1:C4").merge();
      const mark = sheet.getRange("A1").conditionalFormats.add("Custom").custom;
      mark.rule.formula = "=TRUE";
      mark.format.fill.color = "#FF0000";
      await context.sync();
      return person.ask(whatIsSeen);
    },
  },
  {
    name: "a text of 1,100 characters in an @ cell, as it is seen",
    belief: "longTexts",
    expected: "text",
    async run(context, sheet, person) {
      const cell = sheet.getRange("A1");
      cell.numberFormat = [["@"]];
      cell.values = [["字".repeat(1100)]];
      cell.format.wrapText = true;
      cell.format.columnWidth = 400;
      cell.format.rowHeight = 300;
      await context.sync();
      return person.ask(textOrHashes);
    },
  },
  {
    name: "a chart sheet among the worksheets",
    belief: "chartSheets",
    expected: { listed: false },
    async run(context, sheet, person) {
      const { worksheets } = context.workbook;
      const cells = sheet.getRange("A1:B3");
      cells.values = [
        ["", "件"],
        ["新收", 3],
        ["办结", 2],
      ];
      cells.select();
      worksheets.load("items/id");
      await context.sync();
      const before = new Set(worksheets.items.map(({ id }) => id));
      await person.ask(
        task(
          "A1:B3 已经选中。请点一下表格，按 F11 建一张图表工作表（Mac 上是 Fn+F11），再点“做好了”。做不到的请跳过。",
          "A1:B3 is selected. Click the sheet, press F11 for a chart sheet (Fn+F11 on a Mac), then press Done. Skip this where it cannot be done."
        )
      );
      worksheets.load("items/id");
      await context.sync();
      const added = worksheets.items.filter(({ id }) => !before.has(id));
      // A sheet with cells is somebody's own, who was asked for no more than a chart.
      const charts = await withoutCells(context, added);
      for (const each of charts) each.delete();
      await context.sync();
      if (charts.length === 0) {
        await person.ask(
          task(
            "请右击图表工作表的标签，选“删除”，再点“做好了”。",
            "Right-click the chart sheet's tab, choose Delete, then press Done."
          )
        );
      }
      return { listed: charts.length > 0 };
    },
  },
];
