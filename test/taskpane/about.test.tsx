/** @jest-environment ./test/excel-host/jest-environment.ts */
import { screen } from "@testing-library/react";
import product from "../../package.json";
import { openPane, view } from "./open-pane";

test("关于 says the version and where the pages come from, and leads back to where it was opened", async () => {
  const { user } = await openPane();
  await user.click(view("插入模板").getByRole("button", { name: "关于" }));
  const about = await screen.findByRole("region", { name: "关于年报助手" });
  expect(about.textContent).toContain(`版本：${product.version}`);
  expect(about.textContent).toContain(`网页地址：${new URL(".", window.location.href).href}`);
  expect(about.contains(document.activeElement)).toBe(true);

  await user.click(view("关于年报助手").getByRole("button", { name: "关闭" }));
  expect(document.activeElement).toBe(view("插入模板").getByRole("button", { name: "关于" }));
});

test("关于 leads to the page that asks Excel, in the same pane", async () => {
  const { user } = await openPane();
  await user.click(view("插入模板").getByRole("button", { name: "关于" }));
  const link = await screen.findByRole("link", { name: "与 Excel 对照" });
  expect(link.getAttribute("href")).toBe("conformance.html");
  expect(link.getAttribute("target")).toBeNull();
});
