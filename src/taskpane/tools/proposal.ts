import type { Change } from "../../check/change";
import type { FoundReport } from "../../read/found";
import type { FigureKey } from "../../report/figures";
import { figureWording } from "../../report/wording";
import type { SectionId } from "../../report/structure";
import type { TextCellChange } from "../session/text-cell-changes";
import type { TextEdit } from "./tidy-text";

/** A figure that is to be another. */
export interface ProposedFigure extends Change {
  /** How it stands in its cell now, where it is read as a number already. */
  readonly written?: string;
}

/** A cell of a text that is to read otherwise. */
export interface ProposedText extends TextCellChange {
  readonly section: SectionId;
  /** What changes in it, place by place. */
  readonly edits: readonly TextEdit[];
}

/** Changes of one kind, to be agreed to together. */
export interface ProposedGroup {
  readonly kind:
    | "emptyToZero"
    | "inForceToZero"
    | "marksToZero"
    | "notZero"
    | "emptyTotals"
    | "differingTotals"
    | "emptyCarried"
    | "differingCarried"
    | "plainNumbers"
    | "converted"
    | "texts"
    | "emptyCells"
    | "differingCells";
  /** Whether it is written unless the clerk leaves it out; others only where the clerk wants it. */
  readonly byDefault: boolean;
  readonly figures: readonly ProposedFigure[];
  readonly texts: readonly ProposedText[];
}

/** Something that is left out, and what it is about. */
export interface ProposalNote {
  readonly kind:
    | "withoutCell"
    | "notAllZero"
    | "openTotals"
    | "contradictoryTotals"
    | "unstated"
    | "noFigures"
    | "offTheFigures"
    | "noticed";
  /** In the form's words; one entry for each that is left out. */
  readonly about: readonly string[];
}

/** What a tool would change. Nothing of it is written before the clerk agrees. */
export interface Proposal {
  readonly groups: readonly ProposedGroup[];
  readonly notes: readonly ProposalNote[];
}

export function figureGroup(
  kind: ProposedGroup["kind"],
  byDefault: boolean,
  figures: readonly ProposedFigure[]
): ProposedGroup {
  return { kind, byDefault, figures, texts: [] };
}

/** A note about figures, by their names. */
export function noteOn(
  found: FoundReport,
  kind: ProposalNote["kind"],
  figures: readonly FigureKey[]
): ProposalNote {
  return { kind, about: figures.map((key) => figureWording(found.report.format, key)) };
}

/** How many cells a group would change. */
export function cellsIn({ figures, texts }: ProposedGroup): number {
  return figures.length + texts.length;
}

/** A proposal of what can be written into the report's cells; figures that have no cell in the sheets are said. */
export function proposalFor(
  found: FoundReport,
  groups: readonly ProposedGroup[],
  notes: readonly ProposalNote[]
): Proposal {
  const hasCell = ({ cell }: Change): boolean => found.places[cell] !== undefined;
  const withoutCell = groups.flatMap(({ figures }) => figures.filter((it) => !hasCell(it)));
  const all = [
    ...notes,
    noteOn(
      found,
      "withoutCell",
      withoutCell.map(({ cell }) => cell)
    ),
  ];
  return {
    groups: groups
      .map((group) => ({ ...group, figures: group.figures.filter(hasCell) }))
      .filter((group) => cellsIn(group) > 0),
    notes: all.filter(({ about }) => about.length > 0),
  };
}
