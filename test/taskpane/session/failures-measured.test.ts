/** @jest-environment ./test/excel-host/jest-environment.ts */
import { actionsThatFail } from "./failing-actions";

// A file a host, so that they run side by side.
actionsThatFail(1, "measured");
