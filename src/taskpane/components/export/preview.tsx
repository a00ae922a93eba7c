import type { Preview as Previewed } from "../../export/kinds";
import { useTranslated } from "../../strings";
import { exportStrings } from "../../strings/export";
import "./preview.css";

/**
 * What will leave the pane, as it will look. A page is shown in a frame without scripts or any rights of its own.
 * @param props.title what it is called where it is not the report
 */
export function Preview(props: { readonly preview: Previewed; readonly title?: string }) {
  const { preview } = props;
  const words = useTranslated(exportStrings);
  const { title = words.preview } = props;
  return preview.kind === "page" ? (
    <iframe className="preview preview-page" title={title} sandbox="" srcDoc={preview.html} />
  ) : (
    <pre
      className="preview preview-text"
      role="region"
      aria-label={title}
      lang="zh-CN"
      tabIndex={0}
    >
      {preview.text}
    </pre>
  );
}
