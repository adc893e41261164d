import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { fileOf } from './arguments';

test('the recording follows the app, whatever switches stand about', () => {
  const file = resolve('/there/a b.toastrun');
  expect(fileOf(['electron', '--no-sandbox', '/app', file], false, '/')).toBe(file);
  expect(fileOf(['electron', '/app', 'a b.toastrun', '--lang=ko'], false, '/there')).toBe(file);
  expect(fileOf(['Toast Kitchen.exe', file], true, '/')).toBe(file);
});

test('the app alone names none', () => {
  expect(fileOf(['electron', '--no-sandbox', '/app', '--quit'], false, '/')).toBe('');
  expect(fileOf(['Toast Kitchen.exe'], true, '/')).toBe('');
});
