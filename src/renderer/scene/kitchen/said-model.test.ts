import { expect, it } from 'vitest';
import { applyEvent } from '../../../shared/state/fold';
import { emptyLane } from '../../../shared/state/lane-state';
import { saidModel } from './said-model';

it('says the newest printed line aloud for a second, away from the nearer side', () => {
  const state = emptyLane('right', 'async');
  const print = (seq: number, t: number, text: string) =>
    applyEvent(state, { seq, lane: 'right', t, type: 'printed', task: 0, text, label: '' });
  expect(saidModel(state, 0, 100)).toBeNull();
  print(1, 2000, 'one');
  print(2, 2000, 'two');
  expect(saidModel(state, 2000, 100)).toEqual({ text: 'two', x: 100, side: 1 });
  expect(saidModel(state, 3000, 500)).toEqual({ text: 'two', x: 500, side: -1 });
  expect(saidModel(state, 3001, 500)).toBeNull();
});
