import type { Budget } from "../budget";
import { colourOf, type Colour } from "../page/values";
import { runElementOf, type RunElement } from "../run-element";
import type { CharacterProperties } from "./character-properties";
import { isTable, textOf, type Content, type Table } from "./content";
import { placedRows, type PlacedCell } from "./grid";
import type { Paragraph } from "./text";

function escaped(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/\n/g, "<br>");
}

function inElement({ name, style }: RunElement, text: string): string {
  const attribute = style === undefined ? "" : ` style="${style}"`;
  return `<${name}${attribute}>${escaped(text)}</${name}>`;
}

function elementOf(properties: CharacterProperties, background: Colour): RunElement | null {
  return properties.isDeleted === true ? { name: "del" } : runElementOf(properties, background);
}

function behind(shading: string | undefined, background: Colour): Colour {
  return shading === undefined ? background : colourOf(shading);
}

/** Reading a run that looks special takes as many steps as so many properties. */
const stepsOfElement = 500;

/** Writes a page with the content of a document. */
class PageWriter {
  constructor(private readonly budget: Budget) {}

  private paragraph({ runs, properties }: Paragraph, background: Colour): string {
    const own = behind(properties.shading, background);
    const parts: { element: RunElement | null; text: string }[] = [];
    for (const run of runs) {
      const element = elementOf(run.properties, own);
      const last = parts.at(-1);
      // Neighbours that look alike are one.
      if (
        last?.element?.name === element?.name &&
        last?.element?.style === element?.style &&
        last
      ) {
        last.text += run.text;
      } else parts.push({ element, text: run.text });
    }
    const written = parts.map(({ element, text }) => {
      if (!element) return escaped(text);
      this.budget.takeStyleSteps(stepsOfElement);
      return inElement(element, text);
    });
    return `<p>${written.join("")}</p>`;
  }

  private cell(cell: PlacedCell, background: Colour): string {
    const { columnSpan, rowSpan } = cell;
    const own = behind(cell.shading, background);
    const hidden = cell.covered
      .map(textOf)
      .filter((text) => text.trim() !== "")
      .map((text) => `<p style="visibility:hidden">${escaped(text)}</p>`);
    const content = `${this.content(cell.content, own)}${hidden.join("")}`;
    return `<td colspan="${columnSpan}" rowspan="${rowSpan}">${content}</td>`;
  }

  private table({ rows }: Table, background: Colour): string {
    const cells = placedRows(rows.filter(({ isDeleted }) => !isDeleted));
    if (cells.length === 0) return "";
    const lines = cells.map((row) => row.map((cell) => this.cell(cell, background)).join(""));
    return `<table>${lines.map((line) => `<tr>${line}</tr>`).join("")}</table>`;
  }

  content(content: readonly Content[], background: Colour): string {
    return content
      .map((each) =>
        isTable(each) ? this.table(each, background) : this.paragraph(each, background)
      )
      .join("");
  }
}

const white: Colour = [255, 255, 255];

/** A document as a page that looks alike, as far as it decides what a reader takes its text for. */
export function pageOf(content: readonly Content[], budget: Budget): string {
  return `<body>${new PageWriter(budget).content(content, white)}</body>`;
}
