import type { WebpackPluginInstance } from "webpack";

/** See third-party-licences.js. */
export declare const ThirdPartyLicences: new (options?: {
  readonly besides?: readonly string[];
}) => WebpackPluginInstance;

export declare function isAccepted(licence: unknown): boolean;
