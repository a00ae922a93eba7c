/*! A licence comment, to be found beside the script. */
import "./pane.css";

export async function later(): Promise<string> {
  return (await import("./later")).answer;
}

void later().then((answer) => (document.title = answer));
