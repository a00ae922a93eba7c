import { Button } from "@fluentui/react-components";
import type { FoundReport } from "../../../read/found";
import { renamingOf, type NewDesignation } from "../../session/renaming/renaming";
import type { Remedy } from "../../session/remedies";
import { usePaneState, useSession } from "../../session/use-session";
import { useStrings } from "../../strings";
import { Agreement } from "../common/agreement";
import { usePreview } from "../common/use-preview";
import "./correction-preview.css";
import "./offers.css";

type RenamingRemedy = Extract<Remedy, { kind: "renaming" }>;

/** The change of one sheet's heading to what the others say; written only when the clerk agrees. */
function HeadingPreview(props: {
  readonly found: FoundReport;
  readonly to: NewDesignation;
  readonly onApplied: () => void;
  readonly onCancelled: () => void;
}) {
  const { found, to, onApplied, onCancelled } = props;
  const session = useSession();
  const strings = useStrings();
  const reading = usePaneState((state) => state.reading);
  if (!reading) return null;
  const renaming = renamingOf(found, reading, to);
  return (
    <div className="correction">
      {renaming.cells.map(({ place, from, to: written }) => (
        <span key={place.row} lang="zh-CN">
          <del>{String(from)}</del> → <ins>{written}</ins>
        </span>
      ))}
      <Agreement
        words={strings.repair.apply(renaming.cells.length)}
        onAgreed={() => {
          onApplied();
          void session.rename(to, renaming);
        }}
        onCancelled={onCancelled}
      />
    </div>
  );
}

/** 修正 of a finding about the agency's name or the year: the form that changes them everywhere, or one heading. */
export function RenamingOffer(props: {
  readonly found: FoundReport;
  readonly remedy: RenamingRemedy;
  readonly onApplied: () => void;
}) {
  const { found, remedy, onApplied } = props;
  const { sheet, ...begun } = remedy.renaming;
  const session = useSession();
  const strings = useStrings();
  const { frame, isShown, toggle, cancel } = usePreview();
  const { agency, year } = found.report;
  if (year === null) return null;
  const sentence = sheet === undefined ? strings.repair.renaming : strings.repair.heading(sheet);
  return (
    <div className="offers">
      <div className="offer" ref={frame}>
        <span>{sentence}</span>
        <Button
          className="offer-trigger"
          size="small"
          aria-label={strings.repair.offerAbout(sentence)}
          {...(sheet !== undefined && { "aria-expanded": isShown })}
          onClick={() => {
            if (sheet === undefined) session.beginRenaming(begun);
            else toggle();
          }}
        >
          {strings.repair.offer}
        </Button>
        {isShown && (
          <HeadingPreview
            found={found}
            to={{ agency, year, ...remedy.renaming }}
            onApplied={onApplied}
            onCancelled={cancel}
          />
        )}
      </div>
    </div>
  );
}
