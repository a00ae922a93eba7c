import { figureKeys } from "../../../src/report/figures";
import { formatById, formatForYear, newestFormat } from "../../../src/report/formats";
import { identitiesOf } from "../../../src/report/identities";
import { enUS } from "../../../src/taskpane/strings/en-US";
import { formatName } from "../../../src/taskpane/strings/format-name";
import { zhCN } from "../../../src/taskpane/strings/zh-CN";
import { format } from "./reports";

jest.mock("../../../src/report/formats/registry", () => jest.requireActual<object>("./registry"));

describe("the form", () => {
  test("is chosen for the years it is for, among any number of others", () => {
    const years = [2020, 2021, 2026, 2027, 2028, 2029, 2030, 2040];
    expect(years.map((year) => formatForYear(year).id)).toEqual([
      "2019",
      "2021",
      "2021",
      "2027",
      "2028",
      "2028",
      "2030",
      "2030",
    ]);
    expect(formatById(format.id)).toBe(format);
    expect(newestFormat.id).toBe("2030");
  });

  test("has its figures, and the identities that follow from its structure", () => {
    expect(figureKeys(format)).toHaveLength(200 + 7 + 1);
    const count = (rule: string): number =>
      identitiesOf(format).filter((identity) => identity.rule === rule).length;
    expect(count("t3.balance")).toBe(7);
    expect(count("t3.outcomes")).toBe(7);
    expect(count("t3.applicants")).toBe(26);
    expect(count("t4.outcomes")).toBe(3);
  });

  test("has a name in both languages", () => {
    expect(formatName(format.id, zhCN)).toBe("2027年格式");
    expect(formatName(format.id, enUS)).toBe("Form of 2027");
  });
});
