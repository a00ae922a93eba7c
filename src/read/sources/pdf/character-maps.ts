/** A table of characters that fonts refer to by name, such as GBK-EUC-H, in the packed form of pdf.js; null where there is none. */
export type CharacterMaps = (name: string) => Promise<Uint8Array | null>;
