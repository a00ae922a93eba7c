import type { HostError } from "./errors";
import type { ResponseBody } from "./protocol";

/** The answer to a request that is refused as a whole. */
export const refusal = ({ code, message, httpStatusCode }: HostError): ResponseBody => ({
  Results: [],
  TraceIds: [],
  Error: {
    Code: code,
    Message: message,
    Location: "",
    ActionIndex: 0,
    HttpStatusCode: httpStatusCode,
  },
});
