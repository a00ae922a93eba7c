import { readFile } from "../../src/read/file";
import { pdfLimits } from "../../src/read/sources/pdf/pdf-limits";
import { checkStreams } from "../../src/read/sources/pdf/streams";
import { encryptedPdf } from "./encrypted-pdf";
import { bytesOf, pdfOf, pdfWith, streamObject, textAt } from "./pdf-files";

const lines = [
  "某某局2024年政府信息公开工作年度报告",
  "一、总体情况",
  "及时公开。",
  "六、其他需要报告的事项",
  "没有。",
];
const page = lines.map((line, index) => textAt(50, 700 - index * 40, line)).join("\n");

describe("a PDF of many pages", () => {
  const pages = (count: number) => pdfWith([page, ...Array<string>(count - 1).fill("")]);

  test("is refused, and it is said how many", async () => {
    const reading = readFile(pages(pdfLimits.pages + 1));
    await expect(reading).rejects.toMatchObject({
      code: "pdf-too-long",
      message:
        "这个 PDF 的页数太多，不像一份年度报告。请只把年报的那几页另存为 PDF 再读。它有61页。",
    });
  });

  test("is read up to the limit", async () => {
    const [found] = await readFile(pages(pdfLimits.pages));
    expect(found?.report).toMatchObject({ agency: "某某局", sections: { s1: "及时公开。" } });
  });
});

describe("an encrypted PDF", () => {
  test("that wants a password is refused for it", async () => {
    await expect(readFile(encryptedPdf([page], "secret"))).rejects.toMatchObject({
      code: "encrypted",
    });
  });

  test("that anybody may open is read", async () => {
    const [found] = await readFile(encryptedPdf([page], ""));
    expect(found?.report).toMatchObject({ agency: "某某局", sections: { s1: "及时公开。" } });
  });

  test("that does not tell how large it becomes is refused for being encrypted", async () => {
    const noise = Array.from({ length: 4000 }, (_, index) => (index * 2654435761) % 4294967291);
    const large = `${page}\n% ${noise.join(" ")}`;
    await expect(readFile(encryptedPdf([large], ""))).rejects.toMatchObject({ code: "encrypted" });
  });
});

describe("a stream that may become too large", () => {
  /** Says that it is deflated, and does not look so. */
  const opaque = { dictionary: "/Filter /FlateDecode", stream: new Uint8Array(9000).fill(1) };
  const trailer = "/Encrypt 9 0 R";

  test("is too much where nothing is encrypted", async () => {
    await expect(checkStreams(pdfOf([opaque]))).rejects.toMatchObject({ code: "too-complex" });
  });

  test.each([
    ["at the end", pdfOf([opaque], trailer)],
    ["at the beginning", pdfOf([streamObject("", trailer), opaque])],
    [
      "before a long table of places",
      ((): Uint8Array => {
        const table = { dictionary: trailer, stream: new Uint8Array(6000).fill(1) };
        const head = pdfOf([streamObject("", "", false), opaque, table]);
        const at = Buffer.from(head).indexOf("3 0 obj");
        const filling = new Uint8Array(6000).fill(32);
        return Uint8Array.from([...head, ...filling, ...bytesOf(`startxref\n${at}\n%%EOF`)]);
      })(),
    ],
  ])("is encrypted where a trailer %s says so", async (_, bytes) => {
    await expect(checkStreams(bytes)).rejects.toMatchObject({ code: "encrypted" });
  });
});
