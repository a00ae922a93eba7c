import { parseArea } from "../excel-host/address";
import { Book } from "../excel-host/book/book";
import { validationAt } from "../excel-host/book/validation";
import { ExcelHost } from "../excel-host/excel-host";
import type { PaneWindow } from "../excel-host/native-objects";
import { readWorkbook } from "../excel-host/xlsx/read";
import { writeWorkbook } from "../excel-host/xlsx/write";
import { appearanceOptions, type Appearance } from "./appearance";
import { insertExample, readyToInsert } from "./example-book";
import type { Example } from "./examples";
import type { DrawnCell, Grid } from "./grid/grid";
import { tell } from "./notice";
import { element } from "./page";
import { Pane } from "./pane";
import type { Person } from "./person";
import { personAtExcel } from "./person-at-excel";
import { connectToolbar, showProtection } from "./toolbar";
import { workbookPicture } from "./workbook-picture";
import "./styles.css";

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

declare global {
  interface Window {
    /** The pane's page calls it before it loads office.js. */
    attachExcelHost(pane: PaneWindow): void;
    /** For the browser tests, and for a look from the console. */
    workbench: {
      readonly excel: ExcelHost;
      /** What the grid shows in a cell of the sheet in front, such as B2. */
      drawnCell(address: string): DrawnCell;
    };
  }
}

let appearance: Appearance = { theme: "system", language: "zh-CN" };
let excel = new ExcelHost();
const pane = new Pane();

window.attachExcelHost = (paneWindow) => excel.attach(paneWindow);

/** Starts Excel anew with a workbook; the pane opens in it. */
function startExcel(book: Book): void {
  excel.detach(pane.window);
  // Excel shows each workbook in a window of its own.
  sessionStorage.clear();
  excel = new ExcelHost({ book, ...appearanceOptions(appearance) });
  pane.open();
}

/** The grid, or with `?grid=none` one that shows nothing: drawing takes most of the time where nobody looks at it. */
async function gridFor(person: Person): Promise<Grid> {
  if (new URLSearchParams(location.search).get("grid") !== "none") {
    const { startGrid } = await import("./grid/grid");
    return startGrid(element("grid", HTMLElement), workbookPicture(excel.book), person);
  }
  return {
    show: () => undefined,
    drawnCell: () => {
      throw new Error("There is no grid");
    },
  };
}

/** The prompt of the cell that is selected, as Excel shows it beside the cell. */
function inputPrompt({ book }: ExcelHost): string {
  const sheet = book.activeSheet;
  const [area] = book.selectionOn(sheet);
  const prompt = area && validationAt(sheet.validations, area.row, area.column)?.prompt;
  return prompt?.showPrompt ? [prompt.title, prompt.message].filter(Boolean).join("：") : "";
}

async function start(): Promise<void> {
  const person = personAtExcel(
    () => excel,
    (notice) => void tell(notice),
    () => draw()
  );
  const grid = await gridFor(person);

  window.workbench = {
    get excel() {
      return excel;
    },
    drawnCell(address) {
      const { row, column } = parseArea(address);
      return grid.drawnCell(row, column);
    },
  };

  function draw(): void {
    grid.show(workbookPicture(excel.book));
    element("hint", HTMLElement).textContent = inputPrompt(excel);
    showProtection(excel.book.activeSheet.protection !== undefined);
  }

  let drawing: ReturnType<typeof setTimeout> | undefined;
  function drawSoon(): void {
    clearTimeout(drawing);
    drawing = setTimeout(draw);
  }

  /** Puts another workbook in the place of the one that is open; a pane belongs to its workbook. */
  function use(book: Book): void {
    book.onDidChange(drawSoon);
    drawSoon();
    startExcel(book);
  }

  function mayReplace(): boolean {
    return (
      !excel.book.isDirty ||
      window.confirm("现在的工作簿有改动，没有保存。不保存，换成另一个工作簿吗？")
    );
  }

  async function open(file: File): Promise<void> {
    try {
      use(await readWorkbook(new Uint8Array(await file.arrayBuffer()), { name: file.name }));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      await tell({
        title: "打不开这个文件",
        message: `“${file.name}”不是能读懂的 .xlsx 文件。\n${reason}`,
      });
    }
  }

  async function save(): Promise<void> {
    const { book } = excel;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(
      new Blob([new Uint8Array(await writeWorkbook(book))], { type: workbookType })
    );
    link.download = book.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    book.isDirty = false;
  }

  async function show(example: Example): Promise<void> {
    const book = new Book();
    document.body.dataset["busy"] = "true";
    try {
      use(book);
      await insertExample(await pane.whenReady(), example);
      book.isDirty = false;
    } finally {
      delete document.body.dataset["busy"];
    }
  }

  function toggleProtection(): void {
    const { book, person: clerk } = excel;
    const { name, protection } = book.activeSheet;
    if (protection) clerk.unprotectSheet(name);
    else clerk.protectSheet(name);
  }

  connectToolbar({
    toggleProtection,
    open: (file) => void (mayReplace() && open(file)),
    save: () => void save(),
    show: (example) => void (mayReplace() && show(example)),
    openPane: (view) => pane.open(view),
    look: (chosen) => {
      appearance = chosen;
      startExcel(excel.book);
    },
    sizePane: (size) => {
      pane.size = size;
    },
  });
  use(excel.book);
  await readyToInsert();
  document.body.dataset["ready"] = "true";
}

void start();
