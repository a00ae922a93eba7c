import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import { formatById } from "../../../report/formats";
import type { FormatId } from "../../../report/formats";
import type { Checklist } from "../../session/checklist";
import type { Part } from "../../session/parts";
import {
  filtered,
  openCount,
  partChoices,
  type Filter,
  type Narrowing,
} from "../../session/work-list";
import { useStrings, type Strings } from "../../strings";
import { Select } from "../common/select";
import "./list-filter.css";

function partName(format: FormatId, part: Part, strings: Strings): string {
  const table = formatById(format).tables.find(({ id }) => id === part);
  return table?.name ?? strings.workList.text;
}

/** Narrows a list that is long to a part of the report, and says how much of it is shown. */
export function ListFilter(
  props: Narrowing & {
    readonly format: FormatId;
    readonly list: Checklist;
  }
) {
  const { format, list, filter, onFilter } = props;
  const strings = useStrings();
  const frame = useRef<HTMLDivElement>(null);
  const choices = partChoices(list, filter);
  const narrows = filter.kind !== undefined || filter.part !== undefined;
  const count = (other: Filter): number => openCount(filtered(list, other));
  if (!narrows && choices.length === 0) return null;
  return (
    <div className="list-filter" ref={frame}>
      {choices.length > 0 && (
        <Select
          aria-label={strings.workList.byPart}
          value={filter.part ?? ""}
          onChange={({ target }) =>
            onFilter({
              ...filter,
              part: choices.find(({ part }) => part === target.value)?.part,
            })
          }
        >
          <option value="">
            {strings.workList.allParts(count({ ...filter, part: undefined }))}
          </option>
          {choices.map(({ part, count: shown }) => (
            <option key={part} value={part}>
              {strings.workList.choice(partName(format, part, strings), shown)}
            </option>
          ))}
        </Select>
      )}
      <span className="list-filter-effect" aria-live="polite">
        {narrows && strings.workList.shown(count(filter), openCount(list))}
      </span>
      {filter.part !== undefined && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            // The button is about to go; what it was about stays.
            frame.current?.querySelector("select")?.focus();
            onFilter({ ...filter, part: undefined });
          }}
        >
          {strings.workList.showAll}
        </Button>
      )}
    </div>
  );
}
