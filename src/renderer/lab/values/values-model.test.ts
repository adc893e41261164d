import { expect, it } from 'vitest';
import { at, type Timed, traceOf } from '../../../shared/fixtures/events';
import { applyEvent } from '../../../shared/state/fold';
import { emptyLane } from '../../../shared/state/lane-state';
import { MOST_SHOWN, shownValues } from './values-model';

function shown(...timed: Timed[]) {
  const state = emptyLane('right', 'async');
  for (const event of traceOf(timed, 'right')) applyEvent(state, event);
  return shownValues(state);
}
const created = (task: number) => at(0, 'task-created', { task, name: `fetch-${task}`, kind: 'fetch' });
const values = (task: number, of: unknown) =>
  at(0, 'values', {
    task,
    label: 'app.py:3 fetch',
    values: typeof of === 'string' ? of : JSON.stringify(of),
  });

it('marks what changed since the coroutine was suspended before, and keeps the rest', () => {
  const { shown: rows } = shown(
    created(1),
    values(1, { url: "'/a'", n: '1' }),
    values(1, { url: "'/a'", n: '2', ok: 'True' }),
  );
  expect(rows).toMatchObject([
    {
      name: 'fetch-1',
      values: [
        { name: 'url', value: "'/a'", changed: false },
        { name: 'n', value: '2', changed: true },
        { name: 'ok', value: 'True', changed: true },
      ],
    },
  ]);
});

it('leaves out who is done, and counts what is too much', () => {
  const many = Array.from({ length: MOST_SHOWN + 5 }, (_, n) => [
    created(n + 1),
    values(n + 1, { n: `${n}` }),
  ]).flat();
  expect(shown(...many)).toMatchObject({ left: 5 });
  expect(shown(created(1), values(1, { n: '1' }), at(0, 'task-done', { task: 1 })).shown).toEqual([]);
});

it('reads no values from what is none', () => {
  for (const odd of ['', '{', '[1]', 'null', '{"a":1}', '{"a":{}}'])
    expect(shown(created(1), values(1, odd)).shown).toMatchObject([{ values: [] }]);
});
