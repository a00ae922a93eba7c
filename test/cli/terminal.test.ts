import fc from "fast-check";
import { printable } from "../../src/cli/terminal";

/** Texts with commands to the terminal among what a file may say. */
const texts = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0x9f }).map((code) => String.fromCharCode(code)),
      fc.constantFrom("\u001b[2J", "\u009b31m", "\u202e", "\u2066", "\u200f", "\u061c", "\u2028"),
      fc.constantFrom("水利局", "\\", '"', "👨‍👩‍👧")
    )
  )
  .map((parts) => parts.join(""));

test("nothing that is printed commands the terminal", () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(printable(text)).not.toMatch(
        /[\p{Cc}\u2028\u2029]|[\u061c\u200e\u200f\u202a-\u202e]|[\u2066-\u2069]/u
      );
    })
  );
});

test("JSON says the same when it is printed", () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(JSON.parse(printable(JSON.stringify({ [text]: text })))).toEqual({ [text]: text });
    })
  );
});

test("what is printed is otherwise as it was", () => {
  expect(printable("  某局：a\tb\r\nc👨‍👩‍👧\u001b]0;x\u0007")).toBe(
    "  某局：a b c👨‍👩‍👧\\u001b]0;x\\u0007"
  );
});
