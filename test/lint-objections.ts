import { execFileSync } from "node:child_process";
import { join } from "node:path";

const project = join(__dirname, "..");

/** Lints texts as if they stood in files; under Node itself, since ESLint loads its configuration as a module. */
const lintTexts = `
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });
const objections = [];
for (const [filePath, text] of JSON.parse(process.argv[1])) {
  const [result] = await eslint.lintText(text, { filePath });
  objections.push(result.messages.map((message) => message.message).join("\\n"));
}
process.stdout.write(JSON.stringify(objections));
`;

/** What ESLint objects to in each text, messages joined; "" where it does not. */
export function objectionsTo(texts: readonly (readonly [file: string, text: string])[]): string[] {
  const output = execFileSync(
    process.execPath,
    ["--input-type=module", "--eval", lintTexts, JSON.stringify(texts)],
    { cwd: project, encoding: "utf8" }
  );
  return JSON.parse(output) as string[];
}
