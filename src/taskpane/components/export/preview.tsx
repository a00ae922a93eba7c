import type { Preview as Previewed } from "../../export/kinds";
import { useTranslated } from "../../strings";
import { exportStrings } from "../../strings/export";
import "./preview.css";

/** The report as it will leave the pane. A page is shown in a frame without scripts or any rights of its own. */
export function Preview(props: { readonly preview: Previewed }) {
  const { preview } = props;
  const words = useTranslated(exportStrings);
  return preview.kind === "page" ? (
    <iframe
      className="preview preview-page"
      title={words.preview}
      sandbox=""
      srcDoc={preview.html}
    />
  ) : (
    <pre
      className="preview preview-text"
      role="region"
      aria-label={words.preview}
      lang="zh-CN"
      tabIndex={0}
    >
      {preview.text}
    </pre>
  );
}
