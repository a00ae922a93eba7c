import type { ReactNode } from "react";
import "./jump.css";

/**
 * Words that lead to what they speak of.
 * @param props.onJump undefined where there is nothing to be led to
 */
export function Jump(props: {
  readonly lang?: string | undefined;
  readonly onJump: (() => void) | undefined;
  readonly children: ReactNode;
}) {
  const { lang, onJump, children } = props;
  return (
    <button type="button" className="jump" lang={lang} disabled={!onJump} onClick={onJump}>
      {children}
    </button>
  );
}
