/**
 * Prints how well the text is compared with the tables, by kind, and how long it takes:
 * `npx tsx bench/text.ts`; with `--list` also which of the tuned passages are judged wrong. It ends with 1 where it
 * takes too long.
 */
import { performance } from "node:perf_hooks";
import { checkReport } from "../src/check/check";
import { proseRules } from "../src/rules/prose";
import { judge } from "../test/rules/prose/judge-sentence";
import { judgePassage, passagesOf, type Passage } from "../test/rules/prose/passages/passage";
import { busyReport, saying } from "../test/rules/prose/sentence-report";
import {
  heldOutSentences,
  knownSentences,
  lateSentences,
  type Sentence,
} from "../test/rules/prose/sentences";
import { quantile } from "./quantile";

const listsPassages = process.argv.includes("--list");

interface Count {
  readonly texts: number;
  readonly contradictions: number;
  readonly falseAlarms: number;
  readonly missed: number;
}

/** A text's kind, what is judged wrong of it, and what it is listed by; texts that nobody may look at have no name. */
interface Judged extends Count {
  readonly kind: string;
  readonly listed: readonly string[];
}

/** At most so many false alarms, and so large a part of the contradictions missed. */
interface Goal {
  readonly falseAlarms: number;
  readonly missed: number;
}

function totalOf(all: readonly Count[]): Count {
  const sum = (of: keyof Count): number => all.reduce((total, each) => total + each[of], 0);
  return {
    texts: sum("texts"),
    contradictions: sum("contradictions"),
    falseAlarms: sum("falseAlarms"),
    missed: sum("missed"),
  };
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;
}

function line(name: string, { texts, contradictions, falseAlarms, missed }: Count): string {
  const numbers = [texts, contradictions, falseAlarms, missed].map(String);
  const columns = [...numbers, percent(missed, contradictions)];
  return name.padEnd(14) + columns.map((column) => column.padStart(11)).join("");
}

function print(title: string, judged: readonly Judged[], goal: Goal, isListed: boolean): void {
  console.log(title);
  console.log("                    texts contradict.      false     missed");
  for (const kind of new Set(judged.map((each) => each.kind))) {
    console.log(line(kind, totalOf(judged.filter((each) => each.kind === kind))));
  }
  const all = totalOf(judged);
  console.log(line("all", all));
  const isReached =
    all.falseAlarms <= goal.falseAlarms && all.missed <= goal.missed * all.contradictions;
  console.log(
    `goal ${isReached ? "reached" : "not reached"}: ` +
      `at most ${goal.falseAlarms} false, ${percent(goal.missed, 1)} missed`
  );
  if (isListed) for (const each of judged.flatMap(({ listed }) => listed)) console.log(`  ${each}`);
  console.log();
}

function judgedPassage(passage: Passage): Judged {
  const { falseAlarms, missed } = judgePassage(passage);
  return {
    kind: passage.kind,
    texts: 1,
    contradictions: passage.wrong.length,
    falseAlarms: falseAlarms.length,
    missed: missed.length,
    listed: [
      ...falseAlarms.map((message) => `${passage.id} false: ${message}`),
      ...missed.map(({ words }) => `${passage.id} missed: ${words}`),
    ],
  };
}

function judgedSentence(sentence: Sentence): Judged {
  const { falseAlarms, missed } = judge(sentence);
  return {
    kind: sentence.kind,
    texts: 1,
    contradictions: sentence.wrong.length,
    falseAlarms: falseAlarms.length,
    missed: missed.length,
    listed: [
      ...falseAlarms.map((message) => `false: ${message}`),
      ...missed.map((each) => `missed: ${each} in ${sentence.text}`),
    ],
  };
}

/** Written to be unlike the usual phrases. */
function isFarFromUsual({ id }: Passage): boolean {
  const number = Number(id.slice(1));
  return number >= 601 && number <= 900;
}

const tuned = passagesOf("tuned");
const tunedGoal = { falseAlarms: 0, missed: 0.05 };
print(
  "passages, tuned",
  tuned.filter((passage) => !isFarFromUsual(passage)).map(judgedPassage),
  tunedGoal,
  listsPassages
);
print(
  "passages, tuned, far from the usual wording",
  tuned.filter(isFarFromUsual).map(judgedPassage),
  tunedGoal,
  listsPassages
);
print(
  "passages, tuned, written later by others",
  passagesOf("tuned-later").map(judgedPassage),
  tunedGoal,
  listsPassages
);
for (const [title, set] of [
  ["passages, set aside", "set-aside"],
  ["passages, set aside, written later by others", "set-aside-later"],
] as const) {
  print(
    title,
    passagesOf(set).map((passage) => ({ ...judgedPassage(passage), listed: [] })),
    { falseAlarms: 1, missed: 0.12 },
    false
  );
}
const sentenceGoal = { falseAlarms: 0, missed: 0.1 };
print("sentences, the first ones", knownSentences.map(judgedSentence), sentenceGoal, true);
print("sentences, held out then", heldOutSentences.map(judgedSentence), sentenceGoal, true);
print("sentences, written afterwards", lateSentences.map(judgedSentence), sentenceGoal, true);

const plainProse =
  "坚持以公开为常态、不公开为例外，围绕市委、市政府中心工作，持续加强重点领域信息公开，优化网站栏目设置，完善信息发布审核机制，" +
  "切实保障人民群众的知情权、参与权和监督权，不断提升政府工作透明度。";

/** Texts with twice the usual density of figures, no two alike, so that nothing is remembered from one to the next. */
function* ordinaryTexts(length: number, count: number): Iterable<string> {
  const texts = knownSentences.map(({ text }) => text);
  for (let first = 0; first < count; first++) {
    let text = "";
    for (let next = first; text.length < length; next++) {
      text += `${texts[next % texts.length] ?? ""}${next % 4 === 0 ? `${plainProse}\n` : ""}`;
    }
    yield text.slice(0, length);
  }
}

/** How long the check of texts of this length takes, from the shortest time to the longest. */
function timesOf(length: number, count: number): readonly number[] {
  const times: number[] = [];
  for (const text of ordinaryTexts(length, count)) {
    const report = saying(text, busyReport);
    const before = performance.now();
    checkReport(report, { rules: proseRules });
    times.push(performance.now() - before);
  }
  return times.sort((a, b) => a - b);
}

function within(name: string, value: number, budget: number, digits: number): boolean {
  const isWithin = value <= budget;
  console.log(
    `${name} ${value.toFixed(digits)} (budget ${budget})${isWithin ? "" : " – not within"}`
  );
  return isWithin;
}

timesOf(1500, 100);
const short = timesOf(1500, 400);
const long = quantile(timesOf(10_000, 60), 0.5);
const twice = quantile(timesOf(20_000, 60), 0.5);
console.log(`texts of 1500 characters: 95 % in ${quantile(short, 0.95).toFixed(3)} ms`);
/** In ms; a text of the usual density has half of the figures of these. */
const budgetOf10000 = 20;
const kept = [
  within(
    "texts of 1500 characters, median in ms:",
    quantile(short, 0.5),
    (budgetOf10000 * 1500) / 10_000,
    3
  ),
  within("texts of 10 000 characters, median in ms:", long, budgetOf10000, 2),
  within("texts of 20 000 characters, times as long:", twice / long, 2.6, 2),
];
if (kept.includes(false)) process.exitCode = 1;
