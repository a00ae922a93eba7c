import { all, children, value, wordRows } from "./word-file";

/**
 * The order in which WordprocessingML wants the children of an element (ECMA-376, part 1, 17): Word refuses a file
 * that breaks it. Only elements that our files contain are listed, and nothing else may stand in them.
 */
const childrenInOrder: Readonly<Record<string, string>> = {
  "w:document": "body",
  "w:body": "p|tbl sectPr",
  "w:hdr": "p",
  "w:ftr": "p",
  "w:settings": "displayBackgroundShape mirrorMargins defaultTabStop evenAndOddHeaders compat",
  "w:compat": "compatSetting",
  "w:tbl": "tblPr tblGrid tr",
  "w:tblPr":
    "tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
  "w:tblBorders": "top left bottom right insideH insideV",
  "w:tblGrid": "gridCol",
  "w:tblCellMar": "top left bottom right",
  "w:tr": "trPr tc",
  "w:trPr": "cantSplit|trHeight|tblHeader",
  "w:tc": "tcPr p",
  "w:tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection vAlign",
  "w:tcMar": "top left bottom right",
  "w:p": "pPr r",
  "w:pPr":
    "pStyle keepNext keepLines pageBreakBefore widowControl wordWrap snapToGrid spacing ind jc outlineLvl rPr",
  "w:r": "rPr t|br|fldChar|instrText",
  "w:rPr": "rStyle rFonts b bCs i color spacing kern sz szCs lang",
  "w:sectPr": "headerReference footerReference pgSz pgMar pgNumType docGrid",
  "w:styles": "docDefaults style",
  "w:docDefaults": "rPrDefault pPrDefault",
  "w:rPrDefault": "rPr",
  "w:pPrDefault": "pPr",
  "w:style": "name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr",
  "w:fonts": "font",
  "w:font": "altName panose1 charset family pitch sig",
};

/** Elements of which one parent may hold only one. */
const repeatable = new Set(
  "p tbl tr tc r t br fldChar gridCol headerReference footerReference style font compatSetting".split(
    " "
  )
);

const whole = /^-?\d+$/;
const natural = /^\d+$/;
const onOff = /^(?:true|false|0|1|on|off)$/;
const text = /^[^\p{Cc}]+$/u;

/** What each attribute may say, by element and attribute; an attribute that is not listed must not stand there. */
const attributeValues: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  "w:altName": { val: text },
  "w:b": { val: onOff },
  "w:bCs": { val: onOff },
  "w:basedOn": { val: text },
  "w:bottom": {
    type: /^dxa$/,
    w: natural,
    val: /^single$/,
    sz: natural,
    space: natural,
    color: text,
  },
  "w:br": { type: /^(?:page|column|textWrapping)$/ },
  "w:cantSplit": { val: onOff },
  "w:charset": { val: /^[\dA-F]{2}$/ },
  "w:compatSetting": { name: text, uri: text, val: text },
  "w:defaultTabStop": { val: natural },
  "w:docGrid": { type: /^(?:default|lines|linesAndChars)$/, linePitch: natural, charSpace: whole },
  "w:evenAndOddHeaders": { val: onOff },
  "w:fldChar": { fldCharType: /^(?:begin|separate|end)$/ },
  "w:font": { name: text },
  "w:headerReference": { type: /^(?:default|even|first)$/ },
  "w:footerReference": { type: /^(?:default|even|first)$/ },
  "w:gridCol": { w: natural },
  "w:gridSpan": { val: /^[1-9]\d*$/ },
  "w:ind": {
    firstLine: natural,
    firstLineChars: natural,
    hanging: natural,
    left: whole,
    leftChars: whole,
    right: whole,
    rightChars: whole,
  },
  "w:insideH": { val: /^single$/, sz: natural, space: natural, color: text },
  "w:insideV": { val: /^single$/, sz: natural, space: natural, color: text },
  "w:jc": { val: /^(?:left|center|right|both)$/ },
  "w:keepLines": { val: onOff },
  "w:keepNext": { val: onOff },
  "w:kern": { val: natural },
  "w:lang": { val: text, eastAsia: text, bidi: text },
  "w:left": {
    type: /^dxa$/,
    w: natural,
    val: /^single$/,
    sz: natural,
    space: natural,
    color: text,
  },
  "w:name": { val: text },
  "w:next": { val: text },
  "w:outlineLvl": { val: /^[0-9]$/ },
  "w:pStyle": { val: text },
  "w:pgMar": {
    top: whole,
    bottom: whole,
    left: natural,
    right: natural,
    header: natural,
    footer: natural,
    gutter: natural,
  },
  "w:pgSz": { w: natural, h: natural, orient: /^portrait$/ },
  "w:pitch": { val: /^(?:default|fixed|variable)$/ },
  "w:rFonts": { ascii: text, hAnsi: text, eastAsia: text, cs: text, hint: /^eastAsia$/ },
  "w:rStyle": { val: text },
  "w:right": {
    type: /^dxa$/,
    w: natural,
    val: /^single$/,
    sz: natural,
    space: natural,
    color: text,
  },
  "w:snapToGrid": { val: onOff },
  "w:widowControl": { val: onOff },
  "w:wordWrap": { val: onOff },
  "w:spacing": {
    val: whole,
    before: natural,
    after: natural,
    line: natural,
    lineRule: /^(?:auto|exact|atLeast)$/,
  },
  "w:style": {
    type: /^(?:paragraph|character|table)$/,
    styleId: text,
    default: onOff,
    customStyle: onOff,
  },
  "w:sz": { val: natural },
  "w:szCs": { val: natural },
  "w:tblCaption": { val: text },
  "w:tblStyle": { val: text },
  "w:tblHeader": { val: onOff },
  "w:tblInd": { w: whole, type: /^dxa$/ },
  "w:tblLayout": { type: /^fixed$/ },
  "w:tblW": { w: natural, type: /^dxa$/ },
  "w:tcW": { w: natural, type: /^dxa$/ },
  "w:top": { type: /^dxa$/, w: natural, val: /^single$/, sz: natural, space: natural, color: text },
  "w:trHeight": { val: natural, hRule: /^(?:auto|atLeast|exact)$/ },
  "w:uiPriority": { val: natural },
  "w:vAlign": { val: /^(?:top|center|bottom)$/ },
  "w:vMerge": { val: /^(?:restart|continue)$/ },
};

/** What stands where it must not, below and in `element`, such as `w:pPr > w:jc`. */
function misplacedElements(element: Element): readonly string[] {
  const order = (childrenInOrder[element.tagName] ?? "").split(" ").map((step) => step.split("|"));
  const misplaced: string[] = [];
  let reached = 0;
  const seen = new Set<string>();
  for (const child of Array.from(element.children)) {
    const name = child.tagName.replace(/^w:/, "");
    const step = order.findIndex((names) => names.includes(name));
    if (step < reached || (seen.has(name) && !repeatable.has(name))) {
      misplaced.push(`${element.tagName} > ${child.tagName}`);
    }
    seen.add(name);
    reached = Math.max(reached, step);
    misplaced.push(...misplacedElements(child));
  }
  return misplaced;
}

function wrongAttributes(root: Element): readonly string[] {
  return [root, ...Array.from(root.querySelectorAll("*"))].flatMap((element) =>
    Array.from(element.attributes)
      .filter((attribute) => attribute.name.startsWith("w:"))
      .filter((attribute) => {
        const allowed = attributeValues[element.tagName]?.[attribute.localName];
        return !allowed?.test(attribute.value);
      })
      .map((attribute) => `${element.tagName} ${attribute.name}="${attribute.value}"`)
  );
}

/** A cell that continues a merged one must stand below a cell of the same columns that begins or continues one. */
function brokenMerges(table: Element): readonly string[] {
  const rows = wordRows(table);
  return rows.flatMap((cells, row) =>
    cells
      .filter(({ merge }) => merge === "continue")
      .filter(
        ({ column, columnSpan }) =>
          !rows[row - 1]?.some(
            (above) =>
              above.column === column && above.columnSpan === columnSpan && above.merge !== "none"
          )
      )
      .map(({ column }) => `vMerge in row ${row}, column ${column} continues nothing`)
  );
}

function brokenTables(content: Document | undefined): readonly string[] {
  return all(content, "tbl").flatMap((table) => {
    const columns = all(table, "gridCol").length;
    const uneven = wordRows(table).flatMap((cells, row) => {
      const width = cells.reduce((sum, { columnSpan }) => sum + columnSpan, 0);
      return width === columns ? [] : [`row ${row} has ${width} columns of ${columns}`];
    });
    const open = all(table, "tc")
      .filter((cell) => cell.lastElementChild?.tagName !== "w:p")
      .map(() => "a cell does not end with a paragraph");
    return [...uneven, ...open, ...brokenMerges(table)];
  });
}

function missingStyles(parts: ReadonlyMap<string, Document>): readonly string[] {
  const styles = all(parts.get("word/styles.xml"), "style");
  const defined = styles.map((style) => value(style, "styleId"));
  const doubled = defined.filter((id, index) => defined.indexOf(id) !== index);
  const written = [...parts].filter(([path]) => /^word\/(?:document|footer\d)\.xml$/.test(path));
  const used = written.flatMap(([, xml]) =>
    ["pStyle", "rStyle", "tblStyle"].flatMap((name) => all(xml, name))
  );
  const within = styles.flatMap((style) => [
    ...children(style, "basedOn"),
    ...children(style, "next"),
  ]);
  const missing = [...used, ...within]
    .map((use) => value(use))
    .filter((id) => !defined.includes(id));
  return [...new Set([...doubled, ...missing])].map((id) => `style ${String(id)}`);
}

/** Every part a relationship names must be there, and every part must have a content type. */
export function brokenPackage(parts: ReadonlyMap<string, Document>): readonly string[] {
  const types = parts.get("[Content_Types].xml");
  const named = (element: string, attribute: string): readonly (string | null)[] =>
    Array.from(types?.getElementsByTagName(element) ?? []).map((type) =>
      type.getAttribute(attribute)
    );
  const overrides = named("Override", "PartName");
  const defaults = named("Default", "Extension");
  const untyped = [...parts.keys()].filter(
    (path) =>
      path !== "[Content_Types].xml" &&
      !overrides.includes(`/${path}`) &&
      !defaults.includes(path.split(".").at(-1) ?? "")
  );
  const lost = overrides.filter((path) => path !== null && !parts.has(path.slice(1)));
  const dangling = [...parts].flatMap(([path, xml]) => {
    if (!path.endsWith(".rels")) return [];
    const folder = path.replace(/_rels\/[^/]*$/, "");
    return Array.from(xml.getElementsByTagName("Relationship"))
      .filter((relationship) => {
        const target = relationship.getAttribute("Target") ?? "";
        const found = target.startsWith("/") ? target.slice(1) : `${folder}${target}`;
        return relationship.hasAttribute("TargetMode") || !parts.has(found);
      })
      .map((relationship) => `${path} ${relationship.getAttribute("Target") ?? ""}`);
  });
  return [
    ...untyped.map((path) => `${path} has no content type`),
    ...lost.map((path) => `${String(path)} is missing`),
    ...dangling,
  ];
}

const checkedParts = /^word\/(?:document|styles|fontTable|settings|footer\d)\.xml$/;

/** The rules of WordprocessingML that Word insists on, as far as the file breaks them; none where it can be opened. */
export function brokenRules(parts: ReadonlyMap<string, Document>): readonly string[] {
  const checked = [...parts].filter(([path]) => checkedParts.test(path));
  const content = parts.get("word/document.xml");
  const body = all(content, "body")[0];
  return [
    ...checked.flatMap(([path, xml]) =>
      [...misplacedElements(xml.documentElement), ...wrongAttributes(xml.documentElement)].map(
        (problem) => `${path}: ${problem}`
      )
    ),
    ...(body?.lastElementChild?.tagName === "w:sectPr" ? [] : ["the body ends without a section"]),
    ...brokenTables(content),
    ...missingStyles(parts),
    ...brokenPackage(parts),
  ];
}
