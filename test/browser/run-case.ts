import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import type { BrowserCase, NamedCase } from "./cases";

const timeLimit = 300_000;
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
      () => reject(new Error(`took longer than ${timeLimit / 1000} s`)),
      timeLimit
    );
  });
  try {
    await Promise.race([work, limit]);
  } finally {
    clearTimeout(clock);
  }
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
  page.setDefaultTimeout(15_000);
  const watched = watch(page, pages, expectedErrors);
  const screenshot = async (picture: string, part: Page | Locator = page): Promise<void> => {
    mkdirSync(pictures, { recursive: true });
    await part.screenshot({ path: join(pictures, `${picture}.png`) });
  };
  const pictureOfFailure = `failed ${name}`;
  rmSync(join(pictures, `${pictureOfFailure}.png`), { force: true });
  const failures: string[] = [];
  try {
    await withinTimeLimit(run({ page, ...pages, screenshot }));
  } catch (error) {
    failures.push(failure(error));
    await screenshot(pictureOfFailure).catch(() => undefined);
  } finally {
    await context.close();
  }
  return { milliseconds: performance.now() - start, problems: [...failures, ...watched] };
}
