import { useCallback, useEffect, useState } from "react";
import { UnreadableFileError } from "../../read/errors";
import type { FoundReport } from "../../read/found";
import { PartNotLoaded } from "../../report/loaded";
import { useStrings, useTranslated } from "../strings";
import { importStrings } from "../strings/import";
import { readApart } from "./reading";
import type { Source } from "./source";

/** What was read from a source. */
export interface ReadSource {
  /** The file's name; undefined where it was pasted. */
  readonly name: string | undefined;
  readonly reports: readonly FoundReport[];
  /** The one of them the clerk wants; the only one is. */
  readonly chosen: FoundReport | undefined;
}

/** How far the clerk has come with reading a report from elsewhere. */
export type Stage =
  | { readonly kind: "choosing"; readonly problem?: string }
  | { readonly kind: "reading"; readonly work: AbortController }
  | { readonly kind: "read"; readonly source: ReadSource };

function readSource(source: Source, reports: readonly FoundReport[]): ReadSource {
  const name = source.kind === "file" ? source.file.name : undefined;
  return { name, reports, chosen: reports.length > 1 ? undefined : reports[0] };
}

/** The reading of a report from elsewhere, from the choice of its source on. */
export interface SourceReading {
  readonly stage: Stage;
  readonly take: (source: Source) => void;
  /** Begins again, with what is wrong with a source. */
  readonly refuse: (problem: string) => void;
  readonly choose: (report: FoundReport | undefined) => void;
  readonly startAgain: () => void;
}

export function useReading(): SourceReading {
  const strings = useStrings();
  const words = useTranslated(importStrings);
  const [stage, setStage] = useState<Stage>({ kind: "choosing" });

  // Whatever comes after it, given up too, nothing is left to be read.
  const work = stage.kind === "reading" ? stage.work : undefined;
  useEffect(() => () => work?.abort(), [work]);

  const problemWords = useCallback(
    (error: unknown): string => {
      if (error instanceof UnreadableFileError) return error.message;
      return error instanceof PartNotLoaded ? strings.problems["not-loaded"] : words.failed;
    },
    [strings, words]
  );
  const read = useCallback(
    async (source: Source): Promise<void> => {
      const begun = new AbortController();
      setStage({ kind: "reading", work: begun });
      let next: Stage;
      try {
        const reports = await readApart(source, begun.signal);
        next = { kind: "read", source: readSource(source, reports) };
      } catch (error) {
        next = { kind: "choosing", problem: problemWords(error) };
      }
      if (!begun.signal.aborted) setStage(next);
    },
    [problemWords]
  );
  const take = useCallback((source: Source) => void read(source), [read]);
  const refuse = useCallback((problem: string) => setStage({ kind: "choosing", problem }), []);
  const choose = (chosen: FoundReport | undefined): void => {
    if (stage.kind === "read") setStage({ kind: "read", source: { ...stage.source, chosen } });
  };
  const startAgain = (): void => setStage({ kind: "choosing" });
  return { stage, take, refuse, choose, startAgain };
}
