import { expect, it } from 'vitest';
import { programText } from './program-text';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

it.each([
  ['UTF-8', bytes('print("토스트")'), 'print("토스트")'],
  ['UTF-8 with a byte order mark', bytes([0xef, 0xbb, 0xbf], 'print(1)'), 'print(1)'],
  ['Latin-1 that says so', bytes('# coding: latin-1\n"', [0xe9], '"'), '# coding: latin-1\n"é"'],
  [
    'one that the second line names',
    bytes('#!/usr/bin/python\n# -*- coding: iso-8859-1 -*-\n"', [0xe9], '"'),
    /"é"$/,
  ],
  [
    'one that Emacs names with underlines',
    bytes('# vim: set fileencoding=iso_8859_1 :\r\n"', [0xe9], '"'),
    /"é"$/,
  ],
  ['older Korean', bytes('"', [0xb0, 0xa1], '"'), '"가"'],
  ['older Korean that says so', bytes('# coding=cp949\n"', [0xb0, 0xa1], '"'), '# coding=cp949\n"가"'],
  ['UTF-8 that names what there is not', bytes('# coding: klingon\n"é"'), '# coding: klingon\n"é"'],
  ['UTF-8 that mentions another below', bytes('x = 1\n\n# coding: latin-1\n"é"'), /"é"$/],
  ['nothing', bytes(), ''],
])('reads a program in %s', (_, given, text) => {
  if (typeof text === 'string') expect(programText(given)).toBe(text);
  else expect(programText(given)).toMatch(text);
});

it.each([
  ['UTF-16', bytes([0xff, 0xfe], Buffer.from('print(1)', 'utf16le').toString('latin1'))],
  ['what has zero bytes', bytes('print("', [0], '")')],
  ['what is no text', bytes([0xff, 0xff, 0xff, 0x80])],
])('takes %s for no program', (_, given) => {
  expect(programText(given)).toBeNull();
});
