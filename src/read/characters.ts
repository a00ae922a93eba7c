import { inSimplifiedScript } from "../report/script";
import { inSeenOrder } from "./direction";

/** Control characters but tab and line breaks, and characters that take no room on the page. */
const invisible = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;

/** A text without characters that cannot be seen, in the order in which the others are. */
export function visible(text: string): string {
  return inSeenOrder(text).replace(invisible, "");
}

/** Full-width letters, digits, signs and blanks as ordinary ones; ² and ① stay what they are. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (character) =>
      String.fromCharCode(character.charCodeAt(0) - 0xfee0)
    )
    .replace(/[\u3000\u00a0]/g, " ");
}

/** A text for comparison: compatibility forms unified, simplified script, no blanks at all. */
export function plain(text: string): string {
  return inSimplifiedScript(visible(text).normalize("NFKC").replace(/\s+/g, ""));
}

/** A text's letters and digits for comparison: without numbering marks, signs and blanks. */
export function lettersAndDigits(text: string): string {
  return plain(text).replace(/[^\p{L}\p{N}]/gu, "");
}

/** Of the invisible characters these hold others together, such as an emoji of several parts: they stay in texts. */
const joining = /\u200c|\u200d|\p{Variation_Selector}/u;

/** A line as it is kept: in the order in which it is seen, no invisible characters but those that join others, blanks at the ends removed. */
export function cleanLine(text: string): string {
  return inSeenOrder(text)
    .replace(invisible, (character) => (joining.test(character) ? character : ""))
    .trim();
}
