/** @jest-environment ./test/excel-host/jest-environment.ts */
import { actionsThatFail } from "./failing-actions";

// A file a host, so that they run side by side.
// Where nothing can be shown, what only shows something has no good end to compare with.
actionsThatFail(2, { like: "worst", cosmetics: "done" });
