import JsdomEnvironment from "jest-environment-jsdom";

/** What browsers have and jsdom lacks; byte arrays are Node's, so that both sides agree on them. */
const missing = {
  ArrayBuffer,
  ReadableStream,
  TextDecoder,
  TextEncoder,
  TransformStream,
  Uint8Array,
  WritableStream,
  structuredClone,
};

/** jsdom for tests with Excel in them: packages come in the shape they have in Node. */
export default class ExcelEnvironment extends JsdomEnvironment {
  override exportConditions(): string[] {
    return ["node", "require", "default"];
  }

  override async setup(): Promise<void> {
    await super.setup();
    Object.assign(this.global, missing);
    // There is nothing to scroll without a layout.
    this.global.Element.prototype.scrollIntoView = () => undefined;
  }
}
