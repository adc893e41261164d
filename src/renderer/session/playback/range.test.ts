import { expect, test } from 'vitest';
import { beginAt, between, endAt } from './range';

test('a range begins here and goes on to where it ended, or to the end', () => {
  expect(beginAt(null, 2000, 9000)).toEqual({ fromMs: 2000, toMs: 9000 });
  expect(beginAt({ fromMs: 0, toMs: 5000 }, 2000, 9000)).toEqual({ fromMs: 2000, toMs: 5000 });
  expect(beginAt({ fromMs: 0, toMs: 5000 }, 6000, 9000)).toEqual({ fromMs: 6000, toMs: 9000 });
  expect(beginAt(null, 9000, 9000)).toBeNull();
});

test('a range ends here, from where it began, or from the start', () => {
  expect(endAt(null, 2000)).toEqual({ fromMs: 0, toMs: 2000 });
  expect(endAt({ fromMs: 1000, toMs: 5000 }, 2000)).toEqual({ fromMs: 1000, toMs: 2000 });
  expect(endAt({ fromMs: 3000, toMs: 5000 }, 2000)).toEqual({ fromMs: 0, toMs: 2000 });
  expect(endAt(null, 0)).toBeNull();
});

test('a range that was drawn is within the log, in whichever direction', () => {
  expect(between(4000, 1000, 9000)).toEqual({ fromMs: 1000, toMs: 4000 });
  expect(between(-50, 99_000, 9000)).toEqual({ fromMs: 0, toMs: 9000 });
  expect(between(9500, 9900, 9000)).toBeNull();
});
