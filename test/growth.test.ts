import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { Series } from "./growth/series";

const project = join(__dirname, "..");

test("readers and text rules take no more than linear work", () => {
  const program = ["--import", "tsx", join(project, "test/growth/main.ts")];
  const output = execFileSync(process.execPath, program, { cwd: project, encoding: "utf8" });
  const { count, growing, controls } = JSON.parse(output) as {
    readonly count: number;
    readonly growing: readonly Series[];
    readonly controls: readonly number[];
  };
  expect(count).toBeGreaterThan(250);
  expect(growing).toEqual([]);
  expect(Math.min(...controls)).toBeGreaterThan(3.5);
}, 300_000);
