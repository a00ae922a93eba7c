import type { Place } from "../../../read/source";
import { agencyKindNames, type AgencyKind } from "../../../rules/agency-kind";
import { HostError } from "../../../workbook/errors";
import { agencyKindLine } from "../../../report/agency-kind-line";
import { agencyKindWords } from "../../../check/agency-kind-rows";
import { agencyKindRoom } from "../agency-kind-room";
import type { InHand, Reading } from "../state";
import type { Action, ActionContext } from "./action";
import { writing } from "./writing";

function isNotHeld(error: unknown): boolean {
  return error instanceof HostError && ["not-kept", "not-taken"].includes(error.reason);
}

/** A cell that is free, which a formula that shows nothing is not. */
async function freeCell(
  places: readonly Place[],
  { sheets }: Reading,
  { host }: ActionContext
): Promise<Place | undefined> {
  const held = await host.contents(places, sheets);
  // Writing will find out as well, and begin anew.
  if (held === "overtaken") return places[0];
  return held.cells.find(({ content }) => content.kind === "constant" && content.value === "")
    ?.place;
}

/**
 * Keeps beside the report's text what the agency in hand is; the report is checked for it from then on. Where no cell
 * keeps it, it holds as long as the pane is open, and the clerk is told.
 * @param known what the workbook said of it when the clerk chose: what others have chosen meanwhile is not replaced
 */
export function settingAgencyKind(kind: AgencyKind, known: string | undefined): Action {
  const name = agencyKindNames[kind];
  const line = agencyKindLine(name);
  /** Where cells look free and keep nothing: a merged one covers them. */
  const coveredColumns: number[] = [];
  /** The free cell that was tried last. */
  let tried: Place | undefined;
  let isKept = false;

  const placeFor = async (
    { found }: InHand,
    reading: Reading,
    context: ActionContext
  ): Promise<Place | undefined> => {
    const room = agencyKindRoom(reading.sheets, found);
    if (room.kind === "line") return room.place;
    const places = room.places.filter(({ column }) => !coveredColumns.includes(column));
    tried = await freeCell(places, reading, context);
    return tried;
  };

  const writingOnce = (): Action =>
    writing({
      task: "keeping",
      async plan(inHand, reading, context) {
        const words = agencyKindWords(reading.sheets, inHand.found);
        if (words !== known && words !== name) return { kind: "keepingOvertaken" };
        tried = undefined;
        const place = await placeFor(inHand, reading, context);
        isKept = place !== undefined;
        if (!place) context.report.assumeKind(inHand.found.report.agency, kind);
        return place ? [{ place, value: line }] : [];
      },
      async wrote({ found }, _, { report }) {
        report.assumeNoKind(found.report.agency);
      },
      overtaken: { kind: "keepingOvertaken" },
      done: (inHand) =>
        isKept
          ? { kind: "kindKept", isChecked: inHand !== undefined }
          : { kind: "kindAssumed", line },
    });

  let action = writingOnce();
  const perform: Action["perform"] = async (context) => {
    const before = context.store.state.written;
    try {
      return await action.perform(context);
    } catch (error) {
      if (!tried || !isNotHeld(error)) throw error;
      coveredColumns.push(tried.column);
      context.store.apply({ type: "wroteNothing", before });
      action = writingOnce();
      return perform(context);
    }
  };
  return { task: "keeping", perform };
}
