import { Button } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, type ClipboardEvent } from "react";
import { UnreadableFileError } from "../../read/errors";
import type { Place } from "../../read/source";
import { figureWording } from "../../report/wording";
import { Notice } from "../components/common/notice";
import { PartNotLoaded } from "../session/loaded-part";
import type { InHand } from "../session/state";
import { useSession } from "../session/use-session";
import { useStrings, type Strings } from "../strings";
import { blockProposal, type Landing } from "./block-proposal";
import { readBlock, type PastedBlock } from "./pasted-block";
import { ProposalPreview } from "./proposal-preview";

/** Always empty: what is pasted is read, and never stands in the page. */
function PasteBox(props: { readonly onPasted: (html: string, text: string) => void }) {
  const strings = useStrings();
  const take = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    event.preventDefault();
    const { clipboardData } = event;
    props.onPasted(clipboardData.getData("text/html"), clipboardData.getData("text/plain"));
  };
  return (
    <label className="block-box">
      {strings.tools.block.paste}
      <textarea
        className="block-box-field"
        autoFocus
        rows={3}
        value=""
        onChange={() => undefined}
        onPaste={take}
      />
    </label>
  );
}

function problemWords(error: unknown, strings: Strings): string {
  if (error instanceof UnreadableFileError) return error.message;
  return error instanceof PartNotLoaded
    ? strings.problems["not-loaded"]
    : strings.tools.block.failed;
}

function landingWords(landing: Landing, { found }: InHand, strings: Strings): string {
  switch (landing.kind) {
    case "by-labels":
      return strings.tools.block.byLabels(landing.figures);
    case "from-cell": {
      const first = figureWording(found.report.format, landing.first);
      return strings.tools.block.fromCell(first, landing.rows, landing.columns);
    }
    case "no-cell":
      return strings.tools.block.noCell;
    case "no-figures":
      return strings.tools.block.noFigures;
  }
}

function Landed(props: {
  readonly inHand: InHand;
  readonly block: PastedBlock;
  readonly selected: Place;
}) {
  const { inHand, block, selected } = props;
  const strings = useStrings();
  const { found } = inHand;
  const { landing, proposal } = useMemo(
    () => blockProposal(found, block, selected),
    [found, block, selected]
  );
  const words = landingWords(landing, inHand, strings);
  const lands = landing.kind === "from-cell" || landing.kind === "by-labels";
  return (
    <>
      {lands ? (
        <p className="text" role="status">
          {words}
        </p>
      ) : (
        <Notice intent="warning" urgent>
          {words}
        </Notice>
      )}
      {lands && <ProposalPreview tool="block" inHand={inHand} proposal={proposal} />}
    </>
  );
}

/** 粘贴一块数: reads what was copied elsewhere and lays it over the sheet from the selected cell on. */
export function BlockTool(props: { readonly inHand: InHand }) {
  const { inHand } = props;
  const { session } = useSession();
  const strings = useStrings();
  const [block, setBlock] = useState<PastedBlock>();
  const [selected, setSelected] = useState<Place>();
  const [problem, setProblem] = useState<string>();
  const result = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // The box that had the focus is gone.
    if (block) result.current?.focus();
  }, [block]);

  const locate = (): void => void session.locate(setSelected);
  const take = async (html: string, text: string): Promise<void> => {
    setProblem(undefined);
    if (html.trim() === "" && text.trim() === "") {
      setProblem(strings.tools.block.empty);
      return;
    }
    try {
      setBlock(await readBlock(html, text));
    } catch (error) {
      setProblem(problemWords(error, strings));
      return;
    }
    locate();
  };
  const startAgain = (): void => {
    setBlock(undefined);
    setSelected(undefined);
  };

  return (
    <>
      {problem !== undefined && (
        <Notice intent="error" urgent>
          {problem}
        </Notice>
      )}
      {!block && <PasteBox onPasted={(html, text) => void take(html, text)} />}
      {block && (
        <div className="column proposal" ref={result} tabIndex={-1}>
          {selected && <Landed inHand={inHand} block={block} selected={selected} />}
          <div className="actions">
            <Button size="small" onClick={locate}>
              {strings.tools.block.locate}
            </Button>
            <Button size="small" onClick={startAgain}>
              {strings.tools.block.again}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
