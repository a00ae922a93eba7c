import { useId, type ReactNode } from "react";
import "./view.css";

/**
 * One of the four steps under its heading.
 * @param props.beside stands in the heading's line
 */
export function View(props: {
  readonly title: string;
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}) {
  const heading = useId();
  return (
    <section className="column" aria-labelledby={heading}>
      <div className="view-head">
        <h2 className="view-title" id={heading}>
          {props.title}
        </h2>
        {props.beside}
      </div>
      {props.children}
    </section>
  );
}
