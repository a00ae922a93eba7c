import type { Subject } from "../../check/finding";
import { formatById, headingOfText, type FormatId } from "../../report/formats";
import { figureWording } from "../../report/wording";
import { isFigureKey } from "../session/reports";
import type { Strings } from "./zh-CN";

/** What a finding's cell is called: a figure in the form's words, a text by its heading. */
export function subjectName(format: FormatId, subject: Subject, strings: Strings): string {
  if (isFigureKey(subject)) return figureWording(format, subject);
  if (subject === "title") return strings.fill.reportTitle;
  return headingOfText(formatById(format), subject) ?? strings.fill.preface;
}
