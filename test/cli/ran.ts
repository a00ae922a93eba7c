import type { Console } from "../../src/cli/console";
import { reportsIn } from "../../src/cli/reading";
import { run, type ExitStatus } from "../../src/cli/run";
import type { Report } from "../../src/report/report";
import { reportJson } from "../../src/write/report-json";

interface Printed {
  readonly status: ExitStatus;
  readonly output: readonly string[];
  readonly errors: readonly string[];
}

/** Runs a command with these reports as files. */
export async function ran(
  words: readonly string[],
  reports: Record<string, Report>
): Promise<Printed> {
  const output: string[] = [];
  const errors: string[] = [];
  const console: Console = {
    read: async (path, named) => {
      const report = reports[path];
      if (!report) throw new Error(`no report ${path}`);
      return reportsIn(new TextEncoder().encode(JSON.stringify(reportJson(report))), named);
    },
    writeFile: () => Promise.resolve(),
    writingFault: () => Promise.resolve(null),
    isSameFile: () => Promise.resolve(false),
    now: () => new Date(2026, 0, 20, 10, 30),
    out: (line) => void output.push(line),
    err: (line) => void errors.push(line),
  };
  return { status: await run(words, console), output, errors };
}
