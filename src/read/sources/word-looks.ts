import { UnreadableFileError } from "../errors";
import { limits } from "./limits";
import { colourOf, type Colour } from "./page/values";
import { wordGap } from "./word-gap";
import { runElementOf, type RunProperties } from "./run-element";
import {
  childOf,
  elementsOf,
  escapedXml,
  isXmlElement,
  localName,
  textIn,
  xmlAttribute,
  type XmlElement,
  type XmlNode,
} from "./xml";

type Switch = "isHidden" | "isStruck" | "isStruckTwice";

const switches: readonly Switch[] = ["isHidden", "isStruck", "isStruckTwice"];

function switchIn(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = childOf(properties, name);
  if (!element) return undefined;
  return !/^(?:0|false|off|none)$/.test(xmlAttribute(element, "val") ?? "");
}

function numberIn(properties: XmlElement | undefined, name: string): number | undefined {
  const written = xmlAttribute(childOf(properties, name), "val");
  const value = Number.parseFloat(written ?? "");
  return Number.isFinite(value) ? value : undefined;
}

function shadingIn(properties: XmlElement | undefined): string | undefined {
  const fill = xmlAttribute(childOf(properties, "shd"), "fill");
  return fill === undefined || fill === "auto" ? undefined : `#${fill.toLowerCase()}`;
}

function highlightIn(properties: XmlElement | undefined): string | undefined {
  const colour = xmlAttribute(childOf(properties, "highlight"), "val");
  return colour === undefined || colour === "none" ? undefined : colour.toLowerCase();
}

/** Only what is said; what is not said is left to the style. */
function propertiesIn(element: XmlElement | undefined): RunProperties {
  if (!element) return {};
  const colour = xmlAttribute(childOf(element, "color"), "val");
  return {
    isHidden: switchIn(element, "vanish"),
    isStruck: switchIn(element, "strike"),
    isStruckTwice: switchIn(element, "dstrike"),
    script: xmlAttribute(childOf(element, "vertAlign"), "val"),
    position: numberIn(element, "position"),
    size: numberIn(element, "sz"),
    // The automatic colour is no colour that is known here: Word takes one that is seen on any background.
    colour: colour && `#${colour.toLowerCase()}`,
    shading: highlightIn(element) ?? shadingIn(element),
  };
}

function over(lower: RunProperties, upper: RunProperties): RunProperties {
  const said = Object.entries(upper).filter(([, value]) => value !== undefined);
  return { ...lower, ...Object.fromEntries(said) };
}

/**
 * What the document's defaults and the styles of paragraph and run say. The two styles turn off again what the other has
 * switched on; what the defaults switch on, stays so (ECMA-376, 17.7.3).
 */
function styled(
  defaults: RunProperties,
  paragraph: RunProperties,
  run: RunProperties
): RunProperties {
  const toggles = switches.map((name) => [
    name,
    defaults[name] === true || (paragraph[name] ?? false) !== (run[name] ?? false),
  ]);
  return {
    ...over(over(defaults, paragraph), run),
    ...(Object.fromEntries(toggles) as Record<Switch, boolean>),
  };
}

const longestChain = 20;

/** The styles of a Word document. */
export class WordStyles {
  private readonly byId = new Map<string, XmlElement>();
  private readonly defaults: RunProperties;
  private readonly usual: string | undefined;

  constructor(styles: XmlElement | null) {
    const all = elementsOf(styles ?? undefined);
    for (const style of all) {
      const id = xmlAttribute(style, "styleId");
      if (id !== undefined) this.byId.set(id, style);
    }
    const defaults = childOf(childOf(styles ?? undefined, "docDefaults"), "rPrDefault");
    this.defaults = propertiesIn(childOf(defaults, "rPr"));
    const usual = all.find(
      (each) =>
        xmlAttribute(each, "type") === "paragraph" &&
        /^(?:1|true|on)$/.test(xmlAttribute(each, "default") ?? "")
    );
    this.usual = xmlAttribute(usual, "styleId");
  }

  private named(id: string | undefined): XmlElement | undefined {
    return id === undefined ? undefined : this.byId.get(id);
  }

  /** A style with those it is based on, the most general first. */
  private chain(id: string | undefined): readonly XmlElement[] {
    const chain: XmlElement[] = [];
    for (let style = this.named(id); style && chain.length < longestChain;) {
      chain.unshift(style);
      style = this.named(xmlAttribute(childOf(style, "basedOn"), "val"));
    }
    return chain;
  }

  private readonly properties = new Map<string | undefined, RunProperties>();

  private propertiesOf(id: string | undefined): RunProperties {
    const known = this.properties.get(id);
    if (known) return known;
    const properties = this.chain(id)
      .map((style) => propertiesIn(childOf(style, "rPr")))
      .reduce(over, {});
    this.properties.set(id, properties);
    return properties;
  }

  private readonly coloured = new Map<string | undefined, boolean>();

  /** Whether a table style colours cells; which of them, depends on where they stand. */
  colours(table: string | undefined): boolean {
    const known = this.coloured.get(table);
    if (known !== undefined) return known;
    const colours = this.hasColours(table);
    this.coloured.set(table, colours);
    return colours;
  }

  private hasColours(table: string | undefined): boolean {
    const hasShading = (element: XmlElement): boolean =>
      elementsOf(element).some(
        (child) =>
          (localName(child) === "shd" && /fill=/.test(child.attributes)) || hasShading(child)
      );
    return this.chain(table).some(hasShading);
  }

  /** What holds for a run in the end. */
  of(paragraph: XmlElement | undefined, run: XmlElement | undefined): RunProperties {
    const paragraphStyle = xmlAttribute(childOf(paragraph, "pStyle"), "val") ?? this.usual;
    const runStyle = xmlAttribute(childOf(run, "rStyle"), "val");
    const [ofParagraph, ofRun] = [this.propertiesOf(paragraphStyle), this.propertiesOf(runStyle)];
    return over(styled(this.defaults, ofParagraph, ofRun), propertiesIn(run));
  }
}

/** An HTML element, as mammoth is told in its style map to make it of a run. */
type Path = string;

/** A document for people has a handful; the library compares each run with each of them. */
const mostLooks = 200;

/** So many names of elements, styles and signs a document may have: of each the library remarks something. */
const mostNames = 500;

/** How a run has to look in HTML; null where nothing about it is special. */
function pathOf(properties: RunProperties, background: Colour): Path | null {
  const look = runElementOf(properties, background);
  if (!look) return null;
  return look.style === undefined ? look.name : `${look.name}[style='${look.style}']`;
}

const white: Colour = [255, 255, 255];

/** What stands around a run. */
interface Surroundings {
  readonly paragraph?: XmlElement | undefined;
  readonly background: Colour;
  /** What all runs in it are, such as deleted. */
  readonly path?: Path;
}

function element(name: string, children: readonly XmlNode[], attributes = ""): XmlElement {
  return { name, attributes, children };
}

/**
 * Makes plain what Word shows: each run gets a style of its own that says how it looks after all styles were applied;
 * what the library that reads the document passes over (ruby, fields, equations, deleted text, text in the other
 * direction) becomes runs.
 */
export class WordLooks {
  private readonly paths = new Map<Path, string>();
  private readonly names = new Set<string>();
  private readonly styles: WordStyles;

  constructor(styles: XmlElement | null) {
    this.styles = new WordStyles(styles);
  }

  /** What the library has to make of the runs' styles. */
  get styleMap(): readonly string[] {
    return [...this.paths].map(([path, id]) => `r.${id} => ${path}`);
  }

  private styleFor(path: Path): string {
    const known = this.paths.get(path);
    if (known !== undefined) return known;
    if (this.paths.size >= mostLooks) throw new UnreadableFileError("too-complex");
    const id = `look-${this.paths.size}`;
    this.paths.set(path, id);
    return id;
  }

  private run(prefix: string, content: readonly XmlNode[], path: Path | null): XmlElement {
    if (path === null) return element(`${prefix}r`, content);
    const style = element(`${prefix}rStyle`, [], ` ${prefix}val="${this.styleFor(path)}"`);
    return element(`${prefix}r`, [element(`${prefix}rPr`, [style]), ...content]);
  }

  private textRun(prefix: string, text: string, path: Path | null): XmlElement {
    return this.run(prefix, [element(`${prefix}t`, [text], ' xml:space="preserve"')], path);
  }

  private runs(run: XmlElement, around: Surroundings): readonly XmlNode[] {
    const prefix = prefixOf(run);
    const properties = this.styles.of(around.paragraph, childOf(run, "rPr"));
    const path = around.path ?? pathOf(properties, around.background);
    const result: XmlNode[] = [];
    let content: XmlNode[] = [];
    const endRun = (): void => {
      if (content.length > 0) result.push(this.run(prefix, content, path));
      content = [];
    };
    for (const child of elementsOf(run)) {
      const name = localName(child);
      if (name === "rPr") continue;
      if (name === "ruby") {
        endRun();
        result.push(...this.nodes(childOf(child, "rubyBase"), around));
        result.push(...this.nodes(childOf(child, "rt"), { ...around, path: "rt" }));
      } else if (name === "delText") content.push({ ...child, name: `${prefix}t` });
      else if (name === "cr") content.push(element(`${prefix}br`, []));
      else if (name === "tab" || name === "ptab") content.push(element(`${prefix}t`, [wordGap]));
      else content.push(this.node(child, around));
    }
    endRun();
    return result;
  }

  private equation(math: XmlElement, prefix: string, path: Path | null): readonly XmlNode[] {
    return elementsOf(math).flatMap((child): readonly XmlNode[] => {
      const name = localName(child);
      if (name === "t") return [this.textRun(prefix, escapedXml(textIn(child)), path)];
      const inside = this.equation(child, prefix, name === "sup" || name === "sub" ? name : path);
      return name === "den" ? [this.textRun(prefix, "/", path), ...inside] : inside;
    });
  }

  private nodes(parent: XmlElement | undefined, around: Surroundings): readonly XmlNode[] {
    return (parent?.children ?? []).flatMap((child) =>
      isXmlElement(child) ? this.replacement(child, around) : [child]
    );
  }

  private takeName(name: string): void {
    this.names.add(name);
    if (this.names.size > mostNames) throw new UnreadableFileError("too-complex");
  }

  private elements = 0;

  private node(each: XmlElement, around: Surroundings): XmlElement {
    this.elements += 1;
    if (this.elements > limits.documentElements) throw new UnreadableFileError("too-complex");
    this.takeName(localName(each) === "sym" ? each.attributes : each.name);
    return { ...each, children: this.nodes(each, around) };
  }

  private replacement(each: XmlElement, around: Surroundings): readonly XmlNode[] {
    const prefix = prefixOf(each);
    switch (localName(each)) {
      case "r":
        return this.runs(each, around);
      case "p":
        return [this.node(each, this.inParagraph(each, around))];
      case "tbl": {
        const style = xmlAttribute(childOf(childOf(each, "tblPr"), "tblStyle"), "val");
        this.takeName(`table ${style}`);
        const background = this.styles.colours(style) ? null : around.background;
        return [this.node(each, { ...around, background })];
      }
      case "tc":
        return [
          this.node(each, { ...around, background: shadedBy(childOf(each, "tcPr"), around) }),
        ];
      case "del":
      case "moveFrom":
        return [{ ...this.node(each, { ...around, path: "del" }), name: `${prefix}ins` }];
      case "bdo":
        return xmlAttribute(each, "val") === "rtl"
          ? [
              this.textRun(prefix, "\u202e", null),
              ...this.nodes(each, around),
              this.textRun(prefix, "\u202c", null),
            ]
          : this.nodes(each, around);
      case "dir":
      case "fldSimple":
        return this.nodes(each, around);
      case "oMath":
      case "oMathPara":
        return this.equation(each, this.wordPrefix, null);
      case "pPr":
      case "rPr":
      case "tcPr":
      case "trPr":
      case "tblPr":
      case "sectPr":
        return [each];
      default:
        return [this.node(each, around)];
    }
  }

  private inParagraph(each: XmlElement, around: Surroundings): Surroundings {
    const paragraph = childOf(each, "pPr");
    this.takeName(`paragraph ${xmlAttribute(childOf(paragraph, "pStyle"), "val")}`);
    return { ...around, paragraph, background: shadedBy(paragraph, around) };
  }

  private wordPrefix = "w:";

  /** The document with runs whose styles say how they look. */
  plain(root: XmlElement): XmlElement {
    this.wordPrefix = prefixOf(root);
    return this.node(root, { background: white });
  }
}

function prefixOf({ name }: XmlElement): string {
  return name.slice(0, name.indexOf(":") + 1);
}

function shadedBy(properties: XmlElement | undefined, { background }: Surroundings): Colour {
  const fill = shadingIn(properties);
  return fill === undefined ? background : colourOf(fill);
}
