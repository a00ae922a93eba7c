/** @jest-environment jsdom */
import { TextEncoder } from "node:util";
import { parse } from "parse5";
import { infographicFile, infographicHtml } from "../../src/write/infographic-page";
import { changed, publishedReport } from "../check/sample-reports";
import { infographicOf } from "./published-content";
import { notReady, ready } from "./standings";

// Every browser has it; the page that jest simulates has not.
Object.assign(globalThis, { TextEncoder });

const now = publishedReport("012");
const before = publishedReport("011");

function opened(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}

function widthsOf(chart: Element | undefined): readonly number[] {
  const [, ...drawn] = Array.from(chart?.querySelectorAll("rect") ?? []);
  return drawn.map((bar) => Number(bar.getAttribute("width")));
}

test("the figures stand as text, each with its unit and its change", () => {
  const page = opened(infographicHtml(infographicOf(now, before), ready));
  expect(page.title).toBe(`${now.agency}2024年政府信息公开工作年度报告一图读懂`);
  const figures = Array.from(page.querySelectorAll("li")).map(({ textContent }) =>
    textContent.replace(/\s+/g, "")
  );
  expect(figures).toHaveLength(5);
  expect(figures[0]).toBe("收到申请218件▲比2023年增加137件，增长169.1%");
  expect(figures[3]).toBe("结转下年度办理0件与2023年持平");
});

test("two charts are named and described for who does not see them, and their numbers stand below in words", () => {
  const page = opened(infographicHtml(infographicOf(now, before), ready));
  const charts = Array.from(page.querySelectorAll("svg"));
  const named = charts.map((chart) => [
    chart.getAttribute("role"),
    page.getElementById(chart.getAttribute("aria-labelledby") ?? "")?.textContent,
    page.getElementById(chart.getAttribute("aria-describedby") ?? "")?.textContent,
  ]);
  const description = "条形图，图中的数都写在图下的文字里。";
  expect(named).toEqual([
    ["img", "2024年申请办理结果", description],
    ["img", "收到和办结申请：2023年与2024年", description],
  ]);
  const captions = Array.from(page.querySelectorAll("figcaption")).map((each) => each.textContent);
  expect(captions[1]).toBe("收到申请2023年81件，2024年218件；办结申请2023年81件，2024年218件。");
});

test("bars are as long as their numbers, last year's hollow", () => {
  const page = opened(infographicHtml(infographicOf(now, before), ready));
  const [outcomes, flow] = Array.from(page.querySelectorAll("svg"));
  const [granted = 0, partial = 0] = widthsOf(outcomes);
  expect(granted / partial).toBeCloseTo(71 / 29, 1);
  const [, , last = 0, own = 0] = widthsOf(flow);
  expect(own / last).toBeCloseTo(218 / 81, 1);
  const fills = Array.from(flow?.querySelectorAll("rect") ?? []).map((bar) =>
    bar.getAttribute("fill")
  );
  expect(fills.slice(3, 5)).toEqual(["#fff", "#1d5fa8"]);
});

test("no bar is drawn of 0 or of what is not known, and no number is made up", () => {
  const odd = changed(now, { "t3.granted.total": null, "t3.partial.total": 0 });
  const page = opened(infographicHtml(infographicOf(odd, before), ready));
  const [chart] = Array.from(page.querySelectorAll("svg"));
  expect(widthsOf(chart)).toHaveLength(4);
  const texts = Array.from(chart?.querySelectorAll("text") ?? []).map((each) => each.textContent);
  expect(texts.slice(0, 4)).toEqual(["予以公开", "未填", "部分公开", "0件"]);
});

test("without last year's report there is one bar a number, and it is said", () => {
  const page = opened(infographicHtml(infographicOf(now), ready));
  expect(widthsOf(page.querySelectorAll("svg")[1])).toHaveLength(2);
  expect(page.body.textContent).toContain("本页没有与上年对比。");
  expect(page.body.textContent).not.toContain("2023年");
  expect(page.body.textContent).not.toContain("▲");
});

test("it is valid, and has no script nor anything from outside, whatever the report says", () => {
  const agency = `"><script>alert(1)</script><a href='http://a.example'>水务局`;
  const html = infographicHtml(infographicOf({ ...now, agency }, before), ready);
  const errors: string[] = [];
  parse(html, { onParseError: ({ code }) => errors.push(code) });
  expect(errors).toEqual([]);
  const page = opened(html);
  expect(page.querySelectorAll("script, a, img, link, [src], [href]")).toHaveLength(0);
  expect(page.querySelector("h1")?.textContent).toContain(agency);
});

test("a draft says so on the page, on paper and in its names", () => {
  const content = infographicOf(now, before);
  const page = opened(infographicHtml(content, notReady));
  expect(page.querySelector("main > p")?.textContent).toBe(
    "【草稿：还不能报送：27格空着，3部分未写，请勿公开】"
  );
  expect(page.querySelector("style")?.textContent).toContain('content:"草稿"');
  expect(infographicFile(content, notReady).name).toMatch(/一图读懂（草稿）\.html$/);
  expect(opened(infographicHtml(content, ready)).querySelector("style")?.textContent).not.toContain(
    "草稿"
  );
});
