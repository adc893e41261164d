import { describe, expect, it } from 'vitest';
import { cookVirtually } from '../../kitchen/cook-virtually';
import { gather } from './cook';

async function cook(mode: 'sync' | 'async', parameters = {}) {
  const events = await cookVirtually(gather, mode, parameters);
  const ended = events.flatMap((e) =>
    e.type === 'task-done' && e.task > 0 ? [[e.t, e.task, e.outcome]] : [],
  );
  const lines = events.flatMap((e) => (e.type === 'printed' ? [e.text] : []));
  return { t: events.at(-1)?.t, ended, lines };
}

describe('gather', () => {
  it('is done with the last one first, and has the results in argument order', async () => {
    const { t, lines } = await cook('async');
    expect(t).toBe(4000);
    expect(lines).toEqual([
      'toast-4 is ready',
      'egg-3 is ready',
      'toast-2 is ready',
      'egg-1 is ready',
      'result 1: egg-1',
      'result 2: toast-2',
      'result 3: egg-3',
      'result 4: toast-4',
    ]);
    expect((await cook('sync')).t).toBe(10_000);
  });

  it('goes on with the others when one fails, and tells of the failure at once', async () => {
    const { t, ended, lines } = await cook('async', { fails: 3 });
    expect(t).toBe(4000);
    expect(ended).toEqual([
      [1000, 4, 'ok'],
      [2000, 3, 'failed'],
      [3000, 2, 'ok'],
      [4000, 1, 'ok'],
    ]);
    expect(lines.slice(0, 3)).toEqual([
      'toast-4 is ready',
      'gather raises: egg-3 burned',
      'toast-2 is ready',
    ]);
    expect(lines.slice(-4)).toEqual([
      'result 1: egg-1',
      'result 2: toast-2',
      'result 3: egg-3 burned',
      'result 4: toast-4',
    ]);
  });

  it('cancels the others of a task group', async () => {
    const { t, ended, lines } = await cook('async', { fails: 3, group: 'task_group' });
    expect(t).toBe(2000);
    expect(ended.map(([, task, outcome]) => [task, outcome])).toEqual([
      [4, 'ok'],
      [3, 'failed'],
      [1, 'cancelled'],
      [2, 'cancelled'],
    ]);
    expect(lines).toContain('result 1: cancelled');
  });
});
