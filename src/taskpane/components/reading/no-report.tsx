import { Button } from "@fluentui/react-components";
import { usePaneState, useSession } from "../../session/use-session";
import { useStrings } from "../../strings";
import { IncompleteSheets } from "./incomplete-sheets";
import { UnreadableSheets } from "./unreadable-sheets";
import { Notice } from "../common/notice";

/** Stands in for a view while the workbook has no report it could be about. */
export function NoReport(props: { readonly sentence: string }) {
  const session = useSession();
  const isRead = usePaneState(({ reading }) => reading !== undefined);
  const strings = useStrings();
  if (!isRead) return null;
  return (
    <>
      <Notice
        intent="info"
        actions={
          <Button appearance="primary" onClick={() => session.view("insert")}>
            {strings.insert.title}
          </Button>
        }
      >
        {props.sentence}
      </Notice>
      <UnreadableSheets />
      <IncompleteSheets />
    </>
  );
}
