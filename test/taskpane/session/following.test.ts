import { Following } from "../../../src/taskpane/session/following";

const quietHost = { watch: () => Promise.resolve(() => Promise.resolve()) };

function followingWithReads(): { following: Following; reads: number[] } {
  const reads: number[] = [];
  const following = new Following(
    quietHost,
    () => undefined,
    () => undefined,
    () => reads.push(Date.now())
  );
  return { following, reads };
}

beforeEach(() => jest.useFakeTimers({ now: 0 }));
afterEach(() => jest.useRealTimers());

test("changes that follow each other closely are read once, after the last", () => {
  const { following, reads } = followingWithReads();
  for (let change = 0; change < 3; change++) {
    following.readSoon(600);
    jest.advanceTimersByTime(200);
  }
  jest.advanceTimersByTime(10_000);
  expect(reads).toEqual([1000]);
});

test("whoever types without a pause does not wait for ever", () => {
  const { following, reads } = followingWithReads();
  for (let change = 0; change < 30; change++) {
    following.readSoon(600);
    jest.advanceTimersByTime(300);
  }
  expect(reads).toEqual([2400, 4800, 7200]);
});

test("a reading that comes meanwhile takes the place of the one to come", () => {
  const { following, reads } = followingWithReads();
  following.readSoon(600);
  following.beginReading();
  jest.advanceTimersByTime(10_000);
  expect(reads).toEqual([]);
});
