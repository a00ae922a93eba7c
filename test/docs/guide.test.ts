import { aboutStrings } from "../../src/taskpane/strings/about";
import { comparisonStrings } from "../../src/taskpane/strings/comparison";
import { exportStrings } from "../../src/taskpane/strings/export";
import { gapStrings } from "../../src/taskpane/strings/gaps";
import { guardStrings } from "../../src/taskpane/strings/guard";
import { importStrings } from "../../src/taskpane/strings/import";
import { publishingStrings } from "../../src/taskpane/strings/publishing";
import { questionStrings } from "../../src/taskpane/strings/questions";
import { renamingStrings } from "../../src/taskpane/strings/renaming";
import { zhCN } from "../../src/taskpane/strings/zh-CN";
import { tools } from "../../src/taskpane/tools/registry";
import { pageScript } from "../build/page-script";
import { pageText, tableRows } from "./pages";

/** In the guide's table, what stands in place of names, numbers and lists, and of the rest of a long message. */
const gap = "…";

/**
 * Stands for any argument of a message: a number, a name, a list of names, a verdict, or whose report it is.
 * @param count what it is where a message asks how many
 */
function standIn(count: number) {
  return Object.assign(count === 0 ? [] : [gap], {
    sentence: gap,
    reasons: [{ message: gap }],
    agency: gap,
    year: gap,
    [Symbol.toPrimitive]: (hint: string) => (hint === "number" ? count : gap),
  });
}

/** A message may say something else where there is none of what it counts. */
const standIns = [standIn(2), standIn(0)];

interface Message {
  readonly name: string;
  readonly text: string;
}

/** All that the pane can say, with a gap where a message has an argument. */
function messagesIn(strings: object, path = ""): readonly Message[] {
  return Object.entries(strings).flatMap(([key, value]: [string, unknown]): readonly Message[] => {
    const name = `${path}${key}`;
    if (typeof value === "string") return [{ name, text: value }];
    if (typeof value === "function") {
      const said = standIns.map((any) => String(Reflect.apply(value, undefined, [any, any, any])));
      return [...new Set(said)].map((text) => ({ name, text }));
    }
    return typeof value === "object" && value !== null ? messagesIn(value, `${name}.`) : [];
  });
}

/** The notices of the page itself, which are shown where the pane cannot start. */
function noticesOfPage(): readonly Message[] {
  const literals = /"(?:[^"\\]|\\.)*"(?:\s*\+\s*"(?:[^"\\]|\\.)*")*/g;
  return [...pageScript().matchAll(literals)].map(([expression]) => ({
    name: "taskpane.html",
    text: expression.replace(/"\s*\+\s*"/g, "").slice(1, -1),
  }));
}

/** What is left of a text when its gaps are taken out. */
const ownWords = (text: string): string => text.replace(/[…，。：；]/g, "");

const messages = [
  ...messagesIn(zhCN),
  ...messagesIn(aboutStrings["zh-CN"], "about."),
  ...messagesIn(comparisonStrings["zh-CN"], "comparison."),
  ...messagesIn(exportStrings["zh-CN"], "export."),
  ...messagesIn(importStrings["zh-CN"], "import."),
  ...messagesIn(gapStrings["zh-CN"], "gaps."),
  ...messagesIn(guardStrings["zh-CN"], "guard."),
  ...messagesIn(publishingStrings["zh-CN"], "publishing."),
  ...messagesIn(questionStrings["zh-CN"], "questions."),
  ...messagesIn(renamingStrings["zh-CN"], "renaming."),
  ...noticesOfPage(),
];

/** All that the tools can say. */
async function messagesOfTools(): Promise<readonly Message[]> {
  const parts = await Promise.all(
    tools.map(async ({ id, part }) => ({ id, strings: (await part.come()).strings["zh-CN"] }))
  );
  return parts.flatMap(({ id, strings }) => messagesIn(strings, `tools.${id}.`));
}

/** Labels and hints explain themselves; what is a sentence tells the clerk something. */
const isSentence = ({ text }: Message): boolean => text.includes("。") && ownWords(text).length > 0;

/** Messages as the guide quotes them: the whole or, ending in a gap, the beginning. */
const quoted = tableRows(pageText("docs/使用说明.md"))
  .map(([message = ""]) => message)
  .filter((message) => /[。…]$/.test(message));

function isQuotedBy(quotation: string, { text }: Message): boolean {
  const parts = quotation.split(gap).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "s").test(text);
}

function isExplained(message: Message): boolean {
  return quoted.some((quotation) => isQuotedBy(quotation, message));
}

test.each(messages.filter(isSentence))("the guide explains $name: $text", (message) => {
  expect(isExplained(message)).toBe(true);
});

test("the guide explains what every tool says", async () => {
  const sentences = (await messagesOfTools()).filter(isSentence);
  expect(sentences.length).toBeGreaterThan(tools.length);
  expect(sentences.filter((message) => !isExplained(message))).toEqual([]);
});

test("the guide explains nothing the pane does not say", async () => {
  const all = [...messages, ...(await messagesOfTools())];
  const unknown = quoted.filter(
    (quotation) => !all.some((message) => isQuotedBy(quotation, message))
  );
  expect(unknown).toEqual([]);
});

test("a quotation says enough to be found by", () => {
  const vague = quoted.filter((quotation) => ownWords(quotation).length < 3);
  expect(vague).toEqual([]);
});
