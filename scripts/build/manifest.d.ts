/** See manifest.js. */
export declare function manifestFor(
  manifest: string,
  product: {
    readonly version: string;
    readonly build: number;
    readonly origin?: string;
    readonly id?: string;
  }
): string;
