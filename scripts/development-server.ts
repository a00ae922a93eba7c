import webpack, { type Configuration } from "webpack";
import WebpackDevServer, { type Configuration as ServerConfiguration } from "webpack-dev-server";
import configure from "../webpack.config.js";

/** The first free port from `first` on. */
export async function freePort(first: number): Promise<number> {
  process.env["WEBPACK_DEV_SERVER_BASE_PORT"] = String(first);
  return Number(await WebpackDevServer.getFreePort("auto", "localhost"));
}

/**
 * Builds the pages for development and serves them on this machine only; they are built again when a file
 * changes. Resolves after the first build.
 */
export async function serve(options: ServerConfiguration): Promise<WebpackDevServer> {
  const [pages] = configure({}, { mode: "development" });
  const quiet: Configuration = { ...pages, infrastructureLogging: { level: "warn" } };
  const compiler = webpack(quiet);
  const server = new WebpackDevServer(
    {
      host: "localhost",
      static: false,
      // The pane's policy allows no connection, so nothing is pushed: reload the page to see a change.
      client: false,
      hot: false,
      liveReload: false,
      ...options,
    },
    compiler
  );
  await server.start();
  await new Promise<void>((resolve) => {
    server.middleware?.waitUntilValid(() => resolve());
  });
  return server;
}
