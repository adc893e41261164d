import { join } from 'node:path';
import type { CommandInput, CommandName, CommandOutput, Result } from '../../shared/api/kitchen-api';
import type { RecordingBytes } from '../../shared/api/recording-resource';
import type { LaneId, Mode } from '../../shared/trace/trace';
import { makeTempFolder, type TempFolder } from '../files/temp-folder';
import { findRecipe } from '../lessons';
import { startRun } from '../run/run';
import { createKitchenService, type KitchenService } from '../service/service';
import { serve, type WebHost } from '../web/serve';
import { TracedRun } from './traced-run';

export interface CookOptions {
  /** The lesson's parameters by name; its defaults for the rest. */
  parameters?: Record<string, unknown>;
  /** The lanes that cook and how; synchronous on the left and asynchronous on the right unless told. */
  modes?: Partial<Record<LaneId, Mode>>;
  /** Kitchen ms per ms; 1 unless told. */
  speed?: number;
  /** Time jumps instead of passing: the same trace every time, at once. Windows do not see such a run. */
  virtual?: boolean;
}

/** A host without a window, for tests. */
export interface TestKitchen {
  /** Where a browser opens the app: such as for Playwright's `page.goto`. */
  url: string;
  /** The folder of its recordings and preferences. */
  home: string;
  /** Carries out one command, as a window does. @throws Error with what it was refused with */
  call<C extends CommandName>(name: C, input: CommandInput<C>): Promise<CommandOutput<C>>;
  /** Opens a recording of its library. @throws Error with what it was refused with */
  recording(name: string): Promise<RecordingBytes>;
  /** Cooks a lesson. A run that still cooks is stopped, unless the new one is virtual. */
  cook(lesson: string, options?: CookOptions): Promise<TracedRun>;
  /** Ends what cooks, stops listening, and removes the home folder unless it was given. */
  close(): Promise<void>;
}

/**
 * Starts a host without a window, on a free port of this machine.
 * @param options.home the folder of its recordings and preferences; a fresh one unless told
 */
export async function openKitchen(options: { home?: string } = {}): Promise<TestKitchen> {
  const fresh = options.home === undefined ? await makeTempFolder('test') : null;
  const home = options.home ?? (fresh as TempFolder).path;
  const service = createKitchenService(home);
  // A test's own window is not shown around first.
  if (fresh) await call(service, 'setPreferences', { toured: true });
  const host = await serve({ service, port: 0, rendererFolder: join(import.meta.dirname, '../renderer') });
  return {
    url: host.url,
    home,
    call: (name, input) => call(service, name, input),
    recording: async (name) => valueIn(await service.recording(name)),
    cook: (lesson, { virtual, ...more } = {}) =>
      virtual ? cookVirtually(lesson, more) : cookForReal(service, lesson, more),
    close: () => close(host, service, fresh),
  };
}

async function call<C extends CommandName>(
  service: KitchenService,
  name: C,
  input: CommandInput<C>,
): Promise<CommandOutput<C>> {
  return valueIn(await service.handle(name, input)) as CommandOutput<C>;
}

function valueIn<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

const sideBySide = { left: 'sync', right: 'async' } as const;

/** Hears of the run as a window does. */
async function cookForReal(
  service: KitchenService,
  lesson: string,
  { parameters = {}, modes = sideBySide, speed = 1 }: CookOptions,
): Promise<TracedRun> {
  const header = await call(service, 'start', { lesson, parameters, modes, speed });
  const run = new TracedRun(header, async () => void (await call(service, 'stop', {})));
  let ours = false;
  const unsubscribe = service.subscribe((message) => {
    if (message.type === 'run') ours = message.run?.id === header.id;
    else if (ours && message.type === 'events') run.append(message.events);
    if (!ours || (message.type === 'clock' && message.ended)) {
      run.end();
      queueMicrotask(() => unsubscribe());
    }
  });
  return run;
}

async function cookVirtually(
  id: string,
  { parameters = {}, modes = sideBySide }: CookOptions,
): Promise<TracedRun> {
  const recipe = findRecipe(id, parameters);
  if (!recipe) throw new Error(`there is no lesson "${id}"`);
  const { id: lesson, measures } = recipe.lesson.card;
  if (measures) throw new Error(`${id} measures this machine: it is never virtual`);
  const cooking = startRun({ lesson, parameters: recipe.parameters, modes, speed: 1, virtual: true });
  const run = new TracedRun(cooking.header, async () => cooking.stop());
  cooking.onEvents((events) => run.append(events));
  void cooking.ended.then(() => run.end());
  return run;
}

async function close(host: WebHost, service: KitchenService, fresh: TempFolder | null): Promise<void> {
  await host.close();
  await service.close();
  await fresh?.remove();
}
