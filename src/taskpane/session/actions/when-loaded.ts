import { loaded } from "../../../report/loaded";
import type { Task } from "../state";
import type { Action } from "./action";
import { once } from "./once";

/**
 * An action from a part of the pane that is loaded when it is wanted.
 * @param actionOf what is wanted of the part
 */
export function whenLoaded<Part>(
  task: Task,
  load: () => Promise<Part>,
  actionOf: (part: Part) => Action
): Action {
  const action = once(async () => actionOf(await loaded(load)));
  return {
    task,
    async perform(context) {
      const { perform } = await action();
      return perform(context);
    },
  };
}
