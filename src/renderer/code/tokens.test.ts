import { expect, it } from 'vitest';
import { type ListingLanguage, listings } from '../../shared/lesson/listing';
import { tokensOf } from './tokens';

const kinds = (line: string, language: ListingLanguage) =>
  tokensOf(line, language)
    .filter(({ kind }) => kind !== 'plain')
    .map(({ kind, text }) => `${kind} ${text}`);

it('tells keywords, numbers, strings and comments of Python', () => {
  expect(kinds('    await asyncio.sleep(6)  # 6 in all', 'python')).toEqual([
    'keyword await',
    'number 6',
    'comment # 6 in all',
  ]);
  expect(kinds('egg = create_task(make_egg("egg-1"))', 'python')).toEqual(['string "egg-1"']);
  expect(kinds("print(f'{egg} # not a comment')", 'python')).toEqual(["string f'{egg} # not a comment'"]);
});

it('tells keywords, numbers, strings and comments of TypeScript', () => {
  expect(kinds('  const egg = await sleep(6_000); // 6 in all', 'typescript')).toEqual([
    'keyword const',
    'keyword await',
    'number 6_000',
    'comment // 6 in all',
  ]);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the line has a template of its own.
  expect(kinds('  print(`${name} // not a comment`);', 'typescript')).toEqual([
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the line has a template of its own.
    'string `${name} // not a comment`',
  ]);
});

it('knows the keywords of its own language only', () => {
  expect(kinds('def None elif', 'typescript')).toEqual([]);
  expect(kinds('const function new', 'python')).toEqual([]);
});

it.each(listings)(
  'takes no part of a name for a keyword or a number of %s, and loses nothing',
  (language) => {
    expect(kinds('for_egg1 = define(in_pan, $of)', language)).toEqual([]);
    const line = '    for (const dish of range(3)) {  // "three" # 3';
    expect(
      tokensOf(line, language)
        .map((token) => token.text)
        .join(''),
    ).toBe(line);
  },
);
