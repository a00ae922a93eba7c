import "./worker-answers";

/* The worker as a script beside the page, which loads what it needs when it needs it. */

declare global {
  /** Where the scripts are; the worker's own address, a blob's, does not tell. */
  const scriptFolder: string;
  /** Where the build has scripts loaded from that are loaded on use. */
  let __webpack_public_path__: string;
}
__webpack_public_path__ = scriptFolder;
