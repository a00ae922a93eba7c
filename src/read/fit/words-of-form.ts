import { layoutOf } from "../../report/layout";
import { oncePer } from "../../report/once";
import { lettersAndDigits } from "../characters";
import type { Label } from "../labels";
import type { FormLabels } from "./form-rows";
import { tells } from "./telling-words";

/** No label of a form ends as a sentence does. */
const endsSentence = /[。；！？]$/;

/** What all labels of a table say, numbering and marks left out. */
const officialWords = oncePer((form: FormLabels): readonly string[] =>
  layoutOf(form.table).cells.flatMap((cell) =>
    "text" in cell ? [lettersAndDigits(cell.text)] : []
  )
);

/** A year by itself tells of which year the figures beside it are; it is no part of a label. */
const yearAlone = /^(?:[本上今去前当]|上一|本报告|20\d\d)(?:年度?|期)(?:同期)?数?$/;

function isPartOfLabel(form: FormLabels, words: string): boolean {
  return words === "" || officialWords(form).some((official) => official.includes(words));
}

/** Whether words are a year and nothing else. */
export function isYearAlone(text: string): boolean {
  return yearAlone.test(lettersAndDigits(text));
}

/** Whether words are an official label of the table, a part of one, or one in other words. */
export function isOfForm(
  form: FormLabels,
  { label, text }: { readonly label: Label | null; readonly text: string }
): boolean {
  if (endsSentence.test(text.trim()) || isYearAlone(text)) return false;
  const parts = [text, ...text.split(/\s+/)].map(lettersAndDigits);
  const isPart = (words: string): boolean => isPartOfLabel(form, words);
  if (parts.slice(0, 1).every(isPart) || parts.slice(1).every(isPart)) return true;
  const { rowIndex, rowGroups, heads } = form;
  const indexes = [rowIndex, rowGroups, ...heads.flatMap(({ index, groups }) => [index, groups])];
  return (
    label !== null &&
    indexes.some(
      (index) =>
        index.match(label) !== null || index.entries.some((entry) => tells(label, entry.label))
    )
  );
}
