import { barChartSvg, type BarChart } from "./bar-chart";
import { draftMark, draftName, draftTitle } from "./draft-mark";
import type { Standing } from "./document";
import { safeFileName } from "./file-name";
import { brokenByWords, draftOnPaper, escaped, styled, titleHtml, webPage } from "./html-source";
import type { FigureChart, Infographic, KeyFigure } from "../report/infographic";
import { printedLine } from "./printed-text";
import { mediaTypes, utf8, type WrittenFile } from "./written-file";

const blue = "#1d5fa8";

/** Only styles that a website's editor keeps when it takes the page's source; the page also bears being without them. */
const styles = {
  page: "max-width:760px;margin:0 auto;padding:12px 16px;color:#1a1a1a;background:#fff;font-family:'Microsoft YaHei',微软雅黑,'PingFang SC','Noto Sans CJK SC',SimHei,sans-serif;font-size:14px;line-height:1.5;overflow-wrap:anywhere",
  draft: "text-align:center;font-weight:bold;color:#b00000;margin:0 0 8px",
  title: `font-size:18px;font-size:clamp(18px,5vw,24px);line-height:1.4;text-align:center;margin:0 0 12px;padding:0 0 10px;border-bottom:4px solid ${blue}`,
  heading: `font-size:1.15em;line-height:1.4;color:${blue};margin:14px 0 8px`,
  figures: "display:flex;flex-wrap:wrap;gap:10px;list-style:none;margin:0;padding:0",
  figure: `flex:1 1 8.8em;box-sizing:border-box;padding:8px;border:1px solid ${blue};border-top-width:4px`,
  name: "display:block;font-weight:bold",
  value:
    "display:block;font-size:2em;line-height:1.3;font-weight:bold;font-variant-numeric:tabular-nums",
  longValue: "display:block;font-size:1.3em;line-height:2;font-weight:bold",
  unit: "font-size:.5em;font-weight:normal",
  change: "display:block;font-size:.93em",
  charts: "display:flex;flex-wrap:wrap;column-gap:20px",
  chart: "flex:1 1 17em;min-width:0",
  picture: "margin:0",
  sentence: "margin:6px 0 0;font-size:.93em",
  notes: "margin:16px 0 0;padding:8px 0 0;border-top:1px solid #8a8a8a;font-size:.86em;color:#444",
} as const;

/** A number of more digits is set smaller. */
const mostDigits = 6;

/** On one A4 page, whatever its margins; a mark of a draft over it. */
function onPaper(draft: string | null): string {
  return [
    "@page{size:A4 portrait;margin:12mm}",
    "@media print{",
    "main{max-width:none!important;padding:0!important;font-size:17px!important}",
    "li{flex-basis:11em!important}",
    "li,figure{break-inside:avoid}",
    "h2{break-after:avoid}",
    ...(draft === null ? [] : [draftOnPaper]),
    "}",
  ].join("\n");
}

function said(text: string): string {
  return escaped(printedLine(text));
}

/** An arrow beside the word that says the same. */
function arrow({ by }: KeyFigure): string {
  if (by === null || by === 0) return "";
  return `<span aria-hidden="true">${by > 0 ? "▲" : "▼"}</span> `;
}

function figureHtml(figure: KeyFigure): string {
  const { name, unit, now, nowWords, changeWords } = figure;
  const counted = now === null ? "" : `<span${styled(styles.unit)}>${said(unit)}</span>`;
  const size = nowWords.length > mostDigits ? styles.longValue : styles.value;
  const change = `<span${styled(styles.change)}>${arrow(figure)}${said(changeWords)}</span>`;
  return [
    `<li${styled(styles.figure)}>`,
    `<span${styled(styles.name)}>${said(name)}</span>`,
    `<span${styled(size)}>${said(nowWords)}${counted}</span>`,
    ...(changeWords === "" ? [] : [change]),
    "</li>",
  ].join("\n");
}

function counted(words: string, value: number | null, unit: string): string {
  return value === null ? words : `${words}${unit}`;
}

const pointer = "条形图，图中的数都写在图下的文字里。";

function outcomeBars({ title, figures, shares }: FigureChart, year: string): BarChart {
  return {
    id: "nianbao-outcomes",
    title,
    description: pointer,
    series: [year],
    groups: figures.map(({ name, unit, now, nowWords }, index) => {
      const share = shares ? `（${shares[index] ?? ""}）` : "";
      return { name, bars: [{ value: now, words: `${counted(nowWords, now, unit)}${share}` }] };
    }),
  };
}

function flowBars({ title, figures }: FigureChart, content: Infographic): BarChart {
  const { year, yearBefore } = content;
  return {
    id: "nianbao-flow",
    title,
    description: pointer,
    series: yearBefore === null ? [year] : [yearBefore, year],
    groups: figures.map(({ name, unit, before, beforeWords, now, nowWords }) => ({
      name,
      bars: [
        ...(yearBefore === null
          ? []
          : [{ value: before, words: counted(beforeWords, before, unit) }]),
        { value: now, words: counted(nowWords, now, unit) },
      ],
    })),
  };
}

function chartHtml({ title, sentence }: FigureChart, bars: BarChart): string {
  return [
    `<section${styled(styles.chart)}>`,
    `<h2${styled(styles.heading)}>${said(title)}</h2>`,
    `<figure${styled(styles.picture)}>`,
    barChartSvg(bars),
    `<figcaption${styled(styles.sentence)}>${said(sentence)}</figcaption>`,
    "</figure>",
    "</section>",
  ].join("\n");
}

/**
 * 一图读懂 as a web page of its own, which prints on one A4 page.
 * @param standing of the report; where it is not ready, the page is marked 草稿, with what remains to be done
 */
export function infographicHtml(content: Infographic, standing: Standing): string {
  const { titleLines, figures, outcomes, flow, notes, year } = content;
  const title = printedLine(titleLines.join(""));
  const draft = draftMark(standing);
  const main = [
    `<main${styled(styles.page)}>`,
    ...(draft === null ? [] : [`<p${styled(styles.draft)}>【${said(draft)}】</p>`]),
    `<h1${styled(styles.title, brokenByWords)}>${titleHtml(titleLines.map(printedLine))}</h1>`,
    "<section>",
    `<h2${styled(styles.heading)}>${said(year)}的五项数据</h2>`,
    // Safari takes a list without bullets for none unless it is told.
    `<ul role="list"${styled(styles.figures)}>`,
    ...figures.map(figureHtml),
    "</ul>",
    "</section>",
    `<div${styled(styles.charts)}>`,
    chartHtml(outcomes, outcomeBars(outcomes, year)),
    chartHtml(flow, flowBars(flow, content)),
    "</div>",
    `<p${styled(styles.notes)}>${notes.map(said).join("")}</p>`,
    "</main>",
  ].join("\n");
  return webPage(draftTitle(title, draft), onPaper(draft), main);
}

/** 一图读懂 as a file. */
export function infographicFile(content: Infographic, standing: Standing): WrittenFile {
  const name = safeFileName(
    draftName(printedLine(content.titleLines.join("")), draftMark(standing))
  );
  return {
    name: `${name}.html`,
    mediaType: mediaTypes.html,
    bytes: utf8(infographicHtml(content, standing)),
  };
}
