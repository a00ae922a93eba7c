import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../src/rules";
import { rulesDocument } from "../src/rules/document";

writeFileSync(join(__dirname, "..", "docs", "rules.md"), rulesDocument(rules));
