import { FileAccessError, type Console } from "../../src/cli/console";
import { UnreadableFileError } from "../../src/read/errors";
import { readFile } from "../../src/read/file";
import { run, type ExitStatus } from "../../src/cli/run";
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
    read: async (path) => {
      const bytes = stored.get(path);
      try {
        if (!bytes) throw new FileAccessError("not-found");
        return { reports: await readFile(bytes) };
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
    isSameFile: (path, other) => Promise.resolve(path === other),
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
      error: { code: "pdf", message: expect.stringMatching(/^这是 PDF 文件/) as unknown },
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
      sections: {
        preface: texts.preface,
        s1: texts.s1,
        s5: texts.s5,
        s6: texts.s6,
      },
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
    expect(console.errors.join()).toMatch(/2处必须改正，没有导出/);
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
  ])("%j is refused with a sentence and the usage", async (words, sentence) => {
    const console = session({ a: textOf(sound) });
    expect(await run(words, console)).toBe<ExitStatus>(2);
    expect(console.errors.join("\n")).toContain(sentence);
    expect(console.errors.join("\n")).toContain("用法：");
    expect(console.output).toEqual([]);
  });

  test("--help prints the usage", async () => {
    const console = session({});
    expect(await run(["--help"], console)).toBe<ExitStatus>(0);
    expect(console.output.join()).toContain("用法：");
  });

  test("a file whose name begins with a dash stands after --", async () => {
    const console = session({ "-a.txt": textOf(sound) });
    expect(await run(["read", "--json", "--", "-a.txt"], console)).toBe<ExitStatus>(0);
  });
});
