import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import product from "../../package.json";
import { trustedCatalogue } from "../../scripts/build/trusted-catalogue";
import { buildPages, type BuiltPages } from "./build-pages";

const officePackage = dirname(require.resolve("@microsoft/office-js/package.json"));

/** Addresses of the scripts a page names, in order. */
function scriptsOf(page: string): string[] {
  return [...page.matchAll(/<script[^>]* src="([^"]*)"/g)].map(([, source]) => source ?? "");
}

function policyOf(page: string): string {
  return /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "";
}

function hashesOfInlineScripts(page: string): string[] {
  return [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script]) =>
      `'sha256-${createHash("sha256")
        .update(script ?? "")
        .digest("base64")}'`
  );
}

describe("the pages with office.js beside them", () => {
  let built: BuiltPages;
  beforeAll(async () => {
    built = await buildPages({
      origin: "https://example.gov.cn/nianbao",
      share: "\\\\example\\nianbao",
      build: "3",
      workbench: true,
    });
  });
  afterAll(() => built.remove());

  test("the pane loads office.js before its own script, both from beside it", () => {
    const [office, own, ...others] = scriptsOf(built.text("taskpane.html"));
    expect(office).toBe("lib/office/office.js");
    expect(own).toMatch(/^taskpane\.[0-9a-f]{8}\.js$/);
    expect(others).toEqual([]);
    expect(built.files).toContain(own);
  });

  test("the page that asks Excel ships, by its own script", () => {
    const [office, own, ...others] = scriptsOf(built.text("conformance.html"));
    expect(office).toBe("lib/office/office.js");
    expect(own).toMatch(/^conformance\.[0-9a-f]{8}\.js$/);
    expect(others).toEqual([]);
    expect(built.files).toContain(own);
  });

  test.each([
    "office.js",
    "excel-win32-16.01.js",
    "excel-mac-16.00.js",
    "excel-web-16.00.js",
    "o15apptofilemappingtable.js",
    "telemetry/oteljs_agave.js",
    "zh-cn/office_strings.js",
    "en-us/office_strings.js",
  ])("%s is Microsoft's file, byte for byte", (file) => {
    const original = readFileSync(join(officePackage, "dist", file));
    expect(built.bytes(`lib/office/${file}`).equals(original)).toBe(true);
  });

  test("the licence of office.js goes with it", () => {
    expect(built.text("lib/office/LICENSE.md")).toContain("MICROSOFT SOFTWARE LICENSE TERMS");
  });

  test("the policy names the inline scripts and connects to nowhere", () => {
    for (const file of [
      "taskpane.html",
      "conformance.html",
      "workbench/taskpane.html",
      "workbench/conformance.html",
    ]) {
      const page = built.text(file);
      const hashes = hashesOfInlineScripts(page);
      expect(hashes.length > 0).toBe(file !== "conformance.html");
      expect(policyOf(page)).toContain(`script-src ${["'self'", ...hashes].join(" ")};`);
      expect(policyOf(page)).toContain("connect-src 'none'");
    }
  });

  test("the workbench's pane is the pane with one line more", () => {
    const attach = "<script>parent.attachExcelHost(window);</script>";
    const inWorkbench = built.text("workbench/taskpane.html");
    expect(inWorkbench.indexOf(attach)).toBeGreaterThan(0);
    expect(inWorkbench.indexOf(attach)).toBeLessThan(inWorkbench.indexOf("office.js"));
    const withoutPolicy = (page: string): string => page.replace(policyOf(page), "");
    expect(withoutPolicy(inWorkbench).replace(attach, "").replaceAll('src="../', 'src="')).toBe(
      withoutPolicy(built.text("taskpane.html"))
    );
  });

  test("the manifest names the place where the pages will be served", () => {
    const manifest = built.text("manifest.xml");
    expect(manifest).toContain('"https://example.gov.cn/nianbao/taskpane.html?view=check"');
    expect(manifest).not.toContain("localhost");
    expect(manifest).toContain(`<Version>${product.version}.3</Version>`);
    expect(built.warnings).toEqual([]);
  });

  test("with a shared folder, beside the manifest are the files that trust it", () => {
    const trust = trustedCatalogue("\\\\example\\nianbao");
    for (const [name, bytes] of Object.entries(trust)) {
      expect(built.bytes(name).equals(bytes)).toBe(true);
    }
  });

  test("every icon of the manifest is there", () => {
    const icons = [...built.text("manifest.xml").matchAll(/nianbao\/(assets\/[^"]+)"/g)];
    expect(icons.length).toBeGreaterThan(16);
    for (const [, icon] of icons) expect(built.files).toContain(icon);
  });

  test("licences are kept beside the script, what is loaded later is a file of its own", () => {
    const own = built.files.find((file) => /^taskpane\..*\.js$/.test(file)) ?? "";
    expect(built.text(`${own}.LICENSE.txt`)).toContain("A licence comment");
    expect(built.text(own)).not.toContain("loaded when wanted");
    const scripts = built.files.filter((file) => /^[^/]*\.js$/.test(file));
    expect(scripts.some((file) => built.text(file).includes("loaded when wanted"))).toBe(true);
  });

  test("no file tells where it was built", () => {
    const here = join(__dirname, "../..");
    for (const file of built.files) expect(built.text(file)).not.toContain(here);
    expect(built.files.filter((file) => file.endsWith(".map"))).toEqual([]);
  });
});

test("with the switch, office.js comes from Microsoft and nothing of it is copied", async () => {
  const built = await buildPages({ office: "cdn" });
  try {
    const page = built.text("taskpane.html");
    expect(scriptsOf(page)[0]).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    expect(policyOf(page)).toContain(" https://appsforoffice.microsoft.com;");
    expect(built.files.filter((file) => /^lib\/|\.(reg|cmd)$/.test(file))).toEqual([]);
    expect(built.files).not.toContain("index.html");
    expect(built.files).toContain("conformance.html");
    expect(built.text("manifest.xml")).toContain('"https://localhost:3000/taskpane.html"');
    expect(built.warnings.join("\n")).toContain("for this machine alone");
  } finally {
    built.remove();
  }
});

test.each([{ office: "npm" }, { origin: "http://example.gov.cn/" }, { share: "C:\\nianbao" }])(
  "a wrong switch is refused: %p",
  async (switches) => {
    // As they come from the command line, where nothing checks their type.
    await expect(buildPages(switches as object)).rejects.toThrow();
  }
);
