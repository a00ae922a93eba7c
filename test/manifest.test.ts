/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import product from "../package.json";
import { manifestFor } from "../scripts/build/manifest";
import { manifestProblems, type PictureSize } from "./manifest-problems";

const project = join(__dirname, "..");
const manifest = readFileSync(join(project, "manifest.xml"), "utf8");

const sizeOfPng: PictureSize = (path) => {
  const file = join(project, path);
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  const isPng = bytes.subarray(1, 4).toString("latin1") === "PNG";
  return isPng ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : undefined;
};

const idOf = (text: string): string | undefined => /<Id>(.*)<\/Id>/.exec(text)?.[1];
const problems = (text: string): string[] => manifestProblems(text, sizeOfPng);

test("the manifest has no problem", () => {
  expect(problems(manifest)).toEqual([]);
});

test("its buttons open the same pane, each at its view", () => {
  const actions = new DOMParser()
    .parseFromString(manifest, "application/xml")
    .getElementsByTagName("Action");
  const panes = [...actions].map((action) => ({
    type: action.getAttribute("xsi:type"),
    pane: action.getElementsByTagName("TaskpaneId")[0]?.textContent,
    page: action.getElementsByTagName("SourceLocation")[0]?.getAttribute("resid"),
  }));
  expect(panes).toEqual(
    ["Insert", "Check", "Export"].map((view) => ({
      type: "ShowTaskpane",
      pane: "Nianbao.Pane",
      page: `Nianbao.${view}.Url`,
    }))
  );
  for (const view of ["insert", "check", "export"]) {
    expect(manifest).toContain(`/taskpane.html?view=${view}"`);
  }
  for (const label of ["年报", "插入模板", "一键核对", "导出报告"]) {
    expect(manifest).toContain(`DefaultValue="${label}"`);
  }
});

test("the version is that of the product, with the build as its fourth number", () => {
  expect(product.version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(manifest).toContain(`<Version>${product.version}.0</Version>`);
  const raised = manifestFor(manifest, { version: product.version, build: 12 });
  expect(raised).toContain(`<Version>${product.version}.12</Version>`);
  expect(problems(raised)).toEqual([]);
});

test("built for another address, all it names is there", () => {
  const { version } = product;
  const origin = "https://example.gov.cn/$&/nianbao/";
  const moved = manifestFor(manifest, { version, build: 0, origin });
  expect(moved.split(origin)).toHaveLength(manifest.split("https://localhost:3000/").length);
  expect(moved).not.toContain("localhost");
});

test("with an id of its own it stands beside the usual one, under another name", () => {
  const id = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
  const trial = manifestFor(manifest, { version: product.version, build: 0, id });
  expect(problems(trial)).toEqual([]);
  expect(idOf(trial)).toBe(id);
  const labels = (text: string): readonly string[] =>
    [
      ...text.matchAll(/<DisplayName DefaultValue="(.*?)"|"\w+\.Tab\.Label" DefaultValue="(.*?)"/g),
    ].map(([, name, tab]) => name ?? tab ?? "");
  expect(labels(manifest)).toEqual(["年报助手", "年报"]);
  expect(labels(trial)).toEqual(["年报助手（试用）", "年报（试用）"]);
  // What it tells to open is its own tab.
  expect(trial).not.toMatch(/“年报”|the Annual Report tab/);
  expect(trial).toContain("“年报（试用）”选项卡");
  const ids = (text: string): readonly string[] =>
    [...text.matchAll(/ id="(.*?)"|<TaskpaneId>(.*?)</g)].map(([, own, pane]) => own ?? pane ?? "");
  expect(ids(trial).filter((each) => ids(manifest).includes(each))).toEqual([]);
});

type Edit = (text: string) => string;

const remove =
  (piece: string | RegExp): Edit =>
  (text) =>
    text.replace(piece, "");

const replace =
  (piece: string, other: string): Edit =>
  (text) =>
    text.replace(piece, other);

const afterwards =
  (piece: RegExp): Edit =>
  (text) => {
    const found = piece.exec(text)?.[0] ?? "";
    return text.replace(found, "").replace("</OfficeApp>", `${found}</OfficeApp>`);
  };

const broken: readonly (readonly [what: string, edit: Edit, problem: string])[] = [
  ["is cut off", (text) => text.slice(0, -20), "the manifest is no XML"],
  ["has no version", remove(/<Version>.*<\/Version>/), "OfficeApp holds Id ProviderName"],
  ["has its permissions last", afterwards(/<Permissions>.*<\/Permissions>/), "OfficeApp holds"],
  [
    "has its requirements before its hosts",
    (text) => {
      const requirements = /<Requirements>[^]*?<\/Requirements>/.exec(text)?.[0] ?? "";
      return text.replace(requirements, "").replace("<Hosts>", `${requirements}<Hosts>`);
    },
    "OfficeApp holds",
  ],
  [
    "has the tab's label first",
    (text) =>
      text
        .replace('<Label resid="Nianbao.Tab.Label" />', "")
        .replace('<Group id="Nianbao.Group">', '<Label resid="Nianbao.Tab.Label" />$&'),
    "CustomTab holds Label Group",
  ],
  ["has a group without icon", remove(/<Icon>[^]*?<\/Icon>/), "Group holds Label Control"],
  ["has a button without tip", remove(/<Supertip>[^]*?<\/Supertip>/), "Control holds Label Icon"],
  ["has a button that does nothing", remove(/<Action [^]*?<\/Action>/), "Control holds"],
  [
    "declares a shared runtime",
    replace("<DesktopFormFactor>", "<Runtimes/><DesktopFormFactor>"),
    "a shared runtime is declared",
  ],
  [
    "requires a shared runtime",
    replace('<Set Name="ExcelApi" />', '$&<Set Name="SharedRuntime" MinVersion="1.1" />'),
    "SharedRuntime 1.1 is required",
  ],
  [
    "hides itself from older hosts",
    replace('DefaultMinVersion="1.1"', 'DefaultMinVersion="1.14"'),
    "ExcelApi 1.14 is required",
  ],
  [
    "uses an id twice",
    replace('id="Nianbao.Check"', 'id="Nianbao.Insert"'),
    "id Nianbao.Insert is not unique",
  ],
  ["has an id without prefix", replace('id="Nianbao.Tab"', 'id="Tab"'), "id Tab has no prefix"],
  ["has a long id", replace('id="Nianbao.Tab"', `id="Nianbao.${"T".repeat(30)}"`), "is too long"],
  [
    "refers to nothing",
    remove(/<bt:Url id="Nianbao.Check.Url".*\/>/),
    "resource Urls Nianbao.Check.Url is missing",
  ],
  [
    "refers to a text of the wrong kind",
    replace(
      '<Description resid="Nianbao.Check.Tip" />',
      '<Description resid="Nianbao.Tab.Label" />'
    ),
    "resource LongStrings Nianbao.Tab.Label is missing",
  ],
  [
    "has a resource nobody uses",
    replace("</bt:Urls>", '<bt:Url id="Nianbao.X" DefaultValue="https://localhost/" /></bt:Urls>'),
    "resource Urls Nianbao.X is not used",
  ],
  [
    "has a long label",
    replace('DefaultValue="插入模板"', `DefaultValue="${"插".repeat(126)}"`),
    "ShortStrings/String",
  ],
  [
    "has a long translation of a tip",
    replace('Value="Export the finished', `Value="${"E".repeat(251)}`),
    "LongStrings/String",
  ],
  [
    "has a long description",
    replace('<Description DefaultValue="', `$&${"编".repeat(250)}`),
    "OfficeApp/Description",
  ],
  [
    "has no provider",
    replace("<ProviderName>年报助手", "<ProviderName>"),
    "OfficeApp/ProviderName",
  ],
  [
    "has an icon of another size",
    replace("assets/check-20.png", "assets/check-32.png"),
    "assets/check-32.png is 32×32, not 20×20",
  ],
  [
    "has an icon that is not there",
    replace("assets/app-64.png", "assets/app-65.png"),
    "assets/app-65.png is missing, not 64×64",
  ],
  [
    "has an icon without its large size",
    remove('<bt:Image size="80" resid="Nianbao.Check.Icon80" />'),
    "an icon has no size 80",
  ],
  [
    "has a page by http",
    replace("https://localhost:3000/taskpane.html?view=export", "http://localhost:3000/"),
    "http://localhost:3000/ is not https",
  ],
  ["speaks English first", replace(">zh-CN<", ">en-US<"), "DefaultLocale is en-US"],
  [
    "has a label without translation",
    remove('<bt:Override Locale="en-US" Value="Check" />'),
    '"一键核对" has no en-US',
  ],
  ["has a wrong version", replace(">0.1.0.0<", ">0.1-beta<"), "Version 0.1-beta is no version"],
  ["has a wrong id", replace("<Id>", "<Id>x"), "is no GUID"],
];

test.each(broken)("a manifest is refused that %s", (_what, edit, problem) => {
  const edited = edit(manifest);
  expect(edited).not.toBe(manifest);
  expect(problems(edited).join("\n")).toContain(problem);
});
