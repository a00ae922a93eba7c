import fc from "fast-check";
import { UnreadableFileError } from "../../src/read/errors";
import { compoundFile } from "../../src/read/sources/compound-file";
import { compoundFileWith } from "./doc-file";
import { eachSectorFollowedBy } from "./hostile-corpus";

function filled(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => (at * 7 + length) % 251);
}

/** Comparing arrays number by number takes its time. */
function areSame(a: Uint8Array | null, b: Uint8Array): boolean {
  return a !== null && Buffer.from(a).equals(b);
}

const lengths = fc.uniqueArray(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 4 });

test("streams come back as they were put in, small and large", () => {
  fc.assert(
    fc.property(lengths, (all) => {
      const file = compoundFile(
        compoundFileWith(Object.fromEntries(all.map((each) => [`s${each}`, filled(each)])))
      );
      for (const length of all)
        expect(areSame(file.stream(`s${length}`), filled(length))).toBe(true);
    }),
    { numRuns: 50 }
  );
});

test("names are told apart by their letters, not by their case", () => {
  const file = compoundFile(compoundFileWith({ WORKBOOK: filled(10) }));
  expect(file.has("Workbook")).toBe(true);
  expect(file.stream("workbook")).toEqual(filled(10));
  expect(file.has("Work")).toBe(false);
  expect(file.stream("Work")).toBeNull();
});

test("what is embedded in a file is none of its streams", () => {
  const file = compoundFile(
    compoundFileWith({ WordDocument: filled(10), "ObjectPool/Workbook": filled(20) })
  );
  expect(file.has("WordDocument")).toBe(true);
  expect(file.has("Workbook")).toBe(false);
});

test("a file of so many sectors that its header cannot list what tells their order is read", () => {
  const large = filled(8_000_000);
  const file = compoundFile(compoundFileWith({ Book: large }));
  expect(areSame(file.stream("Book"), large)).toBe(true);
});

/** What comes of reading all streams that a file may have. */
function outcome(bytes: Uint8Array): string {
  try {
    const file = compoundFile(bytes);
    ["small", "large"].forEach((name) => file.stream(name));
    return "read";
  } catch (cause) {
    return cause instanceof UnreadableFileError ? cause.code : String(cause);
  }
}

const whole = compoundFileWith({ small: filled(1000), large: filled(30_000) });

test("chains that go in a circle, or to sectors that are not there, are refused", () => {
  expect(outcome(whole)).toBe("read");
  expect(outcome(eachSectorFollowedBy(whole, (sector) => sector))).toBe("damaged");
  expect(outcome(eachSectorFollowedBy(whole, () => 0x00ff_fff0))).toBe("damaged");
  expect(outcome(eachSectorFollowedBy(whole, () => 0xffff_fffe))).toBe("damaged");
});

test("a file that is cut is damaged, unless only what no stream needs is lacking", () => {
  const step = 61;
  const outcomes = Array.from({ length: Math.floor(whole.length / step) }, (_, index) =>
    outcome(whole.slice(0, index * step))
  );
  expect(new Set(outcomes)).toEqual(new Set(["damaged", "read"]));
  expect(outcomes.slice(0, 30_000 / step)).not.toContain("read");
});

test("whatever bytes are changed, a file is read or damaged", () => {
  const changes = fc.array(fc.tuple(fc.integer({ min: 8, max: whole.length - 1 }), fc.nat(255)), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(changes, (all) => {
      const changed = whole.slice();
      for (const [at, byte] of all) changed[at] = byte;
      expect(["read", "damaged"]).toContain(outcome(changed));
    }),
    { numRuns: 500 }
  );
});
