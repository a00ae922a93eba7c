/**
 * Prints how well figures in the text are compared with the tables, by kind of statement, and how long it takes:
 * `npx tsx bench/text.ts`.
 */
import { performance } from "node:perf_hooks";
import { checkReport } from "../src/check/check";
import { proseRules } from "../src/rules/prose";
import { judge } from "../test/rules/prose/judge-sentence";
import { busyReport, saying } from "../test/rules/prose/sentence-report";
import {
  heldOutSentences,
  knownSentences,
  lateSentences,
  type Sentence,
} from "../test/rules/prose/sentences";
import { quantile } from "./quantile";

const mostMissed = 0.1;
const budget = 1;
const length = 1500;
const repetitions = 400;

interface Count {
  sentences: number;
  statements: number;
  falseAlarms: number;
  contradictions: number;
  missed: number;
}

function countOf(sentences: readonly Sentence[]): Count {
  const count = { sentences: 0, statements: 0, falseAlarms: 0, contradictions: 0, missed: 0 };
  for (const sentence of sentences) {
    const { statements, falseAlarms, missed } = judge(sentence);
    count.sentences += 1;
    count.statements += statements;
    count.falseAlarms += falseAlarms.length;
    count.contradictions += sentence.wrong.length;
    count.missed += missed.length;
    for (const message of falseAlarms) console.log(`false alarm: ${message}`);
    for (const each of missed) console.log(`missed: ${each} in ${sentence.text}`);
  }
  return count;
}

function line(name: string, count: Count): string {
  const { sentences, statements, falseAlarms, contradictions, missed } = count;
  const numbers = [sentences, statements, falseAlarms, contradictions, missed];
  return name.padEnd(12) + numbers.map((number) => String(number).padStart(10)).join("");
}

function printCounts(title: string, sentences: readonly Sentence[]): Count {
  const kinds = [...new Set(sentences.map(({ kind }) => kind))];
  const lines = kinds.map((kind) =>
    line(kind, countOf(sentences.filter((sentence) => sentence.kind === kind)))
  );
  const all = countOf(sentences);
  console.log(title);
  console.log("            sentences statements     false contradict.   missed");
  for (const each of lines) console.log(each);
  console.log(`${line("all", all)}\n`);
  return all;
}

const counts = [
  printCounts("known when the recogniser was written", knownSentences),
  printCounts("held out", heldOutSentences),
  printCounts("written afterwards", lateSentences),
];
const falseAlarms = counts.reduce((sum, count) => sum + count.falseAlarms, 0);
const missed = counts.reduce((sum, count) => sum + count.missed, 0);
const contradictions = counts.reduce((sum, count) => sum + count.contradictions, 0);

const plainProse =
  "坚持以公开为常态、不公开为例外，围绕市委、市政府中心工作，持续加强重点领域信息公开，优化网站栏目设置，完善信息发布审核机制，" +
  "切实保障人民群众的知情权、参与权和监督权，不断提升政府工作透明度。";

/** Texts of ordinary length and twice the usual density of figures, no two alike, so that nothing is remembered from one to the next. */
function* ordinaryTexts(): Iterable<string> {
  const texts = knownSentences.map(({ text }) => text);
  for (let first = 0; first < repetitions; first++) {
    let text = "";
    for (let next = first; text.length < length; next++) {
      text += `${texts[next % texts.length] ?? ""}${next % 4 === 0 ? `${plainProse}\n` : ""}`;
    }
    yield text;
  }
}

const times: number[] = [];
for (const text of ordinaryTexts()) {
  const report = saying(text, busyReport);
  const before = performance.now();
  checkReport(report, { rules: proseRules });
  times.push(performance.now() - before);
}
times.sort((a, b) => a - b);
const median = quantile(times, 0.5);

console.log(`false alarms ${falseAlarms} (at most 0)`);
console.log(`missed ${missed} of ${contradictions} (at most ${mostMissed * 100} %)`);
console.log(
  `texts of ${length} characters: median ${median.toFixed(3)} ms (budget ${budget}), ` +
    `95 % ${quantile(times, 0.95).toFixed(3)} ms`
);
if (falseAlarms > 0 || missed > mostMissed * contradictions || median > budget) {
  process.exitCode = 1;
}
