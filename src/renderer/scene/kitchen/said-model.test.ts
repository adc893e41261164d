import { expect, it } from 'vitest';
import { at } from '../../../shared/fixtures/events';
import { laneAfter, logOf } from '../../../shared/fixtures/folded';
import { Show } from '../../../shared/show/show';
import { shownIn } from '../../../shared/show/shown';
import { applyEvent } from '../../../shared/state/fold';
import { emptyLane } from '../../../shared/state/lane-state';
import { saidModel } from './said-model';

it('says the newest printed line aloud for a second, away from the nearer side', () => {
  const state = emptyLane('right', 'async');
  const print = (seq: number, t: number, text: string) =>
    applyEvent(state, {
      seq,
      lane: 'right',
      t,
      type: 'printed',
      task: 0,
      text,
      label: '',
      stream: 'stdout',
      job: null,
    });
  expect(saidModel(state, 0, 100)).toBeNull();
  print(1, 2000, 'one');
  print(2, 2000, 'two');
  expect(saidModel(state, 2000, 100)).toEqual({ text: 'two', x: 100, side: 1 });
  expect(saidModel(state, 3000, 500)).toEqual({ text: 'two', x: 500, side: -1 });
  expect(saidModel(state, 3001, 500)).toBeNull();
});

it('falls silent when the show goes on to another moment of the same time', () => {
  const told = [
    at(0, 'printed', { text: 'one' }),
    at(0, 'task-suspended'),
    at(0, 'printed', { text: 'two' }),
    at(0, 'task-suspended'),
    at(5000, 'lane-ended'),
  ];
  const show = new Show(logOf({ right: told }), { kinds: ['printed', 'suspended'], beatMs: 600 });
  const said = (showMs: number) => {
    const position = show.at(showMs);
    const state = laneAfter('async', told.slice(0, position.right));
    return saidModel(state, position.t, 100, shownIn(show, position, 'right'))?.text ?? null;
  };
  expect([0, 599, 600, 1199, 1200, 1799, 1800, 2399, 2400, 3000].map(said)).toEqual([
    ...['one', 'one', null, null],
    ...['two', 'two', null, null],
    ...[null, null],
  ]);
});
