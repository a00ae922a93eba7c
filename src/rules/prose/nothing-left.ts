import { isWhole, type Concept } from "./concept";
import { removable } from "./doubts";
import type { Stretch } from "./prose-text";
import { nothingOf } from "./saying";
import type { Scope } from "./scope";
import type { FigureStatement } from "./statement";

const carriedOut: Concept = { of: "requests", count: "carried", rows: [["carriedOut"]] };

/** 均已办结: nothing is carried on. */
export function nothingLeft(
  scope: Scope,
  place: Stretch,
  named: boolean
): readonly FigureStatement[] {
  const { whole } = scope;
  if (scope.around.paragraph.tellsLeft || (scope.narrowed && scope.narrowed.doubt !== "partBefore"))
    return [];
  const ofNumber = scope.last?.number.quantity.end === place.start ? scope.last : undefined;
  if (ofNumber && !isWhole(ofNumber.concept)) return [];
  const wholes = scope.mentions.filter(
    ({ concept }) => concept.of === "requests" && isWhole(concept)
  );
  const { last } = scope;
  const others = last && wholes.includes(last) ? [last] : wholes;
  if (others.some(({ doubts }) => doubts.some((doubt) => !removable.has(doubt)))) return [];
  if (!whole && !named) return [];
  return nothingOf(
    scope,
    carriedOut,
    place,
    [],
    whole && whole.place.end <= place.start ? whole.place : place
  );
}
