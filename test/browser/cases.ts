import type { Locator, Page } from "playwright-core";

/** What a case works with: a page of its own, in a browser profile of its own. */
export interface BrowserCase {
  readonly page: Page;
  /** Where the built pages are served, ending in a slash. */
  readonly site: string;
  /** The built pages as they lie on this machine, as an address that ends in a slash. */
  readonly disk: string;
  /** Keeps a picture of the page, or of a part of it, under this name for people to look at. */
  readonly screenshot: (name: string, part?: Locator) => Promise<void>;
}

export interface NamedCase {
  readonly name: string;
  readonly options: CaseOptions;
  readonly run: (browser: BrowserCase) => Promise<void>;
}

export interface CaseOptions {
  readonly userAgent?: string;
  /** What may go wrong in the page or appear among the console's errors without failing the case. */
  readonly expectedErrors?: RegExp;
}

const cases: NamedCase[] = [];

/** Adds a case to those that are run. It fails when it throws, and see {@link runCase}. */
export function browserCase(name: string, run: NamedCase["run"], options: CaseOptions = {}): void {
  cases.push({ name, options, run });
}

export function allCases(): readonly NamedCase[] {
  return cases;
}
