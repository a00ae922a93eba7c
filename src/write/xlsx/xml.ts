const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Not allowed in XML 1.0. */
const impossible = /[^\P{Cc}\t\n\r]|\p{Surrogate}|[\uFFFE\uFFFF]/gu;

export const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

/** Text for an element or an attribute; what XML cannot hold is left out. */
export function xmlText(text: string): string {
  return text.replace(impossible, "").replace(/[&<>"]/g, (each) => entities[each] ?? each);
}

/** Text for a cell, where `_x000D_` stands for a character: an underscore that would begin one is written as one. */
export function cellXml(text: string): string {
  return xmlText(text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, "_x005F_"));
}

/** Attributes in their order, those without a value left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
    .join("");
}
