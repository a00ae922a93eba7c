/** `npm run start:excel`: serves the pane by https and opens it in desktop Excel. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { logErrorMessage } from "office-addin-cli";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import { freePort, serve } from "./development-server";

/** The manifest says so. */
const port = 3000;

const manifest = "manifest.xml";

const debugging = "office-addin-debugging@7";

/** Registers and opens the add-in in Excel, or removes it again. */
async function inExcel(step: "start" | "stop"): Promise<void> {
  const options = step === "start" ? ["desktop", "--app", "excel"] : [];
  const child = spawn("npx", ["--yes", debugging, step, manifest, ...options], {
    stdio: "inherit",
    shell: true,
  });
  await once(child, "exit");
}

async function startExcel(): Promise<void> {
  if (process.platform !== "win32" && process.platform !== "darwin") {
    logErrorMessage(
      "This needs desktop Excel on Windows or macOS; without Excel, use `npm start`, which opens the workbench."
    );
    process.exitCode = 1;
    return;
  }
  if ((await freePort(port)) !== port) {
    logErrorMessage(`Port ${port} is taken; stop the program that uses it and try again.`);
    process.exitCode = 1;
    return;
  }
  await serve({
    port,
    server: { type: "https", options: await getHttpsServerOptions() },
    setupExitSignals: false,
  });
  process.once("SIGINT", () => {
    void inExcel("stop").then(() => process.exit());
  });
  await inExcel("start");
  console.log("Serving https://localhost:3000/ for Excel; Ctrl+C stops it and removes the add-in.");
  console.log(
    "Where Excel shows nothing of it, as volume-licensed Excel 2021 does, hand the manifest out from a shared folder: docs/安装说明.md."
  );
}

startExcel().catch((error: unknown) => {
  logErrorMessage(error);
  process.exitCode = 1;
});
