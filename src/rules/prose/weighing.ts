import type { Report } from "../../report/report";
import { agrees, amountOf } from "./amounts";
import { removable, type Doubt } from "./doubts";
import type { FigureStatement, Statement } from "./statement";

/** What speaks for a statement that is open to doubt. */
export type Support = "neighbours" | "slip" | "size";

/** Whether a statement is compared, and why. */
export type Verdict =
  | { readonly is: "taken"; readonly because?: Support; readonly doubts: readonly Doubt[] }
  | { readonly is: "left"; readonly doubts: readonly Doubt[] };

export interface WeighedStatement {
  readonly statement: Statement;
  readonly verdict: Verdict;
}

/** A statement of a figure, with whether it is what the report has. */
interface Told {
  readonly statement: FigureStatement;
  readonly fits: boolean;
  /** Whether it is about as large as the figure. */
  readonly isNear: boolean;
  /** Whether nothing speaks against it that its neighbours could not remove. */
  readonly isOpen: boolean;
}

function toldOf(report: Report, statement: FigureStatement): Told {
  const amounts = statement.readings.map((reading) => amountOf(report, reading));
  return {
    statement,
    fits: amounts.some(
      (amount) =>
        agrees(statement.stated, amount) ||
        (statement.atMost === true && amount.sum >= statement.stated.value)
    ),
    isNear: amounts.some(({ sum }) => isOfSameSize(statement.stated.value, sum)),
    isOpen: statement.doubts.every((doubt) => removable.has(doubt)),
  };
}

/** The neighbourhoods of statements, by their names. */
function neighbourhoods(
  told: readonly Told[],
  place: (statement: FigureStatement) => string
): ReadonlyMap<string, Neighbourhood> {
  const groups = new Map<string, Told[]>();
  for (const each of told) {
    const name = place(each.statement);
    const group = groups.get(name);
    if (group) group.push(each);
    else groups.set(name, [each]);
  }
  return new Map([...groups].map(([name, group]) => [name, new Neighbourhood(group)]));
}

/** Whether one number can easily be written for the other: one digit differs, or is missing, or two are exchanged. */
export function isLikelySlip(written: number, meant: number): boolean {
  if (written === meant) return false;
  if (Math.min(written, meant) >= 10 && Math.abs(written - meant) <= 2) return true;
  const [a, b] = [String(written), String(meant)];
  if (a.length < 2 || b.length < 2) return false;
  if (a.length === b.length) {
    const at = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
    const [first = 0, second = 0] = at;
    return (
      (a.length > 2 && at.length === 1) ||
      (at.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first])
    );
  }
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  return (
    longer.length > 2 &&
    longer.length - shorter.length === 1 &&
    [...longer].some((_, index) => longer.slice(0, index) + longer.slice(index + 1) === shorter)
  );
}

function isSlip(report: Report, { readings, stated }: FigureStatement): boolean {
  return readings.some((reading) => isLikelySlip(stated.value, amountOf(report, reading).sum));
}

/** Whether the digits of a number are those of its figure in another order: 13257 for 13275. */
function hasSameDigits(report: Report, { readings, stated }: FigureStatement): boolean {
  const digits = (value: number): string => [...String(value)].sort().join("");
  return readings.some((reading) => digits(amountOf(report, reading).sum) === digits(stated.value));
}

/** Whether digits were exchanged or left out; a number one or two off may well be another one. */
function isMiswritten(report: Report, statement: FigureStatement): boolean {
  const { readings, stated } = statement;
  const isClose = readings.some(
    (reading) => Math.abs(stated.value - amountOf(report, reading).sum) <= 2
  );
  return !isClose && isSlip(report, statement);
}

/** Other things are seldom counted in numbers so near to the figure. */
const nearest = 3;

function isOfSameSize(stated: number, sum: number): boolean {
  return Math.abs(stated - sum) <= nearest || (stated >= sum / 2 && stated <= sum * 2);
}

/** Documents, decisions and fees: other things than requests and disputes, that say nothing of those. */
function isOfTableTwo({ readings }: FigureStatement): boolean {
  return readings[0]?.cells[0]?.startsWith("t2.") === true;
}

/** Doubts that only a likely slip removes. */
const slipOnly: ReadonlySet<Doubt> = new Set<Doubt>(["toldBefore", "office", "wider", "persons"]);

/** Doubts that a number of about the right size removes. */
const bySize: ReadonlySet<Doubt> = new Set<Doubt>(["topicOpen", "unknownLead"]);

/** Doubts that all numbers of a sentence share; they do not hold where the numbers are those of the tables. */
const shared: ReadonlySet<Doubt> = new Set<Doubt>(["narrowedBefore", "level"]);

/** Small numbers are the same by chance. */
const leastTogether = 10;

/** Doubts that may stand beside them. */
const besideShared: ReadonlySet<Doubt> = new Set<Doubt>([
  "topicOpen",
  "verbOnly",
  "resultOnly",
  "documentOpen",
  "openWord",
  "unfinished",
]);

function isOpenIfNarrowed({ doubts }: FigureStatement): boolean {
  return (
    doubts.some((doubt) => shared.has(doubt)) &&
    doubts.every((doubt) => shared.has(doubt) || besideShared.has(doubt))
  );
}

function isCountedIfNarrowed(statement: FigureStatement): boolean {
  const { period, stated, counted } = statement;
  const isOne = period === "this" && stated.value > 0 && !counted.startsWith("all ");
  return isOne && isOpenIfNarrowed(statement);
}

/** What the statements of figures of a sentence, or of one rule in a paragraph, say together. */
class Neighbourhood {
  /** How many are beyond grave doubts, and how many of these are as the tables have them. */
  private open = 0;
  /** What the former come to. */
  sum = 0;
  private fitting = 0;
  /** Whether some number is far from its figure. */
  private tellsOfOthers = false;
  /** Whether some number is that of this year's tables. */
  tellsOfTables = false;
  /** How often each thing is counted of this year. */
  private readonly times = new Map<string, number>();
  /** Those of this year that would be beyond grave doubts if nothing narrowed them. */
  private readonly narrowed: Told[] = [];
  /** Of those that are as the tables have them, one for each thing that is counted. */
  private readonly witnesses = new Map<string, Told>();

  constructor(told: readonly Told[]) {
    for (const each of told) {
      if (isCountedOpenly(each)) {
        this.open++;
        this.sum += each.statement.stated.value;
        if (each.fits) this.fitting++;
        else if (!each.isNear) this.tellsOfOthers = true;
      }
      const { statement, fits, isOpen } = each;
      const { counted } = statement;
      if (statement.period === "this") this.times.set(counted, (this.times.get(counted) ?? 0) + 1);
      if (isCountedIfNarrowed(statement)) this.narrowed.push(each);
      if (!fits || statement.stated.value === 0) continue;
      if (statement.period === "this") this.tellsOfTables = true;
      const name = `${statement.counted} ${statement.period}`;
      if (isOpen && !this.witnesses.has(name)) this.witnesses.set(name, each);
    }
  }

  /** Whether the same is told more than once of this year: 以市政府名义制定9件，部门制定4件. */
  private tellsAgain({ counted, period }: FigureStatement): boolean {
    return period === "this" && (this.times.get(counted) ?? 0) > 1;
  }

  /** Whether another number is that of the tables. */
  supports(statement: FigureStatement): boolean {
    const { counted, period, doubts } = statement;
    const isOfItsRule = doubts.includes("openWord") || doubts.includes("weak");
    const others = [...this.witnesses.values()].filter(
      ({ statement: other }) =>
        (other.counted !== counted || other.period !== period) &&
        isOfTableTwo(other) === isOfTableTwo(statement) &&
        (!isOfItsRule || other.rule === statement.rule)
    );
    if (doubts.includes("name")) return others.length > 1 && !this.tellsAgain(statement);
    return others.length > 0;
  }

  /**
   * 网上和信函申请22件，公开12件，不予公开3件: whether others that are as narrow as this one are the numbers of the
   * tables, so that what seems to narrow them all does not.
   */
  holdsThoughNarrowed({ counted }: FigureStatement): boolean {
    const others = this.narrowed.filter(({ statement }) => statement.counted !== counted);
    const fitting = others.filter(({ fits, statement }) => fits && !statement.atMost);
    const sum = fitting.reduce((all, { statement }) => all + statement.stated.value, 0);
    const kinds = new Set(fitting.map(({ statement }) => statement.counted)).size;
    const areMany = kinds > 2 || (kinds === 2 && sum >= leastTogether);
    return areMany && fitting.length * 2 > others.length;
  }

  /** Whether everything else told here is another number than that of the tables, too, and they are not all near. */
  isOfOthers(own: Told): boolean {
    const others = this.open - (isCountedOpenly(own) ? 1 : 0);
    const { doubts } = own.statement;
    const isNear = own.isNear && !this.tellsOfOthers && doubts.length === 0;
    return others > 0 && this.fitting === 0 && !isNear;
  }
}

function isCountedOpenly({ statement, isOpen }: Told): boolean {
  const { period, stated, counted } = statement;
  return isOpen && period === "this" && stated.value > 0 && !counted.startsWith("all ");
}

/** Doubts that a likely slip alone does not remove. */
const notBySlip: ReadonlySet<Doubt> = new Set<Doubt>(["documentOpen", "name"]);
/** Doubts that a number elsewhere in the paragraph removes. */
const byParagraph: ReadonlySet<Doubt> = new Set<Doubt>(["topicOpen", "resultOnly"]);

/** Statements of one rule in one paragraph. */
function alikePlace({ paragraph, rule }: FigureStatement): string {
  return `${paragraph} ${rule}`;
}

/** Whether a number only seems to be narrowed with all the others of its sentence. */
function isHeldThoughNarrowed(
  statement: FigureStatement,
  sentence: Neighbourhood | undefined
): boolean {
  const isTold =
    isOpenIfNarrowed(statement) && statement.period === "this" && !statement.words.includes("本级");
  return isTold && sentence?.holdsThoughNarrowed(statement) === true;
}

function supportOf(
  report: Report,
  { statement, isOpen, isNear }: Told,
  sentence: Neighbourhood | undefined,
  alike: Neighbourhood | undefined
): Support | undefined {
  const { doubts } = statement;
  if (!isOpen) return isHeldThoughNarrowed(statement, sentence) ? "neighbours" : undefined;
  if (doubts.includes("published")) {
    return hasSameDigits(report, statement) && sentence?.supports(statement)
      ? "neighbours"
      : undefined;
  }
  if (isSlip(report, statement) && !doubts.some((doubt) => notBySlip.has(doubt))) return "slip";
  if (doubts.some((doubt) => slipOnly.has(doubt))) return undefined;
  if (doubts.every((doubt) => bySize.has(doubt)) && isNear) return "size";
  if (sentence?.supports(statement)) return "neighbours";
  const [only, ...more] = doubts;
  const isLoose = only !== undefined && more.length === 0 && byParagraph.has(only);
  return isLoose && alike?.supports(statement) ? "neighbours" : undefined;
}

/** A change or a share is meant of the tables where its sentence tells of them. */
function verdictWithoutFigure({ doubts }: Statement, sentence: Neighbourhood | undefined): Verdict {
  if (doubts.length === 0) return { is: "taken", doubts };
  const isOpen = doubts.every((doubt) => removable.has(doubt));
  return isOpen && sentence?.tellsOfTables
    ? { is: "taken", because: "neighbours", doubts }
    : { is: "left", doubts };
}

/** Numbers told of one thing: how many, what they are, and what they come to. */
interface Numbers {
  readonly values: Set<number>;
  count: number;
  sum: number;
}

/** The numbers that a paragraph tells of one thing. */
class ToldNumbers {
  private readonly numbers = new Map<string, Numbers>();

  constructor(statements: readonly Statement[]) {
    for (const statement of statements) {
      if (statement.kind !== "figure" || statement.period !== "this") continue;
      if (statement.counted.startsWith("all ") || !isOfSomebody(statement)) continue;
      const name = nameOf(statement);
      const told = this.numbers.get(name) ?? { values: new Set<number>(), count: 0, sum: 0 };
      this.numbers.set(name, told);
      told.values.add(statement.stated.value);
      told.count++;
      told.sum += statement.stated.value;
    }
  }

  /** Whether another number of the same thing is the figure, or all of them together are. */
  tellAnother(report: Report, statement: FigureStatement): boolean {
    const told = this.numbers.get(nameOf(statement));
    if (!told || (told.count === 1 && told.values.has(statement.stated.value))) return false;
    return statement.readings.some((reading) => {
      const amount = amountOf(report, reading).sum;
      return amount !== 0 && (amount === told.sum || told.values.has(amount));
    });
  }
}

/** Doubts only about whose number it is. */
const ofOthers: ReadonlySet<Doubt> = new Set<Doubt>(["level", "others", "reviewing", "period"]);

/** Whether a number counts the thing itself, be it of another organ, and not one channel or kind of it. */
function isOfSomebody({ doubts }: FigureStatement): boolean {
  return doubts.every(
    (doubt) => doubt !== "direction" && (removable.has(doubt) || ofOthers.has(doubt))
  );
}

function nameOf({ paragraph, counted }: FigureStatement): string {
  return `${paragraph} ${counted.replace(/^none /, "")}`;
}

/** Decides which statements are compared. In one place, and with its reasons. */
export function weigh(
  report: Report,
  statements: readonly Statement[]
): readonly WeighedStatement[] {
  const figures = new Map(
    statements.flatMap((statement) =>
      statement.kind === "figure" ? [[statement, toldOf(report, statement)] as const] : []
    )
  );
  const told = [...figures.values()];
  const sentences = neighbourhoods(told, ({ sentence }) => sentence);
  const alike = neighbourhoods(told, alikePlace);
  const toldNumbers = new ToldNumbers(statements);
  const held = new Set(
    told.flatMap(({ statement: { paragraph, stated, period }, fits }) =>
      fits && period === "this" && stated.value > 0 ? [`${paragraph} ${stated.value}`] : []
    )
  );
  const verdictOf = (statement: Statement): Verdict => {
    const { doubts } = statement;
    const sentence = sentences.get(statement.sentence);
    if (statement.kind !== "figure") return verdictWithoutFigure(statement, sentence);
    const own = figures.get(statement);
    if (!own) return { is: "left", doubts };
    const tellsAnother =
      !own.fits && statement.period === "this" && toldNumbers.tellAnother(report, statement);
    if (tellsAnother && !isMiswritten(report, statement)) {
      return { is: "left", doubts: [...doubts, "toldApart"] };
    }
    const isOfOthers = !own.fits && statement.rule !== "text.none" && sentence?.isOfOthers(own);
    // 收到315件。298件按时办结，17件结转下年: parts of what is the number of the tables.
    const sum = sentence?.sum ?? 0;
    const addsUp = sum >= leastTogether && held.has(`${statement.paragraph} ${sum}`);
    const holds = addsUp || isHeldThoughNarrowed(statement, sentence);
    if (isOfOthers && !holds && !isSlip(report, statement)) {
      return { is: "left", doubts: [...doubts, "notAlike"] };
    }
    if (doubts.length === 0) return { is: "taken", doubts };
    const because = supportOf(report, own, sentence, alike.get(alikePlace(statement)));
    return because ? { is: "taken", because, doubts } : { is: "left", doubts };
  };
  return statements.map((statement) => ({ statement, verdict: verdictOf(statement) }));
}
