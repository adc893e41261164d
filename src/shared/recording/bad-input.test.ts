import { beforeAll, describe, expect, it } from 'vitest';
import { recordedBreakfast } from '../../main/lessons/fixtures/recorded-breakfast';
import { decodeRecording, RecordingDecoder, RecordingError } from '.';

let lines: string[];
beforeAll(async () => {
  lines = (await recordedBreakfast()).trimEnd().split('\n');
});

/** What a recording is refused with whose line `number` (from 1; -1 is the last) is changed. */
function problem(number: number, change: (line: string) => string): string {
  const index = number < 0 ? lines.length + number : number - 1;
  const text = lines.with(index, change(lines[index] as string)).join('\n');
  try {
    decodeRecording(`${text}\n`);
  } catch (error) {
    expect(error).toBeInstanceOf(RecordingError);
    return (error as Error).message;
  }
  return 'it opened';
}
const withField = (json: string) => (line: string) => line.replace('{', `{${json},`);

describe('a recording that is not meant well', () => {
  it('is refused at a line of a gigabyte, of which a megabyte was read', () => {
    const decoder = new RecordingDecoder().add(Buffer.from(`${lines[0]}\n`));
    const piece = Buffer.alloc(64 * 1024, 'x');
    let read = 0;
    const readOn = () => {
      for (; read < 2 ** 30; read += piece.length) decoder.add(piece);
    };
    expect(readOn).toThrow('line 2: longer than 1000000 bytes');
    expect(read).toBeLessThan(1_100_000);
  });

  it('is refused when it declares a thousand million events', () => {
    const declared = problem(-1, (line) => line.replace(/"events":\d+/, '"events":1000000000'));
    expect(declared).toBe(
      `line ${lines.length}: events must be ${lines.length - 2}, the number of events, not 1000000000`,
    );
  });

  it.each([1, 5, -1])('is refused when line %d is nested without end', (number) => {
    const deep = 100_000;
    expect(problem(number, () => '['.repeat(deep) + ']'.repeat(deep))).toMatch(/^line \d+: /);
    expect(problem(number, () => '['.repeat(deep))).toMatch(/^line \d+: this is not JSON/);
    expect(problem(number, withField(`"a":${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`))).toMatch(
      /^line \d+: /,
    );
  });

  it.each([1, 5, -1])('changes no prototype from line %d', (number) => {
    for (const key of ['__proto__', 'constructor', 'prototype'])
      expect(problem(number, withField(`"${key}":{"polluted":true}`))).toMatch(/^line \d+: /);
    const last = lines.at(-1) as string;
    expect(problem(5, (line) => line.replace('{', '{"__proto__":{"end":true},'))).toMatch(/^line 5: /);
    expect(last).toContain('"end":true');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each(['NaN', 'Infinity', '-1', '-0.001', '1e999', '9007199254740992', 'null', '"0"', '[0]'])(
    'is refused where a time is %s',
    (time) => {
      expect(problem(5, (line) => line.replace(/"t":[\d.]+/, `"t":${time}`))).toMatch(/^line 5: /);
    },
  );

  it.each([
    ['two events in a line', 5, (line: string) => `${line},${line}`],
    ['an event within an array', 5, (line: string) => `[${line}]`],
    ['an array over two lines', 5, (line: string) => `${line}]\n[${line}`],
    ['an empty line', 5, (line: string) => `\n${line}`],
    ['an event over two lines', 5, (line: string) => line.replace(',', ',\n')],
    [
      'two events in a line, one of them over two',
      5,
      (line: string) => `${line},${line.replace(/,(?="t")/, '\n')}`,
    ],
  ])('is refused where there is %s', (_what, number, change) => {
    expect(problem(number, change)).toMatch(/^line [56]: /);
  });
});
