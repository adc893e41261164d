import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Table } from './table';

interface Row {
  value: number;
}

const number = fc.oneof(fc.nat({ max: 80 }), fc.maxSafeNat());
const change = fc.record({
  what: fc.constantFrom('set', 'edit', 'delete', 'fork', 'swap'),
  number,
  value: fc.nat(),
});

it('holds what a map would, and so does every fork of it', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 120 }), (changes) => {
      const pairs = [{ table: new Table<Row>(), map: new Map<number, number>() }];
      for (const { what, number, value } of changes) {
        const { table, map } = pairs.at(-1) as (typeof pairs)[number];
        if (what === 'set') {
          table.set(number, { value });
          map.set(number, value);
        } else if (what === 'edit') {
          const row = table.edit(number);
          expect(row !== undefined).toBe(map.has(number));
          if (!row) continue;
          row.value = value;
          map.set(number, value);
        } else if (what === 'delete') {
          table.delete(number);
          map.delete(number);
        } else if (what === 'fork') pairs.push({ table: table.fork(), map: new Map(map) });
        else pairs.unshift(...pairs.splice(-1));
      }
      for (const { table, map } of pairs) {
        expect(table.size).toBe(map.size);
        expect([...table].map(({ value }) => value).sort()).toEqual([...map.values()].sort());
        for (const [number, value] of map) expect(table.get(number)).toEqual({ value });
      }
    }),
    { numRuns: 300 },
  );
});

it('comes in the order of numbers that count up', () => {
  const table = new Table<number>();
  for (let row = 0; row < 100; row++) table.push(row);
  expect([...table]).toEqual(Array.from({ length: 100 }, (_, row) => row));
});

it('a fork copies blocks, not rows', () => {
  const table = new Table<Row>();
  for (let value = 0; value < 10_000; value++) table.push({ value });
  const fork = table.fork();
  expect(table.blocks).toBe(Math.ceil(10_000 / 32));
  expect(fork.get(77)).toBe(table.get(77));
  fork.edit(77);
  expect(fork.get(77)).not.toBe(table.get(77));
  expect(fork.get(78)).toBe(table.get(78));
});
