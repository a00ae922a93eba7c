import { UnreadableFileError } from "../../src/read/errors";
import {
  childOf,
  elementsOf,
  escapedXml,
  isXmlElement,
  localName,
  parseXml,
  textIn,
  unescapedXml,
  writtenXml,
  xmlAttribute,
} from "../../src/read/sources/xml";

test.each([
  ["<a/>", "<a/>"],
  ["<a></a>", "<a/>"],
  ["<a>b</a>", "<a>b</a>"],
  ["<a>b<c/>d</a>", "<a>b<c/>d</a>"],
  ["<a ><b ></b ></a >", "<a ><b /></a>"],
  ["<a:b c='1' d:e=\"2\"/>", "<a:b c='1' d:e=\"2\"/>"],
  ['<a b=">" c=\'"/>\'>d</a>', '<a b=">" c=\'"/>\'>d</a>'],
  ['<?xml version="1.0"?>\n<a/>', "<a/>"],
  ["<!-- <b> --><a>c<!-- d -- >e --></a><!-- -->", "<a>c</a>"],
  ["<a><![CDATA[<b>&]]>c</a>", "<a>&lt;b&gt;&amp;c</a>"],
  ["<a>&lt;&#65;</a>", "<a>&lt;&#65;</a>"],
  ["<a><b/><b>c</b></a>\n", "<a><b/><b>c</b></a>"],
  ["<a/><b/>", "<a/>"],
])("%j is read as %j", (text, expected) => {
  expect(writtenXml(parseXml(text))).toBe(expected);
});

test.each([
  [""],
  ["text"],
  ["<a>"],
  ["<a><b></a>"],
  ["<a></b>"],
  ["</a>"],
  ["</>"],
  ["<a/></a>"],
  ["<a"],
  ['<a b="></a>'],
  ["<a b='\"></a>"],
  ["<!-- <a/>"],
  ["<?xml <a/>"],
  ["<a><![CDATA[b</a>"],
  ["<!DOCTYPE a><a/>"],
  ['<a/><!ENTITY b "c">'],
  ["<!DOCTYPE a/><b/>"],
  ["<></>"],
  ["< a></ a>"],
])("%j is no XML that is read", (text) => {
  expect(() => parseXml(text)).toThrow(new UnreadableFileError("damaged"));
});

test("elements are found by their names without prefix", () => {
  const root = parseXml('<w:a>b<w:c d="1"/><e/><x:c d="2"/></w:a>');
  expect(localName(root)).toBe("a");
  expect(root.children.map(isXmlElement)).toEqual([false, true, true, true]);
  expect(elementsOf(root).map(({ name }) => name)).toEqual(["w:c", "e", "x:c"]);
  expect(elementsOf(root).map(localName)).toEqual(["c", "e", "c"]);
  expect(childOf(root, "c")).toBe(root.children[1]);
  expect(childOf(root, "w:c")).toBeUndefined();
  expect(elementsOf(undefined)).toEqual([]);
  expect(childOf(undefined, "c")).toBeUndefined();
});

test.each([
  ['<a b="1" c="2"/>', "b", "1"],
  ['<a b="1" c="2"/>', "c", "2"],
  ["<a b='1'\n\tc = '2'/>", "c", "2"],
  ['<a w:b="1"/>', "b", "1"],
  ['<a w:b="1"/>', "w:b", undefined],
  ['<a b=""/>', "b", ""],
  ['<a b="&quot;&amp;"/>', "b", '"&'],
  ["<a b='\"'/>", "b", '"'],
  ['<a b="1"/>', "c", undefined],
  ["<a b=\"c='1'\"/>", "c", undefined],
  ["<a b=1 c='2'/>", "c", undefined],
  ["<a/>", "b", undefined],
])("in %j the attribute %s is %j", (text, name, expected) => {
  const element = parseXml(text);
  expect(xmlAttribute(element, name)).toBe(expected);
  // It is looked for from the beginning each time.
  expect(xmlAttribute(element, name)).toBe(expected);
  expect(xmlAttribute(undefined, name)).toBeUndefined();
});

test.each([
  ["&amp;&lt;&gt;&quot;&apos;", "&<>\"'"],
  ["&#65;&#x41;&#X6a;", "AAj"],
  ["&#24180;", "年"],
  ["&#x10ffff;", "\u{10ffff}"],
  ["&#x110000;", ""],
  ["&#1114112;", ""],
  ["&#0;", "\0"],
  ["&nbsp;&;&#;&#x;&#6A;&valueOf;", "&nbsp;&;&#;&#x;&#6A;&valueOf;"],
  ["a & b; c", "a & b; c"],
])("%s says %j", (written, text) => {
  expect(unescapedXml(written)).toBe(text);
});

test("a text is written so that it is read back", () => {
  const text = "<a> && </a> &lt;";
  expect(textIn(parseXml(`<b>${escapedXml(text)}<c>1<d>2</d></c>3</b>`))).toBe(`${text}123`);
});
