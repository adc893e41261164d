import { expect, test } from 'vitest';
import { cleanText } from './clean-text';

test.each([
  ['lines that end as on Windows', 'a = 1\r\nb = 2\r\n', 'a = 1\nb = 2\n'],
  ['lines that end as on an old Mac', 'a\rb', 'a\nb'],
  ['tabs', 'if a:\n\tb\n\t\tc', 'if a:\n    b\n        c'],
  ['tabs after spaces', 'if a:\n  \tb', 'if a:\n    b'],
  ['spaces of a web page', 'if a:\n\u00a0\u00a0\u00a0\u00a0b', 'if a:\n    b'],
  ['what cannot be seen', '\ufeffprint(1)\u200b', 'print(1)'],
])('%s', (_what, text, clean) => expect(cleanText(text)).toBe(clean));

test.each(['이름 = "달걀"\nprint(이름)\n', 's = "a\tb\u00a0c"  # 설명', 'x = """\n    text\n"""\n'])(
  'what Python reads as it is stays so: %j',
  (text) => expect(cleanText(text)).toBe(text),
);
