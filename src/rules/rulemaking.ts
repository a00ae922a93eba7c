import { figuresOf, type FigureKey } from "../report/figures";
import type { Format } from "../report/formats";
import { oncePer } from "../report/once";
import { numberIn } from "../report/report";
import { figureName, listWording, numberWording } from "../report/wording";
import type { Filing, Rule } from "./rule";
import { missingOf } from "./weigh";

/** Bodies that make 规章 or count those they administer, told by their names. */
const mayReport =
  /^(?:国家|国务院|中华人民共和国)|省|自治[区州]|^(?:北京|天津|上海|重庆)市|新疆生产建设兵团|人民政府办公[室厅]|司法[局厅]/;
const counties = /[县旗区]人民政府$/;
/** 区 that may stand above a county. */
const higherDistricts = /(?:自治|开发|新|试验|实验|合作|示范|行政)区人民政府$/;

function isCounty(name: string): boolean {
  return counties.test(name) && !higherDistricts.test(name);
}

const regulationCells = oncePer((format: Format): readonly FigureKey[] =>
  [...figuresOf(format).values()].filter(({ row }) => row === "regulations").map(({ key }) => key)
);

/** Why an agency has no power to make 规章; undefined where it may have it, or it is not known. */
function without({ agencyKind, report: { agency } }: Filing): string | undefined {
  const name = agency.replace(/\s+/g, "");
  if (agencyKind === "township") return "乡镇、街道没有规章制定权";
  if (agencyKind === "government" && isCounty(name)) return "县级人民政府没有规章制定权";
  if (agencyKind === "department" && name !== "" && !mayReport.test(name)) {
    return "市县政府部门没有规章制定权";
  }
  return undefined;
}

export const rulemaking: Rule = {
  id: "t2.rulemaking",
  title: "表二：没有规章制定权的单位，规章填0",
  explanation:
    "规章由国务院部门、省级政府、设区的市和自治州政府制定。乡镇、街道、县级政府和市县政府部门填了规章的，" +
    "多半是把规范性文件填到了规章一行，请核实。",
  level: "review",
  source: {
    kind: "practice",
    where:
      "规章制定权见《中华人民共和国立法法》；湖北等地填报说明只要求设区的市、自治州人民政府填报规章",
  },
  exceptions: ["统计的是由本单位实施或牵头起草的规章", "市政府年报由部门代填"],
  example: "表二规章·现行有效件数填6，乡镇、街道没有规章制定权，请核实是不是应填在下一行。",
  *outcomes(filing) {
    const reason = without(filing);
    const cells = regulationCells(filing.format);
    if (reason === undefined || cells.length === 0) return;
    const filled = cells.flatMap((key) => {
      const value = numberIn(filing.report, key) ?? 0;
      return value === 0 ? [] : [{ key, value }];
    });
    if (filled.length === 0) {
      const missing = missingOf(filing.report, cells);
      yield missing.length > 0
        ? { kind: "undecided", cells, missing, place: "表二规章" }
        : { kind: "passed", cells, message: "表二规章没有填数。" };
      return;
    }
    const names = filled.map(
      ({ key, value }) => `${figureName(filing.format.id, key)}填${numberWording(value)}`
    );
    yield {
      kind: "broken",
      cells: filled.map(({ key }) => key),
      message: `表二${listWording(names)}，${reason}，请核实是不是应填在下一行。`,
    };
  },
};
