/**
 * A worker under the content security policy of the page: a script from the server comes under the policy of its own
 * response, which has none, but one from a blob under that of the page that made it.
 */
export class PolicedWorker {
  readonly worker: Worker;

  /**
   * Starts it. The build looks for this call to make a script of its own of the module that is named.
   * @param script beside the page; its folder is handed to it as `scriptFolder`
   * @throws where the web view starts no workers
   */
  constructor(script: URL) {
    const beginning = [
      "URL.revokeObjectURL(location.href);",
      `self.scriptFolder = ${JSON.stringify(new URL(".", script).href)};`,
      `importScripts(${JSON.stringify(script.href)});`,
    ].join("\n");
    this.worker = new Worker(
      URL.createObjectURL(new Blob([beginning], { type: "text/javascript" }))
    );
  }
}
