import type { Change } from "../../check/change";
import type { Finding } from "../../check/finding";
import type { Reason } from "../../check/reasons";
import type { FoundReport } from "../../read/found";
import type { Place } from "../../read/source";
import type { AgencyKind } from "../../rules/agency-kind";
import { HostError } from "../../workbook/errors";
import type { WorkbookHost } from "../../workbook/host";
import type { Draft } from "../../write/drafts/draft";
import type { SheetPlan } from "../../write/sheet-plan";
import type { ReportSkeleton } from "../../write/sheets/report-sheets";
import { freeSuffix } from "../../write/sheets/sheet-names";
import { loaded } from "./loaded-part";
import { dayOf } from "./day";
import { figureWrites } from "./figure-writes";
import { Following } from "./following";
import { LiveReport } from "./live-report";
import { once } from "./once";
import { problemOf } from "./problem";
import { figureProgress } from "./progress";
import { reportYears } from "./report-years";
import { placeOf, shareSheets } from "./reports";
import type { SheetOnDemand } from "./sheets-on-demand";
import { textCellWrites, type TextCellChange } from "./text-cell-changes";
import {
  initialState,
  type InHand,
  type Outcome,
  type PaneEvent,
  type PaneState,
  type Task,
  type ToolId,
  type View,
} from "./state";
import { Store } from "./store";
import type { TextChange } from "./text-cells";
import { isInPlace, placesOf, takenBack } from "./undo";
import { rememberWelcome, wasWelcomed } from "./welcome";
import { WritingTries, type Writing } from "./writing";

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
  private readonly store: Store;
  private queue: Promise<void> = Promise.resolve();
  private readonly following: Following;
  private readonly report: LiveReport;
  /** The step that the ribbon or the clerk has asked for. */
  private askedFor: View | undefined;

  /**
   * @param firstView where to begin; left out, the session finds what is to be done next
   * @param now the time where the clerk is
   */
  constructor(
    private readonly host: WorkbookHost,
    private readonly firstView?: View,
    private readonly delays: Delays = usualDelays,
    readonly now: () => Date = () => new Date()
  ) {
    this.askedFor = firstView;
    this.following = new Following(
      host,
      () => {
        this.apply({ type: "changed", freshness: "changed" });
        this.following.readSoon(this.delays.afterChange);
      },
      () => void this.enqueue(() => this.readQuietly())
    );
    const beginning = firstView ?? "insert";
    const welcome = beginning === "insert" && !wasWelcomed(this.yearDue);
    this.store = new Store(initialState(beginning, welcome));
    this.report = new LiveReport(host, this.store, this.following, now);
    this.subscribe = this.store.subscribe;
  }

  get state(): PaneState {
    return this.store.state;
  }

  readonly subscribe: Store["subscribe"];

  /** Reads the workbook and follows it from then on; the check's own view begins with a check. */
  async start(): Promise<void> {
    if (this.firstView === "check") return this.check();
    await this.perform("reading", () => this.read(), { endsWithReading: true });
  }

  /** Ends what is under way and follows the workbook no longer. */
  async stop(): Promise<void> {
    await this.queue;
    await this.following.stop();
  }

  /** The clerk is back in the pane: reads what the host tells by no event, such as a sheet that was renamed. */
  refresh(): void {
    if (!this.state.task) this.following.readSoon(this.delays.afterChange);
  }

  view(view: View): void {
    this.askedFor = view;
    this.leaveWelcome();
    this.apply({ type: "viewed", view });
    const { inHand } = this.state;
    if (view === "export" && inHand && !inHand.judgement) {
      void this.perform("checking", () => this.report.takeInHand(inHand.found));
    }
    if (!this.following.hears) this.following.readSoon(0);
  }

  /** Shows the year's first screen again. */
  showWelcome(): void {
    this.apply({ type: "welcomed", welcome: true });
  }

  /** Leads on from the year's first screen; until next year it does not come by itself again. */
  leaveWelcome(): void {
    if (!this.state.welcome) return;
    rememberWelcome(this.yearDue);
    this.apply({ type: "welcomed", welcome: false });
  }

  /** Takes another report of the workbook in hand. */
  choose(report: FoundReport): Promise<void> {
    this.leaveWelcome();
    return this.perform("reading", async () => {
      await this.report.takeInHand(report);
      // The marks that stand are those of the report before.
      if (this.report.isMarked) await this.read();
      await this.report.updateMarks();
    });
  }

  dismissProblem(): void {
    this.apply({ type: "dismissed" });
  }

  /** Reads the workbook, checks the report in hand and marks the cells where that is wanted. */
  check(): Promise<void> {
    return this.perform("checking", async () => {
      await this.read({ judging: true });
      this.apply({ type: "checked" });
      this.tellSummary("checked");
      if (this.state.marking) await this.report.mark();
    });
  }

  /** Inserts the four sheets, or asks where sheets of these names are there already. */
  insert(skeleton: ReportSkeleton): Promise<void> {
    const inserting = once(async () => {
      // Wanted once a year, so it is loaded when it is wanted.
      const { reportSheets } = await loaded(import("../../write/sheets/report-sheets"));
      return this.host.insert(reportSheets(skeleton));
    });
    return this.perform("inserting", async () => {
      this.apply({ type: "answered" });
      const outcome = await inserting();
      if (!outcome.inserted) {
        this.apply({ type: "asked", conflict: { skeleton, existing: outcome.existing } });
        return;
      }
      await this.read();
      // One that was read from elsewhere is there to compare with; the clerk goes on with the one in hand.
      if (skeleton.origin === undefined) {
        await this.report.takeSheetsInHand(outcome.sheets.map(({ id }) => id));
        this.apply({ type: "viewed", view: "fill" });
      }
      const sheets = outcome.sheets.map(({ name }) => name);
      this.apply({ type: "did", outcome: { kind: "inserted", sheets } });
    });
  }

  /** The answer 用另外的名字插入. */
  async insertUnderOtherNames(): Promise<void> {
    const { conflict, reading } = this.state;
    if (!conflict) return;
    const names = [...(reading?.sheets.map(({ name }) => name) ?? []), ...conflict.existing];
    const nameSuffix = freeSuffix(conflict.skeleton.year, names);
    await this.insert({ ...conflict.skeleton, nameSuffix });
  }

  /** The answer 打开已有的. */
  async openExisting(): Promise<void> {
    const { conflict } = this.state;
    if (!conflict) return;
    await this.perform("opening", async () => {
      await this.read();
      const sheet = this.state.reading?.sheets.find(({ name }) => conflict.existing.includes(name));
      this.apply({ type: "answered" });
      if (!sheet) {
        this.apply({ type: "did", outcome: { kind: "openingOvertaken" } });
        return;
      }
      await this.host.activate(sheet.id);
      await this.report.takeSheetsInHand([sheet.id]);
      this.apply({ type: "viewed", view: "fill" });
      this.apply({ type: "did", outcome: { kind: "opened", sheet: sheet.name } });
    });
  }

  /** The answer 取消. */
  cancelInsert(): void {
    this.apply({ type: "answered" });
  }

  /**
   * Shows and selects cells.
   * @param cell what to call them in the status line
   */
  select(places: readonly Place[], cell: string): Promise<void> {
    return this.perform("selecting", async () => {
      await this.host.select(places);
      this.apply({ type: "did", outcome: { kind: "selected", cell } });
    });
  }

  /** Writes corrections the clerk has agreed to, and checks again; none where a cell no longer holds what was shown. */
  correct(changes: readonly Change[]): Promise<void> {
    return this.performWriting("correcting", {
      plan: async ({ found }) => figureWrites(found, changes) ?? { kind: "overtaken" },
      done: () => ({ kind: "corrected", cells: changes.length }),
    });
  }

  /** Writes what a tool has proposed and the clerk has agreed to; nothing where a cell holds something else by now. */
  applyTool(
    tool: ToolId,
    figures: readonly Change[],
    texts: readonly TextCellChange[]
  ): Promise<void> {
    return this.performWriting("filling", {
      plan: async ({ found }, { sheets }) => {
        const figureCells = figureWrites(found, figures);
        const textWrites = textCellWrites(sheets, texts);
        if (!figureCells || !textWrites) return { kind: "toolOvertaken" };
        return [...figureCells, ...textWrites];
      },
      done: () => ({ kind: "toolApplied", tool, cells: figures.length + texts.length }),
    });
  }

  /** Tells which cell of the workbook is selected. */
  locate(tell: (selected: Place) => void): Promise<void> {
    return this.perform("selecting", async () => {
      tell(await this.host.selectedCell());
    });
  }

  /** Writes what was read from elsewhere into the report in hand, and checks it; nothing where a cell holds something else by now. */
  fillIn(figures: readonly Change[], texts: readonly TextChange[]): Promise<void> {
    const filled = { figures: figures.length, texts: texts.length };
    return this.performWriting("filling", {
      plan: async ({ found }, { sheets }) => {
        const { textCells } = await loaded(import("./text-cells"));
        const figureCells = figureWrites(found, figures);
        const textWrites = textCells(found, sheets, texts);
        if (!figureCells || !textWrites) return { kind: "fillingOvertaken" };
        return [...figureCells, ...textWrites];
      },
      checks: true,
      done: (inHand) => {
        const summary = inHand?.judgement?.summary;
        return summary && { kind: "filledIn", ...filled, summary };
      },
    });
  }

  /** Keeps a reason for findings in the workbook; not where the check says something else by now. */
  giveReason(findings: readonly Finding[], text: string): Promise<void> {
    const tries = this.tries();
    /** Whether the sheet of the reasons is new and stands before the one the findings are about. */
    let isInFront = false;
    return this.perform("keeping", async () => {
      await this.read({ judging: true });
      const { inHand, reading } = this.state;
      const { reasonKeeping } = await loaded(import("./kept-reasons"));
      const checked = inHand?.judgement && {
        report: inHand.found.report,
        findings: inHand.judgement.findings,
      };
      const keeping =
        checked &&
        reading &&
        reasonKeeping(checked, reading.sheets, findings, text, dayOf(this.now()));
      if (!keeping) {
        this.apply({ type: "did", outcome: { kind: "reasonOvertaken" } });
        return;
      }
      const sheet = keeping.kind === "write" ? keeping.sheet : keeping.plan.name;
      if (keeping.kind === "write") await tries.write(reading, async () => keeping.changes);
      else {
        await this.insertList(keeping.plan);
        isInFront = true;
      }
      if (isInFront) await this.showAgain(inHand.found, findings);
      await this.read();
      await this.report.updateMarks();
      this.apply({ type: "did", outcome: { kind: "reasonKept", sheet } });
    });
  }

  /** Takes a reason back: its finding is open again. */
  withdrawReason(reason: Reason): Promise<void> {
    return this.performWriting("keeping", {
      plan: async (_, { sheets }) => {
        const { withoutReason } = await loaded(import("./kept-reasons"));
        return withoutReason(sheets, reason);
      },
      done: () => ({ kind: "reasonWithdrawn" }),
    });
  }

  /** What the agency in hand is; kept beside the report's text, and the report is checked for it. */
  setAgencyKind(kind: AgencyKind): Promise<void> {
    return this.performWriting("keeping", {
      plan: async ({ found }, { sheets }) => {
        this.report.assumeKind(found.report.agency, kind);
        const { agencyKindChange } = await loaded(import("./agency-kind"));
        return agencyKindChange(sheets, found, kind);
      },
      wrote: async ({ found }) => {
        this.report.assumeNoKind(found.report.agency);
      },
      done: () => ({ kind: "kindKept" }),
    });
  }

  /** Writes the comparison with last year or the record of the check into a sheet of its own, and shows it. */
  writeSheet(kind: SheetOnDemand): Promise<void> {
    const inserting = once(async (): Promise<Outcome> => {
      await this.read({ judging: true });
      const { inHand, reading } = this.state;
      const { sheetOnDemand } = await loaded(import("./sheets-on-demand"));
      const plan = inHand && reading && sheetOnDemand(kind, inHand, reading.sheets, this.now());
      if (!plan) return { kind: "reportGone" };
      await this.insertList(plan);
      return { kind: "written", sheet: plan.name };
    });
    return this.perform("writing", async () => {
      const outcome = await inserting();
      await this.read();
      this.apply({ type: "did", outcome });
    });
  }

  /**
   * Writes a draft the clerk has agreed to below what its section says, and shows it; not where the figures say
   * something else by now, nor where the section has no empty rows for it.
   */
  writeDraft(draft: Draft): Promise<void> {
    const { subject } = draft;
    return this.performWriting("writing", {
      plan: async ({ found }, { sheets }) => {
        const { draftChanges, isStillDrafted } = await loaded(import("./draft-rows"));
        if (!isStillDrafted(found.report, draft)) return { kind: "draftOvertaken" };
        return draftChanges(found, sheets, draft) ?? { kind: "draftWithoutRoom", subject };
      },
      wrote: (_, changes) => this.host.select(changes.map(({ place }) => place)),
      done: () => ({ kind: "drafted", subject }),
    });
  }

  /** Takes back what was written last, and checks again; not where a cell holds something else by now. */
  undo(): Promise<void> {
    const { written } = this.state;
    if (!written) return Promise.resolve();
    return this.perform("undoing", async () => {
      await this.read();
      const { reading } = this.state;
      const isThere = reading !== undefined && isInPlace(written, reading);
      const cells = isThere && takenBack(written, await this.host.contents(placesOf(written)));
      if (!cells) {
        this.apply({ type: "did", outcome: { kind: "undoOvertaken" } });
        return;
      }
      await this.host.restore(cells);
      this.apply({ type: "tookBack" });
      await this.read();
      await this.report.updateMarks();
      this.apply({ type: "did", outcome: { kind: "undone", cells: written.cells.length } });
    });
  }

  /** Whether cells with findings are marked in the sheets: sets or removes the marks. */
  setMarking(marking: boolean): Promise<void> {
    this.apply({ type: "markingChosen", marking });
    if (!marking) {
      return this.perform("unmarking", async () => {
        await this.report.unmark();
        this.apply({ type: "did", outcome: { kind: "unmarked" } });
      });
    }
    if (!this.state.checklist) return Promise.resolve();
    return this.perform("marking", async () => {
      await this.read();
      await this.report.mark();
    });
  }

  private apply(event: PaneEvent): void {
    this.store.apply(event);
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    const done = this.queue.then(work);
    this.queue = done.catch(() => undefined);
    return done;
  }

  /** Does one thing the clerk asked for, after those before it. */
  private perform(
    task: Task,
    work: () => Promise<void>,
    { endsWithReading } = { endsWithReading: false }
  ): Promise<void> {
    // Told at once: where a quiet reading has to end first, the same must not be asked for twice.
    if (!this.state.task) this.apply({ type: "began", task });
    return this.enqueue(async () => {
      this.apply({ type: "began", task });
      try {
        await work();
      } catch (error) {
        const again = (): void => void this.perform(task, work, { endsWithReading });
        this.apply({ type: "failed", problem: problemOf(error, { again, endsWithReading }) });
        this.following.readSoon(this.delays.afterChange);
      } finally {
        this.apply({ type: "ended" });
      }
    });
  }

  private tries(): WritingTries {
    return new WritingTries(this.host, (written) => this.apply({ type: "writing", written }));
  }

  /** Writes cells of the report in hand, checks again where a check is followed, and tells what was done. */
  private performWriting(
    task: Task,
    { plan, wrote, checks = false, done }: Writing
  ): Promise<void> {
    const tries = this.tries();
    const meant = this.state.inHand?.found;
    return this.perform(task, async () => {
      await this.read();
      const { inHand, reading } = this.state;
      // Another report is taken in hand where the one that was meant is gone.
      if (!inHand || !reading || !meant || !shareSheets(inHand.found, meant)) {
        this.apply({ type: "did", outcome: { kind: "reportGone" } });
        return;
      }
      const changes = await tries.write(reading, () => plan(inHand, reading));
      if ("kind" in changes) {
        this.apply({ type: "did", outcome: changes });
        return;
      }
      if (changes.length > 0) await wrote?.(inHand, changes);
      await this.read({ judging: checks });
      if (checks) this.apply({ type: "checked" });
      await this.report.updateMarks();
      const outcome = done(this.state.inHand);
      if (outcome) this.apply({ type: "did", outcome });
    });
  }

  private async read(options?: { readonly judging: boolean }): Promise<void> {
    const isFirst = this.state.reading === undefined;
    await this.report.read(options);
    if (isFirst) this.begin();
  }

  /** The first reading shows what is to be done next. */
  private begin(): void {
    const { reading, inHand } = this.state;
    const isBegun = reading?.reports.some(({ report }) => report.year === this.yearDue);
    if (isBegun) this.apply({ type: "welcomed", welcome: false });
    if (!this.askedFor) this.apply({ type: "viewed", view: nextView(inHand) });
  }

  /** The report year whose report is to be written by now. */
  private get yearDue(): number {
    return reportYears(this.now())[0];
  }

  /** Adds a sheet under a name that was free. */
  private async insertList(plan: SheetPlan): Promise<void> {
    const outcome = await this.host.insert([plan]);
    if (!outcome.inserted) throw new HostError("unknown", "", outcome.existing.join("、"));
  }

  /** Shows again what findings are about. */
  private async showAgain(found: FoundReport, findings: readonly Finding[]): Promise<void> {
    const [place] = findings.flatMap(({ cells }) =>
      cells.flatMap((cell) => placeOf(found, cell) ?? [])
    );
    if (place) await this.host.activate(place.sheet);
  }

  /** Reads without being asked: says nothing unless the result of the check changes. */
  private async readQuietly(): Promise<void> {
    const before = this.state.inHand?.judgement?.summary;
    try {
      await this.read();
      await this.report.updateMarks();
    } catch (error) {
      if (isBeingEdited(error)) {
        this.apply({ type: "changed", freshness: "editing" });
        this.following.readSoon(this.delays.whileEditing);
      } else {
        const again = (): void => {
          this.dismissProblem();
          this.following.readSoon(0);
        };
        this.apply({ type: "changed", freshness: "unread" });
        const problem = problemOf(error, { again, endsWithReading: true });
        // What the clerk asked for and was not done weighs more.
        if (!this.state.problem) this.apply({ type: "failed", problem });
      }
      return;
    }
    const after = this.state.inHand?.judgement?.summary;
    const changed = before?.error !== after?.error || before?.review !== after?.review;
    if (this.state.checklist && changed) this.tellSummary("rechecked");
  }

  private tellSummary(kind: "checked" | "rechecked"): void {
    const summary = this.state.inHand?.judgement?.summary;
    if (summary) this.apply({ type: "did", outcome: { kind, summary } });
  }
}
