import { once } from "../../../../src/taskpane/session/actions/once";

test("what has succeeded is not done again, and answers the same", async () => {
  let done = 0;
  const act = once(async () => ++done);
  expect([await act(), await act()]).toEqual([1, 1]);
});

test("what has failed is done again", async () => {
  let tries = 0;
  const act = once(async () => {
    tries += 1;
    if (tries < 3) throw new Error(`try ${tries}`);
    return tries;
  });
  await expect(act()).rejects.toThrow("try 1");
  await expect(act()).rejects.toThrow("try 2");
  expect([await act(), await act()]).toEqual([3, 3]);
});
