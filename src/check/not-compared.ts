import { counterpart } from "../report/counterpart";
import { figuresOf, type Figure } from "../report/figures";
import { formats, type Format } from "../report/formats";
import type { FormBefore, WithoutCounterpart } from "../report/structure";
import { figureName, listWording } from "../report/wording";

/** What cannot be compared, and why. */
export interface NotCompared {
  readonly name: string;
  readonly why: string;
}

function figuresWithoutCounterpart(format: Format, other: Format): readonly Figure[] {
  return [...figuresOf(format).values()].filter(({ key }) => !counterpart(format, other, key));
}

/** The figures of an earlier form that nothing in a later one counts like. */
function droppedFigures(format: Format, before: Format): readonly Figure[] {
  const known = new Set(
    [...figuresOf(format).keys()].map((key) => counterpart(format, before, key))
  );
  return [...figuresOf(before).values()].filter(({ key }) => !known.has(key));
}

/** What a form says of the other; nothing where it is not the one before it. */
function declared(format: Format, other: Format): FormBefore | undefined {
  return formats[formats.indexOf(format) - 1] === other ? format.formBefore : undefined;
}

function concerns({ figures }: WithoutCounterpart, { row, column }: Figure): boolean {
  return column === figures || row === figures || row.startsWith(`${figures}.`);
}

function names(format: Format, figures: readonly Figure[]): string {
  return listWording(figures.map(({ key }) => figureName(format.id, key)));
}

/**
 * What a report and last year's cannot be compared in, because their forms differ: in the words of the later form, and
 * by the names of the figures where it has none.
 */
export function notCompared(format: Format, before: Format): readonly NotCompared[] {
  if (format === before) return [];
  const otherForm = `上一年是${before.id}年格式`;
  const left = figuresWithoutCounterpart(format, before);
  const dropped = droppedFigures(format, before);
  const said = declared(format, before);
  const explained = said?.withoutCounterpart ?? [];
  const others = left.filter((figure) => !explained.some((each) => concerns(each, figure)));
  return [
    ...explained.map(({ name, why }) => ({ name, why: `${otherForm}，${why}` })),
    ...(others.length > 0
      ? [{ name: names(format, others), why: `${otherForm}，没有同样统计的栏` }]
      : []),
    ...(dropped.length > 0
      ? [
          {
            name: said?.dropped ?? names(before, dropped),
            why: `${format.id}年格式没有${said?.dropped === undefined ? "同样统计的" : "这些"}栏`,
          },
        ]
      : []),
  ];
}
