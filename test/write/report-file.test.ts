import { strFromU8, unzipSync } from "fflate";
import { reportDocument } from "../../src/write/report-document";
import { reportFile } from "../../src/write/report-file";
import { reportFileKinds, type ReportFileKind } from "../../src/write/report-file-kinds";
import { officialStyle, plainStyle, type WordStyle } from "../../src/write/word-style";
import { numberedReport } from "./reports";
import { notReady, ready } from "./standings";

const document = reportDocument(numberedReport("2021"), ready);

test.each(reportFileKinds)("a %s file has the report's name", async (kind) => {
  const { name } = await reportFile(document, kind);
  expect(name).toBe(`临江县水利局2021年政府信息公开工作年度报告.${kind}`);
});

test("each kind begins as programs expect it", async () => {
  const beginning = async (kind: (typeof reportFileKinds)[number]): Promise<string> => {
    const { bytes } = await reportFile(document, kind);
    return Buffer.from(bytes.subarray(0, 15)).toString("utf8");
  };
  expect(await beginning("docx")).toMatch(/^PK/);
  expect(await beginning("html")).toBe("<!DOCTYPE html>");
  expect(await beginning("txt")).toBe("\uFEFF临江县水");
  expect(await beginning("md")).toMatch(/^# 临江县水/);
  expect(await beginning("xlsx")).toMatch(/^PK/);
  expect(await beginning("json")).toMatch(/^\{\n {2}"file": /);
});

test("a draft says so in the name of every file", async () => {
  const draft = reportDocument(numberedReport("2021"), notReady);
  for (const kind of reportFileKinds) {
    expect((await reportFile(draft, kind)).name).toMatch(/（草稿）\.\w+$/);
  }
});

describe("a draft", () => {
  const draft = reportDocument(numberedReport("2021"), notReady);
  const mark = "【草稿：还不能报送：27格空着，3部分未写，请勿公开】";
  const title = "【草稿】临江县水利局2021年政府信息公开工作年度报告";

  async function textOf(kind: ReportFileKind): Promise<string> {
    return strFromU8((await reportFile(draft, kind)).bytes);
  }

  async function partsOf(
    kind: "docx" | "xlsx",
    style?: WordStyle
  ): Promise<ReadonlyMap<string, string>> {
    const { bytes } = await reportFile(draft, kind, { style });
    return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
  }

  test.each([
    ["on one side", plainStyle, ["default"]],
    ["on both sides", officialStyle(), ["default", "even"]],
  ])("of Word, printed %s, has its mark above every page", async (_, style, pages) => {
    const parts = await partsOf("docx", style);
    const content = parts.get("word/document.xml") ?? "";
    const references = [...content.matchAll(/<w:headerReference w:type="(\w+)"/g)];
    expect(references.map(([, page]) => page).sort()).toEqual(pages);
    expect(content).not.toContain("w:titlePg");
    const headers = [...parts].filter(([path]) => /^word\/header\d+\.xml$/.test(path));
    expect(headers).toHaveLength(pages.length);
    for (const [, header] of headers) expect(header).toContain(mark);
    expect(parts.get("docProps/core.xml")).toContain(`<dc:title>${title}</dc:title>`);
  });

  test("of Excel has its mark above every page of each sheet", async () => {
    const parts = await partsOf("xlsx");
    const sheets = [...parts].filter(([path]) => path.startsWith("xl/worksheets/"));
    expect(sheets).toHaveLength(4);
    for (const [, sheet] of sheets) expect(sheet).toContain(`<oddHeader>&amp;C${mark}</oddHeader>`);
    expect(parts.get("docProps/core.xml")).toContain(`<dc:title>${title}</dc:title>`);
  });

  test("as a page says so in its title and on each page it is printed on", async () => {
    const page = await textOf("html");
    expect(page).toContain(`<title>${title}</title>`);
    expect(page).toMatch(
      /@media print\{[^]*\nbody::before\{content:"草稿";position:fixed[^]*\n\}\n<\/style>/
    );
    expect(page).toContain(`>${mark}</p>`);
    expect(strFromU8((await reportFile(document, "html")).bytes)).not.toContain("草稿");
  });

  test.each(["txt", "md"] as const)("as .%s says so in its first line", async (kind) => {
    expect((await textOf(kind)).split("\n")[0]).toContain(mark);
  });

  test("as JSON says so, and what remains", async () => {
    const { state, reasons } = notReady;
    expect(JSON.parse(await textOf("json"))).toMatchObject({
      readiness: { state, reasons },
      draft: mark.slice(1, -1),
    });
  });
});

test("plain text ends its lines as programs of Windows do", async () => {
  const { bytes } = await reportFile(document, "txt");
  const text = new TextDecoder().decode(bytes);
  expect(
    text
      .split("\n")
      .slice(0, -1)
      .every((line) => line.endsWith("\r"))
  ).toBe(true);
});

test("a Word file is in the style that was chosen", async () => {
  const margins = async (style?: WordStyle): Promise<string | undefined> => {
    const { bytes } = await reportFile(document, "docx", { style });
    const content = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
    return /<w:pgMar[^>]*>/.exec(content)?.[0];
  };
  expect(await margins(plainStyle)).toContain('w:left="1800"');
  expect(await margins()).toContain('w:left="1587"');
});

test("the report as JSON is what the command line reads and prints", async () => {
  const { bytes } = await reportFile(document, "json");
  const written = JSON.parse(strFromU8(bytes)) as Record<string, unknown>;
  expect(Object.keys(written)).toEqual([
    "file",
    "format",
    "year",
    "agency",
    "title",
    "figures",
    "unread",
    "gaps",
    "sections",
    "reasons",
    "readiness",
    "draft",
    "notes",
  ]);
  expect(written.title).toBe("临江县水利局2021年政府信息公开工作年度报告");
  expect(written).toMatchObject({ readiness: { state: "ready", reasons: [] }, draft: null });
  expect(written.figures).toEqual(numberedReport("2021").figures);
});
