import { apiNotFound } from "../errors";
import type { EventKind } from "../protocol";
import { isInSet } from "./requirement-sets";
import type { Session } from "./session";

/** The calls by which the runtime asks for events; it derives their names from the event's own. */
export abstract class EventSource {
  abstract readonly className: string;
  protected abstract readonly session: Session;
  protected abstract readonly eventTarget: string;

  _RegisterDataChangedEvent(): void {
    this.subscribe("changed");
  }
  _UnregisterDataChangedEvent(): void {
    this.unsubscribe("changed");
  }
  _RegisterActivatedEvent(): void {
    this.subscribe("activated");
  }
  _UnregisterActivatedEvent(): void {
    this.unsubscribe("activated");
  }
  _RegisterDeactivatedEvent(): void {
    this.subscribe("deactivated");
  }
  _UnregisterDeactivatedEvent(): void {
    this.unsubscribe("deactivated");
  }
  _RegisterCalculatedEvent(): void {
    this.subscribe("calculated");
  }
  _UnregisterCalculatedEvent(): void {
    this.unsubscribe("calculated");
  }
  _RegisterFormatChangedEvent(): void {
    this.subscribe("formatChanged");
  }
  _UnregisterFormatChangedEvent(): void {
    this.unsubscribe("formatChanged");
  }
  _RegisterSelectionChangedEvent(): void {
    this.subscribe("selectionChanged");
  }
  _UnregisterSelectionChangedEvent(): void {
    this.unsubscribe("selectionChanged");
  }
  _RegisterProtectionChangedEvent(): void {
    this.subscribe("protectionChanged");
  }
  _UnregisterProtectionChangedEvent(): void {
    this.unsubscribe("protectionChanged");
  }
  _RegisterEventNameChanged(): void {
    this.subscribe("nameChanged");
  }
  _UnregisterEventNameChanged(): void {
    this.unsubscribe("nameChanged");
  }
  _RegisterEventVisibilityChanged(): void {
    this.subscribe("visibilityChanged");
  }
  _UnregisterEventVisibilityChanged(): void {
    this.unsubscribe("visibilityChanged");
  }

  protected subscribe(kind: EventKind): void {
    const member = `on${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
    if (!isInSet(this.className, member, this.session.requirementSet)) {
      throw apiNotFound(`${this.className}.${member}`);
    }
    this.session.subscribe(kind, this.eventTarget);
  }
  protected unsubscribe(kind: EventKind): void {
    this.session.unsubscribe(kind, this.eventTarget);
  }
}
