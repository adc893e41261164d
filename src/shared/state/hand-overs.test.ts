import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type HandOver, type HandOvers, noHandOvers, SEEN_MS, seenHandOver, takenBy } from './hand-overs';

const taken = (takings: readonly (readonly [t: number, worker: number])[]): HandOvers =>
  takings.reduce((before, [t, worker]) => takenBy(before, worker, t), noHandOvers);

/** One knife, handed to and fro every 5 ms. */
const quick = Array.from({ length: 400 }, (_, n) => [n * 5, n % 2] as const);

it('counts every change of hands, and no taking by the same hand', () => {
  expect(taken(quick).count).toBe(399);
  expect(taken([...quick.slice(0, 3), [20, 0], [25, 0], [30, 1]]).count).toBe(3);
});

it('shows one of many quick hand-overs at a time, each from where the last one ended', () => {
  const shown = new Map<number, HandOver>();
  for (let t = 0; t < 2000; t += 5) {
    const seen = seenHandOver(taken(quick.filter(([at]) => at <= t)), t);
    if (seen) shown.set(seen.t, seen);
  }
  const all = [...shown.values()];
  expect(all.length).toBe(3);
  for (const [i, { from, t }] of all.entries()) {
    const before = all[i - 1];
    if (!before) continue;
    expect(from).toBe(before.to);
    expect(t - before.t).toBeGreaterThanOrEqual(SEEN_MS);
  }
});

it('comes to where the lock stays, however soon that came after another', () => {
  const state = taken([
    [0, 0],
    [100, 1],
    [105, 0],
  ]);
  expect(seenHandOver(state, 200)).toEqual({ from: 0, to: 1, t: 100 });
  expect(seenHandOver(state, 100 + SEEN_MS)).toEqual({ from: 1, to: 0, t: 100 + SEEN_MS });
});

it('never leaps, whoever takes the lock and when', () => {
  const takings = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.nat(3)), { maxLength: 30 })
    .map((steps) => {
      let t = 0;
      return steps.map(([wait, worker]) => {
        t += wait;
        return [t, worker] as const;
      });
    });
  fc.assert(
    fc.property(takings, (some) => {
      const end = (some.at(-1)?.[0] ?? 0) + 3 * SEEN_MS;
      let before: HandOver | null = null;
      for (let t = 0; t <= end; t += 20) {
        const now: HandOver | null = seenHandOver(taken(some.filter(([at]) => at <= t)), t);
        if (before && now && now.t !== before.t) {
          expect(now.from).toBe(before.to);
          expect(now.t - before.t).toBeGreaterThanOrEqual(SEEN_MS);
        }
        before = now;
      }
      if (before) expect(before.to).toBe(taken(some).holder);
    }),
    { numRuns: 40 },
  );
});
