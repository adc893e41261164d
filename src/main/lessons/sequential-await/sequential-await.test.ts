import { describe, expect, it } from 'vitest';
import { cookVirtually } from '../../kitchen/cook-virtually';
import { sequentialAwait } from './cook';

async function cook(mode: 'sync' | 'async', parameters = {}) {
  const events = await cookVirtually(sequentialAwait, mode, parameters);
  return {
    t: events.at(-1)?.t,
    lines: events.flatMap((e) => (e.type === 'printed' ? [e.text] : [])),
    events,
  };
}

describe('sequential await', () => {
  it('is no faster than the synchronous kitchen', async () => {
    expect((await cook('sync')).t).toBe(9000);
    expect((await cook('async')).t).toBe(9000);
  });

  it('is as fast as the longer wait where both tasks are created first', async () => {
    const { t, lines } = await cook('async', { how: 'create-task' });
    expect(t).toBe(5000);
    expect(lines).toEqual([
      'created: egg and toast',
      'main goes on',
      'egg starts',
      'toast starts',
      'toast is ready',
      'egg is ready',
    ]);
  });

  it('starts a task not when it is created but in the next turn', async () => {
    const { events } = await cook('async', { how: 'create-task' });
    const at = (found: number) => {
      const turn = events.slice(0, found).findLast((e) => e.type === 'turn-started');
      return turn?.type === 'turn-started' ? turn.turn : 0;
    };
    const created = events.findIndex((e) => e.type === 'task-created' && e.task === 1);
    const started = events.findIndex((e) => e.type === 'step-started' && e.task === 1);
    expect(at(started)).toBe(at(created) + 1);
  });
});
