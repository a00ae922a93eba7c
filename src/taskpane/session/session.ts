import type { Change } from "../../check/change";
import type { Finding } from "../../check/finding";
import type { Reason } from "../../check/reasons";
import type { FoundReport } from "../../read/found";
import type { Choice } from "../../report/questions";
import type { Place } from "../../read/source";
import type { AgencyKind } from "../../rules/agency-kind";
import { HostError } from "../../workbook/errors";
import type { SheetTurn, WorkbookHost } from "../../workbook/host";
import type { Draft } from "../../write/drafts/draft";
import type { NewDesignation, Renaming, RenamingWay } from "./renaming/renaming";
import type { ReportSkeleton } from "../../write/sheets/report-sheets";
import type { Action, ActionContext, Done } from "./actions/action";
import { checking, summaryDeed } from "./actions/checking";
import { marking, unmarking } from "./actions/marking";
import { locating, selecting } from "./actions/selecting";
import { choosing, firstReading, judging } from "./actions/taking-in-hand";
import { whenLoaded } from "./actions/when-loaded";
import { agencyKindWords } from "../../check/agency-kind-rows";
import { Following } from "./following";
import type { GapMend } from "./gap-mends";
import { interruptionOf } from "./interruption";
import { SessionKeeping, type TypedReasons } from "./keeping-session";
import { isKeptReport, type KeptSession, type SessionKeeper } from "./kept-session";
import { LiveReport, type ReadOptions } from "./live-report";
import { problemOf } from "./problem";
import { isDone, progressOf } from "./progress";
import type { AskedQuestion } from "./questions";
import { isYearBegun, yearDue } from "./report-years";
import type { SheetOnDemand } from "./sheets-on-demand";
import {
  initialState,
  type InHand,
  type Deed,
  type PaneEvent,
  type PaneState,
  type Sought,
  type Task,
  type View,
} from "./state";
import { Store } from "./store";
import type { TextCellChange } from "./text-cell-changes";
import type { TextChange } from "./text-cells";
import { Turning } from "./turning";
import { rememberWelcome, wasWelcomed } from "./welcome";

/** Milliseconds the session waits before it reads by itself. */
export interface Delays {
  /** After a change in the workbook, for further ones to come. */
  readonly afterChange: number;
  /** While a cell is being edited. */
  readonly whileEditing: number;
}

const usualDelays: Delays = { afterChange: 600, whileEditing: 2000 };

// Few of them are wanted in one sitting, and what they write comes with them.
const loadInserting = () => import("./actions/inserting");
const loadCorrecting = () => import("./actions/correcting");
const loadUndoing = () => import("./actions/undoing");
const loadFillingIn = () => import("./actions/filling-in");
const loadGivingReasons = () => import("./actions/giving-reasons");
const loadAnswering = () => import("./actions/answering");
const loadSettingAgencyKind = () => import("./actions/setting-agency-kind");
const loadWritingSheets = () => import("./actions/writing-sheets");
const loadRenaming = () => import("./actions/renaming");
const loadMendingGaps = () => import("./actions/mending-gaps");
const loadDrafting = () => import("./actions/drafting");

function isBeingEdited(error: unknown): boolean {
  return error instanceof HostError && error.reason === "cell-edit";
}

/** What to do next with a report, or without one. */
function nextView(inHand: InHand | undefined): View {
  if (!inHand) return "insert";
  return progressOf(inHand.found).every(isDone) ? "check" : "fill";
}

/**
 * The clerk's work on one workbook: holds what the pane shows and does what its buttons say, one thing after the other.
 * No method rejects: what goes wrong is in `state.problem`, and what was there stays. What is done stands in `actions`.
 */
export class Session {
  private readonly store: Store;
  private queue: Promise<void> = Promise.resolve();
  private readonly following: Following;
  private readonly report: LiveReport;
  private readonly turning: Turning;
  /** How many things the clerk has asked for are not done yet. */
  private asked = 0;
  private readonly context: Omit<ActionContext, "meant">;
  /** The step that the ribbon or the clerk has asked for. */
  private askedFor: View | undefined;
  /** What outlived that the pane was loaded again; undefined once it is taken up. */
  private kept: KeptSession | undefined;
  private readonly keeping: SessionKeeping;
  /** Whether it begins with a check. */
  private readonly checksFirst: boolean;

  /**
   * @param firstView where to begin; left out, the session goes on where it was, or finds what is to be done next
   * @param now the time where the clerk is
   * @param keeper keeps what outlives that the pane is loaded again
   */
  constructor(
    host: WorkbookHost,
    firstView?: View,
    private readonly delays: Delays = usualDelays,
    readonly now: () => Date = () => new Date(),
    keeper?: SessionKeeper
  ) {
    this.kept = keeper?.found;
    this.askedFor = firstView ?? this.kept?.view;
    this.checksFirst = this.askedFor === "check" && (firstView ?? this.kept?.isChecked) !== false;
    this.following = new Following(
      host,
      () => {
        this.apply({ type: "changed", freshness: "changed" });
        this.following.readSoon(this.delays.afterChange);
      },
      (turn) => this.turned(turn),
      () => void this.enqueue(() => this.readQuietly())
    );
    const beginning = this.askedFor ?? "insert";
    const welcome = beginning === "insert" && !wasWelcomed(this.yearDue);
    this.store = new Store(initialState(beginning, welcome));
    this.report = new LiveReport(host, this.store, this.following, now, () => this.adoptMarks());
    if (this.kept?.written) this.store.apply({ type: "writing", written: this.kept.written });
    this.keeping = new SessionKeeping(keeper, this.store);
    this.turning = new Turning(this.store, this.report);
    this.context = {
      host,
      store: this.store,
      report: this.report,
      now,
      read: (options) => this.read(options),
    };
    this.subscribe = this.store.subscribe;
  }

  get state(): PaneState {
    return this.store.state;
  }

  readonly subscribe: Store["subscribe"];

  /** Reasons that are typed and not kept in the workbook yet. */
  get typedReasons(): TypedReasons {
    return this.keeping.reasons;
  }

  /** Reads the workbook and follows it from then on; the check's own view begins with a check. */
  async start(): Promise<void> {
    await (this.checksFirst ? this.check() : this.perform(firstReading));
    // The marks that stand are looked at by then, too.
    await this.queue;
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
      void this.perform(judging(inHand.found));
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
    return this.perform(choosing(report));
  }

  /**
   * Keeps the report in hand although the clerk turns to another's sheet, as long as something typed would be lost.
   * @returns lets it follow again
   */
  keepInHand(): () => void {
    const release = this.turning.hold();
    return () => {
      release();
      this.followTurn();
    };
  }

  /** Something else is opened, where what was done last is no longer told. */
  forgetDeed(): void {
    this.apply({ type: "deedForgotten" });
  }

  dismissProblem(): void {
    this.apply({ type: "dismissed" });
  }

  dismissInterruption(): void {
    this.apply({ type: "interrupted", interruption: undefined });
  }

  /** Reads the workbook, checks the report in hand and marks the cells where that is wanted. */
  check(): Promise<void> {
    return this.perform(checking);
  }

  /**
   * Leads to the list of the check, which begins where nobody has asked for it yet.
   * @param sought to which of its findings
   */
  async showFindings(sought: Sought | undefined): Promise<void> {
    this.view("check");
    if (!this.state.checklist) await this.check();
    if (sought) this.apply({ type: "sought", sought });
  }

  /** Inserts the four sheets, or asks where sheets of these names are there already. */
  insert(skeleton: ReportSkeleton): Promise<void> {
    return this.perform(
      whenLoaded("inserting", loadInserting, ({ inserting }) => inserting(skeleton))
    );
  }

  /** The answer 用另外的名字插入. */
  async insertUnderOtherNames(): Promise<void> {
    const { conflict, reading } = this.state;
    if (!conflict) return;
    await this.perform(
      whenLoaded("inserting", loadInserting, ({ insertingUnderOtherNames }) =>
        insertingUnderOtherNames(conflict, reading)
      )
    );
  }

  /** The answer 打开已有的. */
  async openExisting(): Promise<void> {
    const { conflict } = this.state;
    if (!conflict) return;
    await this.perform(
      whenLoaded("opening", loadInserting, ({ openingExisting }) => openingExisting(conflict))
    );
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
    return this.perform(selecting(places, cell));
  }

  /** Tells which cell of the workbook is selected. */
  locate(tell: (selected: Place) => void): Promise<void> {
    return this.perform(locating(tell));
  }

  /** Writes corrections the clerk has agreed to, and checks again. */
  correct(changes: readonly Change[], texts: readonly TextCellChange[] = []): Promise<void> {
    return this.perform(
      whenLoaded("correcting", loadCorrecting, ({ correcting }) => correcting(changes, texts))
    );
  }

  /**
   * Writes what a tool has proposed and the clerk has agreed to.
   * @param sentence what to say once it is written
   */
  applyTool(
    sentence: string,
    figures: readonly Change[],
    texts: readonly TextCellChange[]
  ): Promise<void> {
    return this.perform(
      whenLoaded("filling", loadCorrecting, ({ applyingTool }) =>
        applyingTool(sentence, figures, texts)
      )
    );
  }

  /**
   * Brings cells back that are not there, as the clerk has agreed to.
   * @param sentence what to say once it is done
   */
  mendGap(mend: GapMend, sentence: string): Promise<void> {
    return this.perform(
      whenLoaded("filling", loadMendingGaps, ({ mendingGap }) => mendingGap(mend, sentence))
    );
  }

  /** Writes what was read from elsewhere into the report in hand, and checks it. */
  fillIn(figures: readonly Change[], texts: readonly TextChange[]): Promise<void> {
    return this.perform(
      whenLoaded("filling", loadFillingIn, ({ fillingIn }) => fillingIn(figures, texts))
    );
  }

  /** Writes texts of the report in hand, and shows them. */
  writeTexts(texts: readonly TextChange[]): Promise<void> {
    return this.perform(
      whenLoaded("filling", loadFillingIn, ({ writingTexts }) => writingTexts(texts))
    );
  }

  /** Keeps a reason for findings in the workbook. */
  giveReason(findings: readonly Finding[], text: string): Promise<void> {
    const seen = this.state.inHand?.judgement?.findings.flatMap(({ reason }) => reason ?? []) ?? [];
    return this.perform(
      whenLoaded("keeping", loadGivingReasons, ({ givingReason }) =>
        givingReason(findings, text, seen)
      )
    );
  }

  /** Takes a reason back: its finding is open again. */
  withdrawReason(reason: Reason): Promise<void> {
    return this.perform(
      whenLoaded("keeping", loadGivingReasons, ({ withdrawingReason }) => withdrawingReason(reason))
    );
  }

  /** Keeps in the workbook what is meant where there are several, and goes on with what the question had stopped. */
  answer(asked: AskedQuestion, choice: Choice): Promise<void> {
    return this.perform(
      whenLoaded("keeping", loadAnswering, ({ answering }) => answering(asked, choice))
    );
  }

  /** What the agency in hand is; kept beside the report's text, and the report is checked for it. */
  setAgencyKind(kind: AgencyKind): Promise<void> {
    const { inHand, reading } = this.state;
    const known = inHand && reading && agencyKindWords(reading.sheets, inHand.found);
    return this.perform(
      whenLoaded("keeping", loadSettingAgencyKind, ({ settingAgencyKind }) =>
        settingAgencyKind(kind, known)
      )
    );
  }

  /** Writes the comparison with last year or the record of the check into a sheet of its own, and shows it. */
  writeSheet(kind: SheetOnDemand): Promise<void> {
    return this.perform(
      whenLoaded("writing", loadWritingSheets, ({ writingSheet }) => writingSheet(kind))
    );
  }

  /** Writes a draft the clerk has agreed to below what its section says, and shows it. */
  writeDraft(draft: Draft): Promise<void> {
    return this.perform(whenLoaded("writing", loadDrafting, ({ drafting }) => drafting(draft)));
  }

  /** Begins 改单位名称、年度…, which stands in place of the step. */
  beginRenaming(renaming: RenamingWay = {}): void {
    this.leaveWelcome();
    this.apply({ type: "renamingBegun", renaming });
  }

  endRenaming(): void {
    this.apply({ type: "renamingEnded" });
    this.followTurn();
  }

  /** Gives the report in hand another agency or year, as the clerk has agreed to. */
  rename(to: NewDesignation, shown: Renaming): Promise<void> {
    return this.perform(
      whenLoaded("renaming", loadRenaming, ({ renaming }) => renaming(to, shown))
    );
  }

  /** Takes back what was written last, and checks again. */
  async undo(): Promise<void> {
    const { written } = this.state;
    if (!written) return;
    await this.perform(whenLoaded("undoing", loadUndoing, ({ undoing }) => undoing(written)));
  }

  /** Whether cells with findings are marked in the sheets: sets or removes the marks. */
  async setMarking(wanted: boolean): Promise<void> {
    this.apply({ type: "markingChosen", marking: wanted });
    if (!wanted) await this.perform(unmarking);
    else if (this.state.checklist || this.state.oldMarks) await this.perform(marking);
  }

  private apply(event: PaneEvent): void {
    this.store.apply(event);
  }

  private tell(deed: Deed | undefined): void {
    if (deed) this.apply({ type: "did", deed });
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    const done = this.queue.then(work);
    this.queue = done.catch(() => undefined);
    return done;
  }

  /** Does one thing the clerk asked for, after those before it. */
  private perform(action: Action): Promise<void> {
    return this.performWith({ ...this.context, meant: this.state.inHand?.found }, action);
  }

  private performWith(context: ActionContext, action: Action): Promise<void> {
    const { task, endsWithReading = false } = action;
    // Told at once: where a quiet reading has to end first, the same must not be asked for twice.
    if (!this.state.task) this.apply({ type: "began", task });
    this.asked += 1;
    return this.enqueue(async () => {
      this.apply({ type: "began", task });
      try {
        const outcome = await action.perform(context);
        if (outcome && "follow" in outcome) await this.follow(context, task, outcome);
        else this.tell(outcome);
      } catch (error) {
        const again = (): void => void this.performWith(context, action);
        this.apply({ type: "failed", problem: problemOf(error, { again, endsWithReading }) });
        this.following.readSoon(this.delays.afterChange);
      } finally {
        this.asked -= 1;
        this.apply({ type: "ended" });
        this.followTurn();
      }
    });
  }

  /** What is done is told in any case; what follows it fails for itself, and is tried again without it. */
  private async follow(context: ActionContext, task: Task, done: Done): Promise<void> {
    const before = this.state.reading;
    this.tell(done.deed);
    try {
      this.tell(await done.follow());
    } catch (error) {
      const isEditing = isBeingEdited(error);
      if (this.state.reading === before) {
        this.apply({ type: "changed", freshness: isEditing ? "editing" : "unread" });
      }
      const again = (): void => void this.performWith(context, { task, perform: async () => done });
      const { endsWithReading } = done;
      const problem = { reason: "not-followed", detail: "", endsWithReading, again } as const;
      this.apply({ type: "failed", problem });
      const { whileEditing, afterChange } = this.delays;
      this.following.readSoon(isEditing ? whileEditing : afterChange);
    }
  }

  private async read(options?: ReadOptions): Promise<void> {
    const isFirst = this.state.reading === undefined;
    await this.report.read(options);
    if (isFirst) {
      await this.takeUp();
      this.begin();
      this.adoptMarks();
    }
  }

  /** Goes on with what outlived that the pane was loaded again, as far as the workbook has it. */
  private async takeUp(): Promise<void> {
    const { kept } = this;
    this.kept = undefined;
    if (!kept) return;
    const { reading, inHand } = this.state;
    const found = reading?.reports.find((each) => isKeptReport(each, kept.report));
    if (found && found !== inHand?.found) {
      // Where the rules do not come, that is told once they are wanted.
      await this.report.takeInHand(found).catch(() => undefined);
    }
    const interruption = kept.underWay && interruptionOf(kept.underWay, this.state);
    if (interruption) this.apply({ type: "interrupted", interruption });
  }

  /** The first reading shows what is to be done next. */
  private begin(): void {
    const { reading, inHand } = this.state;
    const isBegun = reading && isYearBegun(this.now(), reading.reports);
    if (isBegun) this.apply({ type: "welcomed", welcome: false });
    if (!this.askedFor) this.apply({ type: "viewed", view: nextView(inHand) });
  }

  /** The report year whose report is to be written by now: its first screen comes once. */
  private get yearDue(): number {
    return yearDue(this.now());
  }

  /** Marks of an earlier session may stand on cells that are mended since. */
  private adoptMarks(): void {
    void this.enqueue(() => this.report.adoptMarks());
  }

  private turned(turn: SheetTurn): void {
    this.apply({ type: "turned", sheet: turn.sheet });
    this.turning.turned(turn);
    this.followTurn();
  }

  /** Takes the report quietly in hand to whose sheet the clerk has turned; what she has asked for is done before. */
  private followTurn(): void {
    if (!this.turning.isPending) return;
    void this.enqueue(async () => {
      if (this.asked > 0) return;
      const hasFollowed = await this.turning.follow().catch(() => false);
      // The marks that stand are those of the report before.
      if (hasFollowed && this.report.isMarked) this.following.readSoon(this.delays.afterChange);
    });
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
    this.followTurn();
    const after = this.state.inHand?.judgement?.summary;
    const changed = before?.error !== after?.error || before?.review !== after?.review;
    if (this.state.checklist && changed) this.tell(summaryDeed("rechecked", this.state));
  }
}
