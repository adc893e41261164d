import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { Library } from '../src/main/recordings/library';
import type { Run } from '../src/main/run/run';
import { CurrentRun } from '../src/main/service/current-run';
import { serve } from '../src/main/web/serve';
import { quantile, row } from './figures';

/** How often the delay is sampled; the histogram counts from 0 delay, so this is taken off its figures. */
const RESOLUTION_MS = 5;

/** About 50,000 events in 5 s to a window on its own thread, journaled meanwhile: lateness, losses, main-thread delay. */
export async function benchDelivery(): Promise<void> {
  const stream = { lesson: 'stream', parameters: { tasks: 1500, waits: 6, ms: 700 } };
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  const { run, events, lateness } = await watched(stream);
  delay.disable();
  console.log(
    `\n${run.log.length} events in ${(run.log.endMs / 1000).toFixed(1)} s to a window over WebSocket`,
  );
  row('lost', String(run.log.length - events));
  row('in the window after, p50', `${quantile(lateness, 0.5).toFixed(1)} ms`);
  row('in the window after, p99 (at most 50 ms)', `${quantile(lateness, 0.99).toFixed(1)} ms`);
  row('main-process event-loop delay p99', loopDelay(delay));
}

/** A breakfast in both lanes: what the main process's own event loop feels of it. */
export async function benchLoopDelay(): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  await watched({ lesson: 'breakfast', parameters: breakfast, speed: 4 });
  delay.disable();
  console.log('\nbreakfast in both lanes at speed 4, one window');
  row('main-process event-loop delay p99 (under 20 ms)', loopDelay(delay));
}

const breakfast = {
  ...{ eggs: 4, toasts: 4, dishes: 6, stove_burners: 2, toaster_slots: 2, assemble_ms: 1000 },
  ...{
    crack_ms: 1000,
    fry_ms: 6000,
    plate_ms: 1000,
    slice_ms: 1000,
    toast_ms: 4000,
    butter_ms: 1000,
    wash_ms: 1000,
  },
};

function loopDelay(delay: { percentile(p: number): number }): string {
  return `${Math.max(0, delay.percentile(99) / 1e6 - RESOLUTION_MS).toFixed(1)} ms`;
}

async function watched(options: {
  lesson: string;
  parameters: Record<string, number>;
  speed?: number;
}): Promise<{ run: Run; events: number; lateness: number[] }> {
  const home = mkdtempSync(join(tmpdir(), 'toast-kitchen-bench-'));
  const current = new CurrentRun(new Library(home));
  const service = {
    handle: async () => ({ ok: true, value: null }) as const,
    recording: () => Promise.reject(new Error('there is none')),
    subscribe: current.subscribe.bind(current),
    onCooking: () => () => {},
    leave: () => {},
    close: () => current.close(),
  };
  const host = await serve({ service, port: 0, rendererFolder: home });
  const window = new Worker(new URL('./window.js', import.meta.url), { workerData: { url: host.url } });
  await once(window, 'message');
  const measured = once(window, 'message');
  const run = await current.start({
    speed: 1,
    virtual: false,
    modes: { left: 'sync', right: 'async' },
    ...options,
  });
  await run.ended;
  const [{ events, lateness }] = await measured;
  await host.close();
  await current.close();
  rmSync(home, { recursive: true });
  return { run, events, lateness };
}
