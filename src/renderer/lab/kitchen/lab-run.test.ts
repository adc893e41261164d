import { expect, test } from 'vitest';
import { CommandError, type CommandInput, type KitchenApi } from '../../../shared/api/kitchen-api';
import { runHeader } from '../../../shared/fixtures/run-header';
import { Programs } from '../../session/kitchen/programs';
import { type LabLane, LabRun } from './lab-run';
import type { LaneListener } from './lane-worker';

/** A worker that notes what it is told. */
class PlayedLane {
  listener: LaneListener = {};
  readonly told: unknown[] = [];
  run = (_program: unknown, { mode }: { mode: string }) => void this.told.push(['run', mode]);
  steer = (kitchenMs: number, rate: number) => void this.told.push(['steer', kitchenMs, rate]);
  stop = () => void this.told.push('stop');
  close = () => void this.told.push('close');
}

function started(refuses: (said: CommandInput<'report'>) => boolean = () => false) {
  const said: CommandInput<'report'>[] = [];
  const call = async (_name: string, input: CommandInput<'report'>) => {
    said.push(input);
    if (refuses(input)) throw new CommandError({ code: 'no-run', field: 'key', message: '' });
    return null;
  };
  const programs = new Programs({ call } as unknown as KitchenApi);
  const [left, right] = [new PlayedLane(), new PlayedLane()];
  const lanes = [
    { lane: 'left', mode: 'sync', worker: left },
    { lane: 'right', mode: 'async', worker: right },
  ] as unknown as LabLane[];
  const program = { source: '', file: 'a.py', args: [], input: '' };
  const run = runHeader({ id: 'one' });
  const answer = { run, keys: { left: 'l', right: 'r' } };
  const lab = new LabRun(program, { virtual: false, values: true }, lanes, answer, programs);
  const steer = (more: object) =>
    programs.hear({ type: 'steer', run: 'one', begun: [], stopped: [], kitchenMs: 0, rate: 0, ...more });
  return { lab, left, right, said, steer };
}

test('its lanes say that they are ready, begin when they are told, once, and follow the clock', () => {
  const { left, right, said, steer } = started();
  expect(said).toEqual([
    { run: 'one', lane: 'left', key: 'l', events: '' },
    { run: 'one', lane: 'right', key: 'r', events: '' },
  ]);
  steer({ begun: ['left', 'right'] });
  steer({ begun: ['left', 'right'], kitchenMs: 500, rate: 2, stopped: ['right'] });
  steer({ run: 'another', kitchenMs: 900 });
  const begun = [
    ['steer', 0, 0],
    ['run', 'sync'],
    ['steer', 500, 2],
  ];
  expect(left.told).toEqual(begun);
  expect(right.told).toEqual([['steer', 0, 0], ['run', 'async'], ['steer', 500, 2], 'stop']);
});

test('batches are handed on under the key of their lane, then the end, with its reason', async () => {
  const { lab, left, right, said } = started();
  await left.listener.events?.('a\n');
  left.listener.ended?.({ how: 'done', code: 0 });
  right.listener.ended?.({ how: 'broken', why: 'no memory' });
  await lab.ended;
  expect(said.slice(2)).toEqual([
    { run: 'one', lane: 'left', key: 'l', events: 'a\n' },
    { run: 'one', lane: 'left', key: 'l', events: '', ended: '' },
    { run: 'one', lane: 'right', key: 'r', events: '', ended: 'no memory' },
  ]);
});

test('a lane that the kitchen takes no more of is closed', async () => {
  const { left, right } = started(({ lane, events }) => lane === 'left' && events !== '');
  await left.listener.events?.('a\n');
  await right.listener.events?.('b\n');
  expect([left.told, right.told]).toEqual([['close'], []]);
});
