import { describe, expect, it } from 'vitest';
import { laneReport } from '../../../shared/figures/report';
import { runHeader } from '../../../shared/fixtures/run-header';
import { RunLog } from '../../../shared/trace/run-log';
import type { Mode } from '../../../shared/trace/trace';
import { cookVirtually } from '../../kitchen/cook-virtually';
import { chat } from './cook';

async function reportOf(mode: Mode, parameters: Record<string, unknown> = {}) {
  const lane = mode === 'sync' ? 'left' : 'right';
  const events = await cookVirtually(chat, mode, parameters);
  const header = runHeader({ lanes: [{ lane, mode }] });
  return { events, ...laneReport(new RunLog(header, events), lane, mode) };
}

describe('chat', () => {
  it('is served connection after connection by the synchronous server', async () => {
    const { output, inversions, makespanMs, latency } = await reportOf('sync');
    expect(output).toEqual(['A1 saved', 'A2 saved', 'A3 saved', 'B1 saved', 'B2 saved', 'B3 saved']);
    expect({ inversions, makespanMs }).toEqual({ inversions: 3, makespanMs: 10_000 });
    expect(latency).toEqual([
      { kind: 'A', p50Ms: 1500, p95Ms: 1500 },
      { kind: 'B', p50Ms: 5500, p95Ms: 6000 },
    ]);
  });

  it('is served as it comes by the asynchronous one', async () => {
    const { output, inversions, makespanMs, latency } = await reportOf('async');
    expect(output).toEqual(['A1 saved', 'B1 saved', 'A2 saved', 'B2 saved', 'A3 saved', 'B3 saved']);
    expect({ inversions, makespanMs }).toEqual({ inversions: 0, makespanMs: 6500 });
    expect(latency.map(({ p95Ms }) => p95Ms)).toEqual([1500, 1500]);
  });

  it("stands blocked at A's connection while B waits", async () => {
    const { events } = await reportOf('sync');
    const blocked = events.flatMap((e) => (e.type === 'block-started' ? [`${e.label} ${e.t} ${e.ms}`] : []));
    expect(blocked.slice(0, 3)).toEqual(['write 0 1500', 'receive 1500 500', 'write 2000 1500']);
    expect(events.filter((e) => e.type === 'order-placed').map((e) => e.t)).toEqual([
      0, 1000, 2000, 3000, 4000, 5000,
    ]);
  });

  it('wakes only the connection that a message comes on', async () => {
    const { events } = await reportOf('async', { messages: 'A@0 A@500 A@1000 B@9000' });
    const waits = events.flatMap((e) => (e.type === 'task-suspended' && e.on === 'orders' ? [e.task] : []));
    expect(waits).toEqual([2, 1, 1]);
  });

  it('numbers messages by the time they are sent, and serves one sender alone', async () => {
    for (const mode of ['sync', 'async'] as const) {
      const { output, served } = await reportOf(mode, { messages: 'B@3000 B@0', write_ms: 0 });
      expect({ output, served }).toEqual({ output: ['B1 saved', 'B2 saved'], served: 2 });
    }
  });

  it('keeps the order of sending however long a write takes, where nothing stands in line', async () => {
    const { inversions, output } = await reportOf('async', {
      messages: 'A@0 A@1 B@2 A@3 B@3',
      write_ms: 60_000,
    });
    expect({ inversions, saved: output.length }).toEqual({ inversions: 0, saved: 5 });
  });
});
