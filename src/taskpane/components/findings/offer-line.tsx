import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useStrings } from "../../strings";
import { usePreview } from "../common/use-preview";
import "./offers.css";

/**
 * One of the ways to put something right, with a button that unfolds what it would change.
 * @param props.lead stands before the sentence, in bold
 * @param props.isChinese whether the sentence is, whatever the pane's language
 * @param props.children what would change; is given what folds it up again
 */
export function OfferLine(props: {
  readonly sentence: string;
  readonly lead?: string;
  readonly isChinese: boolean;
  readonly children: (cancel: () => void) => ReactNode;
}) {
  const { sentence, lead, isChinese, children } = props;
  const strings = useStrings();
  const { frame, isShown, toggle, cancel } = usePreview();
  return (
    <div className="offer" ref={frame}>
      <span>
        {lead !== undefined && <span className="strong">{lead}</span>}
        <span lang={isChinese ? "zh-CN" : undefined}>{sentence}</span>
      </span>
      <Button
        className="offer-trigger"
        size="small"
        aria-label={strings.repair.offerAbout(sentence)}
        aria-expanded={isShown}
        onClick={toggle}
      >
        {strings.repair.offer}
      </Button>
      {isShown && children(cancel)}
    </div>
  );
}
