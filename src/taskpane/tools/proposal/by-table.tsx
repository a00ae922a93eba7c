import { Field } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { formatById, tableOf } from "../../../report/formats";
import type { TableId } from "../../../report/structure";
import { Select } from "../../components/common/select";
import type { InHand } from "../../session/state";
import { useStrings } from "../../strings";
import type { ToolStrings } from "../tool";
import { cellsIn, type Proposal } from "./proposal";
import { ProposalPreview } from "./proposal-preview";

function cellsByDefault({ groups }: Proposal): number {
  return groups
    .filter(({ byDefault }) => byDefault)
    .reduce((cells, group) => cells + cellsIn(group), 0);
}

/**
 * A tool that works on one table at a time; begins with the first one it has something for.
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
  const proposals = useMemo(
    () => tables.map((table) => ({ table, proposal: proposalFor(inHand, table) })),
    [inHand, tables, proposalFor]
  );
  const isWorthwhile = ({ groups, notes }: Proposal): boolean => groups.length + notes.length > 0;
  const [begun] = useState(
    () =>
      proposals.find(({ proposal }) => cellsByDefault(proposal) > 0) ??
      proposals.find(({ proposal }) => isWorthwhile(proposal))
  );
  const [chosen, setChosen] = useState(begun?.table ?? tables[0]);
  const shown = proposals.find(({ table }) => table === chosen)?.proposal;
  const format = formatById(inHand.found.report.format);
  return (
    <>
      <Field label={strings.tools.table}>
        <Select
          value={chosen}
          onChange={({ target }) => setChosen(tables.find((table) => table === target.value))}
        >
          {proposals.map(({ table, proposal }) => (
            <option key={table} value={table}>
              {strings.tools.tableCells(tableOf(format, table).name, cellsByDefault(proposal))}
            </option>
          ))}
        </Select>
      </Field>
      {shown && <ProposalPreview key={chosen} words={words} inHand={inHand} proposal={shown} />}
      {shown && children && <div className="actions">{children(shown)}</div>}
    </>
  );
}
