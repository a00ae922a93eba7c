/** See switches.js. */
export declare function switchesOf(env: Readonly<Record<string, unknown>>): {
  readonly build: number;
  readonly id: string | undefined;
  readonly office: "self" | "cdn" | "cdn-cn";
  readonly origin: string | undefined;
  readonly share: string | undefined;
  readonly workbench: boolean;
};
