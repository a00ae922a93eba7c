/** A module and all that it imports, as the text of one script that loads nothing more; the build makes it. */
declare module "*?script-text" {
  const text: string;
  export default text;
}
