import { expect, test } from 'vitest';
import { card } from '../../../main/lessons/executor/card';
import { at, type Timed } from '../../../shared/fixtures/events';
import { laneByTime } from '../../../shared/fixtures/folded';
import { type SceneModel, sceneModel } from './scene-model';

const call = (task: number, job: number, label = 'call'): Timed =>
  at(0, 'job-submitted', { task, job, label, ms: 4000 });

function kitchen(...calls: Timed[]): (t: number) => SceneModel {
  const lane = laneByTime('async', [
    at(0, 'ticket-placed', { ticket: 1, kind: 'egg' }),
    at(0, 'ticket-placed', { ticket: 2, kind: 'toast' }),
    at(0, 'task-created', { task: 1, ticket: 1, kind: 'egg' }),
    at(0, 'task-created', { task: 2, ticket: 2, kind: 'toast' }),
    at(0, 'executor-started', { workers: 2 }),
    ...calls,
  ]);
  return (t) => sceneModel(lane(t), t, { still: false, steps: card.labels });
}

test('helpers stand blocked at pan and toaster, where the food cooks, and the cook is free', () => {
  const begun = [at(0, 'job-started', { job: 1, worker: 0 }), at(0, 'job-started', { job: 2, worker: 1 })];
  const model = kitchen(call(1, 1), call(2, 2), ...begun)(2000);
  expect(model.helpers).toMatchObject({ helpers: [], busy: 2, workers: 2, waiting: 0 });
  expect(model.helpers.posted).toMatchObject([
    { doing: 'waiting', fold: 1, ticket: 'egg', speech: { kind: 'blocked', ms: 2000 } },
    { doing: 'waiting', fold: 1, ticket: 'toast', speech: { kind: 'blocked', ms: 2000 } },
  ]);
  expect(model.cook).toMatchObject({ fold: 0, speech: null });
  expect(model.pans).toMatchObject([{ kind: 'egg', flame: true, cooked: 0.5 }]);
  expect(model.toasts).toMatchObject([{ bread: 'down' }]);
});

test('a call that waits for a helper cooks nothing, and a helper without one stays behind the counter', () => {
  const model = kitchen(
    call(1, 1),
    at(0, 'job-started', { job: 1, worker: 0 }),
    at(0, 'job-submitted', { task: 2, job: 2, label: 'call' }),
  )(1000);
  expect(model.helpers).toMatchObject({ helpers: [{ kind: '' }], busy: 1, waiting: 1, line: ['toast'] });
  expect(model.toasts).toMatchObject([{ bread: '' }]);
});

test('a call that cooks nothing leaves pans empty', () => {
  const model = kitchen(call(1, 1, 'get-pan'), at(0, 'job-started', { job: 1, worker: 0 }))(1000);
  expect(model.helpers).toMatchObject({ posted: [], helpers: [{ kind: 'egg' }, { kind: '' }] });
  expect(model.pans).toMatchObject([{ kind: '', flame: false }]);
});
