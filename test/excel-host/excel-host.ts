import type { Position } from "./address";
import { Book, type BookOptions } from "./book/book";
import { COLLEAGUE } from "./book/changes";
import { Connection } from "./connection";
import type { HostEvent } from "./events";
import {
  type NativeBridge,
  type OfficeTheme,
  type PaneWindow,
  type Surroundings,
  placeNativeObjects,
} from "./native-objects";
import { PersonAtTheGrid } from "./person";
import { EVENT, EVENT_CATEGORY, type EventEntry, type RequestMessage } from "./protocol";
import { type PlannedFailure, type RequestRecord, RequestLine, pause } from "./requests";

export interface ExcelHostOptions extends BookOptions {
  /** The highest supported version of ExcelApi, `1.14` (Excel 2021) unless given. */
  readonly requirementSet?: string;
  /** The language of Excel's screen, `zh-CN` unless given. */
  readonly language?: string;
  /** Milliseconds each request takes. */
  readonly latency?: number;
  readonly theme?: Partial<OfficeTheme>;
  /** A workbook to open instead of an empty one. */
  readonly book?: Book;
}

const LIGHT_THEME: OfficeTheme = {
  bodyBackgroundColor: "#FFFFFF",
  bodyForegroundColor: "#000000",
  controlBackgroundColor: "#F3F3F3",
  controlForegroundColor: "#000000",
};

/** What Excel 2021 offers beside ExcelApi itself. */
const OTHER_SETS: Readonly<Record<string, string>> = {
  AddInCommands: "1.3",
  BindingEvents: "1.1",
  DelayForCellEdit: "1.1",
  DialogApi: "1.2",
  DocumentEvents: "1.1",
  File: "1.1",
  OpenBrowserWindowApi: "1.1",
  RichApiRuntime: "1.2",
  RichApiRuntimeFlag: "1.2",
  Selection: "1.1",
  Settings: "1.1",
};

interface Pane {
  readonly bridge: NativeBridge;
  readonly connection: Connection;
  readonly waiting: HostEvent[];
}

/**
 * Excel without Excel: one workbook in memory, to which the unmodified office.js of any number of
 * windows connects, and at which a person types.
 */
export class ExcelHost {
  readonly book: Book;
  /** What somebody at the screen does. */
  readonly person: PersonAtTheGrid;
  /** What somebody else does who has the same workbook open at another computer. */
  readonly colleague: PersonAtTheGrid;
  /** What each request of a pane waits for before it reaches the workbook; nothing unless set. */
  admission: ((pane: PaneWindow) => Promise<void>) | undefined;
  private readonly requestLine: RequestLine;
  private readonly requirementSet: string;
  private readonly surroundings: Surroundings;
  private readonly documentSettings = new Map<string, string>();
  private readonly panes = new Map<PaneWindow, Pane>();

  constructor(options: ExcelHostOptions = {}) {
    this.book = options.book ?? new Book(options);
    this.person = new PersonAtTheGrid(this.book);
    this.colleague = new PersonAtTheGrid(this.book, COLLEAGUE);
    this.requestLine = new RequestLine(this.book.behaviour);
    this.requestLine.latency = options.latency ?? 0;
    this.requirementSet = options.requirementSet ?? "1.14";
    this.surroundings = {
      requirementSets: { ExcelApi: this.requirementSet, ...OTHER_SETS },
      language: options.language ?? "zh-CN",
      version: "16.0.14332.20000",
      documentUrl: `C:\\${this.book.name}`,
      theme: { ...LIGHT_THEME, ...options.theme },
    };
  }

  /**
   * Every request the add-in made since the start. What office.js sends by itself, when a pane
   * starts and to let go of objects after `Excel.run`, is not among them.
   */
  get requests(): readonly RequestRecord[] {
    return this.requestLine.records;
  }

  /** How many requests an action sends, until it is done and no request is under way. */
  async countRequests(action: () => unknown): Promise<number> {
    const before = this.requests.length;
    await action();
    await this.idle();
    return this.requests.length - before;
  }

  /** Resolves when no request is under way and all events have reached the panes. */
  async idle(): Promise<void> {
    do {
      await this.requestLine.idle();
      await pause(0);
    } while (!this.requestLine.isIdle || this.hasWaitingEvents);
  }

  /** Makes a request of the add-in fail, the next one unless said otherwise. */
  failRequest(failure: PlannedFailure = {}): void {
    this.requestLine.fail(failure);
  }

  /** Takes back all failures that have not happened yet. */
  clearFailures(): void {
    this.requestLine.clearFailures();
  }

  /** Somebody begins to edit a cell: requests fail, or wait if sent with `delayForCellEdit`. */
  enterCellEdit(): void {
    this.requestLine.enterCellEdit();
  }

  /**
   * Somebody begins to edit a cell, here or on the web: where requests are not refused meanwhile, what they write into
   * the cell gets lost.
   */
  editCell(sheetName: string, address: string | Position): void {
    const { book } = this;
    if (book.behaviour.editedCell === "refuses") return this.enterCellEdit();
    this.person.beginEdit(sheetName, address);
  }

  leaveCellEdit(): void {
    this.requestLine.leaveCellEdit();
    this.person.endEdit();
  }

  /** Milliseconds each request takes from now on. */
  set latency(milliseconds: number) {
    this.requestLine.latency = milliseconds;
  }

  /** Prepares a window in which office.js is going to run; it has to come first. A reloaded window may come again. */
  attach(pane: PaneWindow): void {
    this.detach(pane);
    const waiting: HostEvent[] = [];
    const send = (event: HostEvent): void => {
      waiting.push(event);
      void this.deliver(pane);
    };
    const connection = new Connection(this.book, this.requirementSet, this.documentSettings, send);
    const bridge: NativeBridge = {
      sendMessageToHost: (message) =>
        void this.receive(pane, JSON.parse(message) as RequestMessage),
    };
    this.panes.set(pane, { bridge, connection, waiting });
    placeNativeObjects(pane, this.surroundings, this.documentSettings, bridge);
  }

  detach(pane: PaneWindow): void {
    this.panes.get(pane)?.connection.close();
    this.panes.delete(pane);
  }

  private get hasWaitingEvents(): boolean {
    return [...this.panes.values()].some(({ waiting }) => waiting.length > 0);
  }

  private async receive(pane: PaneWindow, request: RequestMessage): Promise<void> {
    const attached = this.panes.get(pane);
    if (attached === undefined) return;
    const body = await this.requestLine.run(
      request,
      (each) => attached.connection.process(each),
      async () => this.admission?.(pane)
    );
    const message = { statusCode: 200, headers: {}, body };
    const reply = { id: request.id, type: 2, flags: request.flags, message };
    if (this.panes.get(pane) === attached)
      attached.bridge.onMessageFromHost?.(JSON.stringify(reply));
  }

  /** Events reach the pane after the answer to the request that caused them. */
  private async deliver(pane: PaneWindow): Promise<void> {
    await this.requestLine.idle();
    await pause(0);
    const attached = this.panes.get(pane);
    for (const { kind, target, args } of attached?.waiting.splice(0) ?? []) {
      const entry: EventEntry = {
        messageCategory: EVENT_CATEGORY,
        messageType: EVENT[kind],
        targetId: target,
        message: JSON.stringify(args),
        id: "",
      };
      attached?.bridge.onMessageFromHost?.(
        JSON.stringify({ type: 3, message: { entries: [entry] } })
      );
    }
  }
}
