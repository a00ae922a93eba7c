import { UnreadableFileError } from "../../src/read/errors";
import { decodeText } from "../../src/read/sources/encoding";

const utf8 = (text: string): readonly number[] => [...new TextEncoder().encode(text)];
/** 年报 in GBK. */
const gbk = [0xc4, 0xea, 0xb1, 0xa8];

function times(count: number, bytes: readonly number[]): readonly number[] {
  return Array.from({ length: count }, () => bytes).flat();
}

test.each<[name: string, bytes: readonly number[], text: string, unreadable: number]>([
  ["UTF-8", utf8("年报"), "年报", 0],
  ["UTF-8 with its mark", [0xef, 0xbb, 0xbf, ...utf8("年报")], "年报", 0],
  ["UTF-8 with one bad byte", [0xff, ...utf8("年报".repeat(10))], `�${"年报".repeat(10)}`, 1],
  ["GBK", gbk, "年报", 0],
  ["GBK with one bad byte", [...times(10, gbk), 0xff], `${"年报".repeat(10)}�`, 1],
  ["UTF-16", [0xff, 0xfe, 0x74, 0x5e, 0xa5, 0x62], "年报", 0],
  ["UTF-16, the other way round", [0xfe, 0xff, 0x5e, 0x74, 0x62, 0xa5], "年报", 0],
  ["UTF-16 with half a character", [0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00], "�A", 1],
  ["the other with half a character", [0xfe, 0xff, 0xd8, 0x00, 0x00, 0x41], "�A", 1],
])("%s is read", (_, bytes, text, unreadable) => {
  expect(decodeText(Uint8Array.from(bytes))).toEqual({ text, unreadable });
});

test("UTF-8 with more bad bytes than one in twenty characters is none", () => {
  const bytes = Uint8Array.from([...utf8(`${"年报".repeat(9)}年`), 0xff]);
  expect(decodeText(bytes).text).not.toContain("年报");
});

test.each([
  ["GBK with more bad bytes than that", [...gbk, ...gbk, 0xff]],
  ["letters with a bad byte", [0x41, 0xff]],
  ["a text with a character of nothing", [0x41, 0x00]],
])("%s is no text", (_, bytes) => {
  expect(() => decodeText(Uint8Array.from(bytes))).toThrow(new UnreadableFileError("unknown-kind"));
});

test("a text may have so many characters and no more", () => {
  const most = new Uint8Array(4_000_000).fill(0x41);
  expect(decodeText(most).text).toHaveLength(4_000_000);
  const more = new Uint8Array(4_000_000 + 1).fill(0x41);
  expect(() => decodeText(more)).toThrow(new UnreadableFileError("too-large"));
});
