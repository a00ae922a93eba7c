import { crashReport } from "../../../../src/taskpane/components/frame/crash-report";

const browser = "Mozilla/5.0 Edg/130.0.0.0";

function errorWith(name: string, message: string, stack: string): Error {
  return Object.assign(new Error(message), { name, stack });
}

const chromium = errorWith(
  "TypeError",
  "Cannot read 青河县水务局",
  [
    "TypeError: Cannot read 青河县水务局",
    "    at Items (https://10.1.2.3/nianbao/taskpane.99a1d916.js?v=2:2:1042)",
    "    at https://10.1.2.3/nianbao/taskpane.99a1d916.js:1:77",
    "    at Object.当事人张三 (file:///C:/Users/zhang.san/nianbao/check-view.js:9:1)",
    "    at async C:\\Users\\zhang.san\\nianbao\\main.js:3:4",
  ].join("\n")
);

const safari = errorWith(
  "RangeError",
  "13800138000@example.com:1:1",
  [
    "Items@https://10.1.2.3/nianbao/taskpane.99a1d916.js:2:1042",
    "@https://10.1.2.3/nianbao/taskpane.99a1d916.js:1:77",
  ].join("\n")
);

test("says what went wrong and where, in the notation of Chromium and of Safari", () => {
  expect(crashReport(chromium, "", browser).split("\n")).toEqual([
    "TypeError",
    "  at Items (taskpane.99a1d916.js:2:1042)",
    "  at taskpane.99a1d916.js:1:77",
    "  at check-view.js:9:1",
    "  at main.js:3:4",
    browser,
  ]);
  expect(crashReport(safari, "", browser).split("\n")).toEqual([
    "RangeError",
    "  at Items (taskpane.99a1d916.js:2:1042)",
    "  at taskpane.99a1d916.js:1:77",
    browser,
  ]);
});

test("names the components, without where they came from", () => {
  const components = [
    "",
    "    at Items (https://10.1.2.3/nianbao/taskpane.99a1d916.js:2:1042)",
    "    at div",
    "ErrorBoundary@https://10.1.2.3/nianbao/taskpane.99a1d916.js:1:77",
  ].join("\n");
  const report = crashReport(errorWith("Error", "", ""), components, browser);
  expect(report).toBe(
    ["Error", "  in Items", "  in div", "  in ErrorBoundary", browser].join("\n")
  );
});

test.each([
  [
    "a message of several lines that look like a stack",
    "表三：\n    at 张三 (电话13800138000.js:1:2)\n结束",
  ],
  ["an agency", "青河县水务局"],
  ["an address of the machine", "https://10.1.2.3/nianbao?user=zhangsan"],
  ["a folder of the machine", "C:\\Users\\zhangsan\\Desktop\\年报.xlsx"],
  ["Latin letters", "Zhang San, 13800138000"],
])("quotes nothing of %s", (_, quoted) => {
  const stack = `Error: ${quoted}\n    at check (https://10.1.2.3/nianbao/taskpane.js:1:1)`;
  const report = crashReport(errorWith("Error", quoted, stack), "", browser);
  expect(report).toBe(["Error", "  at check (taskpane.js:1:1)", browser].join("\n"));
});

test("a name that is no error's is not told", () => {
  expect(crashReport(errorWith("青河县水务局", "", ""), "", browser)).toBe(`Error\n${browser}`);
});
