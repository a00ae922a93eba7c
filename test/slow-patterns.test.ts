import { execFileSync } from "node:child_process";
import { join } from "node:path";

const project = join(__dirname, "..");

test("no pattern takes more than linear time", () => {
  const program = ["--import", "tsx", join(project, "scripts/lint/slow-patterns.ts")];
  const output = execFileSync(process.execPath, program, { cwd: project, encoding: "utf8" });
  const { patterns, slow } = JSON.parse(output) as { patterns: number; slow: readonly string[] };
  expect(patterns).toBeGreaterThan(300);
  expect(slow).toEqual([]);
}, 300_000);
