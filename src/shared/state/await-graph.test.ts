import { expect, it } from 'vitest';
import { at, type Timed, traceOf } from '../fixtures/events';
import { awaitGraph, awaitLines } from './await-graph';
import { applyEvent } from './fold';
import { emptyLane } from './lane-state';

/** A lane in which this has happened. */
function stateOf(...timed: Timed[]) {
  const state = emptyLane('right', 'async');
  for (const event of traceOf(timed, 'right')) applyEvent(state, event);
  return state;
}

const created = (task: number, name: string) => at(0, 'task-created', { task, name, kind: name });
const waits = (task: number, on: 'task' | 'gather' | 'resource' | 'future', waitsFor: string) =>
  at(0, 'task-suspended', { task, on, waitsFor });
const drawn = (...timed: Timed[]) =>
  awaitLines(awaitGraph(stateOf(...timed))).map(
    ({ node, rule, again }) =>
      `${rule}${node.name || node.key}${again ? ' …' : ''}${node.deadlocked ? ' !' : ''}`,
  );

it('draws who waits for whom, what nothing waits for first', () => {
  expect(
    drawn(
      created(0, 'main'),
      created(1, 'fetch'),
      created(2, 'parse'),
      waits(0, 'gather', 'task 1-2'),
      at(0, 'timer-set', { task: 1, timer: 7 }),
      waits(2, 'task', 'task 1'),
    ),
  ).toEqual(['main', '├── fetch', '│   └── timer 7', '└── parse', '    └── fetch …']);
});

it('knows that who was woken waits no more, though its step has not begun', () => {
  const lock = at(0, 'resource-created', { resource: 1, kind: 'lock', name: 'db' });
  const woken = at(0, 'task-woken', { task: 1 });
  const state = stateOf(created(1, 'a'), lock, waits(1, 'resource', 'resource 1'), woken);
  expect(awaitGraph(state).nodes.get('task 1')).toMatchObject({ on: '', awaits: [] });
  const gaveWay = stateOf(created(1, 'a'), at(0, 'task-suspended', { task: 1, on: 'turn' }));
  expect(awaitGraph(gaveWay).nodes.get('task 1')).toMatchObject({ on: 'turn' });
});

it('names what holds a resource, and forgets who is done', () => {
  const lock = at(0, 'resource-created', { resource: 1, kind: 'lock', name: 'db' });
  const taken = at(0, 'resource-changed', { resource: 1, task: 1, how: 'taken', value: 1 });
  const both = [created(1, 'a'), created(2, 'b'), lock, taken, waits(2, 'resource', 'resource 1')];
  expect(drawn(...both)).toEqual(['b', '└── db', '    └── a']);
  const released = at(0, 'resource-changed', { resource: 1, task: 1, how: 'released', value: 0 });
  expect(drawn(...both, released, at(0, 'task-done', { task: 1 }))).toEqual(['b', '└── db']);
});

it('marks a circle of waits as a deadlock, and draws it once', () => {
  const locks = [1, 2].flatMap((id) => [
    at(0, 'resource-created', { resource: id, kind: 'lock', name: `fork-${id}` }),
    at(0, 'resource-changed', { resource: id, task: id, how: 'taken', value: 1 }),
  ]);
  const stuck = [created(1, 'a'), created(2, 'b'), ...locks];
  const graph = [waits(1, 'resource', 'resource 2'), waits(2, 'resource', 'resource 1')];
  expect(drawn(...stuck, ...graph)).toEqual([
    'a !',
    '└── fork-2 !',
    '    └── b !',
    '        └── fork-1 !',
    '            └── a … !',
  ]);
  expect(awaitGraph(stateOf(...stuck, ...graph)).deadlocks).toHaveLength(1);
  expect(drawn(...stuck, graph[0] as Timed)).not.toContain('a !');
});

it('calls it no deadlock where a task on the circle waits for something else, too', () => {
  const circle = [
    created(1, 'a'),
    created(2, 'b'),
    waits(1, 'gather', 'task 2; timer 1'),
    waits(2, 'task', 'task 1'),
  ];
  expect(awaitGraph(stateOf(...circle)).deadlocks).toEqual([]);
});

it('counts what is too much to draw', () => {
  const many = Array.from({ length: 1000 }, (_, index) => created(index, `t-${index}`));
  const graph = awaitGraph(stateOf(...many, waits(0, 'gather', 'task 1-999')));
  expect(graph.left).toBe(700);
  expect(awaitLines(graph)).toHaveLength(300);
});
