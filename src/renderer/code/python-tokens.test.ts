import { expect, it } from 'vitest';
import { pythonTokens } from './python-tokens';

const kinds = (line: string) =>
  pythonTokens(line)
    .filter(({ kind }) => kind !== 'plain')
    .map(({ kind, text }) => `${kind} ${text}`);

it('tells keywords, numbers, strings and comments', () => {
  expect(kinds('    await asyncio.sleep(6)  # 6 in all')).toEqual([
    'keyword await',
    'number 6',
    'comment # 6 in all',
  ]);
  expect(kinds('egg = create_task(make_egg("egg-1"))')).toEqual(['string "egg-1"']);
  expect(kinds("print(f'{egg} # not a comment')")).toEqual(["string f'{egg} # not a comment'"]);
});

it('takes no part of a name for a keyword or a number', () => {
  expect(kinds('for_egg1 = define(in_pan)')).toEqual([]);
});

it('loses nothing', () => {
  const line = '    for dish in range(3):  # "three"';
  expect(
    pythonTokens(line)
      .map((token) => token.text)
      .join(''),
  ).toBe(line);
});
