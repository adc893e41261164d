import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { errorText } from './file-problem.mjs';

it.each([
  ['EACCES', '/app/out cannot be written: permission denied'],
  ['EROFS', '/app/out cannot be written: the disk is read-only'],
  ['ENOSPC', '/app/out cannot be written: the disk is full'],
])('says %s in words', (code, text) => {
  const error = Object.assign(new Error(`${code}: as the system says it`), { code, path: '/app/out' });
  expect(errorText(error)).toBe(text);
});

it('leaves other errors as they are', () => {
  expect(errorText(new Error('The build failed.'))).toBe('The build failed.');
  expect(errorText(Object.assign(new Error('no'), { code: 'EACCES' }))).toBe('no');
});

it.skipIf(process.platform !== 'linux')('takes what the system throws', () => {
  const write = () => writeFileSync('/dev/full', 'x');
  expect(write).toThrow('ENOSPC');
});
