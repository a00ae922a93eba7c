import type { Change } from "../../check/change";
import type { Finding } from "../../check/finding";
import type { Reason } from "../../check/reasons";
import { recogniseWorkbook } from "../../read/recognise";
import type { FoundReport } from "../../read/found";
import type { Place } from "../../read/source";
import { figureValue, type FigureValue } from "../../report/report";
import type { AgencyKind } from "../../rules/agency-kind";
import { HostError } from "../../workbook/errors";
import type {
  CellChange,
  Mark,
  SheetState,
  WorkbookHost,
  WorkbookState,
} from "../../workbook/host";
import type { Draft } from "../../write/drafts/draft";
import type { SheetPlan } from "../../write/sheet-plan";
import type { ReportSkeleton } from "../../write/sheets/report-sheets";
import { freeSuffix } from "../../write/sheets/sheet-names";
import type { TextChange } from "../import/filling";
import { dayOf } from "./day";
import type { Surroundings } from "./judgement";
import { problemOf } from "./problem";
import { figureProgress } from "./progress";
import { keptInHand, placeOf, previousReport, sheetsOf } from "./reports";
import type { SheetOnDemand } from "./sheets-on-demand";
import {
  initialState,
  reduce,
  type InHand,
  type PaneEvent,
  type PaneState,
  type Task,
  type View,
} from "./state";

/** Milliseconds the session waits before it reads by itself. */
export interface Delays {
  /** After a change in the workbook, for further ones to come. */
  readonly afterChange: number;
  /** While a cell is being edited. */
  readonly whileEditing: number;
}

const usualDelays: Delays = { afterChange: 600, whileEditing: 2000 };

function isBeingEdited(error: unknown): boolean {
  return error instanceof HostError && error.reason === "cell-edit";
}

function sameValue(a: FigureValue, b: FigureValue): boolean {
  return (
    a === b || (a !== null && typeof a === "object" && JSON.stringify(a) === JSON.stringify(b))
  );
}

/** Where to write changes of figures; undefined where a figure is gone or holds something else by now. */
function cellChanges(
  found: FoundReport,
  changes: readonly Change[]
): readonly CellChange[] | undefined {
  const writes = changes.flatMap(({ cell, from, to }): readonly CellChange[] => {
    const place = found.places[cell];
    const unchanged = sameValue(figureValue(found.report, cell), from);
    return place && unchanged ? [{ place, value: to }] : [];
  });
  return writes.length === changes.length ? writes : undefined;
}

/**
 * A report taken in hand, with the one of the year before.
 * @param surroundings given where it is to be checked, for which the rules have to be loaded
 */
async function inHandOf(
  reports: readonly FoundReport[],
  found: FoundReport,
  surroundings: Surroundings | undefined
): Promise<InHand> {
  const previous = previousReport(reports, found.report);
  if (!surroundings) return { found, previous, judgement: undefined };
  const { judge } = await import("./judgement");
  return { found, previous, judgement: judge(found, previous, surroundings) };
}

/** What to do next with a report, or without one. */
function nextView(inHand: InHand | undefined): View {
  if (!inHand) return "insert";
  const { filled, total } = figureProgress(inHand.found.report);
  return filled < total ? "fill" : "check";
}

/**
 * The clerk's work on one workbook: holds what the pane shows and does what its buttons say, one thing after the other.
 * No method rejects: what goes wrong is in `state.problem`, and what was there stays.
 */
export class Session {
  #state: PaneState;
  readonly #listeners = new Set<() => void>();
  #queue: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #watching: Promise<() => Promise<void>> | undefined;
  /** The marks this session has set and keeps up to date. */
  #marks: readonly Mark[] | undefined;
  /** What agencies are, by their names, as the clerk has said in this session. */
  readonly #agencyKinds = new Map<string, AgencyKind>();

  /**
   * @param view where to begin; left out, the session finds what is to be done next
   * @param now the time where the clerk is
   */
  constructor(
    private readonly host: WorkbookHost,
    private readonly firstView?: View,
    private readonly delays: Delays = usualDelays,
    readonly now: () => Date = () => new Date()
  ) {
    this.#state = initialState(firstView ?? "insert");
  }

  get state(): PaneState {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads the workbook and follows it from then on; the check's own view begins with a check. */
  async start(): Promise<void> {
    if (this.firstView === "check") return this.check();
    await this.#perform("reading", async () => {
      await this.#read();
      if (!this.firstView) this.#apply({ type: "viewed", view: nextView(this.#state.inHand) });
    });
  }

  /** Ends what is under way and follows the workbook no longer. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#queue;
    const stopWatching = await this.#watching?.catch(() => undefined);
    await stopWatching?.();
  }

  view(view: View): void {
    this.#apply({ type: "viewed", view });
    const { inHand } = this.#state;
    if (view === "export" && inHand && !inHand.judgement) {
      void this.#perform("checking", () => this.#takeInHand(inHand.found));
    }
    if (!this.#watching) this.#readSoon(0);
  }

  /** Takes another report of the workbook in hand. */
  choose(report: FoundReport): Promise<void> {
    return this.#perform("reading", async () => {
      await this.#takeInHand(report);
      await this.#updateMarks();
    });
  }

  dismissProblem(): void {
    this.#apply({ type: "dismissed" });
  }

  /** Reads the workbook, checks the report in hand and marks the cells where that is wanted. */
  check(): Promise<void> {
    return this.#perform("checking", async () => {
      await this.#read({ judging: true });
      this.#apply({ type: "checked" });
      this.#tellSummary("checked");
      if (this.#state.marking) await this.#markCells();
    });
  }

  /** Inserts the four sheets, or asks where sheets of these names are there already. */
  insert(skeleton: ReportSkeleton): Promise<void> {
    return this.#perform("inserting", async () => {
      this.#apply({ type: "answered" });
      // Wanted once a year, so it is loaded when it is wanted.
      const { reportSheets } = await import("../../write/sheets/report-sheets");
      const outcome = await this.host.insert(reportSheets(skeleton));
      if (!outcome.inserted) {
        this.#apply({ type: "asked", conflict: { skeleton, existing: outcome.existing } });
        return;
      }
      await this.#read();
      // One that was read from elsewhere is there to compare with; the clerk goes on with the one in hand.
      if (skeleton.origin === undefined) {
        await this.#takeSheetsInHand(outcome.sheets.map(({ id }) => id));
        this.#apply({ type: "viewed", view: "fill" });
      }
      const sheets = outcome.sheets.map(({ name }) => name);
      this.#apply({ type: "did", outcome: { kind: "inserted", sheets } });
    });
  }

  /** The answer 用另外的名字插入. */
  async insertUnderOtherNames(): Promise<void> {
    const { conflict, reading } = this.#state;
    if (!conflict) return;
    const names = [...(reading?.sheets.map(({ name }) => name) ?? []), ...conflict.existing];
    const nameSuffix = freeSuffix(conflict.skeleton.year, names);
    await this.insert({ ...conflict.skeleton, nameSuffix });
  }

  /** The answer 打开已有的. */
  async openExisting(): Promise<void> {
    const { conflict } = this.#state;
    if (!conflict) return;
    await this.#perform("opening", async () => {
      await this.#read();
      const sheet = this.#state.reading?.sheets.find(({ name }) =>
        conflict.existing.includes(name)
      );
      this.#apply({ type: "answered" });
      if (!sheet) return;
      await this.host.activate(sheet.id);
      await this.#takeSheetsInHand([sheet.id]);
      this.#apply({ type: "viewed", view: "fill" });
      this.#apply({ type: "did", outcome: { kind: "opened", sheet: sheet.name } });
    });
  }

  /** The answer 取消. */
  cancelInsert(): void {
    this.#apply({ type: "answered" });
  }

  /**
   * Shows and selects cells.
   * @param cell what to call them in the status line
   */
  select(places: readonly Place[], cell: string): Promise<void> {
    return this.#perform("selecting", async () => {
      await this.host.select(places);
      this.#apply({ type: "did", outcome: { kind: "selected", cell } });
    });
  }

  /** Writes corrections the clerk has agreed to, and checks again; none where a cell no longer holds what was shown. */
  correct(changes: readonly Change[]): Promise<void> {
    return this.#perform("correcting", async () => {
      await this.#read();
      const { inHand } = this.#state;
      const writes = inHand && cellChanges(inHand.found, changes);
      if (!writes) {
        this.#apply({ type: "did", outcome: { kind: "overtaken" } });
        return;
      }
      await this.host.write(writes);
      await this.#read();
      await this.#updateMarks();
      this.#apply({ type: "did", outcome: { kind: "corrected", cells: writes.length } });
    });
  }

  /** Writes what was read from elsewhere into the report in hand, and checks it; nothing where a cell holds something else by now. */
  fillIn(figures: readonly Change[], texts: readonly TextChange[]): Promise<void> {
    return this.#perform("filling", async () => {
      await this.#read();
      const { inHand, reading } = this.#state;
      const { textCells } = await import("../import/text-cells");
      const figureWrites = inHand && cellChanges(inHand.found, figures);
      const textWrites = inHand && textCells(inHand.found, reading?.sheets ?? [], texts);
      if (!figureWrites || !textWrites) {
        this.#apply({ type: "did", outcome: { kind: "fillingOvertaken" } });
        return;
      }
      await this.host.write([...figureWrites, ...textWrites]);
      await this.#read({ judging: true });
      this.#apply({ type: "checked" });
      await this.#updateMarks();
      const summary = this.#state.inHand?.judgement?.summary;
      if (!summary) return;
      const filled = { figures: figures.length, texts: texts.length };
      this.#apply({ type: "did", outcome: { kind: "filledIn", ...filled, summary } });
    });
  }

  /** Keeps a reason for findings in the workbook; not where the check says something else by now. */
  giveReason(findings: readonly Finding[], text: string): Promise<void> {
    return this.#perform("keeping", async () => {
      await this.#read({ judging: true });
      const { inHand, reading } = this.#state;
      if (!inHand || !reading) return;
      const { reasonKeeping } = await import("./kept-reasons");
      const keeping = reasonKeeping(inHand, reading.sheets, findings, text, dayOf(this.now()));
      if (!keeping) {
        this.#apply({ type: "did", outcome: { kind: "reasonOvertaken" } });
        return;
      }
      const sheet = keeping.kind === "write" ? keeping.sheet : keeping.plan.name;
      if (keeping.kind === "write") await this.host.write(keeping.changes);
      else await this.#insertBehind(keeping.plan, inHand.found, findings);
      await this.#read();
      await this.#updateMarks();
      this.#apply({ type: "did", outcome: { kind: "reasonKept", sheet } });
    });
  }

  /** Takes a reason back: its finding is open again. */
  withdrawReason(reason: Reason): Promise<void> {
    return this.#perform("keeping", async () => {
      await this.#read();
      const { withoutReason } = await import("./kept-reasons");
      const changes = withoutReason(this.#state.reading?.sheets ?? [], reason);
      if (changes.length > 0) await this.host.write(changes);
      await this.#read();
      await this.#updateMarks();
      this.#apply({ type: "did", outcome: { kind: "reasonWithdrawn" } });
    });
  }

  /** What the agency in hand is; kept beside the report's text, and the report is checked for it. */
  setAgencyKind(kind: AgencyKind): Promise<void> {
    return this.#perform("keeping", async () => {
      await this.#read();
      const { inHand, reading } = this.#state;
      if (!inHand || !reading) return;
      this.#agencyKinds.set(inHand.found.report.agency, kind);
      const { agencyKindChange } = await import("./agency-kind");
      const changes = agencyKindChange(reading.sheets, inHand.found, kind);
      if (changes.length > 0) await this.host.write(changes);
      await this.#read();
      await this.#updateMarks();
      this.#apply({ type: "did", outcome: { kind: "kindKept" } });
    });
  }

  /** Writes the comparison with last year or the record of the check into a sheet of its own, and shows it. */
  writeSheet(kind: SheetOnDemand): Promise<void> {
    return this.#perform("writing", async () => {
      await this.#read({ judging: true });
      const { inHand, reading } = this.#state;
      const { sheetOnDemand } = await import("./sheets-on-demand");
      const plan = inHand && reading && sheetOnDemand(kind, inHand, reading.sheets, this.now());
      if (!plan) return;
      await this.#insertList(plan);
      await this.#read();
      this.#apply({ type: "did", outcome: { kind: "written", sheet: plan.name } });
    });
  }

  /**
   * Writes a draft the clerk has agreed to below what its section says, and shows it; not where the figures say
   * something else by now, nor where the section has no empty rows for it.
   */
  writeDraft(draft: Draft): Promise<void> {
    return this.#perform("writing", async () => {
      await this.#read();
      const { inHand, reading } = this.#state;
      if (!inHand || !reading) return;
      const { draftChanges, isStillDrafted } = await import("./draft-rows");
      if (!isStillDrafted(inHand.found.report, draft)) {
        this.#apply({ type: "did", outcome: { kind: "draftOvertaken" } });
        return;
      }
      const { subject } = draft;
      const changes = draftChanges(inHand.found, reading.sheets, draft);
      if (!changes) {
        this.#apply({ type: "did", outcome: { kind: "draftWithoutRoom", subject } });
        return;
      }
      await this.host.write(changes);
      await this.host.select(changes.map(({ place }) => place));
      await this.#read();
      await this.#updateMarks();
      this.#apply({ type: "did", outcome: { kind: "drafted", subject } });
    });
  }

  /** Whether cells with findings are marked in the sheets: sets or removes the marks. */
  setMarking(marking: boolean): Promise<void> {
    this.#apply({ type: "markingChosen", marking });
    if (!marking) {
      return this.#perform("unmarking", async () => {
        this.#marks = undefined;
        await this.#read();
        await this.#mark([]);
        this.#apply({ type: "did", outcome: { kind: "unmarked" } });
      });
    }
    if (!this.#state.checklist) return Promise.resolve();
    return this.#perform("marking", async () => {
      await this.#read();
      await this.#markCells();
    });
  }

  #apply(event: PaneEvent): void {
    this.#state = reduce(this.#state, event);
    for (const listener of this.#listeners) listener();
  }

  #enqueue(work: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(work);
    return this.#queue;
  }

  /** Does one thing the clerk asked for, after those before it. */
  #perform(task: Task, work: () => Promise<void>): Promise<void> {
    return this.#enqueue(async () => {
      this.#apply({ type: "began", task });
      try {
        await work();
      } catch (error) {
        const again = (): void => void this.#perform(task, work);
        this.#apply({ type: "failed", problem: problemOf(error, again) });
        this.#readSoon(this.delays.afterChange);
      } finally {
        this.#apply({ type: "ended" });
      }
    });
  }

  async #read({ judging } = { judging: this.#followsJudgement }): Promise<void> {
    this.#watch();
    const { sheets, marks }: WorkbookState = await this.host.read();
    const reports = recogniseWorkbook(sheets);
    const found = keptInHand(reports, this.#state.inHand?.found);
    const inHand =
      found && (await inHandOf(reports, found, judging ? this.#around(found, sheets) : undefined));
    this.#apply({ type: "read", reading: { sheets, reports, marks }, inHand });
  }

  #around({ report }: FoundReport, sheets: readonly SheetState[]): Surroundings {
    const agencyKind = this.#agencyKinds.get(report.agency);
    return { sheets, agencyKind, today: dayOf(this.now()) };
  }

  /** Adds a sheet under a name that was free. */
  async #insertList(plan: SheetPlan): Promise<void> {
    const outcome = await this.host.insert([plan]);
    if (!outcome.inserted) throw new HostError("unknown", "", outcome.existing.join("、"));
  }

  /** Adds a sheet and shows again what the findings are about. */
  async #insertBehind(
    plan: SheetPlan,
    found: FoundReport,
    findings: readonly Finding[]
  ): Promise<void> {
    await this.#insertList(plan);
    const [place] = findings.flatMap(({ cells }) =>
      cells.flatMap((cell) => placeOf(found, cell) ?? [])
    );
    if (place) await this.host.activate(place.sheet);
  }

  /** Whether what the check says is shown, and so has to follow every change. */
  get #followsJudgement(): boolean {
    return this.#state.checklist !== undefined || this.#state.view === "export";
  }

  /** Follows the workbook. Where the host reports no changes, it is read whenever the clerk turns to another step. */
  #watch(): void {
    this.#watching ??= this.host.watch(() => {
      this.#apply({ type: "changed", freshness: "changed" });
      this.#readSoon(this.delays.afterChange);
    });
    this.#watching.catch(() => {
      this.#watching = undefined;
    });
  }

  #readSoon(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#enqueue(() => this.#readQuietly()), delay);
  }

  /** Reads without being asked: says nothing unless the result of the check changes. */
  async #readQuietly(): Promise<void> {
    const before = this.#state.inHand?.judgement?.summary;
    try {
      await this.#read();
      await this.#updateMarks();
    } catch (error) {
      if (isBeingEdited(error)) {
        this.#apply({ type: "changed", freshness: "editing" });
        this.#readSoon(this.delays.whileEditing);
      } else {
        const again = (): void => {
          this.dismissProblem();
          this.#readSoon(0);
        };
        this.#apply({ type: "failed", problem: problemOf(error, again) });
      }
      return;
    }
    const after = this.#state.inHand?.judgement?.summary;
    const changed = before?.error !== after?.error || before?.review !== after?.review;
    if (this.#state.checklist && changed) this.#tellSummary("rechecked");
  }

  async #takeInHand(found: FoundReport): Promise<void> {
    const reports = this.#state.reading?.reports ?? [];
    const sheets = this.#state.reading?.sheets ?? [];
    const surroundings = this.#followsJudgement ? this.#around(found, sheets) : undefined;
    const inHand = await inHandOf(reports, found, surroundings);
    this.#apply({ type: "tookInHand", inHand });
  }

  async #takeSheetsInHand(sheets: readonly string[]): Promise<void> {
    const report = this.#state.reading?.reports.find((found) =>
      sheets.some((sheet) => sheetsOf(found).has(sheet))
    );
    if (report) await this.#takeInHand(report);
  }

  #tellSummary(kind: "checked" | "rechecked"): void {
    const summary = this.#state.inHand?.judgement?.summary;
    if (summary) this.#apply({ type: "did", outcome: { kind, summary } });
  }

  async #markCells(): Promise<void> {
    this.#marks = this.#state.inHand?.judgement?.marks ?? [];
    await this.#mark(this.#marks);
  }

  async #mark(marks: readonly Mark[]): Promise<void> {
    const { refusedBy } = await this.host.mark(this.#state.reading?.marks ?? [], marks);
    const standing = marks.some(({ place }) => !refusedBy.includes(place.sheet));
    this.#apply({ type: "marked", standing, refusedBy });
  }

  /** Marks again where the marks that were set are no longer right; otherwise the host's undo list stays as it is. */
  async #updateMarks(): Promise<void> {
    const wanted = this.#state.inHand?.judgement?.marks;
    if (!this.#marks || !wanted) return;
    if (JSON.stringify(wanted) !== JSON.stringify(this.#marks)) await this.#markCells();
  }
}
