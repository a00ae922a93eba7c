import { type Area, formatArea } from "./address";
import type { Change } from "./book/changes";
import type { Sheet } from "./book/sheet";
import { type EventKind, WORKBOOK_TARGET } from "./protocol";

/** An event of the API before it is sent: whom it is addressed to, and its arguments. */
export interface HostEvent {
  readonly kind: EventKind;
  readonly target: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** The cells that `event.getRange()` is to answer. */
  readonly range?: { readonly sheet: Sheet; readonly area: Area };
}

export type TriggerSource = `${Excel.EventTriggerSource}`;

/** The events an add-in hears of a change, if it asked for them: the sheet's first, then the workbook's. */
export function eventsOf(
  change: Change,
  source: `${Excel.EventSource}`,
  triggerSource: TriggerSource
): HostEvent[] {
  const worksheetId = "sheet" in change ? change.sheet.id : "";
  const both = (kind: EventKind, args: object): HostEvent[] =>
    [worksheetId, WORKBOOK_TARGET].map((target) => ({
      kind,
      target,
      args: { worksheetId, ...args },
    }));
  const withRange = (events: HostEvent[], range: { sheet: Sheet; area: Area }): HostEvent[] =>
    events.map((event) => ({ ...event, range }));
  const origin = { source, triggerSource };
  switch (change.kind) {
    case "cells":
      return withRange(
        both("changed", {
          ...origin,
          address: formatArea(change.area),
          changeType: change.how,
          shiftDirection: "None",
          ...change.details,
        }),
        change
      );
    case "calculated":
      return both("calculated", { address: "" });
    case "format":
      return withRange(
        both("formatChanged", { ...origin, address: formatArea(change.area) }),
        change
      );
    case "selection":
      return both("selectionChanged", { address: change.areas.map(formatArea).join(",") });
    case "protection":
      return both("protectionChanged", {
        ...origin,
        isProtected: change.sheet.protection !== undefined,
      });
    case "sheet-activated":
      return [
        ...both("deactivated", {}).map((event) => ({
          ...event,
          target: event.target === WORKBOOK_TARGET ? event.target : change.before.id,
          args: { worksheetId: change.before.id },
        })),
        ...both("activated", {}),
      ];
    case "sheet-added":
      return both("added", origin).slice(1);
    case "sheet-deleted":
      return both("deleted", origin).slice(1);
    case "sheet-moved":
      return both("moved", {
        ...origin,
        positionBefore: change.before,
        positionAfter: change.after,
      }).slice(1);
    case "sheet-renamed":
      return both("nameChanged", {
        ...origin,
        nameBefore: change.before,
        nameAfter: change.sheet.name,
      });
    case "sheet-visibility":
      return both("visibilityChanged", {
        ...origin,
        visibilityBefore: change.before,
        visibilityAfter: change.sheet.visibility,
      });
    case "layout":
    case "validation":
    case "conditional-formats":
    case "names":
      return [];
  }
}
