import fc from "fast-check";
import type { Finding } from "../../../src/check/finding";
import type { Reason, ReasonedFinding } from "../../../src/check/reasons";
import {
  updatedChecklist,
  type Checklist,
  type Judged,
} from "../../../src/taskpane/session/checklist";

function finding(rule: string, cells: Finding["cells"], message = rule): Finding {
  return { rule, level: "error", cells, message, source: "" };
}

function reasonFor({ rule, cells, message }: Finding): Reason {
  const date = "2026-01-20";
  return { year: 2025, agency: "", rule, cells, statement: message, figures: "", text: "是", date };
}

/**
 * What a check says.
 * @param problems messages of findings that have one cause
 * @param settled messages of findings that a reason settles
 */
function judged(
  findings: readonly Finding[],
  problems: readonly (readonly string[])[] = [],
  settled: readonly string[] = []
): Judged {
  const reasoned = (each: Finding): ReasonedFinding =>
    settled.includes(each.message)
      ? { finding: each, status: "settled", reason: reasonFor(each) }
      : { finding: each, status: "open" };
  const named = findings.flatMap((each): readonly (readonly [Finding, string])[] => {
    const problem = problems.find((messages) => messages.includes(each.message));
    return problem ? [[each, problem.join()]] : [];
  });
  return {
    findings: findings.map(reasoned),
    causes: new Map(named),
  };
}

/** The list of a new check. */
function checklistOf(check: Judged): Checklist {
  return updatedChecklist([], check);
}

const row = finding("t3.applicants", ["t3.granted.total", "t3.granted.individual"]);
const column = finding("t3.outcomes", ["t3.disposed.individual", "t3.granted.individual"]);
const text = finding("figure.text", ["t4.review.total", "t4.review.pending"]);

/** The items' sentences; ✓ is ticked off, → is folded away under an item before. */
function shown(checklist: Checklist): readonly string[] {
  return checklist.map(
    ({ finding: { message }, solved, under }) =>
      `${under === undefined ? "" : "→"}${solved ? "✓" : ""}${message}`
  );
}

test("a new check lists what was found, each under an id of its own", () => {
  const twice = checklistOf(judged([row, { ...row, message: "again" }, column]));
  expect(shown(twice)).toEqual(["t3.applicants", "again", "t3.outcomes"]);
  expect(new Set(twice.map(({ id }) => id)).size).toBe(3);
});

test("what is mended stays where it was, ticked off; what breaks again is no longer", () => {
  const before = checklistOf(judged([row, column, text]));
  const mended = updatedChecklist(before, judged([row, text]));
  expect(shown(mended)).toEqual(["t3.applicants", "✓t3.outcomes", "figure.text"]);
  const broken = updatedChecklist(mended, judged([row, { ...column, message: "worse" }, text]));
  expect(shown(broken)).toEqual(["t3.applicants", "worse", "figure.text"]);
  expect(broken.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
});

test("a finding of which some cells are mended is still the same one", () => {
  const before = checklistOf(judged([text]));
  const fewer = finding("figure.text", ["t4.review.pending"], "one left");
  const after = updatedChecklist(before, judged([fewer]));
  expect(shown(after)).toEqual(["one left"]);
  expect(after[0]?.id).toBe(before[0]?.id);
});

test("the same cells are matched before cells that are partly the same", () => {
  const first = finding("figure.text", ["t4.review.total", "t4.review.pending"], "both");
  const second = finding("figure.text", ["t4.review.total"], "one");
  const before = checklistOf(judged([first, second]));
  const after = updatedChecklist(before, judged([{ ...second, message: "one still" }]));
  expect(shown(after)).toEqual(["✓both", "one still"]);
});

test("an error that can no longer be judged is another finding", () => {
  const undecided: Finding = { ...column, level: "incomplete", message: "undecided" };
  const after = updatedChecklist(checklistOf(judged([column])), judged([undecided]));
  expect(shown(after)).toEqual(["undecided", "✓t3.outcomes"]);
});

test("what is new stands where a new check would put it", () => {
  const after = updatedChecklist(checklistOf(judged([row, text])), judged([row, column, text]));
  expect(shown(after)).toEqual(["t3.applicants", "t3.outcomes", "figure.text"]);
});

describe("repeats of a problem", () => {
  const [a, b, c, other] = (["received", "granted", "partial", "carriedIn"] as const).map((name) =>
    finding("t3.applicants", [`t3.${name}.total`], name)
  ) as [Finding, Finding, Finding, Finding];
  const problem = [["received", "granted", "partial"]];
  const before = checklistOf(judged([a, other, b, c], problem));

  test("stand behind the first of them", () => {
    expect(shown(before)).toEqual(["received", "→granted", "→partial", "carriedIn"]);
    expect(new Set(before.slice(1, 3).map(({ under }) => under))).toEqual(new Set([before[0]?.id]));
  });

  test("mended with it, they stay folded", () => {
    const after = updatedChecklist(before, judged([other], problem));
    expect(shown(after)).toEqual(["✓received", "→✓granted", "→✓partial", "carriedIn"]);
  });

  test("never stay hidden under one that is mended: the next comes forward", () => {
    const after = updatedChecklist(before, judged([other, b, c], problem));
    expect(shown(after)).toEqual(["✓received", "granted", "→partial", "carriedIn"]);
    expect(after[2]?.under).toBe(after[1]?.id);
    const again = updatedChecklist(after, judged([a, other, b, c], problem));
    expect(shown(again)).toEqual(["received", "granted", "→partial", "carriedIn"]);
  });

  test("never stay hidden under one that a reason settles", () => {
    const after = updatedChecklist(before, judged([a, other, b, c], problem, ["received"]));
    expect(shown(after)).toEqual(["received", "granted", "→partial", "carriedIn"]);
  });

  test("settled by a reason that is taken back again, they stand by themselves", () => {
    const settled = updatedChecklist(before, judged([a, other, b, c], problem, ["granted"]));
    expect(shown(settled)).toEqual(["received", "granted", "→partial", "carriedIn"]);
    expect(settled[2]?.under).toBe(settled[0]?.id);
    const back = updatedChecklist(settled, judged([a, other, b, c], problem));
    expect(shown(back)).toEqual(["received", "granted", "→partial", "carriedIn"]);
    expect(shown(checklistOf(judged([a, b, c], problem, ["granted"])))).toEqual([
      "received",
      "→partial",
      "granted",
    ]);
  });

  test("what comes after them in a new check comes after them in the list", () => {
    expect(shown(checklistOf(judged([a, other, b, text], problem)))).toEqual([
      "received",
      "→granted",
      "carriedIn",
      "figure.text",
    ]);
  });

  test("come forward when they are repeats no longer", () => {
    const after = updatedChecklist(before, judged([a, other, b, c], [["received", "partial"]]));
    expect(shown(after)).toEqual(["received", "granted", "partial", "carriedIn"]);
  });

  test("a new one joins them", () => {
    const two = checklistOf(judged([a, other, b], problem));
    const after = updatedChecklist(two, judged([a, other, b, c], problem));
    expect(shown(after)).toEqual(["received", "→granted", "→partial", "carriedIn"]);
  });

  test("findings of another level are another problem", () => {
    const undecided: Finding = { ...b, level: "incomplete" };
    expect(shown(checklistOf(judged([a, undecided], problem)))).toEqual(["received", "granted"]);
  });
});

describe("whatever is found, check after check", () => {
  const messages = ["a", "b", "c", "d", "e", "f"];
  const rows = ["received", "carriedIn", "granted", "partial", "disposed", "carriedOut"] as const;
  const possible = rows.map((row, index) =>
    finding("t3.applicants", [`t3.${row}.total`], messages[index] ?? "")
  );
  /** What one check finds, what has a common cause and what is settled, each finding by itself. */
  const check = fc
    .array(fc.record({ found: fc.boolean(), cause: fc.nat(2), settled: fc.boolean() }), {
      minLength: messages.length,
      maxLength: messages.length,
    })
    .map((choices) => {
      const where = (holds: (choice: (typeof choices)[number]) => boolean): readonly string[] =>
        messages.filter((_, index) => {
          const choice = choices[index];
          return choice !== undefined && holds(choice);
        });
      return judged(
        possible.filter((_, index) => choices[index]?.found),
        [1, 2].map((number) => where(({ cause }) => cause === number)),
        where(({ settled }) => settled)
      );
    });
  const checks = fc.array(check, { minLength: 1, maxLength: 5 });

  const follow = (all: readonly Judged[]): readonly Checklist[] => {
    let list: Checklist = [];
    return all.map((each) => (list = updatedChecklist(list, each)));
  };

  test("every finding is on the list exactly once, and everything listed stays in its order", () => {
    fc.assert(
      fc.property(checks, (all) => {
        let before: readonly string[] = [];
        follow(all).forEach((list, index) => {
          const open = list.filter(({ solved }) => !solved).map((item) => item.finding.message);
          const found = all[index]?.findings.map((each) => each.finding.message) ?? [];
          expect([...open].sort()).toEqual([...found].sort());
          const ids = list.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids.filter((id) => before.includes(id))).toEqual(before);
          before = ids;
        });
      })
    );
  });

  test("what is open is folded only under an open finding of the same cause", () => {
    fc.assert(
      fc.property(checks, (all) => {
        follow(all).forEach((list, index) => {
          const { findings = [], causes = new Map<Finding, string>() } = all[index] ?? {};
          const isOpen = (item: Checklist[number]): boolean =>
            !item.solved &&
            findings.some((each) => each.finding === item.finding && each.status === "open");
          for (const item of list.filter((each) => each.under !== undefined && isOpen(each))) {
            const lead = list.find(({ id }) => id === item.under);
            expect(lead && isOpen(lead) && lead.under === undefined).toBe(true);
            expect(lead && causes.get(lead.finding)).toBe(causes.get(item.finding));
            expect(causes.get(item.finding)).toBeDefined();
          }
        });
      })
    );
  });
});
