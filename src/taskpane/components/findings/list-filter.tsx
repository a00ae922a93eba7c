import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import { formatById } from "../../../report/formats";
import type { FormatId } from "../../../report/formats";
import type { Checklist } from "../../session/checklist";
import type { Part } from "../../session/parts";
import {
  everything,
  filtered,
  levelChoices,
  openCount,
  partChoices,
  type Choice,
  type Filter,
} from "../../session/work-list";
import { useStrings, type Strings } from "../../strings";
import { Select } from "../common/select";
import "./list-filter.css";

function partName(format: FormatId, part: Part, strings: Strings): string {
  const table = formatById(format).tables.find(({ id }) => id === part);
  return table?.name ?? strings.workList.text;
}

/** One way to narrow the list; not there where nothing can be chosen. */
function Narrowing<Value extends string>(props: {
  readonly label: string;
  readonly all: string;
  readonly chosen: Value | undefined;
  readonly choices: readonly Choice<Value>[];
  readonly nameOf: (value: Value) => string;
  readonly onChoose: (value: Value | undefined) => void;
}) {
  const { label, all, chosen, choices, nameOf, onChoose } = props;
  const strings = useStrings();
  if (choices.length === 0) return null;
  return (
    <Select
      aria-label={label}
      value={chosen ?? ""}
      onChange={({ target }) =>
        onChoose(choices.find(({ value }) => value === target.value)?.value)
      }
    >
      <option value="">{all}</option>
      {choices.map(({ value, count }) => (
        <option key={value} value={value}>
          {strings.workList.choice(nameOf(value), count)}
        </option>
      ))}
    </Select>
  );
}

/** Narrows the list to a level or to a part of the report, and says so as long as it does. */
export function ListFilter(props: {
  readonly format: FormatId;
  readonly list: Checklist;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}) {
  const { format, list, filter, onFilter } = props;
  const strings = useStrings();
  const frame = useRef<HTMLDivElement>(null);
  const byLevel = levelChoices(list, filter);
  const byPart = partChoices(list, filter);
  const narrows = filter.level !== undefined || filter.part !== undefined;
  if (byLevel.length + byPart.length === 0) return null;
  const count = (other: Filter): number => openCount(filtered(list, other));
  return (
    <div className="list-filter" ref={frame}>
      <Narrowing
        label={strings.workList.byLevel}
        all={strings.workList.allLevels(count({ ...filter, level: undefined }))}
        chosen={filter.level}
        choices={byLevel}
        nameOf={(level) => strings.check.levels[level]}
        onChoose={(level) => onFilter({ ...filter, level })}
      />
      <Narrowing
        label={strings.workList.byPart}
        all={strings.workList.allParts(count({ ...filter, part: undefined }))}
        chosen={filter.part}
        choices={byPart}
        nameOf={(part) => partName(format, part, strings)}
        onChoose={(part) => onFilter({ ...filter, part })}
      />
      <span className="list-filter-effect" aria-live="polite">
        {narrows && strings.workList.shown(count(filter), openCount(list))}
      </span>
      {narrows && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            // The button is about to go; what it was about stays.
            frame.current?.querySelector("select")?.focus();
            onFilter(everything);
          }}
        >
          {strings.workList.showAll}
        </Button>
      )}
    </div>
  );
}
