import { Field } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { formatById, tableOf } from "../../../report/formats";
import type { TableId } from "../../../report/structure";
import { Select } from "../../components/common/select";
import { tableOn } from "../../session/reports";
import type { InHand } from "../../session/state";
import { usePaneState } from "../../session/use-session";
import { useStrings, type Strings } from "../../strings";
import type { ToolStrings } from "../tool";
import { cellsIn, together, type Proposal } from "./proposal";
import { ProposalPreview } from "./proposal-preview";

/** A table, or all that the tool works on. */
type Choice = TableId | "all";

function cellsByDefault({ groups }: Proposal): number {
  return groups
    .filter(({ byDefault }) => byDefault)
    .reduce((cells, group) => cells + cellsIn(group), 0);
}

/** The first table a tool has something for. */
function firstWorthwhile(
  proposals: readonly { readonly table: TableId; readonly proposal: Proposal }[]
): TableId | undefined {
  const isWorthwhile = ({ groups, notes }: Proposal): boolean => groups.length + notes.length > 0;
  const begun =
    proposals.find(({ proposal }) => cellsByDefault(proposal) > 0) ??
    proposals.find(({ proposal }) => isWorthwhile(proposal));
  return begun?.table;
}

function choiceName(choice: Choice, inHand: InHand, count: number, strings: Strings): string {
  if (choice === "all") return strings.tools.allTables(count);
  return tableOf(formatById(inHand.found.report.format), choice).name;
}

/**
 * A tool that works on a table, or on all of them at once: on the one whose sheet is in front, until the clerk chooses
 * another; where none is, on the first one it has something for.
 * @param props.children what else can be done about the proposal that is shown
 */
export function ByTable<Group extends string, Note extends string>(props: {
  readonly words: ToolStrings<Group, Note>;
  readonly inHand: InHand;
  readonly tables: readonly TableId[];
  readonly proposalFor: (inHand: InHand, table: TableId) => Proposal<Group, Note>;
  readonly children?: (proposal: Proposal<Group, Note>) => ReactNode;
}) {
  const { words, inHand, tables, proposalFor, children } = props;
  const strings = useStrings();
  const front = usePaneState((state) => state.front);
  const proposals = useMemo(
    () => tables.map((table) => ({ table, proposal: proposalFor(inHand, table) })),
    [inHand, tables, proposalFor]
  );
  const choices: readonly { readonly choice: Choice; readonly proposal: Proposal<Group, Note> }[] =
    useMemo(
      () => [
        ...proposals.map(({ table, proposal }) => ({ choice: table, proposal })),
        { choice: "all", proposal: together(proposals.map(({ proposal }) => proposal)) },
      ],
      [proposals]
    );
  const [begun] = useState(() => firstWorthwhile(proposals) ?? tables[0]);
  const [chosen, setChosen] = useState<{ readonly choice: Choice; readonly front: unknown }>();
  const inFront = tables.find((table) => table === tableOn(inHand.found, front));
  const isMeant = chosen?.choice === "all" || chosen?.front === front;
  const current = (isMeant ? chosen?.choice : undefined) ?? inFront ?? begun;
  const shown = choices.find(({ choice }) => choice === current)?.proposal;
  return (
    <>
      <Field label={strings.tools.table}>
        <Select
          value={current}
          onChange={({ target }) => {
            const choice = choices.find((each) => each.choice === target.value)?.choice;
            setChosen(choice && { choice, front });
          }}
        >
          {choices.map(({ choice, proposal }) => (
            <option key={choice} value={choice}>
              {strings.tools.tableCells(
                choiceName(choice, inHand, tables.length, strings),
                cellsByDefault(proposal)
              )}
            </option>
          ))}
        </Select>
      </Field>
      {shown && <ProposalPreview key={current} words={words} inHand={inHand} proposal={shown} />}
      {shown && children && <div className="actions">{children(shown)}</div>}
    </>
  );
}
