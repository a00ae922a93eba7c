import { recogniseWorkbook } from "../../read/recognise";
import type { FoundReport } from "../../read/found";
import type { AgencyKind } from "../../rules/agency-kind";
import type { Mark, SheetState, WorkbookHost, WorkbookState } from "../../workbook/host";
import type { Following } from "./following";
import { inHandOf } from "./in-hand";
import type { Surroundings } from "./judgement";
import { keptInHand, sheetsOf } from "./reports";
import type { Store } from "./store";

export interface ReadOptions {
  /** Whether the report in hand is judged in any case. */
  readonly judging: boolean;
}

/** Those of some marks that are not among others. */
function marksBeside(marks: readonly Mark[], others: readonly Mark[]): readonly Mark[] {
  const known = new Set(others.map((mark) => JSON.stringify(mark)));
  return marks.filter((mark) => !known.has(JSON.stringify(mark)));
}

function hasMarks(sheet: string, marks: readonly Mark[]): boolean {
  return marks.some(({ place }) => place.sheet === sheet);
}

/**
 * The report in hand as the workbook has it: read, judged as long as somebody wants to know, and its cells marked.
 * All methods reject with a HostError, or with PartNotLoaded where the rules could not be loaded; what was there stays.
 */
export class LiveReport {
  /** The marks that were set and are kept up to date. */
  private marks: readonly Mark[] | undefined;
  /** The marks that stand, as far as they are of this session: a protected sheet keeps those it had. */
  private standing: readonly Mark[] = [];
  /** What agencies are, by their names, as the clerk has said where no sheet says it. */
  private readonly agencyKinds = new Map<string, AgencyKind>();

  constructor(
    private readonly host: Pick<WorkbookHost, "read" | "mark">,
    private readonly store: Store,
    private readonly following: Following,
    private readonly now: () => Date
  ) {}

  /** Reads the workbook; judges the report in hand where that is wanted, by now or in any case. */
  async read({ judging }: ReadOptions = { judging: false }): Promise<void> {
    this.following.listen();
    const hasChanged = this.following.beginReading();
    const { sheets, marks }: WorkbookState = await this.host.read();
    const reports = recogniseWorkbook(sheets);
    const found = keptInHand(reports, this.store.state.inHand?.found);
    const around = found && this.around(found, sheets);
    const isJudged = judging || this.followsJudgement;
    const inHand = around && (await inHandOf(reports, found, around, isJudged));
    const freshness = hasChanged() ? "changed" : "current";
    this.store.apply({ type: "read", reading: { sheets, reports, marks }, inHand, freshness });
  }

  /** @param wanted as it was read when it was asked for; by now it may have been read again */
  async takeInHand(wanted: FoundReport): Promise<void> {
    const { reports = [], sheets = [] } = this.store.state.reading ?? {};
    const found = keptInHand(reports, wanted);
    if (!found) return;
    const around = this.around(found, sheets);
    const inHand = await inHandOf(reports, found, around, this.followsJudgement);
    this.store.apply({ type: "tookInHand", inHand });
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

  /** Marks again where the marks that were set are no longer right; otherwise the host's undo list stays as it is. */
  async updateMarks(): Promise<void> {
    const wanted = this.store.state.inHand?.judgement?.marks;
    if (!this.marks || !wanted) return;
    if (JSON.stringify(wanted) !== JSON.stringify(this.marks)) await this.mark();
  }

  private async replaceMarks(marks: readonly Mark[]): Promise<void> {
    const existing = this.store.state.reading?.marks ?? [];
    const { refusedBy } = await this.host.mark(existing, marks);
    const isRefused = ({ place }: Mark): boolean => refusedBy.includes(place.sheet);
    const standing = this.standing.filter(isRefused);
    const set = marks.filter((mark) => !isRefused(mark));
    this.standing = [...set, ...standing];
    this.store.apply({
      type: "marked",
      marked: set.length > 0 || existing.some(({ sheet }) => refusedBy.includes(sheet)),
      refusedBy: refusedBy.filter((id) => hasMarks(id, marksBeside(marks, this.standing))),
      marksLeftIn: refusedBy.filter((id) => {
        const isRight = hasMarks(id, standing) && !hasMarks(id, marksBeside(standing, marks));
        return !isRight && existing.some(({ sheet }) => sheet === id);
      }),
    });
  }

  /** Whether what the check says is shown, and so has to follow every change. */
  private get followsJudgement(): boolean {
    const { checklist, view } = this.store.state;
    return checklist !== undefined || view === "export";
  }

  private around({ report }: FoundReport, sheets: readonly SheetState[]): Surroundings {
    const agencyKind = this.agencyKinds.get(report.agency);
    return { sheets, agencyKind, now: this.now() };
  }
}
