/**
 * Starts a worker from the text of its script, under the content security policy of the page: a script from the server
 * comes under the policy of its own response, which has none, but one from a blob under that of the page that made it.
 * @throws where the web view starts no workers
 */
export function workerOf(script: string): Worker {
  const once = `URL.revokeObjectURL(location.href);\n${script}`;
  return new Worker(URL.createObjectURL(new Blob([once], { type: "text/javascript" })));
}

/** A worker under the policy of the page whose script lies beside the page, as {@link workerOf} starts it. */
export class PolicedWorker {
  readonly worker: Worker;

  /**
   * Starts it. The build looks for this call to make a script of its own of the module that is named.
   * @param script beside the page; its folder is handed to it as `scriptFolder`
   * @throws where the web view starts no workers
   */
  constructor(script: URL) {
    this.worker = workerOf(
      [
        `self.scriptFolder = ${JSON.stringify(new URL(".", script).href)};`,
        `importScripts(${JSON.stringify(script.href)});`,
      ].join("\n")
    );
  }
}
