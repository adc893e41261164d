import { describe, expect, it } from 'vitest';
import { constantOf, constantsIn, parseListing } from './listing';

describe('parseListing', () => {
  const listing = parseListing(
    `
def egg():
    crack()      # @crack
    sleep(6)  # six # @fry-it

    plate()`,
    'python',
  );
  const lines = (source: string, language: 'python' | 'typescript', parameters = {}) =>
    parseListing(source, language, parameters).lines;

  it('takes the marks off and nothing else', () => {
    expect(listing.lines).toEqual(['def egg():', '    crack()', '    sleep(6)  # six', '', '    plate()']);
  });

  it('sets the constants of the parameters, times in seconds in Python', () => {
    const given = { eggs: 3, fry_ms: 2500 };
    expect(lines('EGGS = 1\nFRY_S = 6  # each\nfry(FRY_S)', 'python', given)).toEqual([
      'EGGS = 3',
      'FRY_S = 2.5  # each',
      'fry(FRY_S)',
    ]);
    expect(lines('const EGGS = 1;\nconst FRY_MS = 6000;', 'typescript', given)).toEqual([
      'const EGGS = 3;',
      'const FRY_MS = 2500;',
    ]);
  });

  it('leaves what is no parameter, and what stands inside, as it is', () => {
    const source = 'MOST = 3\ndef egg():\n    EGGS = 1';
    expect(lines(source, 'python', { eggs: 3, fry: 1 })).toEqual(source.split('\n'));
  });

  it.each([
    ['python', 'ORDERS = "egg@0"', 'ORDERS = "a\\"b\\nc $& $1"'],
    ['typescript', "const ORDERS = 'egg@0';", `const ORDERS = 'a\\"b\\nc $& $1';`],
  ] as const)('writes a text on one line, whatever it says: %s', (language, source, shown) => {
    expect(lines(source, language, { orders: 'a"b\nc $& $1' })).toEqual([shown]);
  });

  it('knows the line of each label', () => {
    expect([...listing.lineOf]).toEqual([
      ['crack', 2],
      ['fry-it', 3],
    ]);
  });
});

it('names the constant of a parameter, and those of a program', () => {
  expect([constantOf('fry_ms', 'python'), constantOf('fry_ms', 'typescript')]).toEqual(['FRY_S', 'FRY_MS']);
  expect(constantsIn('EGGS = 1\nfry = 2\nORDERS = "x"\n')).toEqual(['EGGS', 'ORDERS']);
});
