import { HostError, refusedInCellEdit } from "./errors";
import type { Behaviour } from "./behaviour";
import {
  ACTION,
  REQUEST_FLAG,
  type RequestBody,
  type RequestMessage,
  type ResponseBody,
} from "./protocol";
import { refusal } from "./refusal";

/** One round trip of an add-in, as the host saw it. */
export interface RequestRecord {
  readonly body: RequestBody;
  readonly response: ResponseBody;
}

/** A request that is to fail. */
export interface PlannedFailure {
  /** 1, the next request from now, unless given. */
  readonly nth?: number;
  /** One of the documented error codes; `GeneralException` unless given. */
  readonly code?: string;
  readonly message?: string;
  /** Whether Excel has done its work when the failure arrives. */
  readonly takesEffect?: boolean;
}

/** Calls that the runtime makes by itself: after `Excel.run`, and when a pane starts. */
const HOUSEKEEPING = ["_RemoveReference", "NotifyActionHandlerReady"];

const isHousekeeping = ({ Actions }: RequestBody): boolean =>
  Actions.every(
    ({ ActionType, Name }) => ActionType === ACTION.instantiate || HOUSEKEEPING.includes(Name)
  );

/**
 * The way of every request to the workbook: it is delayed, refused or made to fail here, and
 * recorded. What the runtime sends by itself passes unhindered and unrecorded.
 */
export class RequestLine {
  readonly records: RequestRecord[] = [];
  /** Milliseconds before a request reaches the workbook. */
  latency = 0;
  constructor(private readonly behaviour: Pick<Behaviour, "cellEditCode">) {}

  private editing: { readonly left: Promise<void>; readonly leave: () => void } | undefined;
  private failures: { readonly failure: PlannedFailure; countdown: number }[] = [];
  private underWay = 0;
  private whenIdle: (() => void)[] = [];

  get isIdle(): boolean {
    return this.underWay === 0;
  }

  idle(): Promise<void> {
    return this.isIdle ? Promise.resolve() : new Promise((done) => this.whenIdle.push(done));
  }

  enterCellEdit(): void {
    if (this.editing) return;
    let leave = (): void => {};
    const left = new Promise<void>((done) => {
      leave = done;
    });
    this.editing = { left, leave };
  }

  leaveCellEdit(): void {
    this.editing?.leave();
    this.editing = undefined;
  }

  fail(failure: PlannedFailure): void {
    this.failures.push({ failure, countdown: failure.nth ?? 1 });
  }

  clearFailures(): void {
    this.failures = [];
  }

  /** @param admission what the request waits for before it reaches the workbook */
  async run(
    { flags, message }: RequestMessage,
    process: (body: RequestBody) => ResponseBody,
    admission: () => Promise<void> = () => Promise.resolve()
  ): Promise<ResponseBody> {
    const body =
      typeof message.body === "string" ? (JSON.parse(message.body) as RequestBody) : message.body;
    this.underWay += 1;
    try {
      if (isHousekeeping(body)) return process(body);
      await admission();
      return await this.runCall(body, flags, process);
    } finally {
      this.underWay -= 1;
      if (this.isIdle) for (const done of this.whenIdle.splice(0)) done();
    }
  }

  private async runCall(
    body: RequestBody,
    flags: number,
    process: (body: RequestBody) => ResponseBody
  ): Promise<ResponseBody> {
    if (this.latency > 0) await pause(this.latency);
    if (this.editing && flags & REQUEST_FLAG.delayForCellEdit) await this.editing.left;
    const response = this.answer(body, process);
    this.records.push({ body, response });
    return response;
  }

  private answer(body: RequestBody, process: (body: RequestBody) => ResponseBody): ResponseBody {
    if (this.editing) return refusal(refusedInCellEdit(this.behaviour.cellEditCode));
    const failure = this.dueFailure();
    if (failure === undefined) return process(body);
    if (failure.takesEffect) process(body);
    const { code = "GeneralException", message = GENERAL_MESSAGE } = failure;
    return refusal(new HostError(code, message, 500));
  }

  private dueFailure(): PlannedFailure | undefined {
    for (const planned of this.failures) planned.countdown -= 1;
    const due = this.failures.find(({ countdown }) => countdown <= 0);
    this.failures = this.failures.filter((each) => each !== due);
    return due?.failure;
  }
}

const GENERAL_MESSAGE = "There was an internal error while processing the request.";

/** Taken when the module loads: tests that set the clock themselves must not stop the host. */
const { setTimeout: setTimer } = globalThis;

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((done) => void setTimer(done, milliseconds));
