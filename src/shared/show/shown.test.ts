import { describe, expect, it } from 'vitest';
import { at } from '../fixtures/events';
import { logOf } from '../fixtures/folded';
import { plainShow, Show } from './show';
import { motionOf, shownIn } from './shown';

const log = logOf({
  right: [
    at(0, 'ticket-placed'),
    at(0, 'task-created'),
    at(0, 'turn-started'),
    at(5000, 'order-served'),
    at(6000, 'lane-ended'),
  ],
});
const hung = (show: Show, showMs: number) =>
  motionOf(shownIn(show, show.at(showMs), 'right'), 'ticket-placed', 0, 200);

describe('the motion of a moment', () => {
  it('takes the first part of its beat, and holds', () => {
    const show = new Show(log, { kinds: ['ticket', 'turn'], beatMs: 600 });
    expect(hung(show, 0)).toBe(0);
    expect(hung(show, 180)).toBeCloseTo(0.5);
    expect([360, 500, 600, 900, 1300].map((ms) => hung(show, ms))).toEqual([1, 1, 1, 1, 1]);
  });

  it('goes on in show time where it has no beat but others dwell at its kitchen time', () => {
    const show = new Show(log, { kinds: ['turn'], beatMs: 600 });
    expect(show.at(100)).toMatchObject({ t: 0 });
    expect(hung(show, 100)).toBe(0.5);
    expect([300, 700].map((ms) => hung(show, ms))).toEqual([1, 1]);
  });

  it('is kitchen time where nothing dwells, and finished where a step leads', () => {
    const show = new Show(log, plainShow);
    expect(hung(show, 100)).toBe(0.5);
    const stepped = {
      ...log.positionAt(0),
      beats: { right: { first: 0, until: 1, t: 0, times: 1, likeness: '', progress: 1 } },
    };
    expect(motionOf(shownIn(show, stepped, 'right'), 'ticket-placed', 0, 200)).toBe(1);
  });
});
