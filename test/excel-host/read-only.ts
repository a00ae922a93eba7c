import { ACTION, PATH, type RequestBody } from "./protocol";

/** Calls that change nothing: those that get something, those of the runtime itself, and going to a place. */
const HARMLESS = /^(?:Get|_|Activate$|Select$|Notify)/;

/** Whether a request would change the workbook, which one that is opened to be read only refuses. */
export function changesWorkbook({ Actions, ObjectPaths }: RequestBody): boolean {
  // It names what is let go of by all the calls that led there.
  if (Actions.some(({ Name }) => Name === "_RemoveReference")) return false;
  const sets = Actions.some(({ ActionType }) =>
    [ACTION.setProperty, ACTION.update].some((type) => type === ActionType)
  );
  const calls = [
    ...Actions.filter(({ ActionType }) => ActionType === ACTION.method),
    ...Object.values(ObjectPaths).filter(({ ObjectPathType }) => ObjectPathType === PATH.method),
  ];
  return sets || calls.some(({ Name }) => !HARMLESS.test(Name));
}
