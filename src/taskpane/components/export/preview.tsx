import type { Preview as Previewed } from "../../export/kinds";
import { useStrings } from "../../strings";
import "./preview.css";

/** The report as it will leave the pane. A page is shown in a frame without scripts or any rights of its own. */
export function Preview(props: { readonly preview: Previewed }) {
  const { preview } = props;
  const strings = useStrings();
  return preview.kind === "page" ? (
    <iframe
      className="preview preview-page"
      title={strings.export.preview}
      sandbox=""
      srcDoc={preview.html}
    />
  ) : (
    <pre
      className="preview preview-text"
      role="region"
      aria-label={strings.export.preview}
      lang="zh-CN"
      tabIndex={0}
    >
      {preview.text}
    </pre>
  );
}
