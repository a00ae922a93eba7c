import { Button } from "@fluentui/react-components";
import product from "../../../package.json";
import { View } from "../components/common/view";
import { FocusedFrame } from "../import/focused-frame";
import { useFreshStart } from "../session/use-fresh-start";
import { useStrings, useTranslated } from "../strings";
import { aboutStrings } from "../strings/about";

/** What somebody who helps the clerk asks for: which version this is, and where it comes from. */
export default function AboutView(props: { readonly onClose: () => void }) {
  const strings = useStrings();
  const words = useTranslated(aboutStrings);
  useFreshStart();
  return (
    <View title={words.title}>
      <FocusedFrame className="about">
        <p className="text">{words.version(product.version)}</p>
        <p className="text">{words.address(new URL(".", window.location.href).href)}</p>
        <p className="quiet">{strings.welcome.promise}</p>
        <p className="quiet">{words.compareHint}</p>
        <div className="actions">
          <Button onClick={props.onClose}>{strings.close}</Button>
          <Button as="a" href="conformance.html">
            {words.compare}
          </Button>
        </div>
      </FocusedFrame>
    </View>
  );
}
