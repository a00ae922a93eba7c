import { createContext, useContext } from "react";
import type { Platform } from "../../workbook/excel";

const PlatformContext = createContext<Platform>("windows");

export const PlatformProvider = PlatformContext.Provider;

/** Which Excel the pane stands beside: what a web view can do differs. */
export function usePlatform(): Platform {
  return useContext(PlatformContext);
}
