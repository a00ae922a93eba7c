import { createContext, useContext } from "react";
import { loaded } from "../../report/loaded";
import type { Translated } from "./language";
import { zhCN, type Strings } from "./zh-CN";

export type { Strings } from "./zh-CN";

const StringsContext = createContext<Strings>(zhCN);

export const StringsProvider = StringsContext.Provider;

/** The pane's words in the language it is shown in. */
export function useStrings(): Strings {
  return useContext(StringsContext);
}

/** What is said in every language, in the one the pane is shown in. */
export function useTranslated<Words>(words: Translated<Words>): Words {
  return words[useStrings().language];
}

/**
 * The words for a display language: Chinese for every Chinese one and where it is not known, English for all others.
 * @param language a tag such as zh-CN
 */
export async function stringsFor(language: string): Promise<Strings> {
  if (language === "" || /^zh\b/i.test(language)) return zhCN;
  const { enUS } = await loaded(() => import("./en-US"));
  return enUS;
}
