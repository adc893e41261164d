import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TaskLine } from './task-line';

interface Handle {
  task: number;
  n: number;
}

const change = fc.record({
  what: fc.constantFrom('push', 'push', 'takeFirst', 'takeAll', 'fork', 'swap'),
  task: fc.oneof(fc.nat({ max: 4 }), fc.maxSafeNat()),
});

it('holds what an array would, and so does every fork of it', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 150 }), (changes) => {
      const pairs = [{ line: new TaskLine<Handle>(), list: [] as Handle[] }];
      for (const [n, { what, task }] of changes.entries()) {
        const { line, list } = pairs.at(-1) as (typeof pairs)[number];
        if (what === 'push') {
          line.push({ task, n });
          list.push({ task, n });
        } else if (what === 'takeFirst') {
          const index = list.findIndex((handle) => handle.task === task);
          expect(line.takeFirst(task)).toBe(index >= 0);
          if (index >= 0) list.splice(index, 1);
        } else if (what === 'takeAll') {
          line.takeAll(task);
          list.splice(0, list.length, ...list.filter((handle) => handle.task !== task));
        } else if (what === 'fork') pairs.push({ line: line.fork(), list: [...list] });
        else pairs.unshift(...pairs.splice(-1));
      }
      for (const { line, list } of pairs) {
        expect(line.size).toBe(list.length);
        expect([...line]).toEqual(list);
        expect(line.last).toEqual(list.at(-1));
        expect(line.lastFew(3)).toEqual(list.slice(-3).reverse());
      }
    }),
    { numRuns: 500 },
  );
});
