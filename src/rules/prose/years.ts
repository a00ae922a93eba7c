import type { Clause } from "./clauses";

const startsWithTime =
  /^(?:[（(]?[一二三四五六七八九\d]{1,3}[是）)、.])?(?:截至|截止|至|到|自|从|在)?(?:20\d\d|上|去|本|今|全|一|\d|当|年|近|第|前|过去|条例)/;
/** 上年为81件 tells the year of that number only, not of the rest of its sentence. */
const tellsOneOfLast =
  /^(?:[而较比与同和由从是]|其中|相比)*(?:上年度?|上一年度?|去年|20\d\d年度?)(?:同期)?(?:的|为|是|共|有|则为|仅|数)*\d/;

const namesYear = /20\d\d年|去年|上一?年|本年|今年/;

/** A clause that tells the year of what follows it. */
export interface TimedClause {
  readonly start: number;
  readonly depth: number;
  readonly words: string;
}

/** What a sentence has said up to a clause. */
interface ToldBefore {
  readonly timed: readonly TimedClause[];
  /** Where its last item behind a semicolon begins; one that names a year stands for itself. */
  readonly item: number | undefined;
  words(start: number, end: number): string;
}

/** 2023年度考核中: a thing of that year, spoken of in another. */
const namesThing =
  /^(?:20\d\d年度?|上年度?|上一年度?|去年)的?(?:考核|评估|测评|年报|年度报告|报告)/;

/** Whether a clause tells the year of what follows it: it begins with one. */
export function tellsYear(words: string): boolean {
  return startsWithTime.test(words) && !tellsOneOfLast.test(words) && !namesThing.test(words);
}

const oneOfYear =
  /^(?:20\d\d年|上年|去年|上一年)度?(?:共|同期)?(?:收到|受理|新收|办理|办结|答复)\d[^，。；]{0,4}$/;

/** Whether a clause only tells a number of another year beside this year's: 受理168件，2020年受理155件. */
export function tellsOneOfYear(words: string): boolean {
  return oneOfYear.test(words);
}

/** The words that tell the year of a place: those of its clause, and of clauses before where they begin with a year. */
export function periodWords(scope: ToldBefore, clause: Clause, end: number): string {
  const { item } = scope;
  const isDated = item !== undefined && namesYear.test(scope.words(item, end));
  const earlier = scope.timed.flatMap(({ start, depth, words }) =>
    depth <= clause.depth && !(isDated && start < item) ? [words] : []
  );
  return [...earlier, scope.words(clause.start, end)].join("，");
}
