import fc from "fast-check";
import { numberIn } from "../../../src/report/report";
import { rulesBroken } from "./judge-sentence";
import { busyReport } from "./sentence-report";

const received = 120;
const reviews = numberIn(busyReport, "t4.review.total") ?? 0;
const upheld = numberIn(busyReport, "t4.review.upheld") ?? 0;

function through(online: number, byPost: number): string {
  return `收到政府信息公开申请${received}件，其中网络申请${online}件、信函申请${byPost}件，予以公开999件。`;
}

describe("parts that add up to their whole", () => {
  test("end what narrowed them: what follows is said of all again", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: received - 1 }), (online) => {
        expect(rulesBroken(through(online, received - online))).toEqual(["text.outcomes 999"]);
      })
    );
  });

  test("or do not, and what follows may be of the last one only", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: received - 1 }),
        fc.integer({ min: 1, max: received - 1 }),
        (online, byPost) => {
          fc.pre(online + byPost !== received);
          expect(rulesBroken(through(online, byPost))).toEqual([]);
        }
      )
    );
  });

  test("give their owner back to what follows", () => {
    const text =
      "收到政府信息公开申请120件，其中区直部门22件、街道98件。办结政府信息公开申请999件。";
    expect(rulesBroken(text)).toEqual(["text.disposed 999"]);
  });
});

describe("a number of which the paragraph tells another", () => {
  test.each([
    ["that is the figure", "收到政府信息公开申请999件，各部门收到政府信息公开申请120件。"],
    ["that is the figure together with it", "政府信息公开行政复议4件。区政府被申请行政复议5件。"],
  ])("%s is left: %s", (_, text) => {
    expect(rulesBroken(text)).toEqual([]);
  });

  test("that is not is compared", () => {
    const text = "政府信息公开行政复议4件。区政府被申请行政复议6件。";
    expect(rulesBroken(text)).toContain("text.disputes 4");
  });
});

describe("results that add up to their disputes", () => {
  test("are held to the columns together, though one of them has none of its own", () => {
    const dismissed = reviews - upheld;
    expect(dismissed).toBeGreaterThan(0);
    const text = `政府信息公开行政复议${reviews}件，维持${upheld}件，驳回${dismissed}件。`;
    expect(rulesBroken(text)).toContain(`text.disputes ${reviews}`);
  });
});
