import { describe, expect, it } from 'vitest';
import type { TraceEvent } from '../../../shared/trace/trace';
import { cookVirtually } from '../../kitchen/cook-virtually';
import { startTheLoop } from './cook';

const cook = (how: string, more = {}) => cookVirtually(startTheLoop, 'async', { how, ...more });
const lines = (events: TraceEvent[]) => events.flatMap((e) => (e.type === 'printed' ? [e.text] : []));
const indexOf = (events: TraceEvent[], type: string) => events.findIndex((e) => e.type === type);

describe('start the loop', () => {
  it('runs no step before asyncio.run has started the loop', async () => {
    const events = await cook('asyncio.run');
    expect(events.find((e) => e.type === 'loop-started')).toMatchObject({ how: 'asyncio.run' });
    expect(lines(events)).toEqual([
      'nothing runs yet',
      'egg is scheduled',
      'toast is scheduled',
      'egg starts',
      'toast starts',
      'toast is ready',
      'egg is ready',
      'the loop has stopped',
    ]);
    expect(events.at(-1)?.t).toBe(5000);
  });

  it('schedules without a loop what run_until_complete runs', async () => {
    const events = await cook('run_until_complete');
    const started = indexOf(events, 'loop-started');
    expect(events[started]).toMatchObject({ how: 'run_until_complete' });
    expect(lines(events.slice(0, started))).toEqual([
      'egg is scheduled',
      'toast is scheduled',
      'nothing runs yet',
    ]);
    expect(indexOf(events, 'step-started')).toBeGreaterThan(started);
  });

  it('cancels with asyncio.run what run_until_complete leaves lying', async () => {
    const left = (events: TraceEvent[]) =>
      events.flatMap((e) => {
        if (e.type === 'warned') return [e.text];
        return e.type === 'task-done' && e.task === 2 ? [e.outcome] : [];
      });
    expect(left(await cook('asyncio.run', { fry_ms: 1000 }))).toEqual(['cancelled']);
    expect(left(await cook('run_until_complete', { fry_ms: 1000 }))).toEqual([
      'Task was destroyed but it is pending!',
    ]);
  });

  it('cooks nothing where get_event_loop finds no loop', async () => {
    const events = await cook('get_event_loop');
    expect(lines(events)).toEqual(["There is no current event loop in thread 'MainThread'.", 'nobody cooks']);
    expect(indexOf(events, 'loop-started')).toBe(-1);
    expect(events.at(-1)).toMatchObject({ type: 'lane-ended', outcome: 'ok', t: 0 });
  });
});
