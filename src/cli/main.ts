import { nodeConsole } from "./node-console";
import { run } from "./run";

// Whoever reads our output may stop early, as `head` does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

void run(process.argv.slice(2), nodeConsole).then((status) => {
  process.exitCode = status;
});
