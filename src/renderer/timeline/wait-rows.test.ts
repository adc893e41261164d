import { expect, it } from 'vitest';
import { asRows } from './wait-rows';

const wait = (startMs: number, endMs: number | null) => ({ startMs, endMs });

it('waits that overlap lie in different rows, and those that follow one another in one', () => {
  const [egg, toast, next] = [wait(0, 6000), wait(1000, 4000), wait(4000, 9000)];
  expect(asRows([egg, toast, next], 4)).toEqual([[egg], [toast, next]]);
});

it('a wait whose end nobody knows yet leaves its row to no other', () => {
  const [open, later] = [wait(0, null), wait(5000, 6000)];
  expect(asRows([open, later], 4)).toEqual([[open], [later]]);
});

it('there are no more rows than fit', () => {
  const all = Array.from({ length: 9 }, (_, n) => wait(n, 1000));
  expect(asRows(all, 4)).toEqual(all.slice(0, 4).map((each) => [each]));
});
