import { expect, it, vi } from 'vitest';
import { Library } from '../recordings/library';
import { Run } from '../run/run';
import { commandHandlers } from './commands';
import type { CurrentRun } from './current-run';
import { GrowingRecordings } from './growing-recordings';
import { SharedViews } from './shared-views';
import { WindowRuns } from './window-runs';

function handlersFor(fake: object) {
  const current = fake as CurrentRun;
  const library = new Library('');
  const growing = new GrowingRecordings(library, current);
  return commandHandlers('', library, current, new SharedViews(), new WindowRuns(current), growing);
}

it('refuses to pause or hasten what is being measured, in a sentence that says why', () => {
  const run = Object.assign(Object.create(Run.prototype), { header: { lesson: 'crowd' } });
  Object.defineProperties(run, { cooking: { value: true }, measuring: { value: true } });
  const measured = { run };
  const { pause, setSpeed } = handlersFor(measured);
  const why = 'crowd measures this machine, so it cannot be paused or sped up';
  expect(() => pause({ paused: true })).toThrow(why);
  expect(() => setSpeed({ speed: 2 })).toThrow(why);
});

it('starts what a former lesson became', async () => {
  const current = { start: vi.fn(async (header: object) => ({ header })) };
  const { start } = handlersFor(current);
  const modes = { left: 'sync', right: 'async' } as const;
  const parameters = { pitfall: 'starvation', patience_ms: 2000, egg_ms: 5 };
  await start({ lesson: 'pitfalls', parameters, modes, speed: 1 });
  expect(current.start.mock.lastCall).toMatchObject([
    { lesson: 'starvation', parameters: { mended: 'no', wash_ms: 1000, patience_ms: 2000 } },
  ]);
});
