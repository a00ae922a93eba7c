/** @jest-environment jsdom */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { switchesOf } from "../../scripts/build/switches";
import { trustedCatalogue } from "../../scripts/build/trusted-catalogue";
import { zhCN } from "../../src/taskpane/strings/zh-CN";
import { codeBlocks, pageText, tableRows } from "./pages";

const page = pageText("docs/安装说明.md");
const source = join(__dirname, "../../src");

/** How long a browser may keep a file without asking. */
const caching: readonly (readonly [file: string, answer: string])[] = [
  ["/taskpane.html", "no-cache"],
  ["/conformance.html", "no-cache"],
  ["/lib/office/office.js", "no-cache"],
  ["/lib/office/excel-win32-16.01.js", "no-cache"],
  ["/lib/office/zh-cn/office_strings.js", "no-cache"],
  ["/manifest.xml", "no-cache"],
  ["/taskpane.0a1b2c3d.js", "max-age=31536000, immutable"],
  ["/nianbao/641.f7cd9215.js", "max-age=31536000, immutable"],
  ["/assets/app-32.png", "max-age=86400"],
  ["/nianbao/assets/insert-16.png", "max-age=86400"],
];

test.each(caching)("nginx answers for %s with %s", (file, answer) => {
  const [configuration = ""] = codeBlocks(page, "nginx");
  const locations = [
    ...configuration.matchAll(
      /location (?:~ "([^"]+)"|\/) \{\s*add_header Cache-Control "([^"]+)";/g
    ),
  ];
  expect(locations).toHaveLength(3);
  // A regular expression that fits goes before the plain folder.
  const fitting = locations.find(
    ([, pattern]) => pattern !== undefined && new RegExp(pattern).test(file)
  );
  const otherwise = locations.find(([, pattern]) => pattern === undefined);
  expect((fitting ?? otherwise)?.[2]).toBe(answer);
});

test("in the folder of another site nginx answers the same, and for nothing outside of the folder", () => {
  const [whole = "", part = ""] = codeBlocks(page, "nginx");
  const patterns = (configuration: string): readonly (readonly string[])[] =>
    [
      ...configuration.matchAll(
        /^ +location ~ "([^"]+)" \{\s*add_header Cache-Control "([^"]+)";/gm
      ),
    ].map(([, pattern = "", answer = ""]) => [pattern, answer]);
  expect(patterns(part)).toEqual(patterns(whole));
  // Only the folder stands at the edge of the block, and ends with it.
  expect(part.match(/^\S.*$/gm)).toEqual([expect.stringMatching(/^location \^~ \/\S+\/ \{$/), "}"]);
  expect(part).toContain('\n    add_header Cache-Control "no-cache";');
});

test.each(caching)("IIS caches %s as nginx does", (file, answer) => {
  const [configuration = ""] = codeBlocks(page, "xml");
  const rules = new DOMParser().parseFromString(configuration, "application/xml");
  expect(rules.querySelector("parsererror")).toBeNull();
  const path = file.replace(/^\/(nianbao\/)?/, "");
  const place = [...rules.querySelectorAll("location")].find((location) =>
    `${path}/`.startsWith(`${location.getAttribute("path") ?? ""}/`)
  );
  const rule = (place ?? rules.documentElement).querySelector("clientCache");
  const seconds: Record<string, string> = {
    "365.00:00:00": "max-age=31536000, immutable",
    "1.00:00:00": "max-age=86400",
  };
  const cached =
    rule?.getAttribute("cacheControlMode") === "DisableCache"
      ? "no-cache"
      : seconds[rule?.getAttribute("cacheControlMaxAge") ?? ""];
  expect(cached).toBe(answer);
});

test("the page names the registry values the build writes", () => {
  const file = trustedCatalogue("\\\\files\\nianbao")["trusted-catalogue.reg"].toString("utf16le");
  const key = /\[(.+)\\\{.+\}\]/.exec(file)?.[1] ?? "";
  const names = [...file.matchAll(/^"(\w+)"=/gm)].map(([, name]) => name);
  const rows = tableRows(page);
  expect(rows.find(([name]) => name === "位置")?.[1]).toContain(`\`${key}\\{…}\``);
  expect(rows.map(([name]) => name).filter((name) => names.includes(name))).toEqual(names);
});

test("what it says the pane says is what the pane says", () => {
  const said = [
    zhCN.start.notExcel,
    zhCN.start.tooOld,
    zhCN.problems["not-loaded"],
    pageText("src/taskpane/taskpane.html"),
  ];
  const quoted = [
    "这里不是 Excel",
    "没有加载到 office.js",
    "窗格的一部分没有加载到",
    "年报助手没有加载完整",
    "这个版本的 Excel 太旧",
    "这个版本的 Excel 用旧的浏览器组件显示窗格",
  ];
  for (const sentence of quoted) {
    expect(page).toContain(sentence);
    expect(said.join("\n")).toContain(sentence);
  }
});

test("it names each storage of the browser that the pages keep something in", () => {
  const sources = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(source, file), "utf8"));
  const storages = new Set(
    sources.flatMap((text) => [...text.matchAll(/(\w+Storage|indexedDB)\.\w+/g)].map(([, s]) => s))
  );
  expect(storages).toEqual(new Set(["localStorage", "sessionStorage"]));
  for (const storage of storages) expect(page).toContain(`\`${storage}\` 里`);
});

test("it names the files that trust the folder, and what the one that looks first says", () => {
  const files = trustedCatalogue("\\\\files\\nianbao");
  for (const name of Object.keys(files)) expect(page).toContain(`\`${name}\``);
  const refusal = "没有添加，也没有改动";
  expect(files["add-trusted-catalogue.cmd"].toString("utf8")).toContain(`echo ${refusal}`);
  expect(page).toContain(`“${refusal}”`);
});

test("the switches it builds with are there, and mean what they say", () => {
  const switches = [...page.matchAll(/--env '?([a-z]+=[^\s'`]+)/g)].map(
    ([, written]) => written ?? ""
  );
  const named = [...page.matchAll(/`([a-z]+)=[^`]*`/g)].map(([, name]) => name ?? "");
  expect(new Set(named)).toEqual(new Set(["origin", "share", "build", "id", "office"]));
  expect(switches.length).toBeGreaterThan(3);
  for (const written of switches) {
    const [name = "", value] = written.split(/=(.*)/);
    expect(() => switchesOf({ [name]: value })).not.toThrow();
  }
});
