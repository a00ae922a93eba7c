import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const folder = join(__dirname, "../../docs/pictures");

/** The guide is handed on by mail and opened from shared folders. */
const mostBytes = 120 * 1024;

test.each(readdirSync(folder))("the picture %s is no larger than it need be", (name) => {
  expect(statSync(join(folder, name)).size).toBeLessThan(mostBytes);
});
