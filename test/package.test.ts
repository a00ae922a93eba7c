import { existsSync } from "node:fs";
import { join } from "node:path";
import product from "../package.json";

const project = join(__dirname, "..");

test("the package is the command line alone, and needs no other", () => {
  expect(Object.keys(product).filter((name) => /dependencies$/i.test(name))).toEqual([
    "devDependencies",
  ]);
  expect(product.files).toEqual(["dist/cli"]);
  expect(Object.values(product.bin).every((path) => path.startsWith("dist/cli/"))).toBe(true);
  expect(product.scripts.prepack).toContain("--config-name cli");
});

test("the licence has a text, and the package grants nothing that it does not", () => {
  expect(existsSync(join(project, "LICENSE.md"))).toBe(true);
  expect(product).toMatchObject({ license: "UNLICENSED", private: true });
});
