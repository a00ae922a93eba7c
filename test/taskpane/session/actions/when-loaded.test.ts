import type { Action, ActionContext } from "../../../../src/taskpane/session/actions/action";
import { whenLoaded } from "../../../../src/taskpane/session/actions/when-loaded";
import { PartNotLoaded } from "../../../../src/report/loaded";

const context = {} as ActionContext;

/** An action that fails as often as it is told to, and says how often it was made and performed. */
function undoneAfter(failures: number) {
  const made: number[] = [];
  const part = {
    undoing: (cells: number): Action => {
      made.push(cells);
      let performed = 0;
      return {
        task: "undoing",
        async perform() {
          performed += 1;
          if (performed <= failures) throw new Error("The workbook does not answer");
          return { kind: "undone", cells: cells * performed };
        },
      };
    },
  };
  return { part, made };
}

test("a part that does not come is asked for again, and then does what was wanted of it", async () => {
  const { part, made } = undoneAfter(0);
  let isThere = false;
  const load = async () => {
    if (!isThere) throw new Error("Loading chunk 7 failed");
    return part;
  };
  const action = whenLoaded("undoing", load, ({ undoing }) => undoing(2));
  expect(action.task).toBe("undoing");
  await expect(action.perform(context)).rejects.toThrow(PartNotLoaded);
  isThere = true;
  expect(await action.perform(context)).toEqual({ kind: "undone", cells: 2 });
  expect(made).toEqual([2]);
});

test("the same action is tried again, which knows what it has done", async () => {
  const { part, made } = undoneAfter(1);
  const action = whenLoaded(
    "undoing",
    async () => part,
    ({ undoing }) => undoing(3)
  );
  await expect(action.perform(context)).rejects.toThrow("does not answer");
  expect(await action.perform(context)).toEqual({ kind: "undone", cells: 6 });
  expect(made).toEqual([3]);
});
