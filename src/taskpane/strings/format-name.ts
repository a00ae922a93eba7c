import { formatById, isTrial, type FormatId } from "../../report/formats";
import type { Strings } from "./zh-CN";

/** What an official form is called. */
export function formatName(id: FormatId, strings: Strings): string {
  return strings.insert.formatName(id, isTrial(formatById(id)));
}
