/** `npm start`: the workbench, on this machine, without Excel. */
import { freePort, serve } from "./development-server";

const hasDesktop =
  process.platform === "win32" ||
  process.platform === "darwin" ||
  Boolean(process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"]);

async function start(): Promise<void> {
  const port = await freePort(3000);
  console.log("Building the workbench …");
  await serve({ port, open: hasDesktop && !process.env["CI"] });
  console.log(`Workbench: http://localhost:${port}/`);
}

void start();
