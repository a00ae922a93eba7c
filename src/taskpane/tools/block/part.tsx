import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { UnreadableFileError } from "../../../read/errors";
import type { Place } from "../../../read/source";
import { PartNotLoaded } from "../../../report/loaded";
import { Notice } from "../../components/common/notice";
import { useSession } from "../../session/use-session";
import { useUnsaved } from "../../session/use-unsaved";
import { useStrings, useTranslated } from "../../strings";
import type { ToolPart, ToolProps } from "../tool";
import { LandedBlock } from "./landed-block";
import { PasteBox } from "./paste-box";
import { readBlock, type PastedBlock } from "./pasted-block";
import { blockStrings } from "./strings";

/** Reads what was copied elsewhere and lays it over the sheet from the selected cell on. */
function Block({ inHand }: ToolProps) {
  const session = useSession();
  const strings = useStrings();
  const words = useTranslated(blockStrings);
  const [block, setBlock] = useState<PastedBlock>();
  const [selected, setSelected] = useState<Place>();
  const [problem, setProblem] = useState<string>();
  useUnsaved(block !== undefined);
  const result = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // The box that had the focus is gone.
    if (block) result.current?.focus();
  }, [block]);

  const problemWords = (error: unknown): string => {
    if (error instanceof UnreadableFileError) return error.message;
    return error instanceof PartNotLoaded ? strings.problems["not-loaded"] : words.failed;
  };
  const locate = (): void => void session.locate(setSelected);
  const take = async (html: string, text: string): Promise<void> => {
    setProblem(undefined);
    if (html.trim() === "" && text.trim() === "") {
      setProblem(words.empty);
      return;
    }
    try {
      setBlock(await readBlock(html, text));
    } catch (error) {
      setProblem(problemWords(error));
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
      {!block && <PasteBox label={words.paste} onPasted={(html, text) => void take(html, text)} />}
      {block && (
        <div className="column proposal" ref={result} tabIndex={-1}>
          {selected && <LandedBlock inHand={inHand} block={block} selected={selected} />}
          <div className="actions">
            <Button size="small" onClick={locate}>
              {words.locate}
            </Button>
            <Button size="small" onClick={startAgain}>
              {words.again}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}

const part: ToolPart = { strings: blockStrings, Component: Block };
export default part;
