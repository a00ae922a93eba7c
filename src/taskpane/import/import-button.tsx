import { Button } from "@fluentui/react-components";
import type { Importing, Purpose } from "./use-importing";
import { useStrings } from "../strings";

/** The way to reading a report from elsewhere. */
export function ImportButton(props: { readonly purpose: Purpose; readonly importing: Importing }) {
  const { purpose, importing } = props;
  const strings = useStrings();
  return (
    // Coming back, the focus is where it was left.
    <Button autoFocus={importing.state === "ended"} onClick={importing.begin}>
      {strings.importing[purpose]}
    </Button>
  );
}
