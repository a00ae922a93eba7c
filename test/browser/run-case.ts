import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import type { BrowserCase, NamedCase } from "./cases";
import { timeLimit } from "./until";

/** Milliseconds for a whole case, whose parts have their own limit. */
const caseLimit = 600_000;
const width = 1280;
const height = 800;

export interface CaseResult {
  readonly milliseconds: number;
  /** Why it failed; none when it passed. */
  readonly problems: readonly string[];
}

/** Where the built pages are. */
export type Pages = Pick<BrowserCase, "site" | "disk">;

/** Collects what a page must never do: errors, and requests to anywhere but where the pages are. */
function watch(
  page: Page,
  { site, disk }: Pages,
  expectedErrors: RegExp | undefined
): readonly string[] {
  const problems: string[] = [];
  page.on("pageerror", (error) => {
    if (!expectedErrors?.test(error.message))
      problems.push(`页面出错：${error.stack ?? error.message}`);
  });
  page.on("console", (message) => {
    if (message.type() !== "error" || expectedErrors?.test(message.text())) return;
    problems.push(`控制台：${message.text()}`);
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(site) && !url.startsWith(disk) && !/^(data|blob|about):/.test(url)) {
      problems.push(`请求离开了本机：${url}`);
    }
  });
  return problems;
}

/** What went wrong, and the places in our own tests; the rest of the stack is Playwright's and Node's. */
function failure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const places = (error.stack ?? "").split("\n").filter((line) => line.includes(".browser.ts"));
  return [error.message, ...places].join("\n");
}

async function withinTimeLimit(work: Promise<void>): Promise<void> {
  let clock: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    clock = setTimeout(
      () => reject(new Error(`took longer than ${caseLimit / 1000} s`)),
      caseLimit
    );
  });
  try {
    await Promise.race([work, limit]);
  } finally {
    clearTimeout(clock);
  }
}

/** Lets the page's scripts run so many times slower as SLOW says, as they do on a slow machine. */
async function slowDown(page: Page): Promise<void> {
  const rate = Number(process.env["SLOW"] ?? 1);
  if (rate === 1) return;
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
}

/** Runs one case in a fresh browser profile. Console errors and requests off the machine fail it too. */
export async function runCase(
  browser: Browser,
  pages: Pages,
  pictures: string,
  { name, options, run }: NamedCase
): Promise<CaseResult> {
  const start = performance.now();
  const { userAgent, expectedErrors } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: "zh-CN",
    acceptDownloads: true,
    permissions: ["clipboard-read", "clipboard-write"],
    ...(userAgent !== undefined && { userAgent }),
  });
  const page = await context.newPage();
  page.setDefaultTimeout(timeLimit);
  await slowDown(page);
  const watched = watch(page, pages, expectedErrors);
  const keep = async (picture: string, part: Page | Locator = page): Promise<void> => {
    mkdirSync(pictures, { recursive: true });
    await part.screenshot({ path: join(pictures, `${picture}.png`) });
  };
  const screenshot = process.env["PICTURES"] ? keep : () => Promise.resolve();
  const pictureOfFailure = `failed ${name}`;
  rmSync(join(pictures, `${pictureOfFailure}.png`), { force: true });
  const failures: string[] = [];
  try {
    await withinTimeLimit(run({ page, ...pages, screenshot }));
  } catch (error) {
    failures.push(failure(error));
    await keep(pictureOfFailure).catch(() => undefined);
  } finally {
    await context.close();
  }
  return { milliseconds: performance.now() - start, problems: [...failures, ...watched] };
}
