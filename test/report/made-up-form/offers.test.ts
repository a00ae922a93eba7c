import { emptySections } from "../../../src/report/report";
import { totalFills } from "../../../src/check/total-fills";
import { zeroFills } from "../../../src/check/zero-fills";
import { sectionDrafts } from "../../../src/write/drafts/section-drafts";
import { changed } from "../../check/sample-reports";
import { notice, abusiveTotal, opened, report } from "./reports";

jest.mock("../../../src/report/formats/registry", () => jest.requireActual<object>("./registry"));

describe("what is offered", () => {
  test("totals and zeros of the sixth row and the further block", () => {
    const empty = changed(report, { [abusiveTotal]: null, [opened]: null });
    expect(totalFills(empty, "t3").empty).toEqual([{ cell: abusiveTotal, from: null, to: 3 }]);
    expect(zeroFills(empty, "t2").empty).toEqual([{ cell: opened, from: null, to: 0 }]);
  });

  test("drafts say what the tables of the form say", () => {
    const drafts = sectionDrafts({
      ...report,
      sections: emptySections,
    });
    const texts = drafts.map(({ text }) => text).join("\n");
    expect(texts).toContain(notice);
    expect(texts).toMatch(/2027年(?:.*)制发/);
    expect(texts).toMatch(/办结的申请中，.*不予处理\d+件/);
  });
});
