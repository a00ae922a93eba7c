import { changeInWords } from "./changes";
import type { Clause } from "./clauses";
import { applicantsNamed, type Concept, isWhole } from "./concept";
import { has, wordsBefore, wordsBehind } from "./mention";
import { nothingLeft } from "./nothing-left";
import type { Stretch } from "./prose-text";
import { limited, saidNone } from "./said-none";
import { isRest, organisations, saidOfAll, saidOfRest } from "./said-of-all";
import { saidOfOne } from "./said-of-one";
import { nothingOf } from "./saying";
import type { Scope } from "./scope";
import type { Statement } from "./statement";
import type { Word } from "./vocabulary";

/** What a clause, or what stands behind its last number, says without a number: 未收到, 均维持, 全部办结. */
export function saidWithoutNumber(
  scope: Scope,
  clause: Clause,
  words: readonly Word[],
  start: number
): readonly Statement[] {
  const place = { start, end: clause.end };
  const changes = changeInWords(scope, place);
  if (changes.length > 0) return changes;
  const nones = words.filter(({ meaning }) => meaning.is === "none");
  if (nones.length > 0) {
    const isOfOthers = limited.test(scope.words(start, clause.end));
    const isUnfinished = has(words, "unfinished") && words[0]?.meaning.is !== "none";
    if (isOfOthers || isUnfinished) return [];
    return nones.flatMap((none, index) => {
      const next = nones[index + 1]?.start ?? clause.end;
      const own = words.filter(
        (word) => word.end <= next && (index === 0 || word.start >= none.start)
      );
      const from = index === 0 ? start : none.start;
      return saidNone(scope, clause, own, none, { start: from, end: next });
    });
  }
  if (isRest.test(scope.words(start, clause.end))) return saidOfRest(scope, words, place);
  const all = words.filter(({ meaning }) => meaning.is === "all").at(-1);
  if (all)
    return saidOfAll(scope, wordsBefore(words, all.start), wordsBehind(words, all.end), place);
  const people = applicantIs.test(scope.words(place.start, place.end));
  if (people && scope.whole) return nothingOf(scope, ofOrganisations(scope), place);
  return isAnswered(scope, place)
    ? nothingLeft(scope, place, true)
    : saidOfOne(scope, clause, words, place);
}

/** 申请人为自然人: all of them, though it does not say so. */
const applicantIs = /^[且，]?申请(?:人|主体)(?:类别|类型)?(?:为|是|系)(?:自然人|公民|个人)$/;

/** All applicants that are no people. */
function ofOrganisations({ report }: Scope): Concept {
  const others = applicantsNamed(report.format, organisations);
  return {
    of: "requests",
    count: "applicants",
    rows: [["received"]],
    ...(others && { applicants: others }),
  };
}

const answered =
  /^(?:现|目前)?已(?:经)?(?:[按依在于][^，。；]{1,12})?(?:予以|作出|进行)?(?:答复|回复|办结)(?:申请人|完毕|到位)?$/;

/** 收到3件，已按规定答复申请人: of all of them, though it does not say so. */
function isAnswered({ last, text }: Scope, { start, end }: Stretch): boolean {
  return (
    last?.concept.of === "requests" &&
    isWhole(last.concept) &&
    !last.isPart &&
    last.number.end + 1 === start &&
    answered.test(text.slice(start, end))
  );
}
