/** @jest-environment jsdom */
import { pageScript } from "./page-script";

const userAgents = {
  webView2:
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0",
  safari:
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)",
  edgeHtml: "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/64.0.3282.140 Edge/18.17763",
  trident: "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko",
};

/** Office as far as the page's script knows it. */
function office(isReady: boolean): { onReady(then: () => void): void } {
  return {
    onReady(then) {
      if (isReady) then();
    },
  };
}

function openPage(userAgent: string, host?: ReturnType<typeof office>): void {
  document.body.innerHTML = '<p id="notice" hidden></p><div id="root"></div>';
  Object.defineProperty(window, "Office", { value: host, configurable: true });
  Object.defineProperty(navigator, "userAgent", { value: userAgent, configurable: true });
  const script = document.createElement("script");
  script.textContent = pageScript();
  document.body.append(script);
}

const root = (): HTMLElement | null => document.getElementById("root");

/** What the clerk reads. (jsdom has no layout, so innerText is a plain property there.) */
function shown(): string | undefined {
  const notice = document.getElementById("notice");
  return notice === null || notice.hidden ? undefined : notice.innerText;
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test.each([userAgents.edgeHtml, userAgents.trident])("%s is told what to do instead", (agent) => {
  openPage(agent, office(true));
  expect(shown()).toContain("Excel 2021");
  expect(shown()).toContain("WebView2");
  expect(root()).toBeNull();
  jest.advanceTimersByTime(60_000);
  expect(shown()).toContain("Excel 2021");
});

test.each([userAgents.webView2, userAgents.safari])("%s starts without a word", (agent) => {
  openPage(agent, office(true));
  root()?.append("pane");
  jest.advanceTimersByTime(60_000);
  expect(shown()).toBeUndefined();
  expect(root()?.textContent).toBe("pane");
});

test("without office.js the clerk is told so", () => {
  openPage(userAgents.webView2);
  expect(shown()).toContain("office.js");
  expect(root()).toBeNull();
});

test("a host that does not answer is waited for, then named", () => {
  openPage(userAgents.webView2, office(false));
  root()?.append("starting");
  jest.advanceTimersByTime(14_000);
  expect(shown()).toBeUndefined();
  jest.advanceTimersByTime(1_000);
  expect(shown()).toContain("Excel 还没有回应");
  expect(root()).not.toBeNull();
});

/** The page's element of a script that could not be fetched. */
function loseScript(isOfPane: boolean): void {
  const script = document.createElement("script");
  // Parts that are loaded later are not written in the page.
  script.defer = isOfPane;
  script.type = "text/plain";
  document.body.append(script);
  script.dispatchEvent(new Event("error"));
}

test("a pane whose script does not come is told, and stays told", () => {
  openPage(userAgents.webView2, office(true));
  loseScript(true);
  expect(shown()).toContain("没有加载完整");
  expect(shown()).toContain("请检查网络");
  jest.advanceTimersByTime(60_000);
  expect(shown()).toContain("没有加载完整");
});

test("a part that does not come is the running pane's own affair", () => {
  openPage(userAgents.webView2, office(true));
  loseScript(false);
  root()?.append("pane");
  loseScript(true);
  jest.advanceTimersByTime(60_000);
  expect(shown()).toBeUndefined();
  expect(root()?.textContent).toBe("pane");
});

test("a pane that starts late takes the notice away", () => {
  openPage(userAgents.webView2, office(true));
  jest.advanceTimersByTime(15_000);
  expect(shown()).toContain("Excel 还没有回应");
  root()?.append("pane");
  jest.advanceTimersByTime(1_000);
  expect(shown()).toBeUndefined();
});
