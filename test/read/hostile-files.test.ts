import { emptySections } from "../../src/report/report";
import { UnreadableFileError } from "../../src/read/errors";
import { readFile } from "../../src/read/file";
import { bombs, oldDocuments, refusedFiles, wearyingTexts } from "./hostile-corpus";
import { hostilePdf } from "./hostile-pdf";

jest.setTimeout(30_000);

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

test.each([...refusedFiles, ...oldDocuments, ...hostilePdf])(
  "%s ends in a message",
  async (_, make) => {
    const reading = readFile(make());
    reading.catch(() => undefined);
    await expect(reading).rejects.toThrow(UnreadableFileError);
    await expect(reading).rejects.toThrow(/^[\u4e00-\u9fffA-Z].*。$/);
  }
);

test.each(bombs)("%s that is a bomb is not unpacked", async (_, make) => {
  await expect(readFile(make())).rejects.toMatchObject({ code: "too-large" });
});

test.each(wearyingTexts)("a report with %s is read without its tables", async (_, content) => {
  const [found] = await readFile(text(content));
  expect(found?.report).toMatchObject({ year: 2024, agency: "某局" });
  expect(found?.tables).toEqual([]);
});

test("a page's scripts do not run, and nothing of them is read", async () => {
  const page =
    "<html><body><h1>某局2024年政府信息公开工作年度报告</h1><script>globalThis.hacked = true;</script>" +
    "<p onclick='x()'>前言。</p><img src=x onerror='globalThis.hacked = true'><h2>一、总体情况</h2>" +
    "<p>正文&lt;script&gt;alert(1)&lt;/script&gt;。</p><h2>六、其他需要报告的事项</h2><p>无。</p></body></html>";
  const [found] = await readFile(text(page));
  expect(found?.report.sections).toEqual({
    ...emptySections,
    preface: "前言。",
    s1: "正文<script>alert(1)</script>。",
    s6: "无。",
  });
  expect("hacked" in globalThis).toBe(false);
});
