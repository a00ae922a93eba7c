/* The halves of pdf.js as they are published, without blanks and comments. */

declare module "pdfjs-dist/legacy/build/pdf.min.mjs" {
  export * from "pdfjs-dist";
}

declare module "pdfjs-dist/legacy/build/pdf.worker.min.mjs" {
  /** The half that parses files; it serves what is asked of it at a port. */
  export const WorkerMessageHandler: {
    initializeFromPort(port: object): void;
  };
}
