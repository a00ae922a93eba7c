import type { FoundReport } from "../../read/found";
import { loaded } from "../../report/loaded";
import type { AgencyKind } from "../../rules/agency-kind";
import type {
  Mark,
  SheetState,
  StandingMarks,
  WorkbookHost,
  WorkbookState,
} from "../../workbook/host";
import type { Following } from "./following";
import { inHandOf, type Judge } from "./in-hand";
import type { Surroundings } from "./judgement";
import { Loadable } from "./loadable";
import { keptInHand, sheetsOf } from "./reports";
import type { Store } from "./store";

export interface ReadOptions {
  /** Whether the report in hand is to be judged even if the rules have to be waited for. */
  readonly judging: boolean;
}

function markWords({ place: { sheet, row, column }, level }: Mark): string {
  return JSON.stringify([sheet, row, column, level]);
}

/** Those of some marks that are not among others. */
function marksBeside(marks: readonly Mark[], others: readonly Mark[]): readonly Mark[] {
  const known = new Set(others.map(markWords));
  return marks.filter((mark) => !known.has(markWords(mark)));
}

/** The sheets, by id, in which marks stand. */
function sheetsWith(marks: readonly Mark[]): readonly string[] {
  return [...new Set(marks.map(({ place }) => place.sheet))];
}

function hasMarks(sheet: string, marks: readonly Mark[]): boolean {
  return marks.some(({ place }) => place.sheet === sheet);
}

// The first view has nothing of a report yet, so it does not wait for what reads one.
const loadReader = () => import("../../read/recognise");
const loadJudge = () => import("./judgement").then(({ judge }) => ({ default: judge }));

/**
 * The report in hand as the workbook has it: read, judged as soon as the rules have come, and its cells marked.
 * All methods reject with a HostError, or with PartNotLoaded where the reader or the rules could not be loaded; what was there stays.
 */
export class LiveReport {
  /** The marks that were set and are kept up to date. */
  private marks: readonly Mark[] | undefined;
  /** The marks that stand, as they were seen last; undefined as long as nobody has looked. */
  private standing: readonly Mark[] | undefined;
  /** What agencies are, by their names, as the clerk has said where no sheet says it. */
  private readonly agencyKinds = new Map<string, AgencyKind>();
  /** Whether the marks of an earlier session have been brought up to date. */
  private hasAdopted = false;
  private readonly judge = new Loadable<Judge>(loadJudge);

  constructor(
    private readonly host: Pick<WorkbookHost, "read" | "mark" | "standingMarks" | "selectedCell">,
    private readonly store: Store,
    private readonly following: Following,
    private readonly now: () => Date,
    /** Called where the report in hand is judged later than it was read. */
    private readonly onJudged: () => void
  ) {}

  /** Reads the workbook and judges the report in hand; waits for the rules only where somebody looks at the result. */
  async read({ judging }: ReadOptions = { judging: false }): Promise<void> {
    this.following.listen();
    const hasChanged = this.following.beginReading();
    const reading: Promise<WorkbookState> = this.host.read();
    const [{ sheets }, { recogniseWorkbook }] = await Promise.all([
      reading,
      loaded(loadReader),
      reading.then(() => this.findFront()),
    ]);
    const reports = recogniseWorkbook(sheets);
    const { front, inHand: before } = this.store.state;
    const found = keptInHand(reports, before?.found, front);
    const around = found && this.around(found, sheets);
    const judge = await this.judgeFor(judging || this.followsJudgement);
    const inHand = around && inHandOf(reports, found, around, judge);
    const freshness = hasChanged() ? "changed" : "current";
    this.store.apply({ type: "read", reading: { sheets, reports }, inHand, freshness });
    if (!judge) void this.judgeLater();
  }

  /** @param wanted as it was read when it was asked for; by now it may have been read again */
  async takeInHand(wanted: FoundReport): Promise<void> {
    const { reports = [], sheets = [] } = this.store.state.reading ?? {};
    const found = keptInHand(reports, wanted);
    if (!found) return;
    const around = this.around(found, sheets);
    const judge = await this.judgeFor(this.followsJudgement);
    this.store.apply({ type: "tookInHand", inHand: inHandOf(reports, found, around, judge) });
  }

  /** Takes the report in hand that stands in one of some sheets, given by id. */
  async takeSheetsInHand(sheets: readonly string[]): Promise<void> {
    const report = this.store.state.reading?.reports.find((found) =>
      sheets.some((sheet) => sheetsOf(found).has(sheet))
    );
    if (report) await this.takeInHand(report);
  }

  /** From the next reading on, an agency is taken for this where no sheet says what it is. */
  assumeKind(agency: string, kind: AgencyKind): void {
    this.agencyKinds.set(agency, kind);
  }

  /** The workbook says it from now on, and no longer when that is taken back. */
  assumeNoKind(agency: string): void {
    this.agencyKinds.delete(agency);
  }

  /** Whether marks were set, and so are kept up to date. */
  get isMarked(): boolean {
    return this.marks !== undefined;
  }

  /** Marks the cells with findings; to be called after a reading. */
  async mark(): Promise<void> {
    const marks = this.store.state.inHand?.judgement?.marks ?? [];
    await this.replaceMarks(marks);
    this.marks = marks;
  }

  /** Takes all marks away. */
  async unmark(): Promise<void> {
    this.marks = undefined;
    await this.read();
    await this.replaceMarks([]);
  }

  /**
   * Marks again where the marks that were set are no longer right; otherwise the host's undo list stays as it is, and it
   * is looked whether the marks that stood still do.
   */
  async updateMarks(): Promise<void> {
    const wanted = this.store.state.inHand?.judgement?.marks;
    const isOld = this.marks && wanted && JSON.stringify(wanted) !== JSON.stringify(this.marks);
    if (isOld) await this.mark();
    else if (this.store.state.marked) await this.lookForMarks();
  }

  /**
   * Looks for marks that stand from an earlier session, and brings them up to date once; they stay as they are where they
   * are right, so that opening a workbook does not change it. Where it fails, they are said to be old.
   */
  async adoptMarks(): Promise<void> {
    if (this.marks || this.hasAdopted) return;
    if (!this.standing) await this.lookForMarks();
    const { inHand, marked, marking } = this.store.state;
    if (!inHand?.judgement) return;
    this.hasAdopted = true;
    if (!marked || !marking) return;
    try {
      await this.mark();
    } catch {
      this.store.apply({ type: "marksAreOld" });
    }
  }

  /** Where Excel does not tell, what was known of them stays. */
  private async lookForMarks(): Promise<void> {
    const found = await this.host.standingMarks(this.sheetIds).catch(() => undefined);
    if (!found) return;
    this.standing = this.seen(found);
    this.store.apply({ type: "marksSeen", marksIn: sheetsWith(this.standing) });
  }

  private async replaceMarks(marks: readonly Mark[]): Promise<void> {
    const outcome = await this.host.mark(marks, this.sheetIds);
    const { refusedBy, unreadable } = outcome;
    const standing = this.seen(outcome);
    this.standing = standing;
    this.store.apply({
      type: "marked",
      marksIn: sheetsWith(standing),
      refusedBy: refusedBy.filter((id) => hasMarks(id, marksBeside(marks, standing))),
      marksLeftIn: refusedBy.filter((id) => hasMarks(id, marksBeside(standing, marks))),
      unreadable: unreadable.filter((id) => this.mayBeMarked(id)),
    });
  }

  /** The marks that stand: those that are seen, and those that were where nobody can see them by now. */
  private seen({ standing, unreadable }: StandingMarks): readonly Mark[] {
    const unseen = this.standing?.filter(({ place }) => unreadable.includes(place.sheet)) ?? [];
    return [...standing, ...unseen];
  }

  private mayBeMarked(sheet: string): boolean {
    const reports = this.store.state.reading?.reports ?? [];
    return (
      hasMarks(sheet, this.standing ?? []) || reports.some((found) => sheetsOf(found).has(sheet))
    );
  }

  private get sheetIds(): readonly string[] {
    return this.store.state.reading?.sheets.map(({ id }) => id) ?? [];
  }

  /** Asks which sheet is in front, once: later ones are told. Where Excel does not say it, nothing depends on it. */
  private async findFront(): Promise<void> {
    const isKnown = (): boolean => this.store.state.front !== undefined;
    if (this.store.state.reading || isKnown()) return;
    const selected = await this.host.selectedCell().catch(() => undefined);
    if (selected && !isKnown()) this.store.apply({ type: "turned", sheet: selected.sheet });
  }

  private async judgeFor(wanted: boolean): Promise<Judge | undefined> {
    return this.judge.content ?? (wanted ? await loaded(() => this.judge.come()) : undefined);
  }

  /** Judges the report in hand once the rules have come; where they do not come, the next reading asks for them again. */
  private async judgeLater(): Promise<void> {
    const judge = await this.judge.come().catch(() => undefined);
    const { inHand, reading } = this.store.state;
    if (!judge || !inHand || !reading || inHand.judgement) return;
    const around = this.around(inHand.found, reading.sheets);
    const judged = inHandOf(reading.reports, inHand.found, around, judge);
    this.store.apply({ type: "tookInHand", inHand: judged });
    this.onJudged();
  }

  /** Whether what the check says is shown, so that the rules are waited for. */
  private get followsJudgement(): boolean {
    const { checklist, view } = this.store.state;
    return checklist !== undefined || view === "export";
  }

  private around({ report }: FoundReport, sheets: readonly SheetState[]): Surroundings {
    const agencyKind = this.agencyKinds.get(report.agency);
    return { sheets, agencyKind, now: this.now() };
  }
}
