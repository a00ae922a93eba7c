import { UnreadableFileError } from "../../src/read/errors";
import { Budget } from "../../src/read/sources/budget";
import { readHtml } from "../../src/read/sources/html";
import { LeftOut } from "../../src/read/sources/left-out";

/** What is read in the only cell of a page with a style sheet. */
function cellOf(html: string, css = "", head = ""): unknown {
  const page = `<html><head>${head}<style>${css}</style></head><body><table><tr><td>${html}</td></tr></table></body></html>`;
  const [block] = readHtml(page, new Budget(), new LeftOut());
  return block?.kind === "table" ? block.grid.cells[0]?.[0] : undefined;
}

/** What becomes of the 34 that stands behind 12, written as the cell is then read. */
const seen = "1234";
const unseen = "12";
const apart = "12 34";
const raised = "12³⁴";
const lowered = "12₃₄";
const turned = "12\u202e34\u202c";

describe("an element with this style", () => {
  const read = (style: string, around = ""): unknown =>
    cellOf(`<b style="${around}">12<i style="${style}">34</i></b>`);

  test.each([
    ["", seen],
    ["color:red", seen],
    // Smaller than three pixels nothing can be read.
    ["font-size:2.9px", unseen],
    ["font-size:3px", seen],
    ["font-size:2pt", unseen],
    ["font-size:2.3pt", seen],
    ["font-size:18%", unseen],
    ["font-size:20%", seen],
    ["font-size:.18em", unseen],
    ["font-size:.2em", seen],
    ["font-size:.37ex", unseen],
    ["font-size:.38ch", seen],
    ["font-size:1q", seen],
    ["font-size:+1px", unseen],
    ["font-size:small", seen],
    ["font:2px a", unseen],
    ["font:bold 2px/9 a", unseen],
    ["font:bold 10%/9 a", unseen],
    ["font:2px", seen],
    ["font:12px a", seen],
    ["font-size:1px;font:12px a", seen],
    ["font:12px a;font-size:1px", unseen],
    ["font-size:1px!important;font-size:12px", unseen],
    ["FONT-SIZE : 1PX ! IMPORTANT;font-size:12px", unseen],
    ["opacity:.049", unseen],
    ["opacity:.05", seen],
    ["opacity:.09", seen],
    ["opacity:4.96%", unseen],
    ["opacity:5.04%", seen],
    ["opacity:1.", seen],
    ["opacity:.", seen],
    ["opacity:5%", seen],
    ["opacity:none", seen],
    ["opacity:%", seen],
    ["filter:opacity(0)", unseen],
    ["filter:blur(1px) opacity(4%)", unseen],
    ["filter:opacity(50%)", seen],
    ["filter:alpha(opacity=4)", unseen],
    ["filter:alpha(opacity=5)", seen],
    ["visibility:hidden", unseen],
    ["visibility:collapse", unseen],
    ["visibility:visible", seen],
    ["display:none", unseen],
    ["display:inline", seen],
    ["mso-hide:all", unseen],
    ["mso-hide:none", seen],
    ["text-decoration:line-through", unseen],
    ["text-decoration-line:line-through", unseen],
    ["text-decoration-line:line-through;text-decoration:none", seen],
    ["text-decoration:underline", seen],
    // Without any room.
    ["overflow:hidden;width:1px", unseen],
    ["overflow:hidden;width:1.1px", seen],
    ["overflow:hidden;width:auto", seen],
    ["overflow-x:clip;height:0", unseen],
    ["overflow-y:scroll;max-width:0", unseen],
    ["overflow:auto;max-height:0", unseen],
    ["overflow:visible;max-height:0", seen],
    ["width:0;height:0", seen],
    ["overflow:hidden", seen],
    // Cut away.
    ["clip-path:circle(0)", unseen],
    ["clip-path:ellipse( 0 0)", unseen],
    ["clip-path:circle(9px)", seen],
    ["clip-path:polygon(0 0, 0 0, 0 0)", unseen],
    ["clip-path:polygon(0px 0px, 0px 0px)", unseen],
    ["clip-path:polygon(0 0, 9px 0)", seen],
    ["clip-path:inset(50%)", unseen],
    ["clip-path:inset(49%)", seen],
    ["clip-path:inset(50% 9%)", seen],
    ["clip-path:inset()", seen],
    ["clip-path:url(50%)", seen],
    ["clip:rect(0,0,0,0)", seen],
    ["position:fixed;clip:rect(0,0,0,0)", unseen],
    ["position:absolute;clip:rect(9px 1px 30px 0)", unseen],
    ["position:absolute;clip:rect(9px 30px 10px 0)", unseen],
    ["position:absolute;clip:rect(9px 30px 30px 29px)", unseen],
    ["position:absolute;clip:rect(29px 30px 30px 0)", unseen],
    ["position:absolute;clip:rect(9px 30px 30px 9px)", apart],
    ["position:absolute;clip:rect(9px 2px 30px 0)", apart],
    ["position:absolute;clip:rect(9px 30px 11px 0)", apart],
    ["position:absolute;clip:rect(0 9px 9px auto)", apart],
    ["position:absolute;clip:rect(0 0 0)", apart],
    ["position:absolute;clip:auto", apart],
    // Off the page.
    ["position:absolute;left:-800px", unseen],
    ["position:absolute;left:-799px", apart],
    ["position:fixed;right:-999px", unseen],
    ["position:relative;top:-999px", unseen],
    ["position:absolute;bottom:-99em", unseen],
    ["position:absolute;inset:0 -999px", unseen],
    ["position:static;left:-999px", seen],
    ["left:-999px", seen],
    ["position:absolute;left:-999q", apart],
    ["position:absolute;left:-999", unseen],
    ["text-indent:-999px", unseen],
    ["text-indent:-9px", seen],
    ["text-indent:999px", seen],
    ["margin:0 0 0 -999px", unseen],
    ["margin-left:-999px", unseen],
    ["margin-top:-999px", unseen],
    ["margin-right:-999px", unseen],
    ["margin-bottom:-999px", seen],
    ["transform:translate(-5000px)", unseen],
    ["transform:translate(9px,5000px)", unseen],
    ["transform:translatex(4999px)", apart],
    ["translate:0 5000px", unseen],
    ["transform:scale(0)", unseen],
    ["transform:scale(1,.0)", unseen],
    ["transform:scale(0%)", unseen],
    ["transform:scalex( 0 )", unseen],
    ["transform:scale3d(0,0,0)", unseen],
    ["transform:scale(.5)", apart],
    ["transform:rotate(0)", apart],
    ["transform:none", seen],
    ["transform:initial", seen],
    ["scale:0", unseen],
    ["scale:.5", seen],
    ["scale:1 0", unseen],
    ["scale:1 1 0", seen],
    ["scale:none", seen],
    ["transform:rotate(9deg) scaleY(0)", unseen],
    ["transform:scale3d(1,1,0)", apart],
    // Out of the line.
    ["position:absolute", apart],
    ["position:fixed", apart],
    ["position:sticky", seen],
    ["float:left", apart],
    ["float:none", seen],
    ["float:inherit", seen],
    ["order:1", apart],
    ["order:0", seen],
    ["rotate:90deg", apart],
    ["rotate:none", seen],
    ["translate:9px", apart],
    ["margin-left:-4px", apart],
    ["margin-left:-3.9px", seen],
    ["margin-right:-4px", apart],
    ["margin:0 -4px", apart],
    ["margin:4px", seen],
    ["letter-spacing:-4px", apart],
    ["letter-spacing:-1px", seen],
    ["font-size:32px;margin-left:-7.9px", seen],
    ["font-size:32px;margin-left:-8px", apart],
    // Raised and lowered.
    ["vertical-align:super", raised],
    ["vertical-align:sub", lowered],
    ["font-variant-position:super", raised],
    ["font-variant-position:sub", lowered],
    ["font-variant-position:normal", seen],
    ["vertical-align:top", seen],
    ["vertical-align:top;font-size:14.3px", raised],
    ["vertical-align:text-top;font-size:10px", raised],
    ["vertical-align:bottom;font-size:10px", lowered],
    ["vertical-align:text-bottom;font-size:10px", lowered],
    ["vertical-align:top;font-size:14.4px", seen],
    ["vertical-align:middle;font-size:10px", seen],
    ["vertical-align:2px", raised],
    ["vertical-align:1.9px", seen],
    ["vertical-align:-2px", lowered],
    ["vertical-align:20%", raised],
    ["vertical-align:.1em", seen],
    ["mso-text-raise:3pt", raised],
    ["mso-text-raise:-3pt", lowered],
    ["mso-text-raise:1pt", seen],
    ["vertical-align:-3px;mso-text-raise:3pt", lowered],
    ["position:relative;top:-2px", raised],
    ["position:relative;top:2px", lowered],
    ["position:relative;bottom:2px", raised],
    ["position:relative;bottom:-2px", lowered],
    ["position:relative;top:0;bottom:9px", seen],
    ["position:relative;vertical-align:3px;top:3px", seen],
    ["position:relative;vertical-align:3px", raised],
    ["position:relative;mso-text-raise:3pt", seen],
    ["top:-9px", seen],
    ["left:9px", seen],
    // In its own order.
    ["direction:rtl;unicode-bidi:bidi-override", turned],
    ["direction:rtl;unicode-bidi:isolate-override", turned],
    ["direction:rtl;unicode-bidi:embed", seen],
    ["direction:ltr;unicode-bidi:bidi-override", seen],
    ["unicode-bidi:bidi-override", seen],
  ])("%s is read so: %s", (style, expected) => {
    expect(read(style)).toBe(expected);
  });

  test.each([
    ["font-size:10px", "font-size:.2em", unseen],
    ["font-size:20px", "font-size:.2em", seen],
    ["font-size:1px", "font-size:12px", "34"],
    ["font-size:1px", "font-size:12q", ""],
    ["visibility:hidden", "visibility:visible", "34"],
    ["visibility:collapse", "visibility:visible", "34"],
    ["visibility:hidden", "visibility:inherit", ""],
    ["opacity:0", "opacity:1", ""],
    ["display:none", "display:inline", ""],
    ["color:white", "color:black", "34"],
    ["color:white", "color:inherit", ""],
    ["background:black", "color:white", "34"],
    ["background:black", "background:none", ""],
    ["background:red", "color:red", unseen],
    ["background:red", "background:inherit;color:red", unseen],
    ["background:red", "background:transparent;color:red", unseen],
    ["background:red", "background:blue;color:red", seen],
    ["direction:rtl", "unicode-bidi:bidi-override", turned],
    ["direction:rtl", "direction:ltr;unicode-bidi:bidi-override", seen],
    ["direction:rtl", "", seen],
    ["flex-direction:row-reverse", "", apart],
    ["flex-flow:column-reverse", "", apart],
    ["flex-direction:row;flex-flow:row-reverse", "", seen],
    ["direction:rtl;display:flex", "", apart],
    ["direction:rtl;display:inline-grid", "", apart],
    ["display:flex", "", seen],
    ["direction:rtl;display:block", "", seen],
    ["position:relative;top:-3px", "position:relative;top:3px", "¹²34"],
    ["text-decoration:line-through", "text-decoration:none", "1234（划去）"],
  ])("inside of one with %s: %s is read so: %s", (around, style, expected) => {
    expect(read(style, around)).toBe(expected);
  });
});

/** What becomes of the cell's 34, in an i, where a rule hides it. */
function hiddenBy(selectors: string, html: string): unknown {
  return cellOf(html, `${selectors}{display:none}`);
}

test.each([
  [800, "px"],
  [600, "pt"],
  [50, "pc"],
  [8.3334, "in"],
  [21.167, "cm"],
  [211.67, "mm"],
  [50, "em"],
  [50, "rem"],
  [100, "ex"],
  [100, "ch"],
  [62.5, "vw"],
  [100, "vh"],
  [800, "%"],
])("to be off the page is to be moved by %d%s", (length, unit) => {
  const moved = (by: number): unknown =>
    cellOf(`12<i style="position:absolute;left:-${by}${unit}">34</i>`);
  expect(moved(length)).toBe(unseen);
  expect(moved(Number((length * 0.999).toFixed(4)))).toBe(apart);
});

describe("a rule for these elements", () => {
  const cell =
    '<p class="k m" id="d" data-v="b c" lang="zh-CN" title>' +
    '12<u></u><i class="x y a:b" id="e">34</i><u></u><i></i></p>';

  test.each([
    ["i", unseen],
    ["I", unseen],
    ["b", seen],
    ["p *", unseen],
    [".x", unseen],
    [".y", unseen],
    [".z", seen],
    [".x.y", unseen],
    [".x.z", seen],
    [".a\\:b", unseen],
    ["#e", unseen],
    ["#f", seen],
    ["i#e.x", unseen],
    ["u#e", seen],
    ["i#d", seen],
    ["u,i", unseen],
    ["u, i", unseen],
    ["i,", seen],
    ["i, u!", seen],
    ["i, b::first-letter", unseen],
    ["#d i", unseen],
    ["#f i", seen],
    ["* > html i", seen],
    ["p:not([data-w]) i", unseen],
    ["p:not([data-v]) i", seen],
    ["i:is([class])", unseen],
    ["u, b", seen],
    // Around and before it.
    ["p i", unseen],
    ["td i", unseen],
    ["b i", seen],
    ["p>i", unseen],
    ["p > i", unseen],
    ["td > i", seen],
    ["td>p>i", unseen],
    ["tr > td i", unseen],
    ["table > td i", seen],
    ["u+i", unseen],
    ["u + i", unseen],
    ["i+i", seen],
    ["i + u", seen],
    ["u~i", unseen],
    ["u ~ i", unseen],
    ["i~i", seen],
    ["u~u~i", seen],
    ["p+i", seen],
    ["p u+i", unseen],
    ["td u+i", unseen],
    // Attributes.
    ["[data-v] i", unseen],
    ["p[DATA-V] i", unseen],
    ["p[data-w] i", seen],
    ["p[title] i", unseen],
    ["p[data-v='b c'] i", unseen],
    ['p[data-v="b c"] i', unseen],
    ["p[data-v='b  c'] i", unseen],
    ["p[data-v = 'b c'] i", unseen],
    ["p[data-v='b c' i] i", unseen],
    ["p[data-v='b c' I] i", unseen],
    ["p[data-v='B C' i] i", unseen],
    ["p[data-v='B C' s] i", seen],
    ["p[data-v='B C' I] i", unseen],
    ["p[data-v='B C'] i", seen],
    ["p[lang=ZH-cn i] i", unseen],
    ["p[data-v=b] i", seen],
    ["p[data-v~=c] i", unseen],
    ["p[data-v~='b c'] i", seen],
    ["p[lang|=zh] i", unseen],
    ["p[lang|=zh-CN] i", unseen],
    ["p[lang|=z] i", seen],
    ["p[data-v^=b] i", unseen],
    ["p[data-v^=c] i", seen],
    ["p[data-v^=''] i", seen],
    ["p[data-v$=c] i", unseen],
    ["p[data-v$=b] i", seen],
    ["p[data-v$=''] i", seen],
    ["p[data-v*=' '] i", unseen],
    ["p[data-v*=x] i", seen],
    ["p[data-v*=''] i", seen],
    ["p[id=d][data-v] i", unseen],
    ["p[id=e][data-v] i", seen],
    // Places.
    ["i:nth-child(2)", unseen],
    ["i:nth-child(+2)", unseen],
    ["i:nth-child(1)", seen],
    ["i:nth-child(2n)", unseen],
    ["i:nth-child(EVEN)", unseen],
    ["i:nth-child(even)", unseen],
    ["i:nth-child(odd)", seen],
    ["i:nth-child(2n + 1)", seen],
    ["i:nth-child(n)", unseen],
    ["i:nth-child(n+1)", unseen],
    ["i:nth-child(-n+3)", unseen],
    ["i:nth-child(+n)", unseen],
    ["i:nth-child(-n+2)", unseen],
    ["i:nth-child(-n+1)", seen],
    ["i:nth-child(n+2)", unseen],
    ["i:nth-child(n+3)", seen],
    ["i:nth-child(0n+2)", unseen],
    ["i:nth-child(0n+1)", seen],
    ["i:nth-child(0n+4)", seen],
    ["i:nth-child(3n-1)", unseen],
    ["i:nth-child(4n+2)", unseen],
    ["i:nth-child(4n)", seen],
    ["i:nth-last-child(3)", unseen],
    ["i:nth-last-child(2)", seen],
    ["i:nth-of-type(1)", unseen],
    ["i:nth-of-type(2)", seen],
    ["i:nth-last-of-type(2)", unseen],
    ["i:nth-last-of-type(1)", seen],
    ["i:first-child", seen],
    ["p:first-child i", unseen],
    ["i:last-child", seen],
    ["p:last-child i", unseen],
    ["i:first-of-type", unseen],
    ["i:last-of-type", seen],
    ["i:only-child", seen],
    ["p:only-child i", unseen],
    // Kinds.
    ["u:empty+i", unseen],
    ["i:empty", seen],
    ["p:empty i", seen],
    [":root i", unseen],
    ["p:root i", seen],
    ["i:hover", seen],
    ["i:Focus-Within", seen],
    ["i:not(:hover)", unseen],
    ["i:not(.x)", seen],
    ["i:not(.z)", unseen],
    ["i:not(.z, .y)", seen],
    [":is(b,i)", unseen],
    ["p :is(b)", seen],
    [":where(i)", unseen],
    [":matches(p i)", unseen],
    ["i:not(p *)", seen],
    ["i:not(:not(:not(b)))", unseen],
    // Not understood: it may mean them, or not.
    ["i:has(b)", apart],
    ["i:lang(zh)", apart],
    ["i:nth-child", apart],
    ["i:nth-child(x)", apart],
    ["i:nth-child(2 of i)", apart],
    ["i:unheard-of", apart],
    ["i:constructor", apart],
    ["i:constructor(1)", apart],
    ["i:is(:has(b))", apart],
    ["i:is(:has(b), i)", apart],
    ["i:is(b, :has(b))", apart],
    ["i:is(i,)", apart],
    ["i:not()", apart],
    ["i:not(:not(:not(:not(i))))", apart],
    ["i[%]", apart],
    ["b:has(b)", seen],
    // No selectors, or of something else.
    ["i::first-letter", seen],
    ["i::selection", seen],
    ["i::", seen],
    ["i!", seen],
    ["i $ i", seen],
    ["", seen],
    ["(", seen],
  ])("%s is read so: %s", (selectors, expected) => {
    expect(hiddenBy(selectors, cell)).toBe(expected);
  });

  test.each([
    ["a:link i", '<a href="/">12<i>34</i></a>', unseen],
    ["a:any-link i", '<a href="/">12<i>34</i></a>', unseen],
    ["a:link i", "<a>12<i>34</i></a>", seen],
    ["b:link i", '<b href="/">12<i>34</i></b>', seen],
    ["u:empty+i", "12<u><!-- x --></u><i>34</i>", unseen],
    ["u:empty+i", "12<u> </u><i>34</i>", "12 34"],
    ["i:first-child", "12<i>34</i><u></u>", unseen],
    ["i:last-child", "12<i>34</i><u></u>", seen],
    ["i:first-of-type", "12<i>34</i><u></u>", unseen],
    ["i:last-of-type", "12<i>34</i><u></u>", unseen],
    ["i:first-child", "12<u></u><i>34</i>", seen],
    ["i:last-child", "12<u></u><i>34</i>", unseen],
    ["i:first-of-type", "12<u></u><i>34</i>", unseen],
    ["b+i", "12<b></b><u></u><i>34</i>", seen],
    ["b~i", "12<b></b><u></u><i>34</i>", unseen],
    // Far more parts than any page has.
    [`${"b ".repeat(11)}i`, `${"<b>".repeat(12)}12<i>34</i>`, unseen],
    [`${"b ".repeat(12)}i`, `${"<b>".repeat(12)}12<i>34</i>`, seen],
  ])("%s of %s is read so: %s", (selectors, html, expected) => {
    expect(hiddenBy(selectors, html)).toBe(expected);
  });

  const hide = "{display:none}";
  const show = "{display:inline}";
  test.each([
    ["the later of two alike", `i${show}i${hide}`, unseen],
    ["the later of two alike", `i${hide}i${show}`, seen],
    ["a class before a tag", `.x${hide}i${show}`, unseen],
    ["a class before many tags", `.x${hide}td p i${show}`, unseen],
    ["two tags before one", `p i${hide}i${show}`, unseen],
    ["two classes before one", `.x.y${hide}.x${show}`, unseen],
    ["a tag with a class before the class", `i.x${hide}.x${show}`, unseen],
    ["an attribute like a class", `[id=e]${hide}.x${show}`, seen],
    ["an attribute before a tag", `[id=e]${hide}i${show}`, unseen],
    ["a place before a tag", `i:nth-child(2)${hide}p i${show}`, unseen],
    ["an id before classes", `#e${hide}.k .x.y${show}`, unseen],
    ["an id before all else", `.k.m .x.y${show}#e${hide}`, unseen],
    ["any element before none", `p *${hide}i${show}`, seen],
    ["what is important", `i{display:none!important}#e${show}`, unseen],
    ["what is important", `i{display:none ! important }#e${show}`, unseen],
    ["what is struck and coloured", "i{text-decoration-line:line-through;color:red}", unseen],
    ["what is important and later", `i{display:none!important}#e{display:inline!important}`, seen],
    [
      "a background that is said anew",
      "i{background-color:#000;color:#fff;background:none}",
      unseen,
    ],
    ["a background in parts", "i{background:none;background-color:#000;color:#fff}", seen],
  ])("comes %s", (_, css, expected) => {
    expect(cellOf(cell, css)).toBe(expected);
  });

  test("yields to the element's own style, but not where it is important", () => {
    const own = (rule: string): unknown =>
      cellOf('12<i id="e" style="display:inline">34</i>', rule);
    expect(own(`#e${hide}`)).toBe(seen);
    expect(own("#e{display:none!important}")).toBe(unseen);
  });

  test("that is doubtful parts nothing where it changes nothing", () => {
    expect(cellOf(cell, "i:has(b){color:red}")).toBe(seen);
    expect(cellOf(cell, "i{color:red}i:has(b){display:none}")).toBe(apart);
    expect(cellOf(cell, "i:has(b)::before{display:none}")).toBe(seen);
    expect(cellOf(cell, "i:has(b){vertical-align:super}")).toBe(apart);
    expect(cellOf(cell, "i:has(b){vertical-align:3px}")).toBe(apart);
    expect(cellOf(cell, 'i:has(b)::before{content:"5"}')).toBe("125345");
  });
});

describe("a style sheet", () => {
  const hide = "i{display:none}";

  test.each([
    ["/* i{} */i{display:none}", unseen],
    ["/* i{display:none} */", seen],
    ["/* */i{/* color */display:/**/none}", unseen],
    [`/*/${hide}*/`, seen],
    [`/* ${hide}`, seen],
    [`<!-- ${hide} -->`, unseen],
    [`${hide}b{`, unseen],
    ["i{display:none", unseen],
    [`;${hide}`, seen],
    [`};${hide}`, seen],
    [`}${hide}`, seen],
    [`b{color:red};${hide}`, seen],
    [`@media all{;${hide}}`, unseen],
    [`@media all{b{color:red};${hide}}`, unseen],
    [`@layer a ;@layer b;${hide}`, unseen],
    [`b{color:red}${hide}`, unseen],
    [`b{content:"}"}${hide}`, unseen],
    [`b{content:'\\'}'}${hide}`, unseen],
    [`b{content:"}${hide}`, seen],
    [`b{background:url(a;})}${hide}`, unseen],
    [`b{background:url(a\\))}${hide}`, unseen],
    [`b{background:url(a\\()}${hide}`, unseen],
    ["i{c:((a);display:none;b)}", seen],
    [`b{}${hide}`, unseen],
    [`\n@media screen{${hide}}`, unseen],
    [`\n@media print{${hide}}`, seen],
    [`@MEDIA PRINT{${hide}}`, seen],
    [`b{c:)(;)}${hide}`, unseen],
    ["i{background:url(a;b);display:none}", unseen],
    ['i{content:";";display:none}', unseen],
    ["i{nonsense;display:none}", unseen],
    ["i{:none;display:none}", unseen],
    ["i:is(b,i){display:none}", unseen],
    ['[title="{"]{color:red} i{display:none}', unseen],
    [`@charset "utf-8";${hide}`, unseen],
    [`@import url(a.css);${hide}`, unseen],
    [`@font-face{font-family:a}${hide}`, unseen],
    [`@keyframes a{${hide}}`, seen],
    [`@media{${hide}}`, unseen],
    [`@media {${hide}}`, unseen],
    [`@MEDIA SCREEN{${hide}}`, unseen],
    [`@media all{${hide}}`, unseen],
    [`@media print{${hide}}`, seen],
    [`@media print, screen{${hide}}`, unseen],
    [`@media print , tv{${hide}}`, seen],
    [`@media only screen{${hide}}`, unseen],
    [`@media not screen{${hide}}`, seen],
    [`@media screen and (color){${hide}}`, seen],
    [`@media screen and (min-width:1280px){${hide}}`, unseen],
    [`@media screen  and  ( min-width : 1279px ){${hide}}`, unseen],
    [`@media (min-width:1281px){${hide}}`, seen],
    [`@media (max-width:1280px){${hide}}`, unseen],
    [`@media (max-width:1279px){${hide}}`, seen],
    [`@media (min-width:80em){${hide}}`, unseen],
    [`@media (min-width:80.1rem){${hide}}`, seen],
    [`@media (min-device-width:1280.5px){${hide}}`, seen],
    [`@media (min-width:600px) and (max-width:900px){${hide}}`, seen],
    [`@supports (display:grid){${hide}}`, unseen],
    [`@layer a{${hide}}`, unseen],
    [`@layer a;${hide}`, unseen],
    [`@media screen{b{color:red}${hide}}`, unseen],
    [`@media screen{b{color:red}}${hide}`, unseen],
    [`@media print{b{color:red}}${hide}`, unseen],
    [`@media screen{@media print{${hide}}}`, seen],
    [`${"@media all{".repeat(8)}${hide}`, unseen],
    [`${"@media all{".repeat(9)}${hide}`, seen],
  ])("%s is read so: %s", (css, expected) => {
    expect(cellOf("12<i>34</i>", css)).toBe(expected);
  });

  test.each([
    ["", unseen],
    [" ", unseen],
    ["screen", unseen],
    ["print", seen],
  ])("for %p is read so: %s", (media, expected) => {
    expect(cellOf("12<i>34</i>", "", `<style media="${media}">${hide}</style>`)).toBe(expected);
  });

  test("comes after those before it", () => {
    const html = "12<i>34</i>";
    expect(cellOf(html, hide, "<style>i{display:inline}</style>")).toBe(unseen);
    expect(cellOf(html, "i{display:inline}", `<style>${hide}</style>`)).toBe(seen);
  });

  test("is no text of the page", () => {
    expect(cellOf(`${hide}12<i>34</i>`)).toBe(`${hide}1234`);
  });

  test("may ask for so many comparisons and no more", () => {
    const budget = new Budget();
    // One comparison, and a declaration that is looked at twice.
    for (let left = 10_000_000; left > 3; left--) budget.takeStyleSteps();
    const page = `<style>${hide}</style><i>1</i>`;
    expect(() => readHtml(page, budget)).not.toThrow();
    expect(() => readHtml(page, budget)).toThrow(new UnreadableFileError("too-complex"));
  });

  test("may ask for ten comparisons of names in the time of another", () => {
    const page = '<style>.a.b{display:none}</style><i class="a b c d e">1</i>';
    // One comparison with the element, ten of names, and a declaration that is looked at twice.
    const readWith = (steps: number): void => {
      const budget = new Budget();
      budget.takeStyleSteps(10_000_000 - steps);
      readHtml(page, budget);
    };
    expect(() => readWith(4)).not.toThrow();
    expect(() => readWith(3.95)).toThrow(new UnreadableFileError("too-complex"));
  });

  test("outside of the page may colour whatever it likes", () => {
    const white = '12<i style="color:white">34</i>';
    const link = (rel: string): string => `<link rel="${rel}" href="a">`;
    expect(cellOf(white)).toBe(unseen);
    expect(cellOf(white, "", link("icon"))).toBe(unseen);
    expect(cellOf(`<a rel="stylesheet"></a>${white}`)).toBe(unseen);
    expect(cellOf(white, "", link("Stylesheet"))).toBe(seen);
    expect(cellOf(`<b style="background:white">${white}</b>`, "", link("stylesheet"))).toBe(unseen);
  });
});

describe("text that a style sheet adds", () => {
  test.each([
    ['i::before{content:"5"}', "12534"],
    ["i:before{content:'5'}", "12534"],
    ["i:after{content:'5'}", "12345"],
    ['i::after{content:"万元"}', "1234万元"],
    ['i::after{content:"Ab"}', "1234Ab"],
    ['i::before{content:"1";}i::after{content:"2"}', "121342"],
    ['b i::before{content:"5"}', seen],
    ['i::before{content:"."}', seen],
    ['i::before{content:" "}', seen],
    ["i::before{content:none}", seen],
    ["i::before{content:attr(title)}", seen],
    ['i::before{content:"5";display:none}', seen],
    ['i::before{content:"5";visibility:hidden}', seen],
    ['i::before{content:"5";opacity:0}', seen],
    ['i::before{content:"5";opacity:.5}', "12534"],
    ['i::before{content:"\\35 6"}', "125634"],
    ['i::before{content:"\\4e07"}', "12万34"],
    ['i::before{content:"\\4E07"}', "12万34"],
    ['i::before{content:"a\\ffffff"}', "12a\u{10ffff}34"],
    ["i::before{display:none}", seen],
    ['i::before{content:"5"}i{display:none}', unseen],
  ])("%s is read so: %s", (css, expected) => {
    expect(cellOf("12<i>34</i>", css)).toBe(expected);
  });

  test("stands in the cell itself, too", () => {
    expect(cellOf("12", 'td::before{content:"a"}td::after{content:"b"}')).toBe("a12b");
  });
});

describe("colours", () => {
  test.each([
    ["white", unseen],
    ["#fff", unseen],
    ["#ffffff", unseen],
    ["#FFF", unseen],
    ["#ff", seen],
    ["#fffff", seen],
    ["#fff8", unseen],
    ["#0000", unseen],
    ["#0001", seen],
    ["#0000000c", unseen],
    ["#0000000d", seen],
    ["#f7f7f7", unseen],
    ["#f6ffff", seen],
    ["#fff6ff", seen],
    ["#fffff6", seen],
    ["snow", unseen],
    ["whitesmoke", seen],
    ["windowtext", seen],
    ["rgb(255,255,255)", unseen],
    ["rgb(247 247 247)", unseen],
    ["rgb(246,255,255)", seen],
    ["rgb(255,246,255)", seen],
    ["rgb(255,255,246)", seen],
    ["rgb(100%,100%,100%)", unseen],
    ["rgb(96.9%,100%,100%)", unseen],
    ["rgb(96.8%,100%,100%)", seen],
    ["rgb( 255 , 255 , 255 )", unseen],
    ["rgba(0,0,0,.04)", unseen],
    ["rgba(0,0,0,.05)", seen],
    ["rgb(0 0 0 / 4%)", unseen],
    ["rgb(0 0 0 / none)", seen],
    ["rgb(255,255)", seen],
    ["rgb()", seen],
    ["rgb(a,255,255)", seen],
    ["rgb(255,a,255)", seen],
    ["rgb(255,255,a)", seen],
    ["hsl(0,0%,100%)", seen],
    ["transparent", unseen],
    ["unheard-of", seen],
    ["constructor", seen],
  ])("of a text on white: %s is read so: %s", (colour, expected) => {
    expect(cellOf(`12<i style="color:${colour}">34</i>`)).toBe(expected);
  });

  test.each([
    ["background:#000;color:#fff", seen],
    ["background:#080808", unseen],
    ["background:#090000", seen],
    ["background:#000900", seen],
    ["background:#000009", seen],
    ["background:#000;color:rgb(0,0,0)", unseen],
    ["background:#000;color:rgb(.,0,0)", seen],
    ["background:#000;color:rgb(0,.,0)", seen],
    ["background:#000;color:rgb(0,0,.)", seen],
    ["background:#000;color:rgb(0,0)", seen],
    ["background:#000;color:#000", unseen],
    ["background:url(a) #000;color:#000", seen],
    ["background:linear-gradient(#000,#000);color:#000", seen],
    ["background:var(--a);color:#000", seen],
    ["background:no-repeat #000;color:#000", unseen],
    ["background:rgb(0, 0, 0) no-repeat;color:#000", unseen],
    ["background:no-repeat;color:#fff", seen],
    ["background-color:#000;color:#fff", seen],
    ["background:#000;background-color:#fff;color:#fff", unseen],
    ["background:none;color:#fff", unseen],
    ["color:#000;-webkit-text-fill-color:#fff", unseen],
    ["color:#fff;-webkit-text-fill-color:#000", seen],
    ["background:transparent;color:#fff", unseen],
  ])("%s is read so: %s", (style, expected) => {
    expect(cellOf(`12<i style="${style}">34</i>`)).toBe(expected);
  });

  test.each([
    ['12<font color="white">34</font>', unseen],
    ['12<font color=" WHITE ">34</font>', unseen],
    ['12<font color="">34</font>', seen],
    ['<b style="color:white">12<font color="">34</font></b>', ""],
    ['12<i color="white">34</i>', seen],
    ['12<font color="white" style="color:red">34</font>', seen],
    ['<b bgcolor=" BLUE ">12<i style="color:blue">34</i></b>', unseen],
    ['<b bgcolor="blue">12<i style="color:white">34</i></b>', seen],
    ['<b bgcolor="">12<i style="color:white">34</i></b>', unseen],
    ['<b background="a.png">12<i style="color:white">34</i></b>', seen],
    ['<b background="">12<i style="color:white">34</i></b>', unseen],
  ])("by attributes: %s is read so: %s", (html, expected) => {
    expect(cellOf(html)).toBe(expected);
  });
});

describe("elements that say by themselves how they look", () => {
  test.each([
    ["12<s>34</s>", unseen],
    ["12<strike>34</strike>", unseen],
    ["12<del>34</del>", unseen],
    ['12<s style="text-decoration:none">34</s>', seen],
    ['12<del style="text-decoration:none">34</del>', unseen],
    ["12<s><b>34</b></s>", unseen],
    ["12<sup>34</sup>", raised],
    ["12<sub>34</sub>", lowered],
    ["12<sup><b>34</b></sup>", raised],
    ["12<constructor>34</constructor>", seen],
    ['12<sup style="vertical-align:baseline">34</sup>', seen],
    ['12<sup style="vertical-align:sub">34</sup>', lowered],
    ["<ruby>12<rt>34</rt></ruby>", unseen],
    ["<ruby>12<rp>34</rp></ruby>", unseen],
    ["<ruby>12<rtc>34</rtc></ruby>", unseen],
    ["<ruby>12<rt><b>34</b></rt></ruby>", unseen],
    ["12<i hidden>34</i>", unseen],
    ['12<i hidden style="displays">34</i>', unseen],
    ['12<i hidden style="display:inline">34</i>', seen],
    ["12<dialog>34</dialog>", unseen],
    ["12<dialog open>34</dialog>", "12\n34"],
    ['12<bdo dir="rtl">34</bdo>', turned],
    ['12<bdo dir="RTL">34</bdo>', turned],
    ['12<bdo dir="ltr">34</bdo>', seen],
    ['12<bdo dir="rtl" style="unicode-bidi:normal">34</bdo>', seen],
    ['12<i dir="rtl">34</i>', seen],
    ['12<i dir="rtl" style="unicode-bidi:bidi-override">34</i>', turned],
    ['12<i dir="rtl" style="direction:ltr;unicode-bidi:bidi-override">34</i>', seen],
  ])("%s is read so: %s", (html, expected) => {
    expect(cellOf(html)).toBe(expected);
  });

  test.each([
    ['<tr style="visibility:collapse"><td>a</td></tr>', [["b"]]],
    ['<tbody style="visibility:collapse"><tr><td>a</td></tr></tbody>', [["b"]]],
    ['<tr style="visibility:hidden"><td>a</td></tr>', [[""], ["b"]]],
    ["<tr hidden><td>a</td></tr>", [["b"]]],
    ['<tr><td style="vertical-align:9px">12<sub>3</sub></td></tr>', [["12₃"], ["b"]]],
    [
      '<tr><td style="vertical-align:9px">12<i style="top:5px;position:relative">3</i></td></tr>',
      [["12₃"], ["b"]],
    ],
    [
      '<tr><th style="vertical-align:9px">12<i style="top:5px;position:relative">3</i></th></tr>',
      [["12₃"], ["b"]],
    ],
  ])("%s is read so: %j", (row, expected) => {
    const html = `<table>${row}<tbody><tr><td>b</td></tr></tbody></table>`;
    const [block] = readHtml(html, new Budget());
    expect(block?.kind === "table" && block.grid.cells).toEqual(expected);
  });
});

test.each([
  [
    '<b>12<i style="color:white">34</i></b>',
    '<b bgcolor="blue">12<i style="color:white">34</i></b>',
  ],
  [
    '<b>12<i style="color:white">34</i></b>',
    '<b background="a.png">12<i style="color:white">34</i></b>',
  ],
  ['<b style="opacity:0">12</b>', "<b>12</b>"],
  ["<b hidden>12</b>", "<b>12</b>"],
  ['<font color="white">12</font>', '<font color="black">12</font>'],
  ["<dialog>12</dialog>", "<dialog open>12</dialog>"],
  ["<bdo>12</bdo>", '<bdo dir="rtl">12</bdo>'],
  ['<b style="float:left">12</b>', '<b style="float:left">12</b>'],
])("%s before %s changes nothing about it, nor does it behind", (first, second) => {
  const alone = cellOf(`${second}<p>`);
  expect(
    String(cellOf(`${first}<p>一</p>${second}`))
      .split("一")
      .at(-1)
      ?.trim()
  ).toBe(String(alone).trim());
  expect(
    String(cellOf(`${second}<p>一</p>${first}`))
      .split("一")[0]
      ?.trim()
  ).toBe(String(alone).trim());
});
