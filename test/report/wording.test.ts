import { identitiesOf } from "../../src/report/identities";
import { format2021 } from "../../src/report/formats/format2021";
import {
  figureName,
  figureWording,
  identityWording,
  listWording,
  numberWording,
  shortLabel,
} from "../../src/report/wording";

test.each([
  ["t3.received.individual", "表三一、本年新收政府信息公开申请数量·自然人"],
  ["t3.partial.business", "表三（二）部分公开·商业企业"],
  ["t3.unable.notHeld.total", "表三（四）无法提供 1.本机关不掌握相关政府信息·总计"],
  ["t3.disposed.otherOrg", "表三（七）总计·其他"],
  ["t4.review.upheld", "表四行政复议 结果维持"],
  ["t4.suitAfterReview.total", "表四复议后起诉 总计"],
  ["t2.normativeDocs.issued", "表二行政规范性文件·本年制发件数"],
  ["t2.adminFees.amount", "表二行政事业性收费·本年收费金额（单位：万元）"],
] as const)("%s is called %s", (key, wording) => {
  expect(figureWording("2021", key)).toBe(wording);
  expect(figureName("2021", key)).toBe(wording.slice("表三".length));
});

test("a key that the form does not have stands for itself", () => {
  expect(figureWording("2021", "t3.other.individual")).toBe("t3.other.individual");
  expect(figureName("2021", "t3.other.individual")).toBe("t3.other.individual");
});

test("only the long note in brackets is left out of a label", () => {
  expect(shortLabel("（二）部分公开（区分处理的，只计这一情形，不计其他情形）")).toBe(
    "（二）部分公开"
  );
  expect(shortLabel("（七）总计")).toBe("（七）总计");
  expect(shortLabel("本年收费金额（单位：万元）")).toBe("本年收费金额（单位：万元）");
});

test.each([
  [
    "nine signs with its brackets is part of the label",
    "总计（一二三四五六七）",
    "总计（一二三四五六七）",
  ],
  ["ten is a note", "总计（一二三四五六七八）", "总计"],
  ["also behind a single character", "其（一二三四五六七八）", "其"],
  ["what goes on behind it has none", "总计（一二三四五六七八）件", "总计（一二三四五六七八）件"],
  [
    "a label that is all in brackets has none",
    "（一二三四五六七八九十）",
    "（一二三四五六七八九十）",
  ],
])("%s", (_, label, short) => {
  expect(shortLabel(label)).toBe(short);
});

test("identities are placed by their row or column", () => {
  const places = identitiesOf(format2021).map(identityWording);
  expect(places).toContain("「自然人」列");
  expect(places).toContain("「（三）不予公开 1.属于国家秘密」行");
  expect(places).toContain("「行政复议」");
  expect(places).toContain("「行政诉讼 复议后起诉」");
});

test("a long list is cut", () => {
  expect(listWording(["甲", "乙", "丙"])).toBe("甲、乙、丙");
  expect(listWording(["甲", "乙", "丙", "丁"])).toBe("甲、乙、丙等");
  expect(listWording(["甲", "乙"], 1)).toBe("甲等");
  expect(listWording([])).toBe("");
});

test("numbers are written without the noise of binary fractions", () => {
  expect(numberWording(0.1 + 0.2)).toBe("0.3");
  expect(numberWording(-8)).toBe("-8");
  expect(numberWording(2737.83)).toBe("2737.83");
});

test.each([
  [1234567890123456, "1234567890123456"],
  [0.123456789012345, "0.123456789012345"],
  [0.1 + 0.2, "0.3"],
  [0.7 + 0.1, "0.8"],
  [-25.1, "-25.1"],
])("the number %d is written %s", (number, written) => {
  expect(numberWording(number)).toBe(written);
});
