import { expect, test } from 'vitest';
import { at, type Timed } from '../../../shared/fixtures/events';
import { laneByTime } from '../../../shared/fixtures/folded';
import type { Outcome } from '../../../shared/trace/trace';
import { type SceneModel, sceneModel } from './scene-model';

/** An asynchronous kitchen with two burners and two toaster slots. */
function kitchen(trace: Timed[]): (t: number) => SceneModel {
  const options = { still: false, steps: {}, burners: 2, toasterSlots: 2 };
  const lane = laneByTime('async', [at(0, 'order-placed', { order: 1, kind: 'breakfast' }), ...trace]);
  return (t) => sceneModel(lane(t), t, options);
}

const cooked = (task: number, kind: 'egg' | 'toast', t: number, outcome: Outcome): Timed[] => {
  const station = kind === 'egg' ? 'stove' : 'toaster';
  return [
    at(0, 'ticket-placed', { ticket: task, kind }),
    at(0, 'task-created', { task, ticket: task, kind }),
    at(0, 'step-started', { task }),
    at(0, 'slot-taken', { task, station }),
    at(t, 'slot-freed', { task, station }),
    at(t, 'task-done', { task, outcome }),
  ];
};
const inTime = (trace: Timed[]) => trace.toSorted(([a], [b]) => a - b);

test('what burns stays in its pan, black and smoking, until the place is used again', () => {
  const at6 = kitchen(inTime([...cooked(1, 'egg', 2000, 'failed'), at(9000, 'slot-taken', { task: 2 })]));
  expect(at6(1000).pans).toMatchObject([{ burnt: false }]);
  expect(at6(2000).pans).toMatchObject([{ kind: 'egg', burnt: true, flame: false, sinceMs: 2000 }]);
  expect(at6(8000).pans).toMatchObject([{ burnt: true }]);
  expect(at6(9000).pans).toMatchObject([{ burnt: false }]);
  expect(kitchen(cooked(1, 'toast', 500, 'failed'))(600).toasts).toMatchObject([{ bread: 'burnt' }]);
});

test('what was burnt is on the plate once it is served, and no longer in the pan', () => {
  const trace = [...cooked(1, 'egg', 2000, 'failed'), at(3000, 'order-served', { order: 1 })];
  const model = kitchen(trace)(3500);
  expect(model.pans).toMatchObject([{ burnt: false }]);
  expect(model.served).toMatchObject([{ empty: false, portions: [{ kind: 'egg', fate: 'burnt' }] }]);
});

test('what is cancelled flies into the bin, and its ticket is torn', () => {
  const at3 = kitchen(cooked(1, 'toast', 3000, 'cancelled'));
  expect(at3(2999).bin).toBeNull();
  expect(at3(3000).bin).toEqual({
    foods: [{ kind: 'toast', p: 0 }],
    torn: [{ kind: 'toast', p: 0 }],
    more: 0,
  });
  expect(at3(3600).bin).toMatchObject({ foods: [{ p: 1 }], torn: [{ p: 1 }] });
  const ended = kitchen([...cooked(1, 'toast', 3000, 'cancelled'), at(3000, 'lane-ended', {})]);
  expect(ended(3000).bin).toMatchObject({ foods: [{ p: 1 }] });
});

test('of many that are cancelled the last few are seen, and the others counted', () => {
  const many = Array.from({ length: 7 }, (_, i) => cooked(i + 1, 'egg', 100 * (i + 1), 'cancelled'));
  expect(kitchen(inTime(many.flat()))(5000).bin).toMatchObject({
    foods: [{}, {}, {}],
    torn: [{}, {}],
    more: 5,
  });
});

test('an empty plate comes to the hatch where all ended well and nothing was made', () => {
  const said = (task: number, kind: string): Timed[] => [
    at(0, 'ticket-placed', { ticket: task, kind }),
    at(0, 'task-created', { task, ticket: task, kind }),
    at(0, 'step-started', { task }),
    at(0, 'task-done', { task }),
  ];
  const model = kitchen([...said(1, 'egg'), ...said(2, 'toast'), at(0, 'lane-ended', {})])(400);
  expect(model.served).toMatchObject([{ kind: 'breakfast', empty: true, p: 1 }]);
  expect(model.cook).toMatchObject({ doing: 'sorry', face: 'worried' });
});
