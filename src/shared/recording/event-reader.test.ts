import { describe, expect, it } from 'vitest';
import { eventLayouts, type FieldKind } from '../trace/layout';
import type { TraceEvent } from '../trace/trace';
import { EventReader } from './event-reader';
import { encodeEvent } from './recorded-event';

const reader = new EventReader();
const read = (line: string) => reader.read(new TextEncoder().encode(line), 0);

function sample(kind: FieldKind, place: number): number | string {
  switch (kind.holds) {
    case 'count':
    case 'figure':
      return place;
    case 'time':
      return place + 0.5;
    case 'choice':
      return [...kind.options.keys()].at(-1) as string;
    case 'text':
      return `달걀 ${place}`;
  }
}

describe('a line of an event', () => {
  it.each([...eventLayouts.values()])('is read as it is written: $type', ({ type, fields }) => {
    const own = fields.map(({ key, kind }, place) => [key, sample(kind, place)]);
    const event = { seq: 7, lane: 'left', t: 1.25, type, ...Object.fromEntries(own) } as TraceEvent;
    const line = encodeEvent(event);
    expect(read(line)).toEqual(event);
    expect(encodeEvent(read(line) as TraceEvent)).toBe(line);
    expect(reader.end).toBe(new TextEncoder().encode(line).length);
  });

  const warned = (text: string) =>
    `{"seq":1,"lane":"left","t":0,"type":"warned","task":0,"text":"${text}","label":""}\n`;
  const idle = (t: string, seq = '1') => `{"seq":${seq},"lane":"right","t":${t},"type":"idle-ended"}\n`;

  it.each(['0', '1', '0.5', '10.25', '4503599627370.5', '0.1', '1234.5678901234567', '0.30000000000000004'])(
    'has its time to the last digit: %s',
    (t) => {
      expect(read(idle(t))).toMatchObject({ t: JSON.parse(t) });
    },
  );

  it.each(['01', '1.', '.5', '-1', '1e3', '""', '', 'null', '1.5.5', '1 '])(
    'is none where its time is written so: %s',
    (t) => {
      expect(read(idle(t))).toBeNull();
    },
  );

  it.each(['0', '1.0', '9007199254740993', '-0'])('is none where its number is %s', (seq) => {
    expect(read(idle('0', seq))).toBeNull();
  });

  it.each(['', 'plain', '달걀 🍳', '\u007f'])('has its text: %j', (text) => {
    for (let again = 0; again < 2; again++) expect(read(warned(text))).toMatchObject({ text });
  });

  it.each(['a\\nb', 'a\\"b', 'a\tb', 'x'.repeat(2001)])(
    'is none with a text that is not plain: %j',
    (text) => {
      expect(read(warned(text))).toBeNull();
    },
  );

  it('is none where its text is no UTF-8, or it ends in the middle', () => {
    const bytes = new TextEncoder().encode(warned('ab'));
    expect(reader.read(bytes.with(bytes.lastIndexOf(98), 255), 0)).toBeNull();
    for (let end = 0; end < bytes.length; end++) expect(reader.read(bytes.subarray(0, end), 0)).toBeNull();
  });

  it.each([
    ['a space', (line: string) => line.replace(':', ': ')],
    ['a field more', (line: string) => line.replace('}', ',"a":1}')],
    ['another order', (line: string) => line.replace('"task":0,"text":""', '"text":"","task":0')],
    ['no line feed', (line: string) => line.trimEnd()],
    ['another lane', (line: string) => line.replace('left', 'middle')],
  ])('is none with %s', (_what, change) => {
    expect(read(change(warned('')))).toBeNull();
  });
});
