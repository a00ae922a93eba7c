/** Bytes of the files that trust a shared folder by their names; see trusted-catalogue.js. */
export declare function trustedCatalogue(
  share: string
): Record<
  "trusted-catalogue.reg" | "remove-trusted-catalogue.reg" | "add-trusted-catalogue.cmd",
  Buffer
>;
