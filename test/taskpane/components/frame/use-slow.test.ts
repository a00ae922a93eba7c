/** @jest-environment jsdom */
import { act, renderHook } from "@testing-library/react";
import { useSlow } from "../../../../src/taskpane/components/frame/use-slow";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function pass(milliseconds: number): void {
  act(() => jest.advanceTimersByTime(milliseconds));
}

test("Excel is called slow once nothing has come for three seconds, until something comes", () => {
  const { result, rerender } = renderHook(({ answer }) => useSlow(true, answer), {
    initialProps: { answer: "first" },
  });
  pass(2900);
  expect(result.current).toBe(false);
  pass(200);
  expect(result.current).toBe(true);
  rerender({ answer: "second" });
  expect(result.current).toBe(false);
});

test("Excel that answers all the while somebody types is not slow", () => {
  const { result, rerender } = renderHook(({ answer }) => useSlow(true, answer), {
    initialProps: { answer: 0 },
  });
  for (let answer = 1; answer <= 5; answer++) {
    pass(2500);
    expect(result.current).toBe(false);
    rerender({ answer });
  }
});

test("who waits for nothing is told nothing", () => {
  const { result } = renderHook(() => useSlow(false, undefined));
  pass(10_000);
  expect(result.current).toBe(false);
});
