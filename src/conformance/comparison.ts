import { conformanceCases, personCases } from "./all-cases";
import { type Belief, type BeliefName, beliefs } from "./beliefs";
import type { ConformanceCase, Observation, OtherAnswer } from "./conformance-case";
import type { ConformanceRecord } from "./record";
import { ribbonCase } from "./ribbon-case";

/** A case without the way it is run. */
export type Expectation = Omit<ConformanceCase, "run">;

/** An answer that is not the one expected. */
export interface Deviation {
  readonly name: string;
  readonly expected: Observation;
  readonly observed: Observation;
  /** The switches by which the stand-in gives this answer; undefined where it cannot yet. */
  readonly switches: OtherAnswer["switches"] | undefined;
}

export type Standing = "confirmed" | "refuted" | "open";

export interface Verdict {
  readonly name: BeliefName;
  readonly belief: Belief;
  /** Open where a case has no answer and none refutes it. */
  readonly standing: Standing;
  readonly deviations: readonly Deviation[];
}

export interface Comparison {
  readonly verdicts: readonly Verdict[];
  /** Answers other than the documentation's, where no belief is concerned. */
  readonly undocumented: readonly Deviation[];
  /** Answers to cases that are not known here: of another version. */
  readonly unknown: readonly string[];
}

/** All that a record may answer. */
export const expectations: readonly Expectation[] = [
  ...conformanceCases,
  ...personCases,
  ribbonCase,
];

/** The same whatever the order of its names. */
function canonical(answer: Observation): string {
  return JSON.stringify(answer, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value
  );
}

const isSame = (one: Observation, other: Observation): boolean =>
  canonical(one) === canonical(other);

function deviation(
  { name, expected, otherwise = [] }: Expectation,
  observed: Observation
): Deviation | undefined {
  if (isSame(observed, expected)) return undefined;
  const other = otherwise.find((each) => isSame(observed, each.expected));
  return { name, expected, observed, switches: other?.switches };
}

/** What a record says of the beliefs and of what is documented. */
export function compare(
  { results }: ConformanceRecord,
  expected: readonly Expectation[] = expectations
): Comparison {
  const answers = new Map(
    results.flatMap((result) =>
      "observed" in result ? [[result.name, result.observed] as const] : []
    )
  );
  const deviationOf = (each: Expectation): readonly Deviation[] => {
    const observed = answers.get(each.name);
    const found = observed === undefined ? undefined : deviation(each, observed);
    return found === undefined ? [] : [found];
  };
  const standing = (cases: readonly Expectation[], isRefuted: boolean): Standing => {
    if (isRefuted) return "refuted";
    return cases.length > 0 && cases.every(({ name }) => answers.has(name)) ? "confirmed" : "open";
  };
  const verdicts = Object.entries(beliefs).map(([key, belief]): Verdict => {
    const name = key as BeliefName;
    const cases = expected.filter((each) => each.belief === name);
    const deviations = cases.flatMap(deviationOf);
    return { name, belief, standing: standing(cases, deviations.length > 0), deviations };
  });
  const known = new Set(expected.map(({ name }) => name));
  return {
    verdicts,
    undocumented: expected.filter(({ belief }) => belief === undefined).flatMap(deviationOf),
    unknown: results.map(({ name }) => name).filter((name) => !known.has(name)),
  };
}

function linesOf({ name, expected, observed, switches }: Deviation): readonly string[] {
  const advice =
    switches === undefined
      ? "the stand-in cannot answer so yet: give it a switch (test/excel-host/behaviour.ts)"
      : `turn the stand-in's switch ${JSON.stringify(switches)}`;
  return [
    `    ${name}`,
    `      expected  ${canonical(expected)}`,
    `      observed  ${canonical(observed)}`,
    `      ${advice}`,
  ];
}

const headings: Readonly<Record<Standing, string>> = {
  refuted: "Refuted",
  confirmed: "Confirmed",
  open: "Open, since a case has no answer",
};

/** A comparison as `npm run conformance` prints it. */
export function comparisonText(record: ConformanceRecord): string {
  const { verdicts, undocumented, unknown } = compare(record);
  const { version, platform, language, excelApi, addIn, recordedOn, seconds } = record;
  const groups = (["refuted", "confirmed", "open"] as const).flatMap((standing) => {
    const found = verdicts.filter((verdict) => verdict.standing === standing);
    return [
      "",
      `${headings[standing]}: ${found.length}`,
      ...found.flatMap(({ belief, deviations }) => [
        `- ${belief.statement}.`,
        `  Otherwise: ${belief.consequence}.`,
        ...deviations.flatMap(linesOf),
      ]),
    ];
  });
  const list = (heading: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ["", heading, ...lines];
  const cannot = record.results.flatMap((result) =>
    "unanswered" in result ? [`- ${result.name}: ${result.unanswered}`] : []
  );
  return [
    `Excel ${version}, ${platform}, ${language}, ExcelApi ${excelApi}; add-in ${addIn}; ${recordedOn}, ${seconds} s`,
    ...groups,
    ...list("Not as documented", undocumented.flatMap(linesOf)),
    ...list("Without an answer", cannot),
    ...list(
      "Unknown here, of another version",
      unknown.map((name) => `- ${name}`)
    ),
  ].join("\n");
}
