import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { isUnexpected, type Designation } from "../../report/designation";
import { Notice } from "../components/common/notice";
import { useTranslated } from "../strings";
import { guardStrings } from "../strings/guard";
import { FocusedFrame } from "./focused-frame";

/**
 * What is offered of a report that was read: at once where it is of the agency and year that are expected, otherwise
 * only once the clerk insists. The warning stands above all that is told of it, so that it is seen in a low pane.
 * @param props.read what it says it is; undefined where it says nothing
 * @param props.understood what is told of it
 */
export function Insisted(props: {
  readonly read: Designation | undefined;
  readonly expected: Designation;
  readonly understood?: ReactNode;
  readonly children: ReactNode;
}) {
  const { read, expected, understood, children } = props;
  const words = useTranslated(guardStrings);
  const [isInsisted, setInsisted] = useState(false);
  if (!read || !isUnexpected(read, expected)) {
    return (
      <>
        {understood}
        {children}
      </>
    );
  }
  return (
    <>
      <Notice
        intent="warning"
        urgent
        actions={
          !isInsisted && (
            <Button size="small" onClick={() => setInsisted(true)}>
              {words.insist}
            </Button>
          )
        }
      >
        {words.other(read, expected)}
      </Notice>
      {understood}
      {isInsisted && <FocusedFrame className="import-result">{children}</FocusedFrame>}
    </>
  );
}
