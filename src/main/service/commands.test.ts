import { expect, it } from 'vitest';
import { Library } from '../recordings/library';
import { commandHandlers } from './commands';
import type { CurrentRun } from './current-run';
import { SharedViews } from './shared-views';

it('refuses to pause or hasten what is being measured, in a sentence that says why', () => {
  const measured = { run: { cooking: true, measuring: true, header: { lesson: 'crowd' } } };
  const { pause, setSpeed } = commandHandlers(
    '',
    new Library(''),
    measured as unknown as CurrentRun,
    new SharedViews(),
  );
  const why = 'crowd measures this machine, so it cannot be paused or sped up';
  expect(() => pause({ paused: true })).toThrow(why);
  expect(() => setSpeed({ speed: 2 })).toThrow(why);
});
