import { checkReport } from "../../src/check/check";
import type { AgencyKind } from "../../src/rules/agency-kind";
import { agencyKindOf } from "../../src/rules/agency-kind";
import { changed, publishedReport } from "../check/sample-reports";

test.each<readonly [string, AgencyKind | undefined]>([
  ["淮安市人民政府", "government"],
  ["新疆维吾尔自治区人民政府", "government"],
  ["尼勒克县人民政府", "government"],
  ["上海市人民政府办公厅", "department"],
  ["某某县财政局", "department"],
  ["国家发展和改革委员会", "department"],
  ["平潭综合实验区自然资源与生态环境局", "department"],
  ["尼勒克县科克浩特浩尔蒙古民族乡人民政府", "township"],
  ["某某市某某镇人民政府", "township"],
  ["鼓楼区东街街道办事处", "township"],
  ["温州瓯江口产业集聚区管委会", undefined],
  ["某某经济技术开发区管理委员会", undefined],
  ["某某村民委员会", undefined],
  ["平潭综合实验区", undefined],
  ["", undefined],
])("%s: %s", (agency, kind) => {
  expect(agencyKindOf(agency)).toBe(kind);
});

describe("规章 are to be verified", () => {
  const found = (agency: string, agencyKind?: AgencyKind): number =>
    checkReport(
      { ...changed(publishedReport("061"), { "t2.regulations.inForce": 6 }), agency },
      agencyKind ? { agencyKind } : {}
    ).findings.filter(({ rule }) => rule === "t2.rulemaking").length;

  test.each([
    ["某某县某某镇人民政府", 1],
    ["某某县人民政府", 1],
    ["某某市某某区人民政府", 1],
    ["某某县财政局", 1],
    ["淮安市人民政府", 0],
    ["淮安市人民政府办公室", 0],
    ["广西壮族自治区人民政府", 0],
    ["上海市浦东新区人民政府", 0],
    ["江苏省财政厅", 0],
    ["北京市司法局", 0],
    ["国家发展和改革委员会", 0],
    ["某某经济开发区管委会", 0],
  ])("of %s: %d", (agency, expected) => {
    expect(found(agency)).toBe(expected);
  });

  test("where the clerk says what kind the agency is, that counts", () => {
    expect(found("某某管委会", "township")).toBe(1);
    expect(found("某某县财政局", "government")).toBe(0);
  });
});
