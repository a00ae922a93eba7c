import type { FormatId } from "../../../report/formats";
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
            <dl className="proposed-text" key={index}>
              <dt>{strings.repair.from}</dt>
              <dd>
                {before}
                <del>{seen(from)}</del>
                {after}
              </dd>
              <dt>{strings.repair.to}</dt>
              <dd>
                {before}
                <ins>{seen(to)}</ins>
                {after}
              </dd>
            </dl>
          ))}
        </li>
      ))}
    </ul>
  );
}
