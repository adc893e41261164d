import fc from 'fast-check';
import { expect, it } from 'vitest';
import { labelOfPlace, placeOf } from './place';
import { readWaits, waitedKinds, waitsPattern, writeWaits } from './waits';

const waited = fc.record({ kind: fc.constantFrom(...waitedKinds), id: fc.nat(1e6) });

it('writes whatever is waited for so that it is read again', () => {
  fc.assert(
    fc.property(fc.array(waited, { maxLength: 50 }), (waits) => {
      const text = writeWaits(waits);
      expect(text).toMatch(waitsPattern);
      expect(readWaits(text)).toEqual(waits);
    }),
  );
});

it('writes ten thousand tasks in a row as one range', () => {
  const waits = Array.from({ length: 10_000 }, (_, index) => ({ kind: 'task' as const, id: index + 1 }));
  expect(writeWaits(waits)).toBe('task 1-10000');
});

it('refuses what is no list, and reads no endless one', () => {
  for (const text of ['task', 'task 1-', 'egg 1', 'task 1;timer 2', 'task 1, 2', ' task 1'])
    expect(text).not.toMatch(waitsPattern);
  expect(readWaits('task 1-999999999999999')).toHaveLength(20_000);
});

it('reads a place as it was written, and none from the label of a lesson', () => {
  const place = { file: 'my shop/앱.py', line: 12, function: 'Shop.serve.<locals>.fry' };
  expect(placeOf(labelOfPlace(place))).toEqual(place);
  for (const label of ['fry', '', 'app.py:0 main', 'app.py:12', ':12 main'])
    expect(placeOf(label)).toBeNull();
});
