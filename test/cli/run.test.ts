import { strFromU8, unzipSync } from "fflate";
import product from "../../package.json";
import { checkReport } from "../../src/check/check";
import type { Readiness } from "../../src/check/readiness";
import {
  reasonColumns,
  reasonHeadings,
  reasonRow,
  reasonsSheetName,
} from "../../src/check/reason-rows";
import { reasonFor } from "../../src/check/reasons";
import { FileAccessError, type Console } from "../../src/cli/console";
import { UnreadableFileError } from "../../src/read/errors";
import { reportsIn } from "../../src/cli/reading";
import { run, type ExitStatus } from "../../src/cli/run";
import { emptySections, officialTitle, type Report } from "../../src/report/report";
import { agencyKindNames } from "../../src/rules/agency-kind";
import { reportDocument } from "../../src/write/report-document";
import { reportFile } from "../../src/write/report-file";
import { reportFileKinds } from "../../src/write/report-file-kinds";
import { reportJson } from "../../src/write/report-json";
import type { SheetPlan } from "../../src/write/sheet-plan";
import { reasonsSheet } from "../../src/write/sheets/check-sheets";
import { finishedSheets, reportSheets } from "../../src/write/sheets/report-sheets";
import { workbookFile } from "../../src/write/xlsx/workbook-file";
import { changed } from "../check/sample-reports";
import { finishedReport } from "../taskpane/reports";
import { twoYears } from "../taskpane/two-years";
import { publishedFigures, type PublishedFigures } from "../reports";
import { reportAsText, sampleTexts, written } from "../read/rendered-report";

/** Files in memory, and what was printed. */
interface Session extends Console {
  readonly files: Map<string, Uint8Array>;
  readonly output: string[];
  readonly errors: string[];
}

function session(files: Readonly<Record<string, string>>): Session {
  const stored = new Map<string, Uint8Array>(
    Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)])
  );
  const output: string[] = [];
  const errors: string[] = [];
  return {
    files: stored,
    output,
    errors,
    read: async (path, sheets) => {
      const bytes = stored.get(path);
      try {
        if (!bytes) throw new FileAccessError("not-found");
        return await reportsIn(bytes, sheets);
      } catch (cause) {
        if (cause instanceof FileAccessError || cause instanceof UnreadableFileError) {
          return { error: { code: cause.code, message: cause.message } };
        }
        throw cause;
      }
    },
    writeFile: (path, bytes, overwrite) => {
      if (path.startsWith("no-such-folder/")) {
        return Promise.reject(new FileAccessError("not-writable"));
      }
      if (stored.has(path) && !overwrite) return Promise.reject(new FileAccessError("exists"));
      stored.set(path, bytes);
      return Promise.resolve();
    },
    writingFault: () => Promise.resolve(null),
    isSameFile: (path, other) => Promise.resolve(path === other),
    now: () => new Date(2026, 0, 20, 10, 30),
    out: (line) => void output.push(line),
    err: (line) => void errors.push(line),
  };
}

function numbered(file: string): PublishedFigures {
  const report = publishedFigures.find((each) => each.file === `${file}.json`);
  if (!report) throw new Error(`no report ${file}`);
  return report;
}

function textOf(report: PublishedFigures): string {
  const texts = { ...sampleTexts, agency: report.agency, year: report.year };
  return reportAsText(report.format, written(report.figures), texts);
}

function jsonLines({ output }: Session): readonly Record<string, unknown>[] {
  return output.map((line) => JSON.parse(line) as Record<string, unknown>);
}

const sound = numbered("012");
const broken = numbered("008");

describe("read --json", () => {
  test("prints a line for each file, in their order, and goes on after one that cannot be read", async () => {
    const console = session({
      "a.txt": textOf(sound),
      "b.pdf": "%PDF-1.4",
      "c.txt": textOf(broken),
    });
    const status = await run(["read", "a.txt", "b.pdf", "none", "c.txt", "--json"], console);
    const lines = jsonLines(console);
    expect(status).toBe<ExitStatus>(2);
    expect(lines.map(({ file }) => file)).toEqual(["a.txt", "b.pdf", "none", "c.txt"]);
    expect(lines[1]).toEqual({
      file: "b.pdf",
      error: { code: "damaged", message: expect.stringMatching(/^文件已损坏/) as unknown },
    });
    expect(lines[2]).toMatchObject({ error: { code: "not-found" } });
    expect(console.errors).toHaveLength(2);
  });

  test("prints the report as the contract has it", async () => {
    const figures = { ...written(sound.figures), "t2.adminFees.amount": "约两百万" };
    const texts = { ...sampleTexts, agency: sound.agency, year: sound.year };
    const console = session({ "a.txt": reportAsText("2021", figures, texts) });
    expect(await run(["read", "a.txt", "--json"], console)).toBe<ExitStatus>(0);
    const [line] = jsonLines(console);
    expect(line).toEqual({
      file: "a.txt",
      format: "2021",
      year: sound.year,
      agency: sound.agency,
      title: `${sound.agency}${sound.year}年政府信息公开工作年度报告`,
      figures: { ...sound.figures, "t2.adminFees.amount": null },
      unread: [{ key: "t2.adminFees.amount", text: "约两百万" }],
      gaps: [],
      sections: {
        preface: texts.preface,
        s1: texts.s1,
        s5: texts.s5,
        s6: texts.s6,
      },
      questions: [],
      notes: [],
    });
  });

  test("prints what it reads back", async () => {
    const first = session({ "a.txt": textOf(sound) });
    await run(["read", "--json", "a.txt"], first);
    const second = session({ "a.json": first.output.join("\n") });
    await run(["read", "--json", "a.json"], second);
    expect(second.output.join("\n").replace("a.json", "a.txt")).toBe(first.output.join("\n"));
  });
});

describe("check", () => {
  const wrong = new Set(["008.json", "057.json", "058.json", "060.json"]);

  test.each(publishedFigures.map((report) => [report.file, report] as const))(
    "finds errors in %s if there are any, and tells by its status",
    async (file, report) => {
      const console = session({ "a.txt": textOf(report) });
      const status = await run(["check", "a.txt", "--json"], console);
      const [line] = jsonLines(console);
      const summary = line?.summary as { error: number };
      expect(status).toBe<ExitStatus>(wrong.has(file) ? 1 : 0);
      expect(summary.error > 0).toBe(wrong.has(file));
      expect(console.errors).toEqual([]);
    }
  );

  test("prints findings and repairs in the shape of the contract", async () => {
    const console = session({ "a.txt": textOf(numbered("060")) });
    await run(["check", "a.txt", "--json"], console);
    const [line] = jsonLines(console);
    expect(line).toMatchObject({ file: "a.txt", format: "2021", year: 2023 });
    const findings = line?.findings as Record<string, unknown>[];
    for (const finding of findings) {
      expect(finding).toMatchObject({
        rule: expect.stringMatching(/^[a-z0-9]+(?:\.[A-Za-z0-9]+)+$/) as unknown,
        level: expect.stringMatching(/^(?:error|review|incomplete|note)$/) as unknown,
        cells: expect.any(Array) as unknown,
        message: expect.stringMatching(/[\u4e00-\u9fff]/) as unknown,
        source: expect.any(String) as unknown,
      });
      expect(finding).not.toHaveProperty("sides");
    }
    expect(findings.find(({ rule }) => rule === "t3.applicants")).toMatchObject({
      level: "error",
      left: 9,
      right: 8,
    });
    const repairs = line?.repairs as { changes: Record<string, unknown>[] }[];
    expect(repairs.length).toBeGreaterThan(0);
    for (const { changes } of repairs) {
      for (const change of changes) {
        expect(change).toEqual({
          cell: expect.stringMatching(/^t[34]\./) as unknown,
          from: expect.any(Number) as unknown,
          to: expect.any(Number) as unknown,
        });
      }
    }
  });

  describe("of words of the text", () => {
    const { format, figures, agency, year } = sound;
    const s1 = "（一）主动公开。\n（二）依申请公开。\n全区收到政府信息公开申请　999件。";
    const s6 = "没有收取信息处理费。\n联系人：【联系人姓名】，电话：【联系电话】。";
    const text = reportAsText(format, written(figures), { ...sampleTexts, agency, year, s1, s6 });

    test("says in JSON which paragraph, which words and where all of them stand", async () => {
      const console = session({ "a.txt": text });
      await run(["check", "a.txt", "--json"], console);
      const [line] = jsonLines(console);
      const findings = line?.findings as Record<string, unknown>[];
      const of = (rule: string) => findings.find((finding) => finding.rule === rule);
      const words = "全区收到政府信息公开申请　999件";
      expect(of("text.received")).toMatchObject({
        paragraph: { section: "s1", index: 2 },
        quote: words,
        passages: [{ section: "s1", index: 2, quote: words, start: 0, end: words.length }],
      });
      expect(of("document.unfilled")).toMatchObject({
        paragraph: { section: "s6", index: 1 },
        quote: "【联系人姓名】",
        passages: [
          { section: "s6", index: 1, quote: "【联系人姓名】", start: 4, end: 11 },
          { section: "s6", index: 1, quote: "【联系电话】", start: 15, end: 21 },
        ],
      });
      const sections = line?.sections as Record<string, string>;
      expect(sections.s1?.split("\n")[2]).toContain(words);
      expect(of("document.aspects")).not.toHaveProperty("paragraph");
      expect(of("document.aspects")).not.toHaveProperty("quote");
    });

    test("names the paragraph in print", async () => {
      const console = session({ "a.txt": text });
      await run(["check", "a.txt"], console);
      const printed = console.output.join("\n");
      expect(printed).toMatch(/写“全区收到政府信息公开申请999件”.*。（一、总体情况第3段）\n/);
      expect(printed).toContain("“【联系电话】”。（六、其他需要报告的事项第2段）");
    });
  });

  test("without --json prints sentences, and the difference in them", async () => {
    const console = session({ "a.txt": textOf(broken) });
    expect(await run(["check", "a.txt"], console)).toBe<ExitStatus>(1);
    const printed = console.output.join("\n");
    expect(printed).toContain("平潭综合实验区 2020年");
    expect(printed).toContain("【必须改正】");
    expect(printed).toMatch(/「自然人」列：（一）至（六）合计26，（七）总计填20，相差6件/);
    expect(console.errors).toEqual([]);
  });

  test("names the totals to be changed if every part is right", async () => {
    const plain = session({ "a.txt": textOf(broken) });
    await run(["check", "a.txt"], plain);
    expect(plain.output.join("\n")).toContain("如果明细都没有错，就是这些总计要改：");
    expect(plain.output.join("\n")).toContain("表三（七）总计·自然人应为26");
    const json = session({ "a.txt": textOf(broken), "b.txt": textOf(sound) });
    await run(["check", "a.txt", "b.txt", "--json"], json);
    const [first, second] = jsonLines(json);
    const reading = first?.totalsFromParts as { changes: unknown[] };
    expect(reading.changes).toContainEqual({ cell: "t3.disposed.individual", from: 20, to: 26 });
    expect(second).not.toHaveProperty("totalsFromParts");
  });

  test("judges the headings as they stand in the file", async () => {
    const text = textOf(sound).replace("五、存在的主要问题及改进情况", "五、存在问题及改进情况");
    const console = session({ "a.txt": text, "b.txt": textOf(sound) });
    await run(["check", "a.txt", "b.txt", "--json"], console);
    const rules = jsonLines(console).map(({ findings }) =>
      (findings as { rule: string }[]).map(({ rule }) => rule)
    );
    expect(rules[0]).toContain("document.headings");
    expect(rules[1]).not.toContain("document.headings");
  });

  test("reads the previous report, which may stand in the same or in another file", async () => {
    const both = [numbered("012"), numbered("011")];
    const json = both.map(({ format, year, agency, figures }) =>
      JSON.stringify({ format, year, agency, figures })
    );
    const alone = session({ "2024.json": json[0] ?? "", "2023.json": json[1] ?? "" });
    await run(["check", "2024.json", "--previous", "2023.json"], alone);
    expect(alone.output.join("\n")).toContain("上一年：平潭综合实验区 2023年");
    const together = session({ "all.json": json.join("\n") });
    await run(["check", "all.json"], together);
    expect(together.output.join("\n")).toContain("上一年：平潭综合实验区 2023年");
    expect(together.output[0]).toContain("2024年");
  });

  test("says when the previous report is of another year or another agency", async () => {
    const lastYears = { ...sound, year: sound.year - 1, title: "" };
    const files = {
      "a.txt": textOf(sound),
      "earlier.txt": textOf({ ...lastYears, year: lastYears.year - 1 }),
      "other.txt": textOf({ ...lastYears, agency: "白石县水务局" }),
      "right.txt": textOf({ ...lastYears, agency: `${sound.agency} ` }),
    };
    const own = `“${sound.agency}”${sound.year}年`;
    const said = async (previous: string): Promise<readonly string[]> => {
      const console = session(files);
      await run(["check", "a.txt", "--previous", previous, "--json"], console);
      return console.errors;
    };
    const warning = (given: string): string =>
      `a.txt：给出的上一年年报是${given}的，这一份是${own}的，请确认没有选错文件。`;
    const earlier = `“${sound.agency}”${lastYears.year - 1}年`;
    expect(await said("earlier.txt")).toEqual([warning(earlier)]);
    expect(await said("other.txt")).toEqual([warning(`“白石县水务局”${lastYears.year}年`)]);
    expect(await said("right.txt")).toEqual([]);
  });

  test("says when the previous report cannot be read, and still checks", async () => {
    const console = session({ "a.txt": textOf(sound) });
    const status = await run(["check", "a.txt", "--previous=none.xlsx", "--json"], console);
    expect(status).toBe<ExitStatus>(2);
    expect(jsonLines(console)).toHaveLength(1);
    expect(console.errors[0]).toMatch(/^none\.xlsx：.*没有与上一年比较/);
  });
});

describe("export", () => {
  test.each(["docx", "html", "md", "txt"])(
    "to %s writes a file that reads back the same",
    async (kind) => {
      const console = session({ "a.txt": textOf(sound) });
      const out = `out.${kind}`;
      expect(await run(["export", "a.txt", "--to", kind, "--out", out], console)).toBe<ExitStatus>(
        0
      );
      await run(["read", out, "--json"], console);
      expect(jsonLines(console)[0]).toMatchObject({ figures: sound.figures, year: sound.year });
    }
  );

  test("refuses while errors stand, and writes a draft when it is forced", async () => {
    const console = session({ "a.txt": textOf(broken) });
    const words = ["export", "a.txt", "--to", "txt", "--out", "b.txt"];
    expect(await run(words, console)).toBe<ExitStatus>(1);
    expect(console.files.has("b.txt")).toBe(false);
    expect(console.errors).toEqual([
      "a.txt：还不能报送：2处必须改正，22格空着。没有导出。",
      "  - 2处必须改正",
      "  - 22格空着",
      "请先用 check 查看并补齐；确实要导出草稿时加 --force。",
    ]);
    expect(await run([...words, "--force"], console)).toBe<ExitStatus>(1);
    expect(new TextDecoder().decode(console.files.get("b.txt"))).toContain("草稿");
  });

  test("never writes over what it reads, over another file only when told to", async () => {
    const console = session({ "a.txt": textOf(sound), "b.txt": "别人的" });
    const to = (out: string): readonly string[] => ["export", "a.txt", "--to", "txt", "--out", out];
    expect(await run([...to("a.txt"), "--overwrite"], console)).toBe<ExitStatus>(2);
    expect(await run(to("b.txt"), console)).toBe<ExitStatus>(2);
    expect(console.errors).toEqual([
      expect.stringMatching(/^a\.txt：这就是读入的文件.*没有导出/),
      expect.stringMatching(/^b\.txt：已有同名文件，没有覆盖.*--overwrite/),
    ]);
    const content = (path: string): string => new TextDecoder().decode(console.files.get(path));
    expect(content("a.txt")).toBe(textOf(sound));
    expect(content("b.txt")).toBe("别人的");
    expect(await run([...to("b.txt"), "--overwrite"], console)).toBe<ExitStatus>(0);
    expect(content("b.txt")).toContain(sound.agency);
  });

  test("says when it cannot write", async () => {
    const console = session({ "a.txt": textOf(sound) });
    const words = ["export", "a.txt", "--to", "txt", "--out", "no-such-folder/b.txt"];
    expect(await run(words, console)).toBe<ExitStatus>(2);
    expect(console.errors.join()).toMatch(/无法写入/);
  });
});

describe("whether a report can be filed", () => {
  const finished = finishedReport();
  const withReview = changed(finished, { "t2.regulations.inForce": 2 });

  function jsonOf(report: Report): string {
    return JSON.stringify(reportJson(report));
  }

  function workbookOf(report: Report, ...more: readonly SheetPlan[]): Uint8Array {
    return workbookFile([...finishedSheets(report), ...more], { title: "", header: null });
  }

  /** The sheet that keeps a reason for each finding of a report, for its figures as they are. */
  function reasonsFor(report: Report, previous?: Report): SheetPlan {
    const { findings } = checkReport(report, previous && { previous });
    const reasons = findings.map((each) => reasonFor(each, report, "机构改革", "2026-01-20"));
    const headings = reasonColumns.map((column) => reasonHeadings[column]);
    return reasonsSheet(reasonsSheetName, headings, reasons.map(reasonRow));
  }

  /** What is said, and kept, of a report without a text, with 27 empty cells, and with a name to be filled in. */
  const unfinished: readonly (readonly [string, Report, string])[] = [
    ["without any text", { ...finished, sections: emptySections }, "4部分未写：前言、一、五、六"],
    [
      "with 173 of 200 cells filled",
      changed(
        finished,
        Object.fromEntries(
          Object.keys(finished.figures)
            .filter((key) => key.startsWith("t3."))
            .slice(0, 27)
            .map((key) => [key, null])
        )
      ),
      "27格空着",
    ],
    [
      "of 【单位名称】",
      { ...finished, agency: "", title: officialTitle("【单位名称】", 2025) },
      "没有单位名称",
    ],
  ];

  test.each(reportFileKinds)(
    "a draft in .%s says so when it is read again, and is not ready however whole it is",
    async (kind) => {
      const standing = {
        state: "not-ready",
        sentence: "还不能报送：1个问题待回答",
        reasons: [],
      } as const;
      const { bytes } = await reportFile(reportDocument(finished, standing), kind);
      const read = session({});
      read.files.set(`a.${kind}`, bytes);
      expect(await run(["check", `a.${kind}`, "--json"], read)).toBe<ExitStatus>(1);
      const [json] = jsonLines(read);
      expect(json?.readiness).toMatchObject({ state: "not-ready" });
      expect(JSON.stringify(json?.findings)).toContain(
        "文件里标着“草稿：还不能报送：1个问题待回答"
      );
    }
  );

  describe.each(unfinished)("a report %s", (_, report, remaining) => {
    const files = { "a.json": jsonOf(report) };

    test("is checked as not ready, in words and as JSON", async () => {
      const inWords = session(files);
      expect(await run(["check", "a.json"], inWords)).toBe<ExitStatus>(0);
      expect(inWords.output[1]).toMatch(/^还不能报送：/);
      expect(inWords.output).toContain(`  - ${remaining}`);
      expect(inWords.output.join()).not.toContain("全部通过");
      const asJson = session(files);
      await run(["check", "a.json", "--json"], asJson);
      const readiness = jsonLines(asJson)[0]?.readiness;
      expect(readiness).toMatchObject({ state: "not-ready" });
      expect((readiness as Readiness).reasons).toContainEqual({
        code: expect.any(String) as unknown,
        message: remaining,
      });
    });

    test.each(reportFileKinds)(
      "is not exported as .%s, but as a draft where forced",
      async (to) => {
        const console = session(files);
        const words = ["export", "a.json", "--to", to, "--out", `b.${to}`];
        expect(await run(words, console)).toBe<ExitStatus>(1);
        expect([...console.files.keys()]).toEqual(["a.json"]);
        expect(console.errors).toContain(`  - ${remaining}`);
        expect(await run([...words, "--force"], console)).toBe<ExitStatus>(1);
        expect(console.errors.at(-1)).toMatch(/^已导出草稿（还不能报送：/);
        const written = console.files.get(`b.${to}`) ?? new Uint8Array();
        const isZip = strFromU8(written.subarray(0, 2)) === "PK";
        const parts = isZip ? Object.values(unzipSync(written)) : [written];
        expect(parts.map((part) => strFromU8(part)).join()).toContain("草稿");
      }
    );
  });

  test("one that is finished is ready, and goes out without a word of a draft", async () => {
    const console = session({ "a.json": jsonOf(finished) });
    await run(["check", "a.json"], console);
    expect(console.output[1]).toBe("可以报送。");
    const words = ["export", "a.json", "--to", "txt", "--out", "b.txt"];
    expect(await run(words, console)).toBe<ExitStatus>(0);
    expect(console.errors).toEqual(["已导出（可以报送）：b.txt"]);
    expect(new TextDecoder().decode(console.files.get("b.txt"))).not.toContain("草稿");
  });

  test("one with something to be reviewed goes out, and that is said", async () => {
    const console = session({ "a.json": jsonOf(withReview) });
    const words = ["export", "a.json", "--to", "txt", "--out", "b.txt"];
    expect(await run(words, console)).toBe<ExitStatus>(0);
    expect(console.errors).toEqual(["已导出（可以报送，但有1处待核实）：b.txt"]);
    expect(new TextDecoder().decode(console.files.get("b.txt"))).not.toContain("草稿");
  });

  test("the reasons that a workbook keeps count, as long as its figures stay", async () => {
    const sheet = reasonsFor(withReview);
    const console = session({});
    console.files.set("a.xlsx", workbookOf(withReview, sheet));
    console.files.set(
      "changed.xlsx",
      workbookOf(changed(finished, { "t2.regulations.inForce": 3 }), sheet)
    );
    await run(["check", "a.xlsx"], console);
    expect(console.output[1]).toBe("可以报送。");
    expect(console.output).toContain("     已说明：机构改革（2026-01-20）");
    console.output.length = 0;
    await run(["check", "a.xlsx", "changed.xlsx", "--json"], console);
    const [settled, stale] = jsonLines(console);
    expect(settled).toMatchObject({
      readiness: { state: "ready", reasons: [] },
      summary: { review: 0, settled: 1 },
    });
    expect(settled?.findings).toContainEqual(
      expect.objectContaining({ reason: { text: "机构改革", date: "2026-01-20" } })
    );
    expect(stale).toMatchObject({
      readiness: { state: "open-reviews" },
      summary: { review: 1, settled: 0 },
    });
  });

  test("where a reason says that a text is right, nothing is offered to be put right", async () => {
    const s1 = `${finished.sections.s1}\n全年发生政府信息公开行政复议315件。`;
    const report = { ...finished, sections: { ...finished.sections, s1 } };
    const console = session({});
    console.files.set("open.xlsx", workbookOf(report));
    console.files.set("settled.xlsx", workbookOf(report, reasonsFor(report)));
    const offered = async (file: string): Promise<number> => {
      console.output.length = 0;
      await run(["check", file], console);
      return console.output.filter((line) => line.includes("可改：")).length;
    };
    expect(await offered("open.xlsx")).toBe(1);
    expect(await offered("settled.xlsx")).toBe(0);
  });

  test("what a workbook says its agency is counts", async () => {
    const report = { ...withReview, agency: "青河县某某会" };
    const console = session({});
    const bookOf = (agencyKind: string) => {
      const { year, ...rest } = report;
      const sheets = reportSheets({ ...rest, year: year ?? 0, agencyKind, protect: false });
      return workbookFile(sheets, { title: "", header: null });
    };
    console.files.set("department.xlsx", bookOf(agencyKindNames.department));
    console.files.set("unsaid.xlsx", bookOf("某种机构"));
    await run(["check", "department.xlsx", "unsaid.xlsx", "--json"], console);
    const rules = jsonLines(console).map(({ findings }) =>
      (findings as { rule: string }[]).map(({ rule }) => rule)
    );
    expect(rules[0]).toContain("t2.rulemaking");
    expect(rules[1]).not.toContain("t2.rulemaking");
  });

  test("an error that a reason may settle is none once one is given", async () => {
    const [before, now] = twoYears();
    const console = session({ "before.json": jsonOf(before) });
    console.files.set("open.xlsx", workbookOf(now));
    console.files.set("settled.xlsx", workbookOf(now, reasonsFor(now, before)));
    const check = (file: string) => run(["check", file, "--previous", "before.json"], console);
    expect(await check("open.xlsx")).toBe<ExitStatus>(1);
    expect(await check("settled.xlsx")).toBe<ExitStatus>(0);
  });
});

describe("wrong usage", () => {
  test.each([
    [[], "缺少命令"],
    [["look"], "不认识的命令“look”"],
    [["check"], "缺少文件"],
    [["check", "a", "--fast"], "不认识的选项 --fast"],
    [["check", "a", "--previous"], "选项 --previous 后面缺少值"],
    [["check", "a", "--json=yes"], "选项 --json 不带值"],
    [["check", "a", "--json", "--json"], "只能写一次"],
    [["read", "a", "--previous", "b"], "不认识的选项 --previous"],
    [["export", "a", "--out", "b"], "缺少选项 --to"],
    [["export", "a", "--to", "docx"], "缺少选项 --out"],
    [["export", "a", "--to", "pdf", "--out", "b"], "不能是“pdf”"],
    [["export", "a", "b", "--to", "docx", "--out", "c"], "一次只能导出一个文件"],
    [["export", "a", "--to", "docx", "--out", "b.txt"], ".txt 结尾，和 --to docx 不一致"],
  ])("%j is refused with one line, which says where the usage stands", async (words, sentence) => {
    const console = session({ a: textOf(sound) });
    expect(await run(words, console)).toBe<ExitStatus>(2);
    expect(console.errors).toHaveLength(1);
    expect(console.errors[0]).toContain(sentence);
    expect(console.errors[0]).toContain("用法见 nianbao --help");
    expect(console.output).toEqual([]);
  });

  test("--help prints the usage", async () => {
    const console = session({});
    expect(await run(["--help"], console)).toBe<ExitStatus>(0);
    expect(console.output.join()).toContain("用法：");
  });

  test("--version prints the version, and nothing else", async () => {
    const console = session({});
    expect(await run(["--version"], console)).toBe<ExitStatus>(0);
    expect(console).toMatchObject({ output: [product.version], errors: [] });
  });

  test("a file whose name begins with a dash stands after --", async () => {
    const console = session({ "-a.txt": textOf(sound) });
    expect(await run(["read", "--json", "--", "-a.txt"], console)).toBe<ExitStatus>(0);
  });
});
