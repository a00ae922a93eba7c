import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import webpack from "webpack";
import { ThirdPartyLicences, isAccepted } from "../../scripts/build/licences/third-party-licences";
import configure from "../../webpack.config.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-licences-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(join(folder, dirname(file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

interface Package {
  readonly name: string;
  readonly version?: string;
  readonly license?: unknown;
  readonly script?: string;
  /** The name and the text of the file with its licence. */
  readonly text?: readonly [file: string, text: string];
  /** Where it is installed. */
  readonly within?: string;
}

function install({
  script = "export const it = 1;",
  text,
  within = "",
  ...described
}: Package): void {
  const place = `${within}node_modules/${described.name}`;
  write(
    `${place}/package.json`,
    JSON.stringify({ version: "1.0.0", sideEffects: false, ...described })
  );
  write(`${place}/index.js`, script);
  if (text) write(`${place}/${text[0]}`, text[1]);
}

/** Builds a product that uses these packages; answers its file of licences and what the build objects to. */
async function build(
  ...used: readonly string[]
): Promise<{ licences: string | undefined; objections: readonly string[] }> {
  write(
    "package.json",
    JSON.stringify({ name: "product", version: "1.0.0", license: "UNLICENSED" })
  );
  write(
    "main.js",
    used
      .map((name, index) => `import * as m${index} from "${name}";console.log(m${index});`)
      .join("\n")
  );
  const compiler = webpack({
    context: folder,
    entry: "./main.js",
    mode: "production",
    output: { path: join(folder, "out") },
    plugins: [new ThirdPartyLicences()],
  });
  const objections = await new Promise<readonly string[]>((resolve, reject) => {
    compiler.run((failure, stats) => {
      compiler.close(() => {
        if (failure) reject(failure);
        else resolve((stats?.compilation.errors ?? []).map(({ message }) => message));
      });
    });
  });
  const file = join(folder, "out/third-party-licences.txt");
  return { licences: existsSync(file) ? readFileSync(file, "utf8") : undefined, objections };
}

test("what ships is named with its licence and its text, what only it uses as well", async () => {
  install({
    name: "outer",
    license: "MIT",
    text: ["LICENSE.md", "Text of outer"],
    script: 'export * from "inner";',
  });
  install({
    name: "inner",
    license: "ISC",
    text: ["licence", "Text of inner"],
    within: "node_modules/outer/",
  });
  install({
    name: "@scope/marked",
    license: "BSD-3-Clause",
    text: ["COPYING.txt", "Text of marked"],
    script: 'export * from "./esm/index.js";',
  });
  write("node_modules/@scope/marked/esm/package.json", JSON.stringify({ type: "module" }));
  write("node_modules/@scope/marked/esm/index.js", "export const it = 2;");
  install({ name: "unused", license: "GPL-3.0" });
  const { licences, objections } = await build("outer", "@scope/marked");
  expect(objections).toEqual([]);
  expect(licences).toContain("outer 1.0.0\nMIT\n\nText of outer\n");
  expect(licences).toContain("inner 1.0.0\nISC\n\nText of inner\n");
  expect(licences).toContain("@scope/marked 1.0.0\nBSD-3-Clause\n\nText of marked\n");
  expect(licences).toContain("webpack ");
  expect(licences).not.toMatch(/^(product|unused) /m);
});

test.each([
  ["GPL-3.0-only", "the licence GPL-3.0-only, which is not among those accepted"],
  ["SEE LICENSE IN eula.txt", "the licence SEE LICENSE IN eula.txt, which is not among"],
  [undefined, "the licence undefined, which is not among"],
  [{ type: "MIT" }, "which is not among those accepted"],
])("a package under %p fails the build", async (license, objection) => {
  install({ name: "other", license, text: ["LICENSE", "Some text"] });
  const { licences, objections } = await build("other");
  expect(objections).toEqual([expect.stringContaining(objection)]);
  expect(objections[0]).toContain("other 1.0.0");
  expect(licences).toBeUndefined();
});

test("a package without the text of its licence fails the build", async () => {
  install({ name: "silent", license: "MIT" });
  expect((await build("silent")).objections).toEqual([
    "silent 1.0.0 comes without the text of its licence",
  ]);
});

test("a known package without a text has it from us, with whose it is", async () => {
  install({ name: "isarray", license: "MIT" });
  expect((await build("isarray")).licences).toMatch(
    /isarray 1.0.0\nMIT\n\nCopyright \(c\) 2013 Julian Gruber[^]*Permission is hereby granted/
  );
});

test("what a package has within its own file is named, too", async () => {
  install({ name: "docx", version: "9.15.2", license: "MIT", text: ["LICENSE", "Text of docx"] });
  for (const name of ["events", "fflate", "nanoid"]) {
    install({ name, license: "MIT", text: ["LICENSE", `Text of ${name}`] });
  }
  const { licences, objections } = await build("docx");
  expect(objections).toEqual([]);
  for (const name of ["events", "fflate", "nanoid"]) expect(licences).toContain(`Text of ${name}`);
  expect(licences).toContain("stream-browserify 3.0.0\nMIT\n\nCopyright Joyent");
});

test("another version of it has to be looked into first", async () => {
  install({ name: "docx", version: "9.16.0", license: "MIT", text: ["LICENSE", "Text of docx"] });
  expect((await build("docx")).objections).toEqual([
    "docx 9.16.0: what it has within was looked into for another version",
  ]);
});

test.each([
  ["MIT", true],
  ["(MIT OR GPL-3.0-or-later)", true],
  ["(GPL-2.0 OR GPL-3.0)", false],
  ["(MIT AND Zlib)", true],
  ["MIT AND GPL-2.0", false],
  ["((MIT OR GPL-2.0) AND GPL-3.0)", false],
  ["(MIT OR GPL-2.0) AND (GPL-3.0 OR AGPL-3.0)", false],
])("may ship under %s: %p", (licence, expected) => {
  expect(isAccepted(licence)).toBe(expected);
});

test("the pages and the command line get one each, the workbench, which does not ship, none", () => {
  const count = (switches: Parameters<typeof configure>[0]): readonly number[] =>
    configure(switches, { mode: "production" }).map(
      ({ plugins = [] }) => plugins.filter((plugin) => plugin instanceof ThirdPartyLicences).length
    );
  expect(count({})).toEqual([1, 1]);
  expect(count({ workbench: true })).toEqual([0, 1]);
});
