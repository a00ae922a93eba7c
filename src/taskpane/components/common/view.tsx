import { useId, type ReactNode } from "react";
import "./view.css";

/** One of the four steps under its heading. */
export function View(props: { readonly title: string; readonly children: ReactNode }) {
  const heading = useId();
  return (
    <section className="column" aria-labelledby={heading}>
      <h2 className="view-title" id={heading}>
        {props.title}
      </h2>
      {props.children}
    </section>
  );
}
