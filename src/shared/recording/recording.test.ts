import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { cookVirtually } from '../../main/kitchen/cook-virtually';
import { breakfast } from '../../main/lessons/breakfast/cook';
import { runHeader } from '../fixtures/run-header';
import { RunLog } from '../trace/run-log';
import { TRACE_VERSION, traceEventFields } from '../trace/trace';
import { decodeRecording, encodeEvent, encodeFooter, encodeHeader, encodeRecording, RecordingError } from '.';
import { Checksum } from './checksum';

const header = runHeader({ parameters: { eggs: 1 }, lanes: [{ lane: 'right', mode: 'async' }] });
let lines: string[];

beforeAll(async () => {
  const log = new RunLog(header, await cookVirtually(breakfast, 'async'));
  const events = log.lanes.right.map(encodeEvent);
  const checksum = new Checksum().add(events.join(''));
  lines = [encodeHeader(header), ...events, encodeFooter(log, checksum)];
});

/** The recording with line `number` (from 1) changed. */
const changed = (number: number, change: (line: string) => string) =>
  lines.map((line, index) => (index + 1 === number ? change(line) : line)).join('');
const withField = (number: number, fields: object) =>
  changed(number, (line) => `${JSON.stringify({ ...JSON.parse(line), ...fields })}\n`);
const problem = (text: string) => {
  try {
    decodeRecording(text);
  } catch (error) {
    expect(error).toBeInstanceOf(RecordingError);
    return (error as Error).message;
  }
  return 'it opened';
};

describe('a recording', () => {
  it('opens as the log that was recorded', () => {
    const { log, complete } = decodeRecording(lines.join(''));
    expect(complete).toBe(true);
    expect(log.header).toEqual(header);
    expect([encodeHeader(log.header), ...log.lanes.right.map(encodeEvent)]).toEqual(lines.slice(0, -1));
  });

  it('opens without a footer, as incomplete, with every event whose line is whole', () => {
    const cut = lines.slice(0, 10).join('') + lines[10]?.slice(0, 20);
    const { log, complete } = decodeRecording(cut);
    expect(complete).toBe(false);
    expect(log.length).toBe(9);
  });

  it('needs no line feed after its last line', () => {
    const { log, complete } = decodeRecording(lines.join('').trimEnd());
    expect([log.length, complete]).toEqual([lines.length - 2, true]);
    expect(decodeRecording(lines.slice(0, 10).join('').trimEnd()).log.length).toBe(9);
    expect(decodeRecording((lines[0] as string).trimEnd()).log.length).toBe(0);
  });

  it('opens wherever it is cut off after its header', () => {
    const text = lines.join('');
    const headerLength = (lines[0] as string).length;
    const lengths = [];
    for (let end = headerLength; end < text.length; end += 7)
      lengths.push(decodeRecording(text.slice(0, end)).log.length);
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    expect(lengths.at(-1)).toBe(lines.length - 2);
  });

  it('is refused when its last line is no line of a recording', () => {
    expect(problem(`${lines.slice(0, 10).join('')}garbage`)).toBe('line 11: this is not JSON');
    expect(problem(`${lines.slice(0, 10).join('')}{"seq":10}`)).toContain('line 11: ');
  });

  it('is refused when it is not one', () => {
    expect(problem('')).toBe('line 1: the file is empty');
    expect(problem('{"a":1')).toBe('line 1: the header is cut off');
    expect(problem('hello\n')).toBe('line 1: this is not JSON');
    expect(problem('[]\n')).toBe('line 1: this is not a recording of Toast Kitchen');
    expect(problem('null\n')).toBe('line 1: this is not a recording of Toast Kitchen');
  });

  it('is refused in one sentence when a newer version made it', () => {
    expect(problem(withField(1, { version: TRACE_VERSION + 1 }))).toBe(
      `line 1: this recording was made by a newer Toast Kitchen (format ${TRACE_VERSION + 1}; this one reads up to ${TRACE_VERSION})`,
    );
  });

  it.each([
    ['a time below 0', { t: -1 }, 'line 5: t:'],
    ['a time beyond all numbers', { t: 1e300 }, 'line 5: t:'],
    ['a time that is no number', { t: 'soon' }, 'line 5: t:'],
    ['an unknown type', { type: 'exploded' }, 'line 5: type:'],
    ['an unknown lane', { lane: 'middle' }, 'line 5: lane:'],
    [
      'a lane that the header does not name',
      { lane: 'left' },
      'line 5: lane must be one named in the header',
    ],
    ['an unknown field', { extra: 1 }, 'line 5: extra: there is no such field'],
    ['a number that repeats', { seq: 3 }, 'line 5: seq must be more than 3, not 3'],
    ['a number that falls', { seq: 1 }, 'line 5: seq must be more than 3, not 1'],
  ])('is refused with the line and the field: %s', (_what, fields, message) => {
    expect(problem(withField(5, fields))).toContain(message);
  });

  it('opens with a gap where lines were lost after they were written', () => {
    const { log, complete } = decodeRecording([...lines.slice(0, 5), ...lines.slice(9)].join(''));
    expect([log.length, complete]).toEqual([lines.length - 6, true]);
    expect(log.gaps).toMatchObject([{ afterSeq: 4, missing: 4 }]);
    const again = [...encodeRecording(log)].join('');
    expect(decodeRecording(again)).toEqual({ log, complete, bookmarks: [], title: '' });
    expect(decodeRecording(again).log.gaps).toEqual(log.gaps);
  });

  it('is refused when lines were lost that its numbers do not show', () => {
    const [footer = ''] = lines.slice(-1);
    const cut = [...lines.slice(0, -3), footer].join('');
    expect(problem(cut)).toContain(`line ${lines.length - 2}: events must be ${lines.length - 4}`);
    const gap = withField(5, { seq: 3.5 });
    expect(problem(gap)).toContain('line 5: seq');
  });

  it('is refused when time falls within a lane', () => {
    const line = lines.findIndex((each) => JSON.parse(each).t > 3000) + 1;
    expect(problem(withField(line, { t: 10 }))).toMatch(`line ${line}: t must not decrease within a lane`);
  });

  it('is refused when a number does not fit into one, or a key reaches for the prototype', () => {
    expect(problem(changed(5, (line) => line.replace(/"t":[\d.]+/, '"t":1e999')))).toContain('line 5: t:');
    expect(problem(changed(5, (line) => line.replace('{', '{"__proto__":{"polluted":true},')))).toContain(
      'line 5',
    );
    expect(
      problem(changed(1, (line) => line.replace('"parameters":{', '"parameters":{"__proto__":{"x":1},'))),
    ).toContain('line 1');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('is refused when its footer does not fit', () => {
    const footer = lines.length;
    expect(problem(withField(footer, { events: 3 }))).toContain(`line ${footer}: events must be`);
    expect(problem(withField(footer, { checksum: '0'.repeat(8) }))).toContain(`line ${footer}: checksum`);
    expect(problem(withField(footer, { durationMs: 1 }))).toContain(`line ${footer}: durationMs`);
    expect(problem(`${lines.join('')}{}\n`)).toBe(
      `line ${footer + 1}: only bookmarks and titles may follow the footer`,
    );
    expect(problem(changed(4, (line) => line.replace('}', ' }')))).toContain(`line ${footer}: checksum`);
  });

  it('is refused when a line is longer than any that is ever written', () => {
    expect(problem(changed(3, (line) => `${' '.repeat(1_000_001)}${line}`))).toContain('line 3: longer than');
  });
});

it('is documented with every type of event', async () => {
  const page = await readFile(join(import.meta.dirname, '../../../docs/recording-format.md'), 'utf8');
  const rows = page.match(/^\| `[a-z-]+` \|.*$/gm) ?? [];
  const documented = rows.map((row) => row.match(/`[\w-]+`/g)?.map((name) => name.slice(1, -1)) ?? []);
  for (const [type, fields] of Object.entries(traceEventFields)) {
    const [, ...named] = documented.find(([name]) => name === type) ?? [];
    expect(named.slice(0, Object.keys(fields).length), type).toEqual(Object.keys(fields));
  }
});

describe('the checksum', () => {
  it('is CRC-32, however the text is cut', () => {
    // The check value that is published with the algorithm.
    expect(new Checksum().add('123456789').value).toBe('cbf43926');
    expect(new Checksum().add('1234').add('56789').value).toBe('cbf43926');
    expect(new Checksum().value).toBe('00000000');
  });

  it('is over UTF-8, of texts of any length', () => {
    const long = '달걀 🍳 '.repeat(30_000);
    expect(new Checksum().add(long).value).toBe(crc32(long).toString(16).padStart(8, '0'));
  });

  it('is over bytes wherever they begin and end in their buffer', () => {
    const all = Uint8Array.from({ length: 80 }, (_, i) => (i * 7919) >> 3);
    for (let from = 0; from < 20; from++)
      for (let to = from; to <= all.length; to++) {
        const bytes = all.subarray(from, to);
        expect(new Checksum().addBytes(bytes).value).toBe(crc32(bytes).toString(16).padStart(8, '0'));
      }
  });
});
