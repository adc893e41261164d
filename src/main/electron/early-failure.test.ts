import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { endOnEarlyFailure } from './early-failure';

const { exit } = vi.hoisted(() => ({ exit: vi.fn() }));
vi.mock('electron', () => ({ app: { exit } }));

const kinds = ['uncaughtException', 'unhandledRejection'] as const;
/** Vitest listens too, and would fail the test. */
let others: (() => void)[];
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  others = kinds.flatMap((kind) =>
    process.listeners(kind as 'exit').map((listener) => () => void process.on(kind as 'exit', listener)),
  );
  for (const kind of kinds) process.removeAllListeners(kind);
});
afterEach(() => {
  for (const kind of kinds) process.removeAllListeners(kind);
  for (const listenAgain of others) listenAgain();
  vi.restoreAllMocks();
});

test('whatever fails before the window is there is printed and ends the process with 1', () => {
  endOnEarlyFailure();
  for (const kind of kinds) {
    process.emit(kind as never, new Error('no home') as never);
    expect(exit).toHaveBeenLastCalledWith(1);
    expect(console.error).toHaveBeenLastCalledWith(new Error('no home'));
  }
  expect(exit).toHaveBeenCalledTimes(2);
});

test("what fails later is Electron's to tell", () => {
  const before = exit.mock.calls.length;
  endOnEarlyFailure()();
  for (const kind of kinds) process.emit(kind as never, new Error('later') as never);
  expect(exit).toHaveBeenCalledTimes(before);
});
