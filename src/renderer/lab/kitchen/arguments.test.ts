import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { LONGEST_ARGUMENT, MOST_ARGUMENTS } from '../../../shared/trace/limit';
import { joinArguments, splitArguments } from './arguments';

test.each([
  ['', []],
  ['  a  b ', ['a', 'b']],
  [`--name "달걀 두 개" 'it is' x\\ y`, ['--name', '달걀 두 개', 'it is', 'x y']],
  [`--to="a b"c`, ['--to=a bc']],
  [`"a \\"b\\" \\n"`, ['a "b" \\n']],
  [`''`, ['']],
  [`"open end`, ['open end']],
])('%j is what a shell makes of it', (text, words) => expect(splitArguments(text)).toEqual(words));

it('comes back from what was typed for it, whatever it is', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 8 }), (words) => {
      expect(splitArguments(joinArguments(words))).toEqual(words);
    }),
  );
});

it('is refused where a program is not given so much', () => {
  for (const text of ['x '.repeat(MOST_ARGUMENTS + 1), 'x'.repeat(LONGEST_ARGUMENT + 1)])
    expect(() => splitArguments(text)).toThrow(`${MOST_ARGUMENTS} arguments at most`);
  expect(splitArguments('x '.repeat(MOST_ARGUMENTS))).toHaveLength(MOST_ARGUMENTS);
});
