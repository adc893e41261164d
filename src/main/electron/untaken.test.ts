import { expect, it } from 'vitest';
import { Untaken } from './untaken';

it('holds up what is told until the page has taken it, in its order, or is gone', async () => {
  const untaken = new Untaken();
  const done: string[] = [];
  const told = ([id, what]: [number, string]) => untaken.told(id).then(() => done.push(what));
  const all = (
    [
      [1, 'a'],
      [1, 'b'],
      [2, 'c'],
      [1, 'd'],
    ] as [number, string][]
  ).map(told);
  untaken.taken(1);
  await all[0];
  expect(done).toEqual(['a']);
  untaken.taken(3);
  untaken.taken(2);
  untaken.taken(2);
  await all[2];
  expect(done).toEqual(['a', 'c']);
  untaken.forget(1);
  await Promise.all(all);
  expect(done).toEqual(['a', 'c', 'b', 'd']);
});
