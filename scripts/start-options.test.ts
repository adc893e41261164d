import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readStartOptions, UsageError } from './start-options.mjs';

test('a recording is named from where the person stands', () => {
  expect(readStartOptions(['start.mjs', '--host', 'web'], import.meta.dirname)).toEqual({
    host: 'web',
    open: true,
    file: join(import.meta.dirname, 'start.mjs'),
  });
  expect(readStartOptions([])).toEqual({ host: undefined, open: true, file: undefined });
});

test.each([
  [['none.toastrun'], '/nowhere/none.toastrun'],
  [['a', 'b'], 'one recording, not 2'],
  [['--host', 'gtk'], 'not "gtk"'],
  [['--port', '70000'], 'from 0 to 65535'],
  [['--host', 'electron', '--port', '1'], 'Electron uses no port'],
  [['--speed'], "Unknown option '--speed'"],
])('%j is refused with what is wrong', (args, why) => {
  expect(() => readStartOptions(args, '/nowhere')).toThrow(UsageError);
  expect(() => readStartOptions(args, '/nowhere')).toThrow(why);
});
