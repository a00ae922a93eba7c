import { DocumentFlavor, HorizontalAlign, VerticalAlign, type IDocumentData } from "@univerjs/core";
import {
  IEditorService,
  useKeyboardEvent,
  useLeftAndRightArrow,
  useResize,
  type Editor,
} from "@univerjs/docs-ui";
import { useDependency, type KeyCode, type MetaKeys } from "@univerjs/ui";
import { useEffect, useLayoutEffect, useRef, useState, type ReactElement } from "react";

/** What the grid asks of an editor, of the cell's and of the one in the formula bar. */
interface CellEditorProps {
  readonly editorId: string;
  readonly className?: string;
  readonly isFocus?: boolean;
  readonly isSingle?: boolean;
  readonly autoScrollbar?: boolean;
  readonly borderless?: boolean;
  readonly canvasStyle?: { readonly backgroundColor?: string };
  readonly keyboardEventConfig?: Parameters<typeof useKeyboardEvent>[1];
  readonly onMoveInEditor?: (key: KeyCode, meta?: MetaKeys) => void;
  readonly onFormulaSelectingChange?: (selecting: number, focusing: boolean) => void;
}

const notSelecting = 0;

function blankText(id: string): IDocumentData {
  return {
    id,
    body: {
      dataStream: "\r\n",
      textRuns: [],
      customBlocks: [],
      customDecorations: [],
      customRanges: [],
    },
    documentStyle: {
      pageSize: { width: Infinity, height: Infinity },
      documentFlavor: DocumentFlavor.UNSPECIFIED,
      marginTop: 0,
      marginBottom: 0,
      marginLeft: 0,
      marginRight: 0,
      paragraphLineGapDefault: 0,
      renderConfig: {
        horizontalAlign: HorizontalAlign.UNSPECIFIED,
        verticalAlign: VerticalAlign.TOP,
      },
    },
  };
}

/**
 * The text editor that the grid opens over a cell. The grid leaves this part to a formula package; formulas are
 * typed as plain text here, so an editor for text is all that is needed.
 */
export function CellEditor(props: CellEditorProps): ReactElement {
  const { editorId, isFocus = false, canvasStyle, onFormulaSelectingChange } = props;
  const editors = useDependency(IEditorService);
  const container = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor>();

  useLayoutEffect(() => {
    if (!container.current) return;
    const registration = editors.register(
      {
        autofocus: true,
        editorUnitId: editorId,
        initialSnapshot: blankText(editorId),
        canvasStyle: { backgroundColor: "#ffffff", ...canvasStyle },
      },
      container.current
    );
    setEditor(editors.getEditor(editorId) as Editor);
    return () => registration.dispose();
    // The grid makes each editor once; a new style object on every drawing must not make another.
  }, [editors, editorId]);

  useLayoutEffect(() => {
    if (isFocus) editors.focus(editorId);
  }, [editors, editorId, editor, isFocus]);

  useEffect(() => onFormulaSelectingChange?.(notSelecting, true), [onFormulaSelectingChange]);

  useKeyboardEvent(isFocus, props.keyboardEventConfig, editor);
  useLeftAndRightArrow(isFocus, false, editor, props.onMoveInEditor);
  useResize(editor, props.isSingle, props.autoScrollbar);

  const frame = props.borderless ? {} : { outline: isFocus ? "1px solid #3060c0" : "none" };
  return (
    <div className={props.className}>
      <div
        ref={container}
        style={{ position: "relative", width: "100%", height: "100%", ...frame }}
      />
    </div>
  );
}
