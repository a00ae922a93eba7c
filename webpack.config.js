const path = require("node:path");
const { BannerPlugin } = require("webpack");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const product = require("./package.json");
const { ContentSecurityPolicy } = require("./scripts/build/content-security-policy.js");
const { ForThisMachine } = require("./scripts/build/for-this-machine.js");
const { manifestFor } = require("./scripts/build/manifest.js");
const { ThirdPartyLicences } = require("./scripts/build/licences/third-party-licences.js");
const { officeJs } = require("./scripts/build/office-js.js");
const scriptText = require("./scripts/build/script-text.js");
const { switchesOf } = require("./scripts/build/switches.js");
const { TrustedCatalogue } = require("./scripts/build/trusted-catalogue.js");

const outputFolder = path.resolve(__dirname, "dist");

/** The libraries for documents are large and rarely needed, so each has a chunk of its own. */
const documentLibraries = ["docx", "mammoth", "@e965/xlsx", "parse5", "pdfjs-dist"];

/** Runs before office.js in the workbench's pane: the page around it lends it a workbook. */
const attachToWorkbench = "<script>parent.attachExcelHost(window);</script>";

const compile = {
  context: __dirname,
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: {
    parser: {
      javascript: { worker: ["PolicedWorker from ./policed-worker"] },
    },
    rules: [
      // The first loader, since it takes the place of all others.
      {
        resourceQuery: /^\?script-text$/,
        loader: require.resolve("./scripts/build/script-text.js"),
      },
      { compiler: scriptText.compilerName, parser: { dynamicImportMode: "eager" } },
      { test: /\.tsx?$/, exclude: /node_modules/, loader: "swc-loader" },
      {
        test: /[\\/]pdfjs-dist[\\/]/,
        parser: { url: false, worker: false },
        loader: require.resolve("./scripts/build/without-own-address.js"),
      },
      { test: /\.css$/, loader: require.resolve("./scripts/build/style-sheet.js") },
      {
        test: /[\\/]@fluentui[\\/].*\.styles\.js$/,
        loader: require.resolve("./scripts/build/fluent-tokens.js"),
      },
    ],
  },
  performance: false,
  stats: "errors-warnings",
};

/** The pane, the page that compares Excel with what is expected of it and, where wanted, the workbench. */
function pages({ build, id, office, origin, share, workbench, mode }) {
  const officeSource = officeJs(office);
  const officeTag = (filename) => `<script src="${officeSource.scriptFor(filename)}"></script>`;
  const page = (filename, chunk, template, parameters = {}) =>
    new HtmlWebpackPlugin({
      filename,
      template,
      chunks: [chunk],
      minify: false,
      templateParameters: parameters,
    });

  const manifest = (text) =>
    manifestFor(String(text), { version: product.version, build, origin, id });

  const pane = page("taskpane.html", "taskpane", "src/taskpane/taskpane.html", {
    officeTags: officeTag("taskpane.html"),
  });
  const conformance = (filename, before = "") =>
    page(filename, "conformance", "src/conformance/conformance.html", {
      officeTags: before + officeTag(filename),
    });
  const developmentPages = [
    page("index.html", "workbench", "test/workbench/index.html"),
    page("workbench/taskpane.html", "taskpane", "src/taskpane/taskpane.html", {
      officeTags: attachToWorkbench + officeTag("workbench/taskpane.html"),
    }),
    conformance("workbench/conformance.html", attachToWorkbench),
  ];

  return {
    ...compile,
    name: "pages",
    mode,
    target: ["web", "es2020"],
    // Maps by eval would need a weaker content security policy.
    devtool: mode === "development" && "cheap-module-source-map",
    entry: {
      taskpane: "./src/taskpane/main.tsx",
      conformance: "./src/conformance/page.ts",
      ...(workbench && {
        workbench: "./test/workbench/main",
        "stand-in": "./test/workbench/stand-in",
      }),
    },
    output: {
      path: outputFolder,
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      assetModuleFilename: "[name].[contenthash:8][ext]",
      publicPath: "auto",
      clean: { keep: /^cli\// },
    },
    optimization: {
      // The policy holds the hash of the script in the page as it is written there.
      minimizeOptions: { html: false },
      splitChunks: {
        cacheGroups: Object.fromEntries(
          documentLibraries.map((library) => [
            library,
            {
              test: new RegExp(
                `[\\\\/]node_modules[\\\\/]${library.replace("/", "[\\\\/]")}[\\\\/]`
              ),
              name: library.replace(/^@.*\//, ""),
              chunks: "async",
              enforce: true,
            },
          ])
        ),
      },
    },
    plugins: [
      pane,
      conformance("conformance.html"),
      // The workbench does not ship, nor do the packages only it needs.
      ...(workbench
        ? developmentPages
        : [new ThirdPartyLicences({ besides: officeSource.packages })]),
      new ContentSecurityPolicy({ scriptSources: officeSource.origins }),
      ...(origin === undefined && mode === "production" ? [new ForThisMachine()] : []),
      ...(share === undefined ? [] : [new TrustedCatalogue({ share })]),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/*.png" },
          { from: "manifest.xml", transform: manifest },
          ...officeSource.files,
        ],
      }),
    ],
  };
}

/** The command line, one program with the document libraries beside it. */
function commandLine({ mode }) {
  return {
    ...compile,
    name: "cli",
    mode,
    target: "node20",
    devtool: false,
    entry: { nianbao: "./src/cli/main.ts" },
    output: { path: path.join(outputFolder, "cli"), filename: "[name].js", clean: true },
    optimization: { minimize: false },
    plugins: [
      new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true }),
      // So that it runs wherever it is copied, also below a package.json that makes modules of all scripts.
      new CopyWebpackPlugin({
        patterns: [{ from: "scripts/build/command-line.json", to: "package.json" }],
      }),
      new ThirdPartyLicences(),
    ],
  };
}

/**
 * `--env office=cdn`       loads office.js from Microsoft instead of from beside the page
 * `--env origin=https://…` is where the pages will be served; it goes into the manifest
 * `--env share=\\server\…` is the shared folder the manifest is handed out from; adds files that trust it
 * `--env build=1`          is the fourth number of the manifest's version, to be raised where the manifest changes alone
 * `--env id=…`             makes an add-in of its own, a GUID, that stands beside the usual one under a name of its own
 * `--env workbench`        adds the workbench (always there in development)
 */
module.exports = (env = {}, { mode = "production" } = {}) => {
  const switches = switchesOf(env);
  const workbench = switches.workbench || mode === "development";
  return [pages({ ...switches, workbench, mode }), commandLine({ mode })];
};
