import type { FormatId } from "../../../report/formats";
import { ChangedWords } from "../../components/common/changed-words";
import { useStrings } from "../../strings";
import { subjectName } from "../../strings/subject";
import type { ProposedText } from "./proposal";

/** Blanks by signs for them, so that they can be seen. */
function seen(text: string): string {
  return text
    .replace(/\u3000/g, "□")
    .replace(/[ \t\u00a0]/g, "·")
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, "¦");
}

/** Texts by the places that change: how each reads now, and how it would. */
export function ProposedTexts(props: {
  readonly format: FormatId;
  readonly texts: readonly ProposedText[];
}) {
  const strings = useStrings();
  return (
    <ul className="plain-list">
      {props.texts.map(({ section, place, edits }) => (
        <li key={`${section} ${place.row}`}>
          {strings.tools.textPlace(subjectName(props.format, section, strings), place.row + 1)}
          {edits.map(({ before, from, to, after }, index) => (
            <ChangedWords
              key={index}
              before={before}
              from={seen(from)}
              to={seen(to)}
              after={after}
            />
          ))}
        </li>
      ))}
    </ul>
  );
}
