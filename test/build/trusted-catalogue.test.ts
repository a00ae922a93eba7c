import fc from "fast-check";
import { trustedCatalogue } from "../../scripts/build/trusted-catalogue";

/** What Windows' regedit makes of a registry file: the values of each key, null for a key that is removed. */
function imported(file: Buffer): Record<string, Record<string, string | number> | null> {
  const text = file.toString("utf16le");
  expect(text.startsWith("\ufeffWindows Registry Editor Version 5.00\r\n\r\n")).toBe(true);
  expect(text.endsWith("\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);

  const keys: Record<string, Record<string, string | number> | null> = {};
  let key = "";
  for (const line of text.split("\r\n").slice(2)) {
    const opened = /^\[(-?)(.+)\]$/.exec(line);
    const value = /^"(\w+)"=(?:"((?:[^"\\]|\\["\\])*)"|dword:([0-9a-f]{8}))$/.exec(line);
    if (opened) {
      key = opened[2] ?? "";
      keys[key] = opened[1] ? null : {};
    } else if (value) {
      const [, name = "", string, number] = value;
      keys[key] = {
        ...keys[key],
        [name]: string?.replace(/\\(["\\])/g, "$1") ?? parseInt(number ?? "", 16),
      };
    } else if (line) {
      throw new Error(`regedit does not read ${line}`);
    }
  }
  return keys;
}

const place = "HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\";
const guid = /^\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}$/;

test("the shared folder becomes a trusted catalogue that is shown in the menu", () => {
  const files = trustedCatalogue("\\\\files.example.gov.cn\\加载项");
  const [[key, values] = [], ...others] = Object.entries(imported(files["trusted-catalogue.reg"]));
  expect(others).toEqual([]);
  const id = key?.replace(place, "");
  expect(id).toMatch(guid);
  expect(values).toEqual({ Id: id, Url: "\\\\files.example.gov.cn\\加载项", Flags: 1 });
});

test("the removal takes away the same key, whichever folder it was for", () => {
  const [key] = Object.keys(imported(trustedCatalogue("\\\\a\\b")["trusted-catalogue.reg"]));
  const removal = imported(trustedCatalogue("\\\\c\\d")["remove-trusted-catalogue.reg"]);
  expect(removal).toEqual({ [key ?? ""]: null });
});

test("any shared folder comes out of the registry as it went in", () => {
  const name = fc.stringMatching(/^[^\\/:*?"<>|\s\u0000-\u001f\ud800-\udfff]{1,12}$/);
  fc.assert(
    fc.property(name, fc.array(name, { minLength: 1, maxLength: 3 }), (server, folders) => {
      const share = `\\\\${[server, ...folders].join("\\")}`;
      const [values] = Object.values(
        imported(trustedCatalogue(`${share}\\`)["trusted-catalogue.reg"])
      );
      expect(values?.["Url"]).toBe(share);
    })
  );
});

test.each([
  ["nothing", ""],
  ["a local folder", "C:\\addins"],
  ["a mapped drive", "Z:\\"],
  ["a server without folder", "\\\\server"],
  ["slashes", "//server/share"],
  ["backslashes the shell has eaten", "\\servershare"],
  ["an address", "https://example.gov.cn/nianbao"],
  ["a quotation mark", '\\\\server\\sh"are'],
  ["a command", '\\\\server\\share"&calc&"'],
  ["a line end", '\\\\server\\share\r\n"Flags"=dword:0'],
])("%s is no shared folder", (_, share) => {
  expect(() => trustedCatalogue(share)).toThrow("not a shared folder");
});

test("the manifest's own path is no shared folder", () => {
  expect(() => trustedCatalogue("\\\\server\\share\\manifest.xml")).toThrow("a file");
});

const commandFile = trustedCatalogue("\\\\a\\b")["add-trusted-catalogue.cmd"];
const steps = commandFile.toString("utf8").split("\r\n");
const at = (beginning: string): number => {
  const place = steps.findIndex((step) => step.startsWith(beginning));
  expect([beginning, place]).not.toContain(-1);
  return place;
};

test("the command file looks for other catalogues before it adds ours, and then adds nothing", () => {
  const key = place.slice(0, -1);
  expect(steps).toContain(`set "key=${key}"`);
  const [own = ""] = Object.keys(imported(trustedCatalogue("\\\\a\\b")["trusted-catalogue.reg"]));
  expect(steps).toContain(`set "own=${own.replace(place, "")}"`);
  expect(at("for /f")).toBeLessThan(at("if defined other ("));
  const whereOther = steps.slice(at("if defined other ("), at(") else ("));
  const whereNone = steps.slice(at(") else ("), steps.indexOf(")"));
  expect(whereOther.join()).toContain("没有添加");
  expect(steps.filter((step) => /reg (import|add|delete)/.test(step))).toHaveLength(1);
  expect(whereOther.join()).not.toMatch(/reg (import|add|delete)/);
  expect(whereNone.join()).toMatch(/reg import/);
});

test("cmd reads it: no mark before the first line, and signs of its own only where they are meant", () => {
  const told = steps.filter((step) => /\becho (?!off)/.test(step));
  expect(steps[0]).toBe("@echo off");
  expect(told).toHaveLength(4);
  for (const step of told) expect(step.replace(/^.*?echo /, "")).not.toMatch(/[%!^&|<>()"]/);
  expect(steps.join("")).not.toContain("\n");
});

test("cmd never looks for a label, among characters of more than one byte, nor expands a name twice", () => {
  for (const step of steps) expect(step).not.toMatch(/^\s*:|\b(goto|call)\b/);
  expect(steps).toContain("setlocal EnableExtensions DisableDelayedExpansion");
});
