/** The system's code of an error, such as ENOENT; undefined where it is none of the system's. */
export function systemCode(cause: unknown): unknown {
  return typeof cause === "object" && cause !== null && "code" in cause ? cause.code : undefined;
}
