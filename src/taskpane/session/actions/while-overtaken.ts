import type { Overtaken } from "../../../workbook/host";

/** Others who are faster every time are at work in the same cells. */
const mostRounds = 3;

/** Does something again, from its reading on, where others were faster; not for ever. */
export async function whileOvertaken<Result>(
  act: () => Promise<Result | Overtaken>
): Promise<Result | Overtaken> {
  for (let round = 1; round <= mostRounds; round++) {
    const result = await act();
    if (result !== "overtaken") return result;
  }
  return "overtaken";
}
