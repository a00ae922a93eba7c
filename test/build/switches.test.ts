import fc from "fast-check";
import { WrongSwitch } from "../../scripts/build/wrong-switch";
import { switchesOf } from "../../scripts/build/switches";

test.each([
  ["https://nianbao.example.gov.cn", "https://nianbao.example.gov.cn/"],
  ["https://example.gov.cn/nianbao", "https://example.gov.cn/nianbao/"],
  ["https://example.gov.cn/nianbao//", "https://example.gov.cn/nianbao/"],
  ["https://example.gov.cn:8443/a/v1.2", "https://example.gov.cn:8443/a/v1.2/"],
  ["HTTPS://Example.gov.cn/年报", "https://example.gov.cn/%E5%B9%B4%E6%8A%A5/"],
])("the pages at %s are in the folder %s", (origin, folder) => {
  expect(switchesOf({ origin }).origin).toBe(folder);
});

test.each<readonly [name: string, value: unknown, sentence: string]>([
  ["origin", "http://example.gov.cn", "Excel loads add-ins by https only"],
  ["origin", "\\\\files\\nianbao", "no address"],
  ["origin", "example.gov.cn", "no address"],
  ["origin", "", "no address"],
  ["origin", "https://example.gov.cn/taskpane.html", "a file"],
  ["origin", "https://example.gov.cn/nianbao/manifest.xml", "a file"],
  ["origin", "https://example.gov.cn/taskpane.html/", "a file"],
  ["origin", "https://example.gov.cn/nianbao?view=check", "begins with ? or #"],
  ["origin", "https://example.gov.cn/nianbao#top", "begins with ? or #"],
  ["origin", "https://example.gov.cn/a&b", "which a manifest cannot hold"],
  ["origin", 'https://example.gov.cn/"', "which a manifest cannot hold"],
  ["origin", "https://example.gov.cn/<b>", "which a manifest cannot hold"],
  ["origin", "https://example.gov.cn\\nianbao", "which a manifest cannot hold"],
  ["origin", "https://somebody@example.gov.cn/", "the name before @"],
  ["origin", true, "write its value after it"],
  ["office", "npm", "not one of self, cdn, cdn-cn"],
  ["build", "1.5", "no whole number"],
  ["build", "1 of 2", "no whole number"],
  ["build", "-1", "no whole number"],
  ["build", "65536", "no whole number"],
  ["build", "", "no whole number"],
  ["id", "{3f2504e0-4f89-41d3-9a0c-0305e82c3301}", "no GUID"],
  ["id", "6DECF042-57A5-43F3-8B7F-F8A566B664B6", "that of the usual add-in"],
  ["orgin", "https://example.gov.cn", "no such switch"],
])("%s=%p is refused in one sentence", (name, value, sentence) => {
  const refusal = () => switchesOf({ [name]: value });
  expect(refusal).toThrow(sentence);
  // Where in the build it was refused is nobody's concern.
  expect(refusal).toThrow(WrongSwitch);
});

test("left out, the switches say so; webpack's own are none of ours", () => {
  expect(switchesOf({ WEBPACK_BUILD: true })).toEqual({
    build: 0,
    id: undefined,
    office: "self",
    origin: undefined,
    share: undefined,
    workbench: false,
  });
});

test("an address that is taken can stand in a manifest as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (path) => {
      let folder: string | undefined;
      try {
        folder = switchesOf({ origin: `https://example.gov.cn/${path}` }).origin;
      } catch {
        return;
      }
      expect(folder).toMatch(/^https:\/\/example\.gov\.cn\/[^<>&"'\s?#]*$/);
      expect(folder).toMatch(/[^/]\/$/);
    })
  );
});
