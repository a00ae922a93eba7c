/**
 * The order in which WordprocessingML wants the children of an element (ECMA-376, part 1, 17): Word refuses a file
 * that breaks it. Only elements that our files contain are listed, and nothing else may stand in them.
 */
const childrenInOrder: Readonly<Record<string, string>> = {
  "w:document": "body",
  "w:body": "p|tbl sectPr",
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
    "pStyle keepNext keepLines pageBreakBefore widowControl snapToGrid spacing ind jc outlineLvl rPr",
  "w:r": "rPr t|br|fldChar|instrText",
  "w:rPr": "rStyle rFonts b bCs i color spacing kern sz szCs lang",
  "w:sectPr": "footerReference pgSz pgMar pgNumType docGrid",
  "w:styles": "docDefaults style",
  "w:docDefaults": "rPrDefault pPrDefault",
  "w:rPrDefault": "rPr",
  "w:pPrDefault": "pPr",
  "w:style": "name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr",
  "w:fonts": "font",
  "w:font": "altName panose1 charset family pitch sig",
};

/** Elements of which one parent may hold only one. */
const repeatable = new Set("p tbl tr tc r t br gridCol footerReference style font".split(" "));

/** What stands where it must not, below and in `element`, such as `w:pPr > w:jc`. */
export function misplacedElements(element: Element): readonly string[] {
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
