import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkReport } from "../../src/check/check";
import { formatById, formats } from "../../src/report/formats";
import { rules } from "../../src/rules";
import { rulesDocument } from "../../src/rules/document";
import { isFor, sourceFor, type Rule } from "../../src/rules/rule";
import { cases } from "./cases";

const sources = join(__dirname, "..", "..", "src", "rules");

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts")
  );
}

function isRule(value: unknown): value is Rule {
  return typeof value === "object" && value !== null && "outcomes" in value;
}

function exportedRules(file: string): readonly Rule[] {
  const module = jest.requireActual<Record<string, unknown>>(join(sources, file));
  return Object.values(module).filter(isRule);
}

test("every rule that a file exports is registered, once", () => {
  const exported = filesBelow(sources).flatMap(exportedRules);
  expect(exported.length).toBeGreaterThan(0);
  const ids = (list: readonly Rule[]): readonly string[] => list.map(({ id }) => id).sort();
  expect(ids(rules)).toEqual(ids(exported));
  expect(new Set(rules)).toEqual(new Set(exported));
  expect(new Set(ids(rules)).size).toBe(rules.length);
});

test("every rule has a case in cases.ts, and every case a rule", () => {
  expect(Object.keys(cases).sort()).toEqual(rules.map(({ id }) => id).sort());
});

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  const breaking = cases[id];
  const forms = formats.filter((format) => isFor(rule, format));
  const sources = forms.map((format) => sourceFor(rule, format));
  const found = (report: "breaks" | "holds") => {
    if (!breaking) throw new Error(`no case for ${id}`);
    const { circumstances, holdsWith = circumstances } = breaking;
    const beside = report === "holds" ? holdsWith : circumstances;
    return checkReport(breaking[report], beside).findings.filter((finding) => finding.rule === id);
  };

  test("has a dotted id, a Chinese title and explanation, a source and forms", () => {
    expect(id).toMatch(/^(t2|t3|t4|figure|carry|text|document)\.[a-zA-Z0-9]+$/);
    expect(rule.title).toMatch(/\p{Script=Han}{2}/u);
    expect(rule.explanation).toMatch(/。$/);
    expect(forms).not.toEqual([]);
    for (const { where } of sources) expect(where).toMatch(/\p{Script=Han}{2}/u);
  });

  test("a clause names its notice", () => {
    for (const { kind, where } of sources) {
      if (kind === "clause") expect(where).toMatch(/〔20\d\d〕\d+号|条例/);
    }
  });

  test("is broken by its breaking case, with its level and the documented message", () => {
    const findings = found("breaks");
    expect(findings.map(({ message }) => message)).toContain(rule.example);
    expect(findings.map(({ level }) => level)).toContain(rule.level);
  });

  test("is not broken by its other case", () => {
    expect(found("holds").filter(({ level }) => level === rule.level)).toEqual([]);
  });

  test("is not applied to other forms", () => {
    if (!breaking || isFor(rule, formatById(breaking.breaks.format))) return;
    expect(found("breaks")).toEqual([]);
  });
});

test("docs/rules.md is up to date (npx tsx scripts/rules-document.ts)", () => {
  const written = readFileSync(join(__dirname, "..", "..", "docs", "rules.md"), "utf8");
  expect(written).toBe(rulesDocument(rules));
});
