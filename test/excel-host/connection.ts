import type { Book } from "./book/book";
import { type Actor, type Change, COLLEAGUE } from "./book/changes";
import { shiftOf } from "./book/rows-and-columns";
import { accessDenied } from "./errors";
import { type HostEvent, eventsOf } from "./events";
import { type HostObject, type References, interpret } from "./interpreter";
import { requireFront } from "./model/cosmetics";
import { Range } from "./model/range";
import { isInSet } from "./model/requirement-sets";
import type { Session } from "./model/session";
import { Workbook } from "./model/workbook";
import { Worksheet } from "./model/worksheet";
import { internalServices } from "./model/internal-services";
import type { EventKind, RequestBody, ResponseBody } from "./protocol";
import { changesWorkbook } from "./read-only";
import { refusal } from "./refusal";

/** One attached add-in: the objects it keeps, the events it asked for, and its view of the workbook. */
export class Connection implements Session, References {
  enableEvents = true;
  private readonly kept = new Map<string, HostObject>();
  private readonly ids = new Map<HostObject, string>();
  private readonly subscriptions = new Set<string>();
  private readonly root: Workbook;
  private readonly stopListening: () => void;
  private lastReference = 0;

  constructor(
    readonly book: Book,
    readonly requirementSet: string,
    documentSettings: Map<string, string>,
    private readonly send: (event: HostEvent) => void
  ) {
    this.root = new Workbook(this, documentSettings);
    this.stopListening = book.onDidChange((change, actor) => {
      this.moveKeptRanges(change);
      this.tell(change, actor);
    });
  }

  close(): void {
    this.stopListening();
  }

  process(body: RequestBody): ResponseBody {
    if (this.book.readOnly && changesWorkbook(body)) return refusal(accessDenied());
    return this.book.as(this, () =>
      interpret(body, {
        root: this.root,
        references: this,
        services: internalServices,
        admit: (target, member) => {
          requireFront(this.book, target.className, member);
          if (target instanceof Worksheet) target.requireSupported(member);
        },
        isAvailable: (className, member) => isInSet(className, member, this.requirementSet),
      })
    );
  }

  subscribe(kind: EventKind, target: string): void {
    this.subscriptions.add(`${kind} ${target}`);
  }
  unsubscribe(kind: EventKind, target: string): void {
    this.subscriptions.delete(`${kind} ${target}`);
  }

  keep(object: HostObject): string {
    const known = this.ids.get(object);
    if (known !== undefined) return known;
    this.lastReference += 1;
    const id = `reference${this.lastReference}`;
    this.kept.set(id, object);
    this.ids.set(object, id);
    return id;
  }
  find(id: string): HostObject | undefined {
    return this.kept.get(id);
  }
  idOf(object: HostObject): string | undefined {
    return this.ids.get(object);
  }
  drop(id: string): void {
    const object = this.kept.get(id);
    if (object === undefined) return;
    this.kept.delete(id);
    this.ids.delete(object);
  }

  /** Ranges that an add-in tracks are documented to be adjusted to changes around them. */
  private moveKeptRanges(change: Change): void {
    if (change.kind !== "cells" && change.kind !== "sheet-deleted") return;
    const shift = change.kind === "cells" ? shiftOf(change) : undefined;
    if (!shift && change.kind === "cells") return;
    for (const object of this.kept.values()) {
      if (!(object instanceof Range) || object.sheet !== change.sheet) continue;
      if (shift) object.follow(shift);
      else object.vanish();
    }
  }

  private tell(change: Change, actor: Actor): void {
    if (!this.enableEvents) return;
    const source = actor === COLLEAGUE ? "Remote" : "Local";
    const trigger = actor === this ? "ThisLocalAddin" : "Unknown";
    for (const event of eventsOf(change, source, trigger)) {
      if (!this.subscriptions.has(`${event.kind} ${event.target}`)) continue;
      const { range } = event;
      const referenceId = range && this.keep(new Range(this, range.sheet, range.area));
      this.send(range ? { ...event, args: { ...event.args, referenceId } } : event);
    }
  }
}
