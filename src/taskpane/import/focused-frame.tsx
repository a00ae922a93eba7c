import { useEffect, useRef, type ReactNode } from "react";

/** Takes the focus when it comes, since what had it is gone. */
export function FocusedFrame(props: { readonly className: string; readonly children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.focus(), []);
  return (
    <div className={`column ${props.className}`} ref={frame} tabIndex={-1}>
      {props.children}
    </div>
  );
}
