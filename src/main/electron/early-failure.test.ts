import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { endOnEarlyFailure } from './early-failure';

const { exit } = vi.hoisted(() => ({ exit: vi.fn() }));
vi.mock('electron', () => ({ app: { exit } }));

const kinds = ['uncaughtException', 'unhandledRejection'] as const;
/** Vitest listens too, and would fail the test. */
let others: Map<string, NodeJS.UncaughtExceptionListener[]>;
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  others = new Map(kinds.map((kind) => [kind, process.listeners(kind as never)]));
  for (const kind of kinds) process.removeAllListeners(kind);
});
afterEach(() => {
  for (const [kind, listeners] of others) for (const each of listeners) process.on(kind, each);
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
