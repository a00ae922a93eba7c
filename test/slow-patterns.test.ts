import { execFileSync } from "node:child_process";
import { join } from "node:path";

const project = join(__dirname, "..");

/** Beginnings of patterns that recheck cannot prove, each with why it takes linear time. */
const proven = {
  "/(?:编制|公布|发布|制作)(?:了|的)?《?": "each beginning is followed over 40 characters at most",
  "/(?<before>^|[^A-Za-z0-9./@_:*×＊＿-])(?:20)?":
    "of a run of signs only the first is a beginning",
};

test("no pattern takes more than linear time", () => {
  const program = ["--import", "tsx", join(project, "scripts/lint/slow-patterns.ts")];
  const output = execFileSync(process.execPath, program, { cwd: project, encoding: "utf8" });
  const { patterns, slow } = JSON.parse(output) as { patterns: number; slow: readonly string[] };
  expect(patterns).toBeGreaterThan(300);
  const unproven = slow.filter(
    (pattern) => !Object.keys(proven).some((beginning) => pattern.startsWith(beginning))
  );
  expect(unproven).toEqual([]);
}, 300_000);
