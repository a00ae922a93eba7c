import { zipSync } from "fflate";
import { randomNumbers } from "../../bench/random";
import { checkedArchive } from "../../src/read/sources/archive";
import { limits } from "../../src/read/sources/limits";

const content = new TextEncoder().encode("内容".repeat(50));

/** An archive of one stored and one packed file, and where its parts begin. */
const archive = zipSync({ "a.txt": [content, { level: 0 }], "文件/b.xml": content });
const view = new DataView(archive.buffer);
const end = archive.length - 22;
const directory = view.getUint32(end + 16, true);
const second = directory + 46 + "a.txt".length;
const firstFile = view.getUint32(directory + 42, true);

/** The archive with numbers of two bytes put into it. */
function withNumbers(...numbers: readonly (readonly [at: number, number: number])[]): Uint8Array {
  const changed = archive.slice();
  const bytes = new DataView(changed.buffer);
  for (const [at, number] of numbers) bytes.setUint16(at, number, true);
  return changed;
}

/** The archive with another byte there. */
function withByte(at: number): Uint8Array {
  const changed = archive.slice();
  changed[at] = (changed[at] ?? 0) ^ 0xff;
  return changed;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

test("its names are told", async () => {
  expect(await checkedArchive(archive)).toEqual(["a.txt", "文件/b.xml"]);
  expect(await checkedArchive(zipSync({}))).toEqual([]);
});

test("more may stand in its directory than is read", async () => {
  const noted = zipSync({
    "a.xml": [content, { comment: "注", extra: { 7: new Uint8Array([1, 2, 3]) } }],
    "b.xml": [content, { comment: "注", extra: { 7: new Uint8Array([1, 2, 3]) } }],
  });
  expect(await checkedArchive(noted)).toEqual(["a.xml", "b.xml"]);
});

test("it may be a part of a larger piece of memory", async () => {
  const within = joined(new Uint8Array(7), archive, new Uint8Array(9));
  expect(await checkedArchive(within.subarray(7, 7 + archive.length))).toHaveLength(2);
});

test.each([
  [0, true],
  [1, true],
  [0xffff, true],
  [0x10000, false],
])("a comment of %d bytes may follow it: %s", async (length, isRead) => {
  const commented = joined(archive, new Uint8Array(length));
  if (isRead) expect(await checkedArchive(commented)).toHaveLength(2);
  else await expect(checkedArchive(commented)).rejects.toMatchObject({ code: "damaged" });
});

test.each([
  ["no end", withByte(end)],
  ["no end, at its last byte", withByte(end + 3)],
  ["no first entry", withByte(directory)],
  ["no second entry", withByte(second + 3)],
  ["no first file", withByte(firstFile + 1)],
  ["a directory beyond its end", withNumbers([end + 18, 0x7fff])],
  ["a file beyond its end", withNumbers([directory + 44, 0x7fff])],
  ["a file that is longer than it", withNumbers([directory + 22, 1])],
  ["more entries than there are", withNumbers([end + 10, 3])],
  ["a way of packing that is not known", withNumbers([directory + 10, 1])],
  ["another way of packing", withNumbers([second + 10, 9])],
  ["a file that cannot be unpacked", withNumbers([directory + 10, 8])],
  ["nothing in it", new Uint8Array()],
  ["too few bytes", archive.slice(0, 21)],
])("it is damaged where it has %s", async (_, bytes) => {
  await expect(checkedArchive(bytes)).rejects.toMatchObject({ code: "damaged" });
});

test("a file may end where the archive does", async () => {
  // What is called a comment at the end of the archive is the file: its checksum cannot be part of it.
  const file = archive.subarray(firstFile, firstFile + 30 + "a.txt".length + content.length);
  const entry = archive.slice(directory, second);
  const end = new Uint8Array(22);
  new DataView(entry.buffer).setUint32(42, entry.length + end.length, true);
  const bytes = new DataView(end.buffer);
  bytes.setUint32(0, 0x06054b50, true);
  bytes.setUint16(10, 1, true);
  bytes.setUint16(20, file.length, true);
  const whole = joined(entry, end, file);
  expect(await checkedArchive(whole)).toEqual(["a.txt"]);
  const longer = whole.slice();
  new DataView(longer.buffer).setUint32(20, content.length + 1, true);
  await expect(checkedArchive(longer)).rejects.toMatchObject({ code: "damaged" });
});

test.each([
  [1, "encrypted"],
  [0x801, "encrypted"],
])("it is locked where its flags are %d", async (flags, code) => {
  await expect(checkedArchive(withNumbers([second + 8, flags]))).rejects.toMatchObject({ code });
  expect(await checkedArchive(withNumbers([second + 8, 0x800]))).toHaveLength(2);
});

test("it has up to three thousand entries", async () => {
  const files = (count: number) =>
    zipSync(
      Object.fromEntries(Array.from({ length: count }, (_, index) => [index, new Uint8Array()])),
      { level: 0 }
    );
  expect(await checkedArchive(files(3000))).toHaveLength(3000);
  await expect(checkedArchive(files(3001))).rejects.toMatchObject({ code: "too-complex" });
});

test.each([
  ["XML of a document", "word/document.xml", 3_000_000, true],
  ["more", "word/document.XML", 3_000_001, false],
  ["more, of what belongs to it", "word/_rels/a.rels", 3_000_001, false],
  ["more, of drawings", "word/a.vml", 3_000_001, false],
  ["pictures in a document", "word/a.png", 3_000_001, true],
  ["XML of a workbook", "xl/workbook.xml", 3_000_001, true],
  ["XML of a workbook, all of it", "xl/workbook.xml", 24_000_000, true],
  ["more XML", "xl/workbook.xml", 24_000_001, false],
])("it may become so large: %s", async (_, name, size, isRead) => {
  const bytes = zipSync({ [name]: [new Uint8Array(size), { level: 1 }] });
  if (isRead) expect(await checkedArchive(bytes)).toEqual([name]);
  else await expect(checkedArchive(bytes)).rejects.toMatchObject({ code: "too-large" });
});

test("all its files together count", async () => {
  const half = new Uint8Array(limits.documentXmlBytes / 2);
  const bytes = (more: number) =>
    zipSync({ "word/a.xml": half, "word/b.xml": new Uint8Array(half.length + more) }, { level: 1 });
  expect(await checkedArchive(bytes(0))).toHaveLength(2);
  await expect(checkedArchive(bytes(1))).rejects.toMatchObject({ code: "too-large" });
});

/** A whole number of the pieces in which it is unpacked. */
const pieces = 65_536;

test("what is not read counts together as well, up to more", async () => {
  const most = new Uint8Array(64_000_000 - pieces);
  const bytes = (more: number) =>
    zipSync({ "a.png": most, "b.png": new Uint8Array(pieces + more) }, { level: 1 });
  expect(await checkedArchive(bytes(0))).toHaveLength(2);
  await expect(checkedArchive(bytes(1))).rejects.toMatchObject({ code: "too-large" });
});

test("what becomes too large is not unpacked to its end", async () => {
  const random = randomNumbers(1);
  const noise = Uint8Array.from({ length: 10 * pieces }, () => random.below(256));
  const bytes = zipSync({ "a.png": new Uint8Array(64_000_000), "b.png": noise }, { level: 1 });
  const directory = new DataView(bytes.buffer).getUint32(bytes.length - 6, true);
  // Whoever goes on to this finds that it cannot be unpacked.
  bytes.fill(0xff, directory - 4 * pieces, directory);
  await expect(checkedArchive(bytes)).rejects.toMatchObject({ code: "too-large" });
});

test("one part of a document makes it one", async () => {
  const bytes = zipSync(
    { "a.xml": content, "word/a.xml": new Uint8Array(limits.documentXmlBytes), "b.xml": content },
    { level: 1 }
  );
  await expect(checkedArchive(bytes)).rejects.toMatchObject({ code: "too-large" });
});

test("what is nothing but blanks counts as read", async () => {
  const blanks = (size: number) => zipSync({ "word/a": new Uint8Array(size) }, { level: 1 });
  expect(await checkedArchive(blanks(limits.documentXmlBytes))).toHaveLength(1);
  await expect(checkedArchive(blanks(limits.documentXmlBytes + 1))).rejects.toMatchObject({
    code: "too-large",
  });
});

describe("where nothing can be unpacked piece by piece", () => {
  /** The archive with a stated size of its packed file. */
  const stating = (size: number) =>
    withNumbers([second + 24, size % 0x10000], [second + 26, Math.floor(size / 0x10000)]);

  describe.each<[name: string, owner: object]>([
    ["DecompressionStream", globalThis],
    ["stream", Blob.prototype],
  ])("for want of %s", (name, owner) => {
    const own = Object.getOwnPropertyDescriptor(owner, name) ?? {};
    beforeEach(() => {
      Object.defineProperty(owner, name, { value: undefined, configurable: true });
    });
    afterEach(() => {
      Object.defineProperty(owner, name, own);
    });

    test("the stated sizes are believed", async () => {
      expect(await checkedArchive(stating(24_000_000))).toHaveLength(2);
      await expect(checkedArchive(stating(24_000_001))).rejects.toMatchObject({
        code: "too-large",
      });
    });

    test("what its name does not tell counts as read", async () => {
      const bytes = zipSync({ "a.dat": content });
      const at = new DataView(bytes.buffer).getUint32(bytes.length - 6, true);
      new DataView(bytes.buffer).setUint32(at + 24, 24_000_001, true);
      await expect(checkedArchive(bytes)).rejects.toMatchObject({ code: "too-large" });
    });
  });

  test("but where it can, they are not", async () => {
    expect(await checkedArchive(stating(24_000_001))).toHaveLength(2);
  });
});

test.each([directory + 16, second + 16])("a wrong checksum at %d is damage", async (at) => {
  await expect(checkedArchive(withByte(at))).rejects.toMatchObject({ code: "damaged" });
});

test("a byte changed in what it holds is damage, packed or not", async () => {
  const name = firstFile + 30 + "a.txt".length;
  await expect(checkedArchive(withByte(name))).rejects.toMatchObject({ code: "damaged" });
});

test.each([
  ["b.xml", "b.xml"],
  ["b.xml", "B.XML"],
  ["a/b.xml", "a\\b.xml"],
])("%s and %s are one name, which stands there twice", async (one, other) => {
  const two = zipSync({ [one]: content, ["x".repeat(other.length)]: content });
  const placeholder = new TextEncoder().encode("x".repeat(other.length));
  const named = new TextEncoder().encode(other);
  for (let at = 0; at + named.length <= two.length; at++) {
    if (placeholder.every((byte, index) => two[at + index] === byte)) two.set(named, at);
  }
  await expect(checkedArchive(two)).rejects.toMatchObject({ code: "damaged" });
});
