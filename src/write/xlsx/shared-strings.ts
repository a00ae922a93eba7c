import { cellXml, declaration } from "./xml";

/** The texts of a workbook's cells, each once: part xl/sharedStrings.xml. */
export class SharedStrings {
  private readonly places = new Map<string, number>();
  private uses = 0;

  /** The number by which a cell refers to its text. */
  placeOf(text: string): number {
    this.uses += 1;
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.places.size);
    return this.places.size - 1;
  }

  xml(): string {
    const items = [...this.places.keys()].map(
      (text) => `<si><t xml:space="preserve">${cellXml(text)}</t></si>`
    );
    return [
      declaration,
      `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.uses}" uniqueCount="${this.places.size}">`,
      ...items,
      "</sst>",
    ].join("");
  }
}
