/** Bytes of the registry files by their names; see trusted-catalogue.js. */
export declare function trustedCatalogue(
  share: string
): Record<"trusted-catalogue.reg" | "remove-trusted-catalogue.reg", Buffer>;
