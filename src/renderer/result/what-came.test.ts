import { expect, test } from 'vitest';
import { breakfast } from '../../main/lessons/breakfast/cook';
import { coroutines } from '../../main/lessons/coroutines/cook';
import { executor } from '../../main/lessons/executor/cook';
import { cookedLog } from '../../main/lessons/fixtures/cooked-log';
import { forgottenAwait } from '../../main/lessons/forgotten-await/cook';
import { gather } from '../../main/lessons/gather/cook';
import { lostException } from '../../main/lessons/lost-exception/cook';
import { starvation } from '../../main/lessons/starvation/cook';
import { timeout } from '../../main/lessons/timeout/cook';
import { whenSyncIsFine } from '../../main/lessons/when-sync-is-fine/cook';
import { report } from '../../shared/figures/report';
import { firstOf } from './first';
import { whatCame } from './what-came';

const lessons = {
  breakfast,
  coroutines,
  executor,
  forgottenAwait,
  gather,
  lostException,
  starvation,
  timeout,
  whenSyncIsFine,
};
const glad = (dish: string) => ({ dish, fine: true });
const sorry = (dish: string) => ({ dish, fine: false });

test.each([
  ['breakfast', {}, glad('sandwich'), glad('sandwich')],
  ['coroutines', {}, glad('sandwich'), glad('sandwich')],
  ['executor', {}, glad('sandwich'), glad('sandwich')],
  ['whenSyncIsFine', {}, glad('egg'), glad('egg')],
  ['gather', {}, glad('sandwich'), glad('sandwich')],
  ['gather', { fails: 3 }, sorry('burnt-egg'), sorry('burnt-egg')],
  ['forgottenAwait', {}, glad('sandwich'), sorry('nothing')],
  ['lostException', {}, sorry('burnt-egg'), sorry('burnt-egg')],
  ['starvation', {}, glad('sandwich'), sorry('nothing')],
  ['timeout', {}, glad('sandwich'), sorry('bin')],
  ['timeout', { mended: 'yes' }, glad('sandwich'), glad('sandwich')],
] as const)('%s %o: the picture shows what was made, and the face fits', async (name, given, left, right) => {
  const log = await cookedLog(lessons[name], given);
  expect(whatCame(log, report(log).lanes, 'kitchen')).toEqual({ left, right });
});

test('who is first is celebrated where two kinds of kitchen got the same done', async () => {
  const lanes = report(await cookedLog(breakfast, {})).lanes;
  const firstWith = (change: object) =>
    firstOf(lanes.map((lane) => (lane.lane === 'right' ? { ...lane, ...change } : lane)));
  expect(firstWith({})).toEqual(['right']);
  expect(firstWith({ mode: 'sync' })).toEqual([]);
  expect(firstWith({ served: 0 })).toEqual([]);
  expect(firstWith({ makespanMs: lanes[0]?.makespanMs })).toEqual(['left', 'right']);
  expect(firstOf(lanes.slice(0, 1))).toEqual([]);
});
