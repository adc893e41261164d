import { describe, expect, it } from 'vitest';
import { emitted } from '../fixtures/events';
import { eventLayouts } from './layout';
import { LONGEST_PIECE, piecesOf } from './pieces';
import { traceEventSchema } from './trace';
import { LONGEST_BATCH, WireReader } from './wire';

const line = (...values: unknown[]) => JSON.stringify(values);
const read = (...lines: string[]) => new WireReader('right').read(lines.join('\n'), 1);

it.each([...eventLayouts.values()])('reads $type as the schema takes it', ({ type, fields }) => {
  const event = emitted(type) as unknown as Record<string, unknown>;
  const [came] = read(line(type, 12.5, ...fields.map(({ key }) => event[key])));
  expect(came).toEqual({ seq: 1, lane: 'right', t: 12.5, ...event });
  expect(traceEventSchema.safeParse(came).success).toBe(true);
  expect(Object.keys(came as object)).toEqual(['seq', 'lane', 't', 'type', ...fields.map(({ key }) => key)]);
});

it('numbers the events of a batch, and keeps the time from one to the next', () => {
  const reader = new WireReader('left');
  expect(
    reader.read(`${line('idle-started', 5)}\n${line('idle-ended', 7)}\n`, 3).map(({ seq }) => seq),
  ).toEqual([3, 4]);
  expect(() => reader.read(line('idle-started', 6), 5)).toThrow('line 1: a time that is none, or falls');
  expect(reader.read(line('idle-started', 7), 5)).toMatchObject([{ seq: 5, t: 7 }]);
});

it('writes short lines out, each at the time of the line before', () => {
  const reader = new WireReader('left');
  const lines = [
    line('turn-started', 5, 1, 2),
    '3',
    line('turn', 1, 'app.py:5 work'),
    line(1, 3),
    line('names', 2, 'app.py:5 work', 'n', 'naïve'),
    line(2, 3, '7', `'"'`),
    line('now', 5.5),
    '4',
  ];
  const t = 5;
  expect(reader.read(lines.join('\n'), 0)).toMatchObject([
    { seq: 0, t, type: 'turn-started' },
    { seq: 1, t, type: 'step-started', task: 3 },
    { seq: 2, t, type: 'task-suspended', task: 3, on: 'turn', label: 'app.py:5 work', waitsFor: '' },
    { seq: 3, t, type: 'values', task: 3, label: 'app.py:5 work', values: '{"n": "7", "naïve": "\'\\"\'"}' },
    { seq: 4, t: 5.5, type: 'step-started', task: 4 },
  ]);
  expect(reader.read(line(1, 4), 5)).toMatchObject([{ seq: 5, t: 5.5, type: 'task-suspended', task: 4 }]);
});

it('writes a whole step out, with what its task holds where that changed', () => {
  const lines = [line('turn', 1, 'a:5 work'), line('names', 2, 'a:6 work', 'n')];
  const suspended = { type: 'task-suspended', task: 3, on: 'turn', waitsFor: '' };
  const whole = new WireReader('left').read([...lines, '[[1,3]]', '[[2,3,"7"]]'].join('\n'), 0);
  expect(whole).toMatchObject([
    { seq: 0, type: 'step-started', task: 3 },
    { seq: 1, ...suspended, label: 'a:5 work' },
    { seq: 2, type: 'step-started', task: 3 },
    { seq: 3, ...suspended, label: 'a:6 work' },
    { seq: 4, type: 'values', task: 3, label: 'a:6 work', values: '{"n": "7"}' },
  ]);
  expect(whole).toHaveLength(5);
});

it('counts a batch as it is written out', () => {
  const reader = new WireReader('left');
  const long = 'x'.repeat(2000);
  const short = Array.from({ length: 100 }, () => line(1, 3)).join('\n');
  reader.read(`${line('turn', 1, long)}\n${short}`, 0);
  expect(reader.characters).toBeGreaterThan(200_000);
  expect(() => reader.read(Array.from({ length: 20_000 }, () => line(1, 3)).join('\n'), 0)).toThrow(
    'more than',
  );
});

it('goes in pieces of whole lines, however long', () => {
  const lines = ['a', 'b'.repeat(LONGEST_PIECE - 1), 'c'.repeat(LONGEST_PIECE + 5), 'd', ''];
  const batch = lines.join('\n');
  const pieces = piecesOf(batch);
  expect(pieces.map((piece) => piece[0])).toEqual(['a', 'b', 'c', 'd']);
  expect(pieces.join('')).toBe(batch);
  expect(piecesOf('')).toEqual([]);
  expect(piecesOf('x'.repeat(LONGEST_PIECE * 3))).toHaveLength(1);
});

describe('what is hostile', () => {
  it.each([
    ['no JSON', '{', 'not a list in JSON'],
    ['a form that nobody made known', line(7, 1), 'not what a form holds'],
    ['a whole step of no form', '[["turn",1]]', 'not what a form holds'],
    ['more than a whole step', '[[7,1],[7,2]]', 'not an event type'],
    ['a step in a step', '[[[7,1]]]', 'not what a form holds'],
    ['a step of no task', '1.5', 'step-started: task'],
    ['no time that follows', line('now', 'x'), 'a time'],
    ['a form without a number', line('turn', 'x', ''), 'no form of a line'],
    ['a form of too much', line('turn', 1, '', 'a'), 'no form of a line'],
    ['no list', '{"type":"idle-started"}', 'not a list in JSON'],
    ['a type of its own', line('__proto__', 0), 'not an event type'],
    ['a time before the beginning', line('idle-started', -1), 'a time'],
    ['no time', line('idle-started', null), 'a time'],
    ['a field too many', line('idle-started', 0, 1), 'idle-started has 0 fields'],
    ['a field too few', line('task-woken', 0), 'task-woken has 1 fields'],
    ['half a task', line('task-woken', 0, 1.5), 'task-woken: task'],
    ['a task below 0', line('task-woken', 0, -1), 'task-woken: task'],
    ['a number as a text', line('warned', 0, 1, 5, ''), 'warned: text'],
    ['a text without end', line('warned', 0, 1, 'x'.repeat(2001), ''), 'warned: text'],
    ['an object', line('warned', 0, 1, {}, ''), 'warned: text'],
    ['a choice that there is not', line('io-wait', 0, 1, 'think', ''), 'io-wait: kind'],
    [
      'waits that are no list',
      line('task-suspended', 0, 1, 'task', '', 'task 1;2'),
      'task-suspended: waitsFor',
    ],
  ])('%s is refused', (_what, text, why) => {
    expect(() => read(line('idle-started', 0), text)).toThrow(`line 2: ${why}`);
  });

  it('a batch without end is refused before it is read', () => {
    expect(() => read(' '.repeat(LONGEST_BATCH + 1))).toThrow('characters');
  });
});
