import { Button } from "@fluentui/react-components";
import { formatById, tableOf } from "../../../report/formats";
import { shortLabel } from "../../../report/wording";
import type { GapMend } from "../../session/gap-mends";
import { usePaneState, useSession } from "../../session/use-session";
import { useTranslated } from "../../strings";
import { gapStrings, type GapStrings } from "../../strings/gaps";
import { Agreement } from "./agreement";
import { usePreview } from "./use-preview";
import "./gap-offer.css";

interface Wording {
  readonly words: GapStrings[keyof Omit<GapStrings, "about">];
  /** What it is about, for who hears the button alone. */
  readonly about: string;
  readonly preview: string;
  readonly done: string;
}

function useWording(mend: GapMend): Wording {
  const words = useTranslated(gapStrings);
  const { sheets, format } = usePaneState(({ reading, inHand }) => ({
    sheets: reading?.sheets,
    format: inHand?.found.report.format,
  }));
  switch (mend.kind) {
    case "row": {
      const { place, label } = mend.row;
      const about = shortLabel(label);
      const name = sheets?.find(({ id }) => id === place.sheet)?.name ?? "";
      const { preview, done } = words.row;
      return {
        words: words.row,
        about,
        preview: preview(name, place.row + 1, about),
        done: done(about),
      };
    }
    case "table": {
      const about = format === undefined ? "" : tableOf(formatById(format), mend.table).name;
      const { preview, done } = words.table;
      return { words: words.table, about, preview: preview(about), done: done(about) };
    }
    case "split": {
      const { preview, done } = words.split;
      return {
        words: words.split,
        about: "",
        preview: preview(mend.cells.length),
        done: done(),
      };
    }
  }
}

/**
 * Offers to bring cells back that are not there; says first what will change.
 * @param props.onApplied the clerk has agreed to it
 */
export default function GapOffer(props: {
  readonly mend: GapMend;
  readonly onApplied?: () => void;
}) {
  const { mend, onApplied } = props;
  const session = useSession();
  const { about: nameOf } = useTranslated(gapStrings);
  const { words, about, preview, done } = useWording(mend);
  const { frame, isShown, toggle, cancel } = usePreview();
  return (
    <div className="gap-offer" ref={frame}>
      <Button
        size="small"
        aria-label={nameOf(words.open, about)}
        aria-expanded={isShown}
        onClick={toggle}
      >
        {words.open}
      </Button>
      {isShown && (
        <>
          <p className="text">{preview}</p>
          <Agreement
            words={words.apply}
            onAgreed={() => {
              toggle();
              onApplied?.();
              void session.mendGap(mend, done);
            }}
            onCancelled={cancel}
          />
        </>
      )}
    </div>
  );
}
