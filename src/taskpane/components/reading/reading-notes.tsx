import type { FoundReport } from "../../../read/found";
import { Notice } from "../common/notice";

/** What was noticed while a report was read; nothing where nothing was. */
export function ReadingNotes(props: {
  readonly heading: string;
  readonly notes: FoundReport["notes"];
}) {
  const { heading, notes } = props;
  if (notes.length === 0) return null;
  return (
    <Notice intent="info">
      {heading}
      <ul className="bullets">
        {notes.map(({ code, message }, index) => (
          <li key={`${code} ${index}`} lang="zh-CN">
            {message}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
